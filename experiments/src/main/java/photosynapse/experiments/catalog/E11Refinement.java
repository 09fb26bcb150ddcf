package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.protocol.Retention;
import photosynapse.device.protocol.RetentionResult;
import photosynapse.device.protocol.RetentionSpec;
import photosynapse.device.protocol.SharedProgress;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.SolverOptions;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * How sure the numbers are: the retention experiment again with half the grid spacing, and with half the tolerance.
 *
 * <p>Gives {@code refinement}: a row a number, a column a run; and how each run was solved.
 */
public final class E11Refinement implements Experiment {
    private static final String KEY = "refinement";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E11",
                KEY,
                "Refinement",
                "Would a finer grid or a smaller time tolerance change the numbers?",
                List.of("the same run with 2N - 1 nodes and with half the relative tolerance"),
                "A number that moves by more than half a percent is not converged.",
                "More nodes (solver.node_count) where it moves.");
    }

    private static RetentionSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().retention().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return config.solver().nodeCount() + " nodes, tolerance "
                + Phrases.number(config.solver().relativeToleranceRatio());
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "largest change " + Phrases.percent(largestChange(tables.get(0)));
    }

    /** The largest relative change of any number. */
    static double largestChange(ResultTable table) {
        double largest = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            double standard = table.column("standard").get(row);
            for (String other : List.of("finer_grid", "finer_tolerance")) {
                double change = StrictMath.abs(table.column(other).get(row) / standard - 1);
                largest = Double.isNaN(change) ? largest : StrictMath.max(largest, change);
            }
        }
        return largest;
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 4.3 * Cost.transientSeconds(config, settings(config).train().stimulus());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        RetentionSpec spec = settings(config);
        SolverOptions standard = config.solver();
        List<SolverOptions> options = List.of(
                standard,
                standard.withNodeCount(2 * standard.nodeCount() - 1),
                standard.withRelativeTolerance(standard.relativeToleranceRatio() / 2));
        SharedProgress progress = new SharedProgress(options.size(), bench.progress()::accept);
        Watch watch = Watch.of(bench);
        List<RetentionResult> results = Solving.of(() -> IntStream.range(0, options.size())
                .parallel()
                .mapToObj(k ->
                        new Retention(config.device(), options.get(k), spec).measure(watch.stop(), progress.part(k)))
                .toList());
        List<SolveReport> reports = results.stream().map(r -> r.run().report()).toList();
        return List.of(
                table(spec, results),
                SolverTable.of(KEY, List.of("standard", "half the grid spacing", "half the tolerance"), reports));
    }

    private static ResultTable table(RetentionSpec spec, List<RetentionResult> results) {
        List<String> names = new ArrayList<>(List.of("Change after the last pulse (ratio)"));
        List<double[]> rows = new ArrayList<>();
        rows.add(results.stream()
                .mapToDouble(RetentionResult::writtenChangeRatio)
                .toArray());
        List<ResultTable> left = results.stream()
                .map(r -> LeftTable.of(KEY, r.run(), spec.train().lastPulseEnd()))
                .toList();
        for (double time : List.of(10.0, 1000.0, 10_000.0)) {
            if (time <= spec.train().dark()) {
                names.add("Left after " + Phrases.seconds(time) + " (ratio)");
                rows.add(left.stream().mapToDouble(t -> LeftTable.at(t, time)).toArray());
            }
        }
        names.add("Half-life (s)");
        rows.add(left.stream().mapToDouble(t -> LeftTable.timeTo(t, 0.5)).toArray());
        List<Column> columns = new ArrayList<>();
        List<String> heads = List.of("standard", "finer_grid", "finer_tolerance");
        for (int k = 0; k < heads.size(); k++) {
            int run = k;
            columns.add(new Column(
                    heads.get(k), rows.stream().mapToDouble(row -> row[run]).toArray()));
        }
        return new ResultTable(KEY, List.of(new TextColumn("quantity", names)), columns);
    }
}
