package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * A pulse of light as one spike, a pulse of the gate as the other, against their distance. Gives {@code spike_timing}
 * and the summary.
 */
public final class E76SpikeTiming extends PlasticityStudy {
    private static final String KEY = "spike_timing";
    private static final double STRENGTH = 10;
    private static final double GATE = -38;
    private static final double MIDDLE = 12;
    private static final double READ = 24;
    private static final int BEFORE_COUNT = 10;
    private static final double REST = 100;
    private static final List<Double> DISTANCES = DoubleStream.of(10, 5, 3, 2, 1, 0.5, 0.3, 0.2, 0.1, 0.07, 0.05, 0.025)
            .boxed()
            .toList();

    /**
     * One distance.
     *
     * @param distance start of the gate's pulse minus start of the light's (s)
     * @param changeRatio change of the weight against the same rest without both pulses, relative to the weight
     * @param interactionRatio the same less the changes that light alone and gate alone make
     */
    record Row(@In("s") double distance, double changeRatio, double interactionRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E76",
                KEY,
                "Spike timing",
                "What do a pulse of light and a pulse of the gate do together, against their distance?",
                List.of(
                        "\u0394w = (G_{pair} \u2212 G_{rest})/G_{rest} at one time after both;"
                                + " G_{rest}: the same history"
                                + " without the pair",
                        "\u0394t = t_{gate} \u2212 t_{light}: positive when the gate (the neuron behind the synapse)"
                                + " comes after the light (the neuron ahead of it)",
                        "interaction: \u0394w less those of the light alone and of the gate alone"),
                "No window is put in: light writes, the gate erases what is still near the tubes."
                        + " Gate after light takes"
                        + " away what was just written, gate before light leaves it: a window of both signs, turned"
                        + " round against that of most neurons, with its width set by the zones of the"
                        + " film. The compact"
                        + " synapse exaggerates the loss; compare with the full device.",
                "Light behind, gate ahead: read the picture from right to left and it is Hebb's rule.");
    }

    @Override
    int deviceEdges() {
        return (2 * DISTANCES.size() + 4) * (2 * BEFORE_COUNT + 5);
    }

    private PlasticityScript history(PlasticityProbe probe, ExperimentConfig config) {
        return probe.script()
                .train(light(config, STRENGTH), WIDTH, WIDTH + 0.5, BEFORE_COUNT)
                .dark(REST);
    }

    /** Light and gate from given times after the history, either may be missing (NaN); read at one time. */
    private PlasticityScript pair(PlasticityProbe probe, ExperimentConfig config, double lightAt, double gateAt) {
        PlasticityScript script = history(probe, config);
        double start = script.time();
        double[] edges = DoubleStream.of(lightAt, lightAt + WIDTH, gateAt, gateAt + WIDTH, READ)
                .filter(t -> !Double.isNaN(t))
                .sorted()
                .toArray();
        for (double edge : edges) {
            double from = script.time() - start;
            double middle = (from + edge) / 2;
            boolean lit = middle > lightAt && middle < lightAt + WIDTH;
            boolean gated = middle > gateAt && middle < gateAt + WIDTH;
            List<Light> lights = lit ? List.of(light(config, STRENGTH)) : List.of();
            if (edge - from > WIDTH / 1e6) {
                script.stretch(lights, gated ? GATE : probe.readGate(), edge - from);
            }
        }
        script.read();
        return script;
    }

    private static List<Double> distances() {
        List<Double> all = new ArrayList<>();
        DISTANCES.forEach(d -> all.add(-d));
        all.add(0.0);
        for (int k = DISTANCES.size() - 1; k >= 0; k--) {
            all.add(DISTANCES.get(k));
        }
        return all;
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<Double> distances = distances();
        List<PlasticityScript> scripts = new ArrayList<>();
        scripts.add(pair(probe, config, Double.NaN, Double.NaN));
        scripts.add(pair(probe, config, MIDDLE, Double.NaN));
        scripts.add(pair(probe, config, Double.NaN, MIDDLE));
        distances.forEach(d -> scripts.add(pair(probe, config, MIDDLE, MIDDLE + d)));
        List<double[]> changes = probe.changes(scripts);
        double rest = 1 + changes.get(0)[0];
        double light = (1 + changes.get(1)[0]) / rest - 1;
        double gate = (1 + changes.get(2)[0]) / rest - 1;
        List<Row> rows = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < distances.size(); k++) {
            double change = (1 + changes.get(3 + k)[0]) / rest - 1;
            rows.add(new Row(distances.get(k), change, change - light - gate));
            sides.add(distances.get(k) < 0 ? "gate first" : "gate after");
            most = Math.max(most, change);
            least = Math.min(least, change);
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("order", sides)), plain.columns()),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("largest_gain_ratio", most),
                        new Column("largest_loss_ratio", least),
                        new Column("light_alone_ratio", light),
                        new Column("gate_alone_ratio", gate),
                        new Column("crossing_s", crossing(rows)),
                        new Column("recovery_s", recovery(rows))));
    }

    /** Distance after which the change is above zero again; NaN when it is nowhere below (s). */
    private static double crossing(List<Row> rows) {
        for (int k = rows.size() - 1; k > 0; k--) {
            Row a = rows.get(k - 1);
            Row b = rows.get(k);
            if (a.changeRatio() < 0 && b.changeRatio() >= 0 && a.distance() > 0) {
                double part = -a.changeRatio() / (b.changeRatio() - a.changeRatio());
                return a.distance() + part * (b.distance() - a.distance());
            }
        }
        return Double.NaN;
    }

    /** Distance over which the interaction of gate after light falls to half of its largest (s). */
    private static double recovery(List<Row> rows) {
        Row strongest = rows.get(0);
        for (Row row : rows) {
            strongest = row.interactionRatio() < strongest.interactionRatio() ? row : strongest;
        }
        double half = strongest.interactionRatio() / 2;
        for (int k = 1; k < rows.size(); k++) {
            Row a = rows.get(k - 1);
            Row b = rows.get(k);
            if (a.distance() >= strongest.distance() && b.interactionRatio() > half) {
                double part = (half - a.interactionRatio()) / (b.interactionRatio() - a.interactionRatio());
                return a.distance() + part * (b.distance() - a.distance());
            }
        }
        return Double.NaN;
    }

    @Override
    String words(List<ResultTable> tables) {
        return "weights change by " + Phrases.percent(Summaries.value(tables, "largest_gain_ratio"))
                + " when the gate comes first and " + Phrases.percent(Summaries.value(tables, "largest_loss_ratio"))
                + " when it follows at once; half of the interaction is gone after "
                + Phrases.seconds(Summaries.value(tables, "recovery_s"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "order",
                Side.of("distance_s", "Gate minus light \u0394t", "s"),
                Side.percent("change_ratio", "Change of the weight \u0394w"),
                "Light of ten times the usual strength and gate of \u221238 V, 50 ms each, starts \u0394t apart; weight"
                        + " 12 s after the light against the same history without both."));
    }
}
