package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.CurrentVoltage;
import photosynapse.device.protocol.CurrentVoltageResult;
import photosynapse.device.protocol.CurrentVoltageSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * Current against voltage of a stack between contacts, in the dark and under the light of the file. Gives
 * {@code current_voltage} (both curves) and the summary.
 */
public final class E29CurrentVoltage implements Experiment {
    private static final String KEY = "current_voltage";

    /** Currents below this share of the largest are the rounding of zero. */
    private static final double ROUNDING = 1e-15;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E29",
                KEY,
                "Current and voltage between contacts",
                "Is the stack a diode, and what does it deliver under light?",
                List.of(
                        "the same equations between two metals: S (n \u2212 n_{0}) at each, phi = V \u2212"
                                + " W/q \u2212 R J",
                        "ideality n = dV/(V_{T} ln[(J_{3} \u2212 J_{2})/(J_{2} \u2212 J_{1})]), V_{oc}"
                                + " where J = 0, fill"
                                + " factor = largest \u2212J V over |J_{sc} V_{oc}|"),
                "An ideality near 1 says that carriers meet where both are many, near 2 that they meet in"
                        + " the middle of"
                        + " the junction; the open-circuit voltage follows the quasi-Fermi levels, not the contacts.",
                "A lifetime, a work function, or a sweep at a rate (protocol.current_voltage.sweep) for"
                        + " ions that lag.");
    }

    private static CurrentVoltageSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().currentVoltage().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        CurrentVoltageSpec spec = settings(config);
        return Phrases.number(spec.firstVoltage()) + " to " + Phrases.number(spec.lastVoltage()) + " V, "
                + Phrases.count(spec.pointCount(), "point") + ", dark"
                + (spec.light().isOn() ? " and lit" : "");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, settings(config).pointCount() / 4);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        CurrentVoltageSpec spec = settings(config);
        CurrentVoltageSpec inTheDark = new CurrentVoltageSpec(
                spec.firstVoltage(),
                spec.lastVoltage(),
                spec.pointCount(),
                spec.thereAndBack(),
                spec.sweep(),
                spec.light().off());
        List<CurrentVoltageResult> results = new ArrayList<>();
        results.add(measure(config, inTheDark, bench.part(0, 0.5)));
        if (spec.light().isOn()) {
            results.add(measure(config, spec, bench.part(0.5, 1)));
        }
        return List.of(curves(results), summary(results));
    }

    private static CurrentVoltageResult measure(ExperimentConfig config, CurrentVoltageSpec spec, Bench bench) {
        Watch watch = Watch.of(bench);
        return Solving.of(() -> new CurrentVoltage(config.verticalDevice(), config.solver(), spec)
                .measure(watch.stop(), watch.progress()));
    }

    private static ResultTable curves(List<CurrentVoltageResult> results) {
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (CurrentVoltageResult result : results) {
            String light = result.spec().light().isOn() ? "lit" : "dark";
            add(labels, rows, light, result.there());
            add(labels, rows, light + ", return", result.back());
        }
        return new ResultTable(
                KEY,
                List.of(new TextColumn("curve", labels)),
                List.of(
                        new Column(
                                "voltage_V",
                                rows.stream().mapToDouble(r -> r[0]).toArray()),
                        new Column(
                                "current_density_A_per_m2",
                                rows.stream().mapToDouble(r -> r[1]).toArray()),
                        new Column(
                                "current_density_magnitude_A_per_m2",
                                rows.stream()
                                        .mapToDouble(r -> magnitude(r[1], rows))
                                        .toArray())));
    }

    /** Magnitude of a current; NaN where it is the rounding of zero. */
    private static double magnitude(double current, List<double[]> rows) {
        double largest =
                rows.stream().mapToDouble(r -> StrictMath.abs(r[1])).max().orElse(0);
        double size = StrictMath.abs(current);
        return size > ROUNDING * largest ? size : Double.NaN;
    }

    private static void add(
            List<String> labels, List<double[]> rows, String label, List<CurrentVoltageResult.Point> points) {
        for (CurrentVoltageResult.Point point : points) {
            labels.add(label);
            rows.add(new double[] {point.voltage(), point.currentDensity()});
        }
    }

    private static ResultTable summary(List<CurrentVoltageResult> results) {
        CurrentVoltageResult.Numbers dark = results.get(0).thereNumbers();
        CurrentVoltageResult.Numbers lit = results.get(results.size() - 1).thereNumbers();
        boolean isLit = results.size() > 1;
        OptionalDouble none = OptionalDouble.empty();
        return SampleTables.row(
                KEY + "_summary",
                Summaries.optional("ideality_ratio", dark.idealityRatio()),
                Summaries.optional("series_resistance_ohm_m2", dark.seriesResistance()),
                Summaries.optional("short_circuit_A_per_m2", isLit ? lit.shortCircuitCurrentDensity() : none),
                Summaries.optional("open_circuit_V", isLit ? lit.openCircuitVoltage() : none),
                Summaries.optional("fill_factor_ratio", isLit ? lit.fillFactorRatio() : none),
                Summaries.optional("largest_power_W_per_m2", isLit ? lit.maximumPowerDensity() : none));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        double open = Summaries.value(tables, "open_circuit_V");
        String dark = "Smallest ideality " + Phrases.number(Summaries.value(tables, "ideality_ratio"));
        return Double.isNaN(open)
                ? dark
                : dark + "; under light " + Phrases.number(open) + " V at open and "
                        + Phrases.number(StrictMath.abs(Summaries.value(tables, "short_circuit_A_per_m2")) / 10)
                        + " mA/cm\u00b2 at short circuit";
    }

    @Override
    public List<TablePicture> pictures() {
        Side voltage = Side.of("voltage_V", "Voltage", "V");
        return List.of(
                TablePicture.curves(
                        KEY,
                        "curve",
                        voltage,
                        Side.of("current_density_A_per_m2", "Current density", "A/m2"),
                        "Current that enters at the bottom contact against its voltage; negative times positive:"
                                + " the stack delivers."),
                new TablePicture(
                        "current-voltage-logarithmic",
                        KEY,
                        "curve",
                        voltage,
                        Side.of("current_density_magnitude_A_per_m2", "Current density", "A/m2")
                                .onLogarithmicAxis(),
                        "Magnitude of the same currents; what is zero to rounding is left out."));
    }
}
