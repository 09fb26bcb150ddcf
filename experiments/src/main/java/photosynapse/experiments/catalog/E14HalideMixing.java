package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import photosynapse.device.optics.OpticalConstants;
import photosynapse.device.optics.OpticalLibrary;
import photosynapse.device.physics.AlloyAbsorption;
import photosynapse.device.physics.HalideDiffusion;
import photosynapse.device.physics.LeadHalide;
import photosynapse.device.physics.Nanocrystal;
import photosynapse.device.solver.HalideMixing;
import photosynapse.device.solver.HalideMixingResult;
import photosynapse.device.solver.HalideProfile;
import photosynapse.device.solver.HalideStack;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * Iodide below, bromide above, with and without a layer between that stops halides; the two lowest films of the file
 * give thicknesses and temperature.
 *
 * <p>Gives {@code halide_mixing}: composition, gap and absorption at 532 nm through the stack at several times.
 */
public final class E14HalideMixing implements Experiment {
    private static final String KEY = "halide_mixing";
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final String OPEN_WORD = "no barrier";
    private static final List<Double> TIMES = List.of(0.0, 600.0, HOUR, DAY, 30 * DAY);
    private static final double EDGE = 10e-9;
    private static final double WAVELENGTH = 532e-9;

    /** Velocity of halides through an interface without barrier: none of its own. */
    private static final double OPEN = Double.POSITIVE_INFINITY;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E14",
                KEY,
                "Mixing of iodide and bromide",
                "Does a single layer between the films keep them apart?",
                List.of(
                        "N \u2202x/\u2202t = \u2212J', J over the vacancies that both halides share; J = 0"
                                + " through the"
                                + " barrier",
                        "E_{g}(x) = (1 \u2212 x) E_{I} + x E_{Br} \u2212 b x (1 \u2212 x), plus the"
                                + " confinement of the"
                                + " crystals; \u03b1 follows composition and gap"),
                "Without barrier the films are one alloy within the hour, and the absorption of green light"
                        + " with them;"
                        + " with it nothing has happened after 30 days.",
                "A colder stack (device.temperature_K): 0.6 eV slow the mixing ten times every 30 K.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return "with and without barrier, 30 days";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 1;
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        requireTwoFilms(config);
        Course open = course(config, OPEN_WORD, OPEN, bench);
        Course closed = course(config, "barrier", 0, bench);
        return List.of(
                table(config, List.of(open, closed)),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("mixed_to_ten_percent_s", open.result().mixedToTenPercent()),
                        Summaries.number("mixed_to_one_percent_s", open.result().mixedToOnePercent()),
                        Summaries.number("spread_after_an_hour_ratio", spread(open, 2)),
                        Summaries.number("barrier_spread_after_30_days_ratio", spread(closed, 4)),
                        Summaries.number(
                                "iodide_error_ratio",
                                StrictMath.max(
                                        open.result().iodideErrorRatio(),
                                        closed.result().iodideErrorRatio()))));
    }

    private static double spread(Course course, int time) {
        return course.result().profiles().get(time).spread();
    }

    /** One of both stacks. */
    private record Course(String label, HalideMixingResult result) {}

    private static void requireTwoFilms(ExperimentConfig config) {
        if (config.device().films().size() < 2) {
            throw new ExperimentFailedException(
                    ExperimentFailedException.Cause.INVALID_INPUT,
                    "halides of two films mix, but the device has one",
                    "give it a second film, or run the preset ion-barrier-swcnt",
                    null);
        }
    }

    private static Course course(ExperimentConfig config, String label, double velocity, Bench bench) {
        List<HalideStack.Film> films = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            films.add(new HalideStack.Film(
                    config.device().films().get(k).thickness(),
                    HalideStack.Film.IODIDE_SITES,
                    HalideDiffusion.THIN_FILM,
                    HalideDiffusion.THIN_FILM,
                    k));
        }
        HalideStack stack =
                new HalideStack(films, List.of(velocity), config.device().temperature());
        int cells = StrictMath.max(2, config.solver().nodeCount() / 2);
        HalideMixing.Options options = new HalideMixing.Options(cells, HalideMixing.Options.DEFAULT.tolerance());
        return new Course(
                label,
                Solving.of(
                        () -> new HalideMixing(stack, options, config.device().constants())
                                .run(TIMES, bench.stop()::getAsBoolean)));
    }

    private static ResultTable table(ExperimentConfig config, List<Course> courses) {
        PhysicalConstants constants = config.device().constants();
        List<String> variants = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        AlloyAbsorption absorption = absorption(constants);
        double photon = constants.photonEnergy(WAVELENGTH) / constants.elementaryCharge();
        for (Course course : courses) {
            for (HalideProfile profile : course.result().profiles()) {
                List<Double> gaps = profile.gapsEv(EDGE, constants);
                List<Double> alphas = profile.absorption(absorption, photon, EDGE, constants);
                for (int i = 0; i < gaps.size(); i++) {
                    variants.add(course.label());
                    states.add(isTelling(course, profile) ? course.label() + ", " + words(profile.time()) : "");
                    rows.add(new double[] {
                        profile.time(),
                        course.result().positions().get(i),
                        profile.bromideShares().get(i),
                        gaps.get(i),
                        alphas.get(i)
                    });
                }
            }
        }
        List<String> heads =
                List.of("time_s", "x_m", "bromide_share_ratio", "optical_gap_eV", "absorption_coefficient_per_m");
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int at = k;
            columns.add(new Column(
                    heads.get(k), rows.stream().mapToDouble(r -> r[at]).toArray()));
        }
        return new ResultTable(
                KEY, List.of(new TextColumn("variant", variants), new TextColumn("state", states)), columns);
    }

    /** Whether a state is drawn: the mixing while it goes on, and what the barrier has kept at the end. */
    private static boolean isTelling(Course course, HalideProfile profile) {
        boolean open = course.label().equals(OPEN_WORD);
        return open ? profile.time() <= HOUR : profile.time() > HOUR * 24;
    }

    private static String words(double seconds) {
        if (seconds == 0) {
            return "start";
        }
        return seconds < 3600
                ? Phrases.number(seconds / 60) + " min"
                : seconds < DAY
                        ? Phrases.number(seconds / 3600) + " h"
                        : Phrases.number(seconds / DAY) + (seconds == DAY ? " day" : " days");
    }

    /** Tables of both ends, with their nanocrystals' gaps; nothing is absorbed beyond a table's red end. */
    private static AlloyAbsorption absorption(PhysicalConstants constants) {
        return new AlloyAbsorption(
                spectrum("cspbi3-nanocrystals", constants), gap(LeadHalide.CAESIUM_IODIDE, constants),
                spectrum("cspbbr3", constants), gap(LeadHalide.CAESIUM_BROMIDE, constants));
    }

    private static double gap(LeadHalide halide, PhysicalConstants constants) {
        return new Nanocrystal(halide, EDGE).opticalGapEv(constants);
    }

    private static DoubleUnaryOperator spectrum(String table, PhysicalConstants constants) {
        OpticalConstants known = OpticalLibrary.shipped().find(table).orElseThrow();
        double one = constants.photonEnergy(1) / constants.elementaryCharge();
        return energy -> {
            double wavelength = energy > 0 ? one / energy : Double.POSITIVE_INFINITY;
            return wavelength > known.longest()
                    ? 0
                    : known.absorptionCoefficient(StrictMath.max(known.shortest(), wavelength));
        };
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Without barrier the films are one alloy after "
                + Phrases.number(Summaries.value(tables, "mixed_to_ten_percent_s") / 60) + " min; with it "
                + Phrases.percent(Summaries.value(tables, "barrier_spread_after_30_days_ratio"))
                + " of the difference stands after 30 days";
    }

    @Override
    public List<TablePicture> pictures() {
        Side depth = Side.of("x_m", "Depth x", "m");
        return List.of(
                new TablePicture(
                        "halide-composition",
                        KEY,
                        "state",
                        depth,
                        Side.percent("bromide_share_ratio", "Bromide"),
                        "Share of bromide among the halides; x counts from the channel."),
                new TablePicture(
                        "halide-gap",
                        KEY,
                        "state",
                        depth,
                        Side.of("optical_gap_eV", "Optical gap", "eV"),
                        "First absorption of crystals of 10 nm of the local composition."),
                new TablePicture(
                        "halide-absorption",
                        KEY,
                        "state",
                        depth,
                        Side.of("absorption_coefficient_per_m", "\u03b1 at 532 nm", "1/m"),
                        "Absorption coefficient at 532 nm: the spectra of both ends, moved to the local gap."));
    }
}
