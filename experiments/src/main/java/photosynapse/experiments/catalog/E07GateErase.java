package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.Erase;
import photosynapse.device.protocol.EraseResult;
import photosynapse.device.protocol.EraseSpec;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * Erasing by the gate. Gives {@code erase} (a row a voltage), {@code erase_samples} (all runs one after the other), the
 * summary and how each run was solved.
 */
public final class E07GateErase implements Experiment {
    private static final String KEY = "erase";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E07",
                KEY,
                "Gate erase",
                "Which gate pulse takes the memory away?",
                List.of("left: \u0394P at the reading over \u0394P just before the gate pulse, both"
                        + " relative to the dark P at the"
                        + " reading voltage"),
                "Holes that the gate pulls into the film recombine with the trapped electrons; the effect is"
                        + " exponential in the voltage.",
                "A thinner dielectric needs less voltage in proportion.");
    }

    private static EraseSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().erase().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        EraseSpec spec = settings(config);
        return Phrases.seconds(spec.eraseDuration()) + " at "
                + String.join(
                        ", ", spec.eraseVoltages().stream().map(Phrases::number).toList())
                + " V";
    }

    @Override
    public String finding(List<ResultTable> tables) {
        Column left = tables.get(0).column("left_ratio");
        List<String> parts = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            parts.add(Phrases.percent(left.get(row)));
        }
        return "left " + String.join(", ", parts);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        EraseSpec spec = settings(config);
        int segments = 2 * spec.train().count() + 3;
        return (spec.eraseVoltages().size() + 1) * Cost.edgesSeconds(config, segments);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        EraseSpec spec = settings(config);
        Watch watch = Watch.of(bench);
        EraseResult result = Solving.of(
                () -> new Erase(config.device(), config.solver(), spec).measure(watch.stop(), watch.progress()));
        List<String> names = new ArrayList<>();
        List<TransientResult> runs = new ArrayList<>(result.runs());
        runs.add(result.waitingRun());
        result.points().forEach(point -> names.add(Phrases.number(point.eraseVoltage()) + " V"));
        names.add("waiting only");
        List<SolveReport> reports = runs.stream().map(TransientResult::report).toList();
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(
                                new Column(
                                        "erase_gate_voltage_V",
                                        result.points().stream()
                                                .mapToDouble(EraseResult.Point::eraseVoltage)
                                                .toArray()),
                                new Column(
                                        "left_ratio",
                                        result.points().stream()
                                                .mapToDouble(EraseResult.Point::leftFraction)
                                                .toArray()))),
                samples(names, runs),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("left_by_waiting_ratio", result.leftByWaitingFraction()),
                        new Column(
                                "least_left_ratio",
                                result.points().stream()
                                        .mapToDouble(EraseResult.Point::leftFraction)
                                        .min()
                                        .orElse(Double.NaN))),
                SolverTable.of(KEY, names, reports));
    }

    private static ResultTable samples(List<String> names, List<TransientResult> runs) {
        List<String> labels = new ArrayList<>();
        List<TransientSample> samples = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            for (TransientSample sample : runs.get(k).samples()) {
                labels.add(names.get(k));
                samples.add(sample);
            }
        }
        ResultTable numbers = SampleTables.samples(KEY + "_samples", samples);
        return new ResultTable(numbers.name(), List.of(new TextColumn("run", labels)), numbers.columns());
    }
}
