package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.protocol.RateDependence;
import photosynapse.device.protocol.RateDependenceResult;
import photosynapse.device.protocol.RateDependenceSpec;
import photosynapse.device.solver.SolveReport;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The same pulses faster and slower. Gives {@code rate_dependence} (a row a rate), {@code rate_dependence_pulses} (a
 * row a pulse of each rate), the summary and how each run was solved.
 */
public final class E10RateDependence implements Experiment {
    private static final String KEY = "rate_dependence";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E10",
                KEY,
                "Dependence on the pulse rate",
                "Does the same light write more when its pulses follow faster?",
                List.of("gain A_{n}/A_{1} of trains that differ in their rate alone"),
                "Faster writes more: what tunnels back from the traps next to the tubes has less time to do so.",
                "A shorter tunnelling length takes the dependence away.");
    }

    private static RateDependenceSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().rateDependence().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        RateDependenceSpec spec = settings(config);
        List<String> rates = spec.rates().stream().map(Phrases::number).toList();
        return Phrases.count(spec.train().count(), "pulse") + " at " + String.join(", ", rates) + " Hz";
    }

    @Override
    public String finding(List<ResultTable> tables) {
        Column gain = tables.get(0).column("gain_ratio");
        List<String> parts = new ArrayList<>();
        for (int row = 0; row < gain.size(); row++) {
            parts.add(Phrases.number(gain.get(row)));
        }
        return "gain " + String.join(", ", parts);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        RateDependenceSpec spec = settings(config);
        return spec.rates().size() * Cost.edgesSeconds(config, 2 * spec.train().count());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        RateDependenceSpec spec = settings(config);
        Watch watch = Watch.of(bench);
        RateDependenceResult result = Solving.of(() ->
                new RateDependence(config.device(), config.solver(), spec).measure(watch.stop(), watch.progress()));
        List<PulseTrainResult> trains = result.trains();
        double[] rate = trains.stream().mapToDouble(t -> t.train().rate()).toArray();
        double[] change =
                trains.stream().mapToDouble(PulseTrainResult::finalChangeRatio).toArray();
        double[] gain = trains.stream().mapToDouble(PulseTrainResult::gain).toArray();
        List<String> names = trains.stream()
                .map(t -> Phrases.number(t.train().rate()) + " Hz")
                .toList();
        List<SolveReport> reports = trains.stream().map(t -> t.run().report()).toList();
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(
                                new Column("rate_Hz", rate),
                                new Column("change_ratio", change),
                                new Column("gain_ratio", gain))),
                pulses(names, trains),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("gain_slowest_ratio", gain[0]),
                        new Column("gain_fastest_ratio", gain[gain.length - 1])),
                SolverTable.of(KEY, names, reports));
    }

    private static ResultTable pulses(List<String> names, List<PulseTrainResult> trains) {
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < trains.size(); k++) {
            double first = trains.get(k).pulses().get(0).amplitude();
            for (PulseTrainResult.Pulse pulse : trains.get(k).pulses()) {
                labels.add(names.get(k));
                rows.add(new double[] {pulse.number(), pulse.changeAfterRatio(), pulse.amplitude() / first});
            }
        }
        return new ResultTable(
                KEY + "_pulses",
                List.of(new TextColumn("rate", labels)),
                List.of(
                        new Column(
                                "number", rows.stream().mapToDouble(r -> r[0]).toArray()),
                        new Column(
                                "change_ratio",
                                rows.stream().mapToDouble(r -> r[1]).toArray()),
                        new Column(
                                "gain_ratio",
                                rows.stream().mapToDouble(r -> r[2]).toArray())));
    }
}
