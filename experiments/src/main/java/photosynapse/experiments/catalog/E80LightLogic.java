package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/** Light and gate as two inputs of AND, OR, NAND and NOR. Gives {@code light_logic} and the summary. */
public final class E80LightLogic extends PlasticityStudy {
    private static final String KEY = "light_logic";
    private static final double STRENGTH = 12;
    private static final double GATE = -3.5;
    private static final double HIGH = 0.5;
    private static final List<String> INPUTS = List.of("none", "light", "gate", "both");

    /**
     * One pair of inputs.
     *
     * @param light first input, 0 or 1
     * @param gate second input, 0 or 1
     * @param currentRatio I/I_dark at the end of both
     * @param orVoltageRatio voltage at a load that tells 00 from the rest, over the supply
     * @param andVoltageRatio voltage at a load that tells 11 from the rest, over the supply
     * @param andCount answer of AND
     * @param orCount answer of OR
     * @param nandCount answer of NAND
     * @param norCount answer of NOR
     */
    record Row(
            int light,
            int gate,
            double currentRatio,
            double orVoltageRatio,
            double andVoltageRatio,
            int andCount,
            int orCount,
            int nandCount,
            int norCount) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E80",
                KEY,
                "Logic of light and gate",
                "Which gates of logic does one synapse make of a pulse of light and a bias of the gate?",
                List.of(
                        "AND, OR: I/I_{dark} at the end of both inputs above a mark; marks half way between the"
                                + " neighbouring answers",
                        "NAND, NOR: the synapse below a load resistor, V_{out}/V_{DD} = 1/(1 + I/I_{mark}) above one"
                                + " half",
                        "margin: distance of the nearest answers on both sides of the mark, over the mark"),
                "Light and gate add holes, so the sum has three levels; the load that is chosen makes four gates of"
                        + " them. The light's bit is remembered, the gate's is not.",
                "A weaker light: the levels of the two inputs part, and the margins with them.");
    }

    @Override
    int deviceEdges() {
        return 4 * 2;
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            List<Light> lights = (k & 1) == 1 ? List.of(light(config, STRENGTH)) : List.of();
            double gate = (k & 2) == 2 ? probe.readGate() + GATE : probe.readGate();
            PlasticityScript script = probe.script().stretch(lights, gate, WIDTH);
            script.read();
            scripts.add(script);
        }
        List<double[]> changes = probe.changes(scripts);
        double[] current = changes.stream().mapToDouble(c -> 1 + c[0]).toArray();
        double lower = Math.min(current[1], current[2]);
        double upper = Math.max(current[1], current[2]);
        double orMark = (current[0] + lower) / 2;
        double andMark = (upper + current[3]) / 2;
        List<Row> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int right = 0;
        for (int k = 0; k < 4; k++) {
            int light = k & 1;
            int gate = k >> 1;
            double orVoltage = 1 / (1 + current[k] / orMark);
            double andVoltage = 1 / (1 + current[k] / andMark);
            Row row = new Row(
                    light,
                    gate,
                    current[k],
                    orVoltage,
                    andVoltage,
                    current[k] > andMark ? 1 : 0,
                    current[k] > orMark ? 1 : 0,
                    andVoltage > HIGH ? 1 : 0,
                    orVoltage > HIGH ? 1 : 0);
            rows.add(row);
            names.add(INPUTS.get(k));
            right += row.andCount() == (light & gate) ? 1 : 0;
            right += row.orCount() == (light | gate) ? 1 : 0;
            right += row.nandCount() == 1 - (light & gate) ? 1 : 0;
            right += row.norCount() == 1 - (light | gate) ? 1 : 0;
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("inputs", names)), plain.columns()),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("right_count", right),
                        new Column("or_margin_ratio", (lower - current[0]) / orMark),
                        new Column("and_margin_ratio", (current[3] - upper) / andMark),
                        new Column("light_current_ratio", current[1]),
                        new Column("gate_current_ratio", current[2]),
                        new Column("both_current_ratio", current[3]),
                        new Column("or_mark_ratio", orMark),
                        new Column("and_mark_ratio", andMark)));
    }

    @Override
    String words(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "right_count")) + " of 16 answers right; margins "
                + Phrases.percent(Summaries.value(tables, "or_margin_ratio")) + " of OR and NOR, "
                + Phrases.percent(Summaries.value(tables, "and_margin_ratio")) + " of AND and NAND";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.bars(
                                KEY,
                                "inputs",
                                Side.of("current_ratio", "Current I/I_{dark}", ""),
                                "Current at the end of 50 ms of the inputs; marks of OR and AND.")
                        .withLevel(KEY + "_summary", "or_mark_ratio", "OR")
                        .withLevel(KEY + "_summary", "and_mark_ratio", "AND"),
                TablePicture.bars(
                        KEY,
                        "inputs",
                        Side.percent("or_voltage_ratio", "Output of NOR"),
                        "Voltage between synapse and load over the supply, load at the mark of OR: above 50 % is 1."),
                TablePicture.bars(
                        KEY,
                        "inputs",
                        Side.percent("and_voltage_ratio", "Output of NAND"),
                        "Voltage between synapse and load over the supply, load at the mark of AND: above 50 % is 1."));
    }
}
