package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.training.InSituCost;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituTraining;

/**
 * Ten designs of the device, from their description to recognised digits: for each one the compact synapse is
 * extracted, a network learns with it by pulses, rests, and is read. Gives {@code ten_designs},
 * {@code ten_designs_rest}, {@code ten_designs_left_out} and the summary.
 */
public final class E46TenDesigns implements Experiment {
    private static final String KEY = "ten_designs";
    private static final String DESIGN = "design";
    private static final List<Double> RESTS = List.of(1.0, 100.0, 1000.0, 3600.0, 10_000.0);
    private static final int HOUR = 3;
    private static final String FILM = "device.films[0].";

    private final Extraction extraction;

    /** With the synapse of each design fitted to its device. */
    public E46TenDesigns() {
        this(Extraction.FIT);
    }

    E46TenDesigns(Extraction extraction) {
        this.extraction = extraction;
    }

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E46",
                KEY,
                "Ten designs",
                "Which change of the device lets an array of them recognise most, and for longest?",
                List.of(
                        "device \u2192 compact synapse (E08) \u2192 modes of forgetting \u2192 array \u2192 training by"
                                + " pulses \u2192 rest \u2192 reading; the same seeds, images and rules for all",
                        "energy: light of all pulses of the training over its images"),
                "What counts is the accuracy after the rest that a use needs, not the one right after training. Designs"
                        + " differ where their spreads over seeds do not overlap.",
                "Your own design: `train FILE --by pulses` on a copy of its file.");
    }

    /** One design. */
    private record Design(String words, ExperimentConfig config) {}

    private static List<Design> designs(ExperimentConfig config) {
        List<Design> designs = new ArrayList<>();
        designs.add(new Design("as in the file", config));
        designs.add(design(config, "film of 30 nm", FILM + "thickness_nm=30"));
        designs.add(design(config, "film of 120 nm", FILM + "thickness_nm=120"));
        designs.add(design(config, "traps of 0.65 eV", FILM + "traps[0].depth_eV=0.65"));
        designs.add(design(config, "traps of 0.85 eV", FILM + "traps[0].depth_eV=0.85"));
        designs.add(design(config, "valence edge 0.80 eV", FILM + "valence_band_offset_eV=0.80"));
        for (Variant variant : new E15Nanocrystals().variants(config)) {
            if (variant.label().equals("ligands of 0.8 nm") || variant.label().equals("ligands of 1.8 nm")) {
                designs.add(new Design(variant.label(), variant.of(config)));
            }
        }
        designs.add(new Design("graded film", preset(config, "graded-stack-swcnt")));
        designs.add(new Design("barrier for ions", preset(config, "ion-barrier-swcnt")));
        return designs;
    }

    private static Design design(ExperimentConfig config, String words, String setting) {
        return new Design(words, Variant.of(words, setting).of(config));
    }

    private static ExperimentConfig preset(ExperimentConfig config, String name) {
        return config.withDevice(ConfigReader.preset(name, List.of()).config().structure());
    }

    @Override
    public String setting(ExperimentConfig config) {
        return "10 designs, " + PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 10 * (new E08CompactSynapse().estimatedSeconds(config) + PulseLearning.seconds(config, 2.5));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        ResultTable table = tables.get(0);
        int best = 0;
        Column hour = table.column("after_hour_ratio");
        for (int row = 1; row < table.rowCount(); row++) {
            best = hour.get(row) > hour.get(best) ? row : best;
        }
        return "After an hour " + table.label(DESIGN).values().get(best) + " recognises most, "
                + Phrases.percent(hour.get(best)) + "; the device of the file " + Phrases.percent(hour.get(0));
    }

    /** One seed of one design. */
    private record Seed(List<Double> rested, double fresh, double forgetting, InSituCost cost) {}

    /** One design with all its seeds. */
    private record Row(String words, LightDevice device, double fitError, List<Seed> seeds) {}

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        PulseLearning learning = new PulseLearning(config);
        long[] seeds = learning.seeds(random);
        List<Design> designs = designs(config);
        List<Row> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int d = 0; d < designs.size(); d++) {
            Bench part = bench.part((double) d / designs.size(), (d + 1.0) / designs.size());
            try {
                rows.add(row(designs.get(d), learning, seeds, random, part));
            } catch (ExperimentFailedException e) {
                if (e.kind() == Cause.STOPPED || d == 0) {
                    throw e;
                }
                leftOut.add(designs.get(d).words());
                reasons.add(e.getMessage());
            }
        }
        return List.of(
                table(rows),
                rest(rows),
                new ResultTable(
                        KEY + "_left_out",
                        List.of(new TextColumn(DESIGN, leftOut), new TextColumn("reason", reasons)),
                        List.of()),
                summary(rows, learning));
    }

    private Row row(Design design, PulseLearning learning, long[] seeds, RandomGenerator random, Bench bench) {
        Map<String, ResultTable> tables = extraction.of(design.config(), random, bench.part(0, 0.5));
        LightDevice device = LearningDevice.extracted(tables).light();
        double error = tables.containsKey("synapse_summary")
                ? tables.get("synapse_summary").column("held_out_rms_ratio").get(0)
                : Double.NaN;
        List<Seed> found =
                PulseLearning.each(seeds.length, bench.part(0.5, 1), k -> seed(learning, device, seeds[k], bench));
        return new Row(design.words(), device, error, found);
    }

    private static Seed seed(PulseLearning learning, LightDevice device, long seed, Bench bench) {
        InSituCourse still = learning.still(device, seed, bench.stop());
        double fresh = still.judge(learning.data().test()).accuracy().fraction();
        List<Double> rested = SpreadCurves.afterRests(
                still,
                device,
                RESTS,
                () -> still.judge(learning.data().test()).accuracy().fraction());
        InSituCourse forgetting = learning.trained(learning.array(device), learning.options(), seed, bench.stop());
        InSituCost cost = InSituCost.of(
                forgetting,
                learning.array(device),
                learning.cell(),
                learning.data().test());
        return new Seed(
                rested,
                fresh,
                forgetting.judge(learning.data().test()).accuracy().fraction(),
                cost);
    }

    private static ResultTable table(List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.addAll(spreads("after_training", rows, Seed::fresh));
        columns.addAll(spreads("after_hour", rows, s -> s.rested().get(HOUR)));
        columns.addAll(spreads("after_10000_s", rows, s -> s.rested().get(RESTS.size() - 1)));
        columns.addAll(spreads("while_forgetting", rows, Seed::forgetting));
        columns.add(number("memory_s", rows, row -> InSituTraining.memoryTime(row.device())));
        columns.add(number("synapse_error_ratio", rows, Row::fitError));
        columns.add(number("pulses_per_cell", rows, row -> cost(row, InSituCost::pulsesPerCell)));
        columns.add(number("light_per_image_J", rows, row -> cost(row, c -> c.optical() / c.images())));
        columns.add(number("read_per_image_J", rows, row -> cost(row, InSituCost::readPerImage)));
        return new ResultTable(
                KEY,
                List.of(new TextColumn(DESIGN, rows.stream().map(Row::words).toList())),
                columns);
    }

    private static double cost(Row row, ToDoubleFunction<InSituCost> of) {
        return Spread.of(row.seeds(), s -> of.applyAsDouble(s.cost())).mean();
    }

    private static List<Column> spreads(String name, List<Row> rows, ToDoubleFunction<Seed> of) {
        return Spread.columns(
                name, rows.stream().map(row -> Spread.of(row.seeds(), of)).toList());
    }

    private static Column number(String name, List<Row> rows, ToDoubleFunction<Row> of) {
        return new Column(name, rows.stream().mapToDouble(of).toArray());
    }

    private static ResultTable rest(List<Row> rows) {
        SpreadCurves curves = new SpreadCurves();
        for (Row row : rows) {
            curves.addAll(
                    row.words(), RESTS, row.seeds().stream().map(Seed::rested).toList());
        }
        return curves.table(KEY + "_rest", DESIGN, "rest_s");
    }

    private static ResultTable summary(List<Row> rows, PulseLearning learning) {
        ToDoubleFunction<Row> hour =
                row -> Spread.of(row.seeds(), s -> s.rested().get(HOUR)).mean();
        ToDoubleFunction<Row> last = row ->
                Spread.of(row.seeds(), s -> s.rested().get(RESTS.size() - 1)).mean();
        return SampleTables.row(
                KEY + "_summary",
                new Column("designs_count", rows.size()),
                new Column("file_hour_ratio", hour.applyAsDouble(rows.get(0))),
                new Column(
                        "best_hour_ratio", rows.stream().mapToDouble(hour).max().orElseThrow()),
                new Column(
                        "worst_hour_ratio",
                        rows.stream().mapToDouble(hour).min().orElseThrow()),
                new Column("file_10000_s_ratio", last.applyAsDouble(rows.get(0))),
                new Column(
                        "best_10000_s_ratio",
                        rows.stream().mapToDouble(last).max().orElseThrow()),
                new Column(
                        "worst_10000_s_ratio",
                        rows.stream().mapToDouble(last).min().orElseThrow()),
                new Column("chance_ratio", learning.chance()));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                bars(
                                "after_hour",
                                "after an hour",
                                "Trained while nothing is forgotten, read after 3600 s; triangles: trained while the"
                                        + " devices forget, read at once.")
                        .withMarks(
                                "Recognised",
                                List.of(
                                        Side.percent("after_training_ratio", "right after training"),
                                        Side.percent("after_10000_s_ratio", "after 10,000 s"),
                                        Side.percent("while_forgetting_ratio", "trained while forgetting"))),
                bars("after_10000_s", "After 10,000 s", "The same arrays after 10,000 s."),
                bars("while_forgetting", "Forgetting in training", "Trained while the devices forget, read at once."),
                TablePicture.curves(
                                KEY + "_rest",
                                DESIGN,
                                Side.of("rest_s", "Rest after training", "s").onLogarithmicAxis(),
                                Side.percent("accuracy_ratio", "Recognised"),
                                "Mean over seeds; eight of the designs.")
                        .withLevel(KEY + "_summary", "chance_ratio", "chance"),
                TablePicture.bars(
                        KEY,
                        DESIGN,
                        Side.of("light_per_image_J", "Light an image", "J"),
                        "Energy of the photons of all pulses of the training, over its images."));
    }

    private static TablePicture bars(String column, String words, String caption) {
        return LearningTables.bars(new LearningTables.Bars(KEY, KEY, DESIGN), column, words, caption);
    }
}
