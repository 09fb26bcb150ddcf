package photosynapse.experiments.catalog;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.TransferCurve;
import photosynapse.device.protocol.TransferCurveResult;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolConfig.TransferCurveConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Drain current against gate voltage in the dark. Gives {@code transfer_curve} and its summary. */
public final class E02TransferCurve implements Experiment {
    private static final String KEY = "transfer_curve";
    private static final double SECONDS_PER_POINT = 0.01;

    /** Columns that say something about a state at rest. */
    private static final Set<String> AT_REST = Set.of(
            "gate_voltage_V",
            "drain_current_A",
            "drain_current_gradual_A",
            "channel_hole_density_per_m2",
            "channel_electron_density_per_m2",
            "trapped_electron_density_per_m2",
            "film_charge_C_per_m2",
            "gate_charge_C_per_m2",
            "channel_potential_V",
            "surface_potential_V");

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E02",
                KEY,
                "Transfer curve",
                "How does the gate control the channel in the dark?",
                List.of(
                        "C_{ox} (V_{G} \u2212 V_{FB} \u2212 \u03c6_{0}) + q (P \u2212 N_{e} \u2212"
                                + " N_{A}) + Q_{film} \u2212 D_{top} = 0",
                        "I = (W/L) q \u00b5 P V_{D}; gradual channel: (W/L) q \u00b5 times the"
                                + " integral of P(V) from 0 to V_{D}"),
                "Each voltage is a dark equilibrium of its own, so there is no hysteresis; the tail at positive voltage"
                        + " is the thermal edge of the sheet's density of states.",
                "A thinner dielectric: the curve becomes steeper in proportion to the capacitance.");
    }

    private static TransferCurveConfig settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().transferCurve().orElseThrow();
    }

    @Override
    public String setting(ExperimentConfig config) {
        TransferCurveConfig curve = settings(config);
        return Phrases.number(curve.from()) + " V to " + Phrases.number(curve.to()) + " V";
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "threshold " + Phrases.number(Summaries.value(tables, "threshold_voltage_V")) + " V  swing "
                + Phrases.number(Summaries.value(tables, "subthreshold_swing_V")) + " V per decade";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return SECONDS_PER_POINT * settings(config).pointCount();
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        TransferCurveResult result = Solving.of(() -> new TransferCurve(
                        config.device(), config.solver(), settings(config).spec())
                .measure(watch.stop(), watch.progress()));
        ResultTable all = SampleTables.samples(KEY, result.samples());
        List<Column> atRest = all.columns().stream()
                .filter(column -> AT_REST.contains(column.name()))
                .toList();
        return List.of(
                new ResultTable(KEY, atRest),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("on_off_ratio", result.onOffRatio()),
                        new Column("subthreshold_swing_V", result.subthresholdSwing()),
                        new Column("threshold_voltage_V", result.thresholdVoltage())));
    }
}
