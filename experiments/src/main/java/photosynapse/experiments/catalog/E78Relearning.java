package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
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
 * Learning, forgetting, learning again: how many pulses are saved. Gives {@code relearning} (the trace),
 * {@code relearning_rounds} and the summary.
 */
public final class E78Relearning extends PlasticityStudy {
    private static final String KEY = "relearning";
    private static final int FIRST_PULSES = 30;
    private static final double PERIOD = 0.2;
    private static final double REST = 300;
    private static final int ROUNDS = 4;
    private static final int PER_DECADE = 4;

    /**
     * One reading.
     *
     * @param time since the start (s)
     * @param changeRatio change of the current
     */
    record Row(@In("s") double time, double changeRatio) {}

    /**
     * One round.
     *
     * @param round from 1
     * @param pulsesCount pulses until the level of the first round is reached
     * @param startRatio change ahead of its first pulse
     * @param forgottenRatio share of the level lost in the rest after it
     */
    record Round(int round, int pulsesCount, double startRatio, double forgottenRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E78",
                KEY,
                "Learning, forgetting, learning again",
                "How many pulses are saved when something forgotten is learned again?",
                List.of(
                        "level: the change after 30 pulses at 5 Hz; rest 300 s; then pulses until the level is reached"
                                + " again; so on",
                        "savings = 1 \u2212 pulses of a later round/pulses of the first"),
                "The second learning needs a fraction of the pulses, as only what was near the tubes was lost; and each"
                        + " rest loses less than the one before.",
                "A longer rest: more is lost, less is saved.");
    }

    @Override
    int deviceEdges() {
        return 8 * FIRST_PULSES * ROUNDS;
    }

    /** Writes rounds of so many pulses with readings after each pulse and through the rests. */
    private static PlasticityScript script(PlasticityProbe probe, Light light, List<Integer> pulses) {
        PlasticityScript script = probe.script();
        for (int count : pulses) {
            for (int k = 0; k < count; k++) {
                script.light(light, WIDTH).read();
                if (k + 1 < count) {
                    script.dark(PERIOD - WIDTH);
                }
            }
            script.fading(0.1, REST, PER_DECADE);
        }
        return script;
    }

    /** First pulse at which the level is reached by a train after these rounds. */
    private static int needed(PlasticityProbe probe, Light light, List<Integer> before, double level) {
        List<Integer> tried = new ArrayList<>(before);
        tried.add(FIRST_PULSES);
        PlasticityScript script = script(probe, light, tried);
        double[] changes = probe.search(script);
        int from = script.readingCount() - FIRST_PULSES - fadingCount(probe);
        for (int k = 0; k < FIRST_PULSES; k++) {
            if (changes[from + k] >= level) {
                return k + 1;
            }
        }
        return FIRST_PULSES;
    }

    private static int fadingCount(PlasticityProbe probe) {
        PlasticityScript rest = probe.script();
        rest.fading(0.1, REST, PER_DECADE);
        return rest.readingCount();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        Light light = light(config, 1);
        List<Integer> pulses = new ArrayList<>(List.of(FIRST_PULSES));
        double level = probe.changes(script(probe, light, pulses))[FIRST_PULSES - 1];
        for (int round = 1; round < ROUNDS; round++) {
            pulses.add(needed(probe, light, pulses, level));
        }
        PlasticityScript all = script(probe, light, pulses);
        double[] changes = probe.search(all);
        List<Row> rows = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        int fading = fadingCount(probe);
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int count = pulses.get(round);
            for (int k = 0; k < count + fading; k++) {
                rows.add(new Row(all.timeOf(at + k), changes[at + k]));
                words.add("round " + (round + 1));
            }
            double start = at == 0 ? 0 : changes[at - 1];
            double top = changes[at + count - 1];
            rounds.add(new Round(round + 1, count, start, (top - changes[at + count + fading - 1]) / top));
            at += count + fading;
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("round", words)), plain.columns()),
                named(RecordTables.of(KEY + "_rounds", Round.class, rounds)),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("first_pulses_count", pulses.get(0)),
                        new Column("second_pulses_count", pulses.get(1)),
                        new Column("last_pulses_count", pulses.get(ROUNDS - 1)),
                        new Column("savings_ratio", 1 - pulses.get(1) / (double) pulses.get(0)),
                        new Column("first_forgotten_ratio", rounds.get(0).forgottenRatio()),
                        new Column(
                                "last_forgotten_ratio", rounds.get(ROUNDS - 1).forgottenRatio())));
    }

    private static ResultTable named(ResultTable rounds) {
        List<String> names = new ArrayList<>();
        for (double round : rounds.column("round").values()) {
            names.add("round " + Phrases.number(round));
        }
        return new ResultTable(rounds.name(), List.of(new TextColumn("name", names)), rounds.columns());
    }

    @Override
    String words(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "first_pulses_count")) + " pulses the first, "
                + Phrases.number(Summaries.value(tables, "second_pulses_count")) + " the second time, "
                + Phrases.percent(Summaries.value(tables, "savings_ratio")) + " saved";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY,
                        "round",
                        Side.of("time_s", "Time", "s"),
                        Side.percent("change_ratio", "Change of the current"),
                        "\u0394I/I_{dark} at the ends of the pulses and through the rests of 300 s."),
                TablePicture.bars(
                        KEY + "_rounds",
                        "name",
                        Side.of("pulses_count", "Pulses to the level", ""),
                        "Pulses until the change of the first round is reached again."));
    }
}
