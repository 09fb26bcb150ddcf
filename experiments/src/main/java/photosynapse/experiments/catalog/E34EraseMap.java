package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.EraseMap;
import photosynapse.device.protocol.EraseMapResult;
import photosynapse.device.protocol.EraseMapSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Gate pulses of every voltage and duration after the same writing. Gives {@code erase_map} and the summary. */
public final class E34EraseMap implements Experiment {
    private static final String KEY = "erase_map";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E34",
                KEY,
                "Erase map",
                "Which gate pulses erase, and may a longer one replace a stronger one?",
                List.of("left = \u0394P at the reading over \u0394P just before the gate pulse"),
                "Voltage acts through the barrier and so exponentially, duration only by the time that it"
                        + " gives: ten times as long replaces some volts.",
                "A thinner oxide: the same field at a third of the voltage.");
    }

    private static EraseMapSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().eraseMap().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(settings(config).eraseVoltages().size(), "voltage") + " x "
                + Phrases.count(settings(config).eraseDurations().size(), "duration");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return settings(config).eraseVoltages().size()
                * Cost.edgesSeconds(
                        config, 10 * settings(config).eraseDurations().size());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        EraseMapResult result = Solving.of(() -> new EraseMap(config.device(), config.solver(), settings(config))
                .measure(watch.stop(), watch.progress()));
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (EraseMapResult.Point point : result.points()) {
            labels.add(Phrases.number(point.eraseVoltage()) + " V");
            rows.add(new double[] {
                point.eraseVoltage(), point.eraseDuration(), point.leftFraction(), point.leftByWaitingFraction()
            });
        }
        double least = result.points().stream()
                .mapToDouble(EraseMapResult.Point::leftFraction)
                .min()
                .orElseThrow();
        double most = result.points().stream()
                .mapToDouble(EraseMapResult.Point::leftFraction)
                .max()
                .orElseThrow();
        return List.of(
                LabelledRows.table(
                        KEY,
                        "voltage",
                        labels,
                        List.of("erase_gate_voltage_V", "erase_duration_s", "left_ratio", "left_by_waiting_ratio"),
                        rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("least_left_ratio", least),
                        Summaries.number("most_left_ratio", most)));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Between " + Phrases.percent(Summaries.value(tables, "least_left_ratio")) + " and "
                + Phrases.percent(Summaries.value(tables, "most_left_ratio")) + " are left";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "voltage",
                Side.of("erase_duration_s", "Duration of the gate pulse", "s").onLogarithmicAxis(),
                Side.percent("left_ratio", "Change left"),
                "\u0394P at the reading over \u0394P just before the gate pulse, a curve for each voltage."));
    }
}
