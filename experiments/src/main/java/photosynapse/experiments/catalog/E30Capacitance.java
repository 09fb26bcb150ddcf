package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.solver.SteadyState;
import photosynapse.device.spec.ContactSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/**
 * Charge of the bottom electrode against its voltage in thermal equilibrium, and its slope: the quasi-static
 * capacitance.
 *
 * <p>Voltages run over three volts to either side of the flat band. Gives {@code capacitance} and the summary.
 */
public final class E30Capacitance implements Experiment {
    private static final String KEY = "capacitance";
    private static final double REACH = 3;
    private static final int POINTS = 61;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E30",
                KEY,
                "Quasi-static capacitance",
                "Which capacitance does the stack show when it is depleted, accumulated, inverted?",
                List.of("C = dQ/dV of the electrode, by differences of neighbouring equilibria; C_{ox} = \u03b5_{0}"
                        + " \u03b5/t"),
                "In accumulation and in inversion the capacitance is nearly that of the dielectric; between them the"
                        + " depleted layer is in series with it.",
                "More doping, or traps in the film: they stretch the curve.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return POINTS + " voltages";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, POINTS / 10);
    }

    private static ContactSpec.Insulated insulated(ExperimentConfig config) {
        if (config.verticalDevice().bottom() instanceof ContactSpec.Insulated insulated) {
            return insulated;
        }
        throw new ExperimentFailedException(
                ExperimentFailedException.Cause.INVALID_INPUT,
                "the study capacitance needs an insulated bottom contact",
                "run it on the preset mis-capacitor",
                null);
    }

    /** Depth of the Fermi level of the top, on the scale of the flat-band voltage. */
    private static double workFunction(ExperimentConfig config) {
        return config.verticalDevice().top() instanceof ContactSpec.Metal metal ? metal.workFunctionEv() : 0;
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        ContactSpec.Insulated contact = insulated(config);
        double flatBand = contact.flatBandVoltage() - workFunction(config);
        double[] voltages = IntStream.range(0, POINTS)
                .mapToDouble(k -> flatBand + REACH * (2.0 * k / (POINTS - 1) - 1))
                .toArray();
        double[] charges = charges(config, voltages, bench);
        double[] middles = new double[POINTS - 1];
        double[] capacitances = new double[POINTS - 1];
        for (int k = 0; k + 1 < POINTS; k++) {
            middles[k] = (voltages[k] + voltages[k + 1]) / 2;
            capacitances[k] = (charges[k + 1] - charges[k]) / (voltages[k + 1] - voltages[k]);
        }
        double oxide = config.verticalDevice().constants().vacuumPermittivity()
                * contact.dielectricRelativePermittivity()
                / contact.dielectricThickness();
        double least = IntStream.range(0, capacitances.length)
                .mapToDouble(k -> capacitances[k])
                .min()
                .orElseThrow();
        return List.of(
                SampleTables.row(
                        KEY, new Column("voltage_V", middles), new Column("capacitance_F_per_m2", capacitances)),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("dielectric_capacitance_F_per_m2", oxide),
                        Summaries.number("negative_end_share_ratio", capacitances[0] / oxide),
                        Summaries.number("positive_end_share_ratio", capacitances[POINTS - 2] / oxide),
                        Summaries.number("least_share_ratio", least / oxide)));
    }

    private static double[] charges(ExperimentConfig config, double[] voltages, Bench bench) {
        return Solving.of(() -> {
            double[] charges = new double[voltages.length];
            for (int k = 0; k < voltages.length; k++) {
                charges[k] = new SteadyState(config.verticalDevice(), config.solver(), voltages[k])
                        .terminal()
                        .electrodeCharge();
                bench.progress().accept((k + 1.0) / voltages.length);
            }
            return charges;
        });
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The capacitance falls to " + Phrases.percent(Summaries.value(tables, "least_share_ratio"))
                + " of that of the dielectric";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "",
                Side.of("voltage_V", "Voltage", "V"),
                Side.of("capacitance_F_per_m2", "Capacitance", "F/m2"),
                "Slope of the charge of the electrode between neighbouring equilibria."));
    }
}
