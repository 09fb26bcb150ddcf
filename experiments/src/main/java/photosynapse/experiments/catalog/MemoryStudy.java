package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.SharedProgress;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolConfig.PulseTrainConfig;
import photosynapse.experiments.config.ProtocolsConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * The same train of pulses on several variants of a device, and what is left of the change later.
 *
 * <p>The pulses are those of the file's {@code pulse_train} (else of the demo), the darkness after them is 10,000 s.
 * Gives {@code KEY} (a row a variant), {@code KEY_left} (what is left at which time), the summary and how each run was
 * solved.
 */
abstract class MemoryStudy implements Experiment {
    private static final double DARK = 1e4;
    private static final String VARIANT = "variant";

    /** The devices, the one to compare with first. */
    abstract List<Variant> variants(ExperimentConfig config);

    /** Key numbers, one value a column. */
    abstract List<Column> summary(List<Memory> memories);

    /** Train of a variant; the same for all unless a study says otherwise. */
    PulseTrain train(ExperimentConfig config, Variant variant) {
        return standardTrain(config);
    }

    /** The pulses of the file, or of the demo. */
    static PulseTrain standardTrain(ExperimentConfig config) {
        PulseTrainConfig train = config.protocols()
                .flatMap(ProtocolsConfig::pulseTrain)
                .or(() -> StandardExperiments.demo(List.of())
                        .config()
                        .protocols()
                        .orElseThrow()
                        .pulseTrain())
                .orElseThrow();
        return train.writing().train(DARK);
    }

    @Override
    public String setting(ExperimentConfig config) {
        PulseTrain train = standardTrain(config);
        return Phrases.count(variants(config).size(), "device") + ", " + Phrases.count(train.count(), "pulse") + ", "
                + Phrases.seconds(DARK);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return variants(config).size()
                * Cost.transientSeconds(config, standardTrain(config).stimulus());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        List<Memory> memories = measure(config, bench);
        String key = card().key();
        return List.of(
                table(key, memories),
                left(key + "_left", memories),
                new ResultTable(key + "_summary", summary(memories)),
                SolverTable.of(
                        key,
                        memories.stream().map(m -> m.variant().label()).toList(),
                        memories.stream().map(m -> m.result().run().report()).toList()));
    }

    private List<Memory> measure(ExperimentConfig config, Bench bench) {
        List<Variant> variants = variants(config);
        List<ExperimentConfig> devices =
                variants.stream().map(variant -> variant.of(config)).toList();
        SharedProgress progress = new SharedProgress(variants.size(), bench.progress()::accept);
        Watch watch = Watch.of(bench);
        return Solving.of(() -> IntStream.range(0, variants.size())
                .parallel()
                .mapToObj(k -> Memory.of(
                        variants.get(k),
                        new PulseTrainResponse(
                                        devices.get(k).device(),
                                        config.solver(),
                                        train(devices.get(k), variants.get(k)))
                                .measure(watch.stop(), progress.part(k))))
                .toList());
    }

    private static ResultTable table(String name, List<Memory> memories) {
        return new ResultTable(
                name,
                List.of(
                        new TextColumn(
                                VARIANT,
                                memories.stream().map(m -> m.variant().label()).toList()),
                        new TextColumn(
                                "settings",
                                memories.stream().map(m -> m.variant().words()).toList())),
                List.of(
                        column("value", memories, m -> m.variant().value()),
                        column("dark_hole_density_per_m2", memories, Memory::darkDensity),
                        column("change_density_per_m2", memories, Memory::changeDensity),
                        column("first_change_ratio", memories, Memory::firstChange),
                        column("change_ratio", memories, Memory::change),
                        column("gain_ratio", memories, Memory::gain),
                        column("left_after_10_s_ratio", memories, m -> m.leftAfter(10)),
                        column("left_after_1000_s_ratio", memories, m -> m.leftAfter(1000)),
                        column("half_life_s", memories, Memory::halfLife)));
    }

    /** A column with a number of each variant. */
    static Column column(String name, List<Memory> memories, ToDoubleFunction<Memory> number) {
        return new Column(name, memories.stream().mapToDouble(number).toArray());
    }

    private static ResultTable left(String name, List<Memory> memories) {
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Memory memory : memories) {
            for (int row = 0; row < memory.left().rowCount(); row++) {
                int at = row;
                labels.add(memory.variant().label());
                rows.add(memory.left().columns().stream()
                        .mapToDouble(c -> c.get(at))
                        .toArray());
            }
        }
        List<String> heads = memories.get(0).left().columnNames();
        List<Column> columns = IntStream.range(0, heads.size())
                .mapToObj(k -> new Column(
                        heads.get(k), rows.stream().mapToDouble(r -> r[k]).toArray()))
                .toList();
        return new ResultTable(name, List.of(new TextColumn(VARIANT, labels)), columns);
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(retention(), change());
    }

    /** Bars of what the train wrote. */
    TablePicture change() {
        return TablePicture.bars(
                card().key(),
                VARIANT,
                Side.percent("change_ratio", "Change after the last pulse"),
                "\u0394P/P_{dark} of the channel's holes at the end of the last pulse, each device on its own dark"
                        + " state.");
    }

    /** Curves of what is left. */
    TablePicture retention() {
        return TablePicture.curves(
                card().key() + "_left",
                VARIANT,
                Side.of("after_s", "Time after the last pulse", "s").onLogarithmicAxis(),
                Side.percent("left_ratio", "Change left"),
                "\u0394P(t)/\u0394P(0); the clock starts at the end of the last pulse.");
    }
}
