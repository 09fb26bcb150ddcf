package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.DarkEquilibrium;
import photosynapse.device.protocol.DarkEquilibriumResult;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolConfig.DarkEquilibriumConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * The device left alone in the dark.
 *
 * <p>Gives {@code dark_equilibrium}, its profiles, its summary and how it was solved.
 */
public final class E01DarkEquilibrium implements Experiment {
    private static final String KEY = "dark_equilibrium";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E01",
                KEY,
                "Dark equilibrium",
                "Does a device that is left alone stay as it is?",
                List.of("n = n*, p = p*, n_{t} = N_{t}/(1 + n_{1}/n*), c/(1 \u2212 c/c_{max}) = K"
                        + " e^{\u2212\u03c8} with Poisson's equation:"
                        + " every flux and every exchange vanishes by itself"),
                "The drift over 10,000 s is rounding; if it were not, every other number would carry it.",
                "Another gate voltage, a sheet charge, a second film: the equilibrium must stay one.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        DarkEquilibriumConfig dark = settings(config);
        return Phrases.seconds(dark.duration()) + " at " + Phrases.number(dark.gateVoltage()) + " V";
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "drift " + Phrases.number(Summaries.value(tables, "drift_ratio"));
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, 1);
    }

    private static DarkEquilibriumConfig settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().darkEquilibrium().orElseThrow();
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        DarkEquilibriumResult result = Solving.of(() -> new DarkEquilibrium(
                        config.device(), config.solver(), settings(config).spec())
                .measure(watch.stop(), watch.progress()));
        return List.of(
                SampleTables.samples(KEY, result.run().samples()),
                SampleTables.profiles(KEY + "_profiles", config.structure(), result.run()),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("dark_hole_density_per_m2", result.channelHoleDensity()),
                        new Column("dark_current_A", Math.abs(result.drainCurrent())),
                        new Column("drift_ratio", result.driftRatio())),
                SolverTable.of(KEY, List.of("dark"), List.of(result.run().report())));
    }
}
