package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.CurrentVoltage;
import photosynapse.device.protocol.CurrentVoltageResult;
import photosynapse.device.protocol.CurrentVoltageSpec;
import photosynapse.device.solver.ProfilePoint;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolConfig.CurrentVoltageConfig;
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

    /** A curve whose smallest local ideality is larger is no exponential. */
    private static final double LARGEST_IDEALITY = 5;

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
                                + " factor = largest \u2212J V over |J_{sc} V_{oc}|",
                        "hysteresis: power = 1 \u2212 largest power of the way there over that of the return; loop ="
                                + " \u222b|J_{back} \u2212 J_{there}| dV over the integral of the sum of magnitudes"),
                "An ideality near 1 says that carriers meet where both are many, near 2 that they meet in"
                        + " the middle of"
                        + " the junction; the open-circuit voltage follows the quasi-Fermi levels, not the contacts.",
                "A lifetime, a work function, or a sweep at a rate (protocol.current_voltage.sweep) for"
                        + " ions that lag.");
    }

    private static CurrentVoltageConfig protocol(ExperimentConfig config) {
        return config.protocols().orElseThrow().currentVoltage().orElseThrow();
    }

    private static CurrentVoltageSpec settings(ExperimentConfig config) {
        return protocol(config).spec();
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
        List<ResultTable> tables = new ArrayList<>(List.of(curves(results), summary(results)));
        if (!protocol(config).profileVoltages().isEmpty()) {
            tables.add(profiles(config, results));
        }
        return List.copyOf(tables);
    }

    private static CurrentVoltageResult measure(ExperimentConfig config, CurrentVoltageSpec spec, Bench bench) {
        Watch watch = Watch.of(bench);
        return Solving.of(() -> new CurrentVoltage(config.verticalDevice(), config.solver(), spec)
                .measureWithProfiles(protocol(config).profileVoltages(), watch.stop(), watch.progress()));
    }

    private static ResultTable curves(List<CurrentVoltageResult> results) {
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (CurrentVoltageResult result : results) {
            String light = result.spec().light().isOn() ? "lit" : "dark";
            add(labels, rows, light, result.there());
            add(labels, rows, light + ", return", result.back());
        }
        return LabelledRows.table(
                KEY,
                "curve",
                labels,
                List.of(
                        "voltage_V",
                        "current_density_A_per_m2",
                        "conduction_current_density_A_per_m2",
                        "displacement_current_density_A_per_m2",
                        "current_density_magnitude_A_per_m2"),
                rows.stream()
                        .map(r -> new double[] {r[0], r[1], r[2], r[3], magnitude(r[1], rows)})
                        .toList());
    }

    /** Every profile, with the curve and the voltage that it belongs to in front. */
    private static ResultTable profiles(ExperimentConfig config, List<CurrentVoltageResult> results) {
        List<String> labels = new ArrayList<>();
        List<Double> voltages = new ArrayList<>();
        List<ProfilePoint> points = new ArrayList<>();
        for (CurrentVoltageResult result : results) {
            String light = result.spec().light().isOn() ? "lit" : "dark";
            for (CurrentVoltageResult.Profile profile : result.profiles()) {
                for (ProfilePoint point : profile.points()) {
                    labels.add(profile.isReturn() ? light + ", return" : light);
                    voltages.add(profile.voltage());
                    points.add(point);
                }
            }
        }
        ResultTable plain = ProfileTable.of(KEY + "_profiles", config.structure(), points);
        List<TextColumn> words = new ArrayList<>(List.of(new TextColumn("curve", labels)));
        words.addAll(plain.labels());
        List<Column> columns = new ArrayList<>(List.of(
                new Column("voltage_V", voltages.stream().mapToDouble(v -> v).toArray())));
        columns.addAll(plain.columns());
        return new ResultTable(plain.name(), words, columns);
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
            rows.add(new double[] {
                point.voltage(),
                point.currentDensity(),
                point.conductionCurrentDensity(),
                point.displacementCurrentDensity()
            });
        }
    }

    private static ResultTable summary(List<CurrentVoltageResult> results) {
        CurrentVoltageResult.Numbers dark = results.get(0).thereNumbers();
        CurrentVoltageResult.Numbers lit = results.get(results.size() - 1).thereNumbers();
        boolean isLit = results.size() > 1;
        CurrentVoltageResult last = results.get(results.size() - 1);
        Optional<CurrentVoltageResult.Numbers> back = isLit ? last.backNumbers() : Optional.empty();
        OptionalDouble none = OptionalDouble.empty();
        return SampleTables.row(
                KEY + "_summary",
                Summaries.optional("ideality_ratio", dark.idealityRatio()),
                Summaries.optional("series_resistance_ohm_m2", dark.seriesResistance()),
                Summaries.number("power_exponent", powerExponent(results.get(0).there())),
                Summaries.optional("short_circuit_A_per_m2", isLit ? lit.shortCircuitCurrentDensity() : none),
                Summaries.optional("open_circuit_V", isLit ? lit.openCircuitVoltage() : none),
                Summaries.optional("fill_factor_ratio", isLit ? lit.fillFactorRatio() : none),
                Summaries.optional("largest_power_W_per_m2", isLit ? lit.maximumPowerDensity() : none),
                Summaries.optional(
                        "short_circuit_return_A_per_m2",
                        back.map(b -> b.shortCircuitCurrentDensity()).orElse(none)),
                Summaries.optional(
                        "open_circuit_return_V",
                        back.map(b -> b.openCircuitVoltage()).orElse(none)),
                Summaries.optional(
                        "fill_factor_return_ratio",
                        back.map(b -> b.fillFactorRatio()).orElse(none)),
                Summaries.optional(
                        "hysteresis_power_ratio",
                        last.hysteresis().map(h -> h.powerIndexRatio()).orElse(none)),
                Summaries.number(
                        "hysteresis_loop_ratio",
                        last.hysteresis().map(h -> h.loopAreaRatio()).orElse(Double.NaN)));
    }

    /** d ln|J|/d ln|V| between the two points of the largest voltages: 1 of a resistor, 2 of a space charge. */
    private static double powerExponent(List<CurrentVoltageResult.Point> points) {
        List<CurrentVoltageResult.Point> far = points.stream()
                .sorted(Comparator.comparingDouble(p -> -StrictMath.abs(p.voltage())))
                .limit(2)
                .toList();
        double voltages = StrictMath.abs(far.get(0).voltage() / far.get(1).voltage());
        double currents =
                StrictMath.abs(far.get(0).currentDensity() / far.get(1).currentDensity());
        double exponent = StrictMath.log(currents) / StrictMath.log(voltages);
        return Double.isFinite(exponent) ? exponent : Double.NaN;
    }

    @Override
    public String finding(List<ResultTable> tables) {
        double open = Summaries.value(tables, "open_circuit_V");
        double ideality = Summaries.value(tables, "ideality_ratio");
        String dark = ideality <= LARGEST_IDEALITY
                ? "Smallest ideality " + Phrases.number(ideality)
                : "No diode: the current grows with the power "
                        + Phrases.number(Summaries.value(tables, "power_exponent")) + " of the voltage at the end";
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
