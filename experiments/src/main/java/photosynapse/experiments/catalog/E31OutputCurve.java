package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.OutputCurve;
import photosynapse.device.protocol.OutputCurveResult;
import photosynapse.device.protocol.OutputCurveSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Drain current against drain voltage at several gate voltages. Gives {@code output_curve} and the summary. */
public final class E31OutputCurve implements Experiment {
    private static final String KEY = "output_curve";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E31",
                KEY,
                "Output curve",
                "Does the channel saturate, and how does the gate set its conductance?",
                List.of("I = (W/L) q \u00b5 \u222b P(V) dV from source to drain, Q_{film} held at its value"
                        + " at the source"),
                "At small drain voltage all curves are straight through zero; they bend where the drain"
                        + " empties its end of the channel.",
                "A thinner oxide (device.gate.dielectric_thickness_nm): the curves bend earlier.");
    }

    private static OutputCurveSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().outputCurve().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(settings(config).gateVoltages().size(), "gate voltage") + ", "
                + Phrases.count(settings(config).pointCount(), "point");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, settings(config).gateVoltages().size());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        OutputCurveResult result = Solving.of(() -> new OutputCurve(config.device(), config.solver(), settings(config))
                .measure(watch.stop(), watch.progress()));
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (OutputCurveResult.Curve curve : result.curves()) {
            for (OutputCurveResult.Point point : curve.points()) {
                labels.add(Phrases.number(curve.gateVoltage()) + " V");
                rows.add(new double[] {curve.gateVoltage(), point.drainVoltage(), point.drainCurrent()});
            }
        }
        OutputCurveResult.Curve last = result.curves().get(result.curves().size() - 1);
        return List.of(
                LabelledRows.table(
                        KEY, "gate", labels, List.of("gate_voltage_V", "drain_voltage_V", "drain_current_A"), rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("largest_conductance_S", last.largestConductance()),
                        Summaries.number("saturation_ratio", last.smallestConductance() / last.largestConductance())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The slope falls to " + Phrases.percent(Summaries.value(tables, "saturation_ratio"))
                + " of that at zero drain voltage on the last curve";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "gate",
                Side.of("drain_voltage_V", "Drain voltage", "V"),
                Side.of("drain_current_A", "Drain current", "A"),
                "Signed drain current by the gradual channel, in dark equilibrium at the source."));
    }
}
