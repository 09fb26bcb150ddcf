package photosynapse.experiments.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import photosynapse.device.extraction.CurveFitResult;
import photosynapse.device.extraction.PairedPulseFit;
import photosynapse.device.protocol.PairedPulse;
import photosynapse.device.protocol.PairedPulseResult;
import photosynapse.device.protocol.PairedPulseResult.Pair;
import photosynapse.device.protocol.PairedPulseSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Two pulses with a gap. Gives {@code paired_pulse} (a row a gap), the summary and how each run was solved. */
public final class E05PairedPulse implements Experiment {
    private static final String KEY = "paired_pulse";

    /** A double exponential has four numbers. */
    private static final int FEWEST_GAPS = 4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E05",
                KEY,
                "Paired pulses",
                "How long does a flash help the next one?",
                List.of("index A_{2}/A_{1} \u00d7 100 %, A_{2} from the dark baseline and, beside"
                        + " it, from the residual current"),
                "Seen from the dark baseline the second pulse is larger, because the first has not gone; seen from the"
                        + " residual current it is smaller, because the traps near the tubes are taken.",
                "A larger tunnelling length: more of the answer is volatile.");
    }

    private static PairedPulseSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().pairedPulse().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        List<Double> gaps = settings(config).gaps();
        return Phrases.count(gaps.size(), "gap") + "  " + Phrases.seconds(gaps.get(0)) + " .. "
                + Phrases.seconds(gaps.get(gaps.size() - 1));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "index_shortest_gap_percent")) + " % .. "
                + Phrases.number(Summaries.value(tables, "index_longest_gap_percent")) + " %";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return settings(config).gaps().size() * Cost.edgesSeconds(config, 3);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        PairedPulseResult result = Solving.of(() -> new PairedPulse(config.device(), config.solver(), settings(config))
                .measure(watch.stop(), watch.progress()));
        List<Pair> pairs = result.pairs();
        ResultTable table = new ResultTable(
                KEY,
                List.of(
                        column("gap_s", pairs, Pair::gap),
                        column("first_A", pairs, Pair::first),
                        column("residual_A", pairs, Pair::residual),
                        column("second_A", pairs, Pair::second),
                        column("index_from_dark_percent", pairs, Pair::percentFromDark),
                        column("index_from_residual_percent", pairs, Pair::percentFromResidual)));
        Optional<CurveFitResult> fit =
                pairs.size() > FEWEST_GAPS ? Optional.of(PairedPulseFit.fit(result)) : Optional.empty();
        return List.of(
                table,
                SampleTables.row(
                        KEY + "_summary",
                        new Column("shortest_gap_s", pairs.get(0).gap()),
                        new Column("index_shortest_gap_percent", pairs.get(0).percentFromDark()),
                        new Column(
                                "index_longest_gap_percent",
                                pairs.get(pairs.size() - 1).percentFromDark()),
                        new Column("tau_1_s", fitted(fit, "tau1", "tau2", true)),
                        new Column("tau_2_s", fitted(fit, "tau1", "tau2", false))),
                SolverTable.of(
                        KEY,
                        pairs.stream()
                                .map(pair -> "gap " + Phrases.seconds(pair.gap()))
                                .toList(),
                        result.runs().stream().map(run -> run.report()).toList()));
    }

    private static Column column(String name, List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return new Column(name, pairs.stream().mapToDouble(value).toArray());
    }

    /** The shorter or the longer of two fitted times; NaN without a fit. */
    private static double fitted(Optional<CurveFitResult> fit, String one, String other, boolean shorter) {
        double a = fit.map(f -> f.value(one)).orElse(Double.NaN);
        double b = fit.map(f -> f.value(other)).orElse(Double.NaN);
        return shorter ? StrictMath.min(a, b) : StrictMath.max(a, b);
    }
}
