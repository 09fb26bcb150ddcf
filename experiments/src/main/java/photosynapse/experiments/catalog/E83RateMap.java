package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Change of the weight against the rate of light and the rate of the gate. Gives {@code rate_map} and the summary. */
public final class E83RateMap extends PlasticityStudy {
    private static final String KEY = "rate_map";
    private static final int SIDE = 20;
    private static final int SIDE_ON_DEVICE = 4;
    private static final double SLOWEST = 0.2;
    private static final double FASTEST = 20;
    private static final double DURATION = 10;
    private static final double PULSE = 0.01;
    private static final double GATE = -30;
    private static final int BEFORE = 10;
    private static final double REST = 10;

    /**
     * One pair of rates.
     *
     * @param lightRate of the pulses of light (Hz)
     * @param gateRate of the pulses of the gate (Hz)
     * @param changeRatio change of the weight, relative to the weight ahead
     */
    record Row(@In("Hz") double lightRate, @In("Hz") double gateRate, double changeRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E83",
                KEY,
                "Rates of light and gate",
                "Which rates of the neuron ahead (light) and the one behind (gate) strengthen the synapse?",
                List.of(
                        "ten pulses ahead; then 10 s of pulses of 10 ms, light at f_{l} and gate of \u221230 V at"
                                + " f_{g}, both regular, the gate's begin half a period later; where both fall"
                                + " together they act together",
                        "\u0394w = (G 1 s after \u2212 G ahead)/G ahead"),
                "Light alone strengthens, the gate alone weakens; the line where both balance runs across the map, and"
                        + " along it more activity of both leaves the weight as it was.",
                "E76 for the distance of two pulses, E77 for the history.");
    }

    @Override
    int deviceEdges() {
        return (int) (2 * SIDE_ON_DEVICE * SIDE_ON_DEVICE * DURATION * 5);
    }

    /** Rates at growing places, a coarser grid on the full device. */
    private static double[] rates(int side) {
        return IntStream.range(0, side)
                .mapToDouble(k -> SLOWEST * StrictMath.pow(FASTEST / SLOWEST, k / (side - 1.0)))
                .toArray();
    }

    private static PlasticityScript script(
            PlasticityProbe probe, ExperimentConfig config, double lightRate, double gateRate) {
        PlasticityScript script =
                probe.script().train(light(config, 1), WIDTH, 2 * WIDTH, BEFORE).dark(REST);
        script.read();
        double start = script.time();
        List<Light> lit = List.of(light(config, 1));
        double time = 0;
        while (time < DURATION) {
            double next = Math.min(DURATION, Math.min(edge(time, lightRate, 0), edge(time, gateRate, 0.5)));
            double middle = (time + next) / 2;
            boolean light = isOn(middle, lightRate, 0);
            boolean gate = isOn(middle, gateRate, 0.5);
            script.stretch(light ? lit : List.of(), gate ? GATE : probe.readGate(), start + next - script.time());
            time = next;
        }
        script.dark(1).read();
        return script;
    }

    /** Whether a pulse of a regular train that begins a share of its period late is on. */
    private static boolean isOn(double time, double rate, double late) {
        double phase = time * rate - late;
        return phase >= 0 && (phase - Math.floor(phase)) / rate < PULSE;
    }

    /** The next edge of such a train, at least a microsecond later. */
    private static double edge(double time, double rate, double late) {
        double after = time + 1e-6;
        double period = Math.floor(Math.max(0, after * rate - late));
        for (double k = period; ; k++) {
            double begin = (k + late) / rate;
            if (begin >= after) {
                return begin;
            }
            if (begin + PULSE >= after) {
                return begin + PULSE;
            }
        }
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        return map(probe, config, rates(SIDE));
    }

    @Override
    List<ResultTable> measureBoth(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        return map(probe, config, rates(SIDE_ON_DEVICE));
    }

    private static List<ResultTable> map(PlasticityProbe probe, ExperimentConfig config, double[] rates) {
        List<PlasticityScript> scripts = new ArrayList<>();
        for (double gate : rates) {
            for (double light : rates) {
                scripts.add(script(probe, config, light, gate));
            }
        }
        List<double[]> changes = probe.changes(scripts);
        List<Row> rows = new ArrayList<>();
        int growing = 0;
        for (int k = 0; k < changes.size(); k++) {
            double[] c = changes.get(k);
            double change = (c[1] - c[0]) / (1 + c[0]);
            rows.add(new Row(rates[k % rates.length], rates[k / rates.length], change));
            growing += change > 0 ? 1 : 0;
        }
        int side = rates.length;
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("cells_count", rows.size()),
                        new Column("light_alone_ratio", rows.get(side - 1).changeRatio()),
                        new Column(
                                "gate_alone_ratio", rows.get(side * (side - 1)).changeRatio()),
                        new Column(
                                "both_fastest_ratio", rows.get(side * side - 1).changeRatio()),
                        new Column("growing_share_ratio", (double) growing / rows.size())));
    }

    @Override
    String words(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "cells_count")) + " pairs of rates: from "
                + Phrases.percent(Summaries.value(tables, "gate_alone_ratio")) + " (gate fast, light slow) to "
                + Phrases.percent(Summaries.value(tables, "light_alone_ratio")) + " (light fast, gate slow)";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.map(
                KEY,
                "",
                new TablePicture.Plane(
                        Side.of("light_rate_Hz", "Rate of light", "Hz").onLogarithmicAxis(),
                        Side.of("gate_rate_Hz", "Rate of the gate", "Hz").onLogarithmicAxis()),
                Side.percent("change_ratio", "Change of the weight"),
                "Change of the conductance 1 s after 10 s of both trains, relative to the conductance ahead."));
    }
}
