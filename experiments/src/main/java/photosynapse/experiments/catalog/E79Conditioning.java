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
 * Pavlov's conditioning with two colours: food by the light of the file, the bell by weaker red light. Gives
 * {@code conditioning} (answers to the bell), {@code conditioning_trace} and the summary.
 */
public final class E79Conditioning extends PlasticityStudy {
    private static final String KEY = "conditioning";
    private static final double RED = 635 / 1e9;
    private static final double FOOD = 3;
    private static final double BELL = 0.5;
    private static final double PERIOD = 1;
    private static final int ROUNDS = 5;
    private static final List<Double> RESTS = List.of(1.0, 10.0, 100.0, 1000.0, 10_000.0);

    /** Trainings: with both, and the controls. */
    private enum Training {
        PAIRED("bell and food", true, true),
        FOOD_ALONE("food alone", false, true),
        BELL_ALONE("bell alone", true, false);

        private final String words;
        private final boolean hasBell;
        private final boolean hasFood;

        Training(String words, boolean hasBell, boolean hasFood) {
            this.words = words;
            this.hasBell = hasBell;
            this.hasFood = hasFood;
        }
    }

    /**
     * The bell after a rest.
     *
     * @param rest since the training (s)
     * @param answerRatio change of the current at the end of the bell's pulse, from the dark current
     * @param aboveRatio the same over the answer to food at first
     */
    record Row(@In("s") double rest, double answerRatio, double aboveRatio) {}

    /**
     * One reading of the story.
     *
     * @param time since the start (s)
     * @param changeRatio change of the current
     */
    record Trace(@In("s") double time, double changeRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E79",
                KEY,
                "Conditioning with two colours",
                "Does the bell, a weak red light, answer like food after both came together, and is it because they"
                        + " came together?",
                List.of(
                        "answer: (I \u2212 I_{dark})/I_{dark} at the end of a pulse; salivation: at least the first"
                                + " answer to food alone",
                        "association: answer to the bell after pairs, less that after food alone, over the former"),
                "After training the bell passes the mark of food, and falls below it again. But nearly all of it comes"
                        + " from food: the synapse adds light and cannot tell what came together, so this picture,"
                        + " usual in papers, shows memory and not association.",
                "A device whose colours write different traps: `--study conditioning` on oxide-optics-swcnt.");
    }

    @Override
    int deviceEdges() {
        return 2 * (ROUNDS + 2) * (1 + Training.values().length * RESTS.size());
    }

    private static Light bell(ExperimentConfig config) {
        Light usual = light(config, BELL);
        return new Light(usual.photonFlux(), RED);
    }

    private static PlasticityScript trained(PlasticityProbe probe, ExperimentConfig config, Training training) {
        List<Light> lights = new ArrayList<>();
        if (training.hasFood) {
            lights.add(light(config, FOOD));
        }
        if (training.hasBell) {
            lights.add(bell(config));
        }
        PlasticityScript script = probe.script();
        for (int k = 0; k < ROUNDS; k++) {
            script.stretch(lights, probe.readGate(), WIDTH);
            if (k + 1 < ROUNDS) {
                script.dark(PERIOD - WIDTH);
            }
        }
        return script;
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        PlasticityScript bellFirst = probe.script().light(bell(config), WIDTH);
        bellFirst.read();
        PlasticityScript foodFirst = probe.script().light(light(config, FOOD), WIDTH);
        foodFirst.read();
        List<PlasticityScript> scripts = new ArrayList<>(List.of(bellFirst, foodFirst));
        for (Training training : Training.values()) {
            for (double rest : RESTS) {
                PlasticityScript script =
                        trained(probe, config, training).dark(rest).light(bell(config), WIDTH);
                script.read();
                scripts.add(script);
            }
        }
        List<double[]> changes = probe.changes(scripts);
        double before = changes.get(0)[0];
        double food = changes.get(1)[0];
        List<String> names = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int k = 2; k < scripts.size(); k++) {
            Training training = Training.values()[(k - 2) / RESTS.size()];
            names.add(training.words);
            double answer = changes.get(k)[0];
            rows.add(new Row(RESTS.get((k - 2) % RESTS.size()), answer, answer / food));
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        int n = RESTS.size();
        double paired = rows.get(0).answerRatio();
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("training", names)), plain.columns()),
                story(probe, config),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("bell_before_ratio", before / food),
                        new Column("bell_after_pairs_ratio", rows.get(0).aboveRatio()),
                        new Column("bell_after_food_ratio", rows.get(n).aboveRatio()),
                        new Column("bell_after_bells_ratio", rows.get(2 * n).aboveRatio()),
                        new Column("association_ratio", (paired - rows.get(n).answerRatio()) / paired),
                        new Column("bell_after_10000_s_ratio", rows.get(n - 1).aboveRatio())));
    }

    /** Bell, food, five pairs, bell: as it is drawn in papers. */
    private static ResultTable story(PlasticityProbe probe, ExperimentConfig config) {
        PlasticityScript script = probe.script();
        List<String> phases = new ArrayList<>();
        phase(script, phases, "bell", List.of(bell(config)), 1);
        phase(script, phases, "food", List.of(light(config, FOOD)), 1);
        phase(script, phases, "bell and food", List.of(light(config, FOOD), bell(config)), ROUNDS);
        phase(script, phases, "bell again", List.of(bell(config)), 1);
        double[] changes = probe.changes(script);
        List<Trace> rows = new ArrayList<>();
        for (int k = 0; k < changes.length; k++) {
            rows.add(new Trace(script.timeOf(k), changes[k]));
        }
        ResultTable plain = RecordTables.of(KEY + "_trace", Trace.class, rows);
        return new ResultTable(plain.name(), List.of(new TextColumn("phase", phases)), plain.columns());
    }

    private static void phase(
            PlasticityScript script, List<String> phases, String words, List<Light> lights, int count) {
        int from = script.readingCount();
        for (int k = 0; k < count; k++) {
            script.dark(WIDTH / 5).read();
            script.stretch(lights, script.gateOfReading(), WIDTH / 2).read();
            script.stretch(lights, script.gateOfReading(), WIDTH / 2).read();
            script.fading(WIDTH / 5, PERIOD, 5);
        }
        for (int k = from; k < script.readingCount(); k++) {
            phases.add(words);
        }
    }

    @Override
    String words(List<ResultTable> tables) {
        return "the bell answers with " + Phrases.percent(Summaries.value(tables, "bell_before_ratio"))
                + " of food before, " + Phrases.percent(Summaries.value(tables, "bell_after_pairs_ratio"))
                + " after five pairs, and " + Phrases.percent(Summaries.value(tables, "bell_after_food_ratio"))
                + " after food alone";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY + "_trace",
                        "phase",
                        Side.of("time_s", "Time", "s"),
                        Side.percent("change_ratio", "Change of the current"),
                        "\u0394I/I_{dark} through bell, food, five pairs and bell, 50 ms each."),
                TablePicture.curves(
                        KEY,
                        "training",
                        Side.of("rest_s", "Rest after the training", "s").onLogarithmicAxis(),
                        Side.percent("above_ratio", "Answer to the bell over food"),
                        "Change at the end of the bell's pulse, over the first answer to food: at 100 % and more the"
                                + " bell is taken for food."));
    }
}
