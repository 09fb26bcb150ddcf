package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.StateMap;
import photosynapse.device.protocol.StateMapResult;
import photosynapse.device.protocol.StateMapSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** States written by different numbers of pulses, as they fade. Gives {@code state_map} and the summary. */
public final class E33StateMap implements Experiment {
    private static final String KEY = "state_map";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E33",
                KEY,
                "State map",
                "How many states can be told apart, and for how long?",
                List.of("two states are apart when their currents differ by 3\u03c3 of the noise of a"
                        + " reading of the larger one"),
                "States merge from above: those of many pulses lie closest. What is left after an hour"
                        + " tells how many levels an array may use.",
                "A better reader (protocol.state_map.read_noise_ratio).");
    }

    private static StateMapSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().stateMap().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(settings(config).counts().size(), "state");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return settings(config).counts().size() * Cost.edgesSeconds(config, 8);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        StateMapResult result = Solving.of(() -> new StateMap(config.device(), config.solver(), settings(config))
                .measure(watch.stop(), watch.progress()));
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (StateMapResult.State state : result.states()) {
            for (int k = 0; k < result.times().size(); k++) {
                labels.add(Phrases.count(state.pulseCount(), "pulse"));
                rows.add(new double[] {
                    state.pulseCount(), result.times().get(k), state.currents().get(k)
                });
            }
        }
        List<StateMapResult.Separable> apart = result.separable();
        return List.of(
                LabelledRows.table(KEY, "state", labels, List.of("pulse_count", "after_s", "current_A"), rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("states_first_count", apart.get(0).stateCount()),
                        Summaries.number(
                                "states_between_count",
                                apart.get(apart.size() / 2).stateCount()),
                        Summaries.number(
                                "states_last_count", apart.get(apart.size() - 1).stateCount()),
                        Summaries.number("first_after_s", apart.get(0).after()),
                        Summaries.number(
                                "last_after_s", apart.get(apart.size() - 1).after())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "states_first_count")) + " states at "
                + Phrases.seconds(Summaries.value(tables, "first_after_s")) + ", "
                + Phrases.number(Summaries.value(tables, "states_last_count")) + " at "
                + Phrases.seconds(Summaries.value(tables, "last_after_s"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "state",
                Side.of("after_s", "Time after the last pulse", "s").onLogarithmicAxis(),
                Side.of("current_A", "Drain current", "A"),
                "Magnitude of the drain current after so many pulses of the train."));
    }
}
