package photosynapse.experiments.catalog;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.PatternResponse;
import photosynapse.device.protocol.PatternResult;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.stimulus.PulsePattern;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.PulsePatternConfig;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/**
 * Pulses in bursts, at random, or one by one. Gives {@code pulse_pattern} (samples), {@code pulse_pattern_pulses} (a
 * row a pulse), {@code pulse_pattern_left}, the summary and how it was solved.
 */
public final class E50PulsePattern implements Experiment {
    private static final String KEY = "pulse_pattern";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E50",
                KEY,
                "Pulse patterns",
                "What do bursts, random arrivals or pulses at given times write?",
                List.of(
                        "A_{n}: change of the current at the end of pulse n, from the dark baseline; increment: from"
                                + " the current just before it; gain A_{n}/A_{1}",
                        "Poisson: from the end of a pulse to the start of the next passes a time of density"
                                + " e^{\u2212t/m}/m, m = 1/rate \u2212 width"),
                "Bursts write more than the same number of pulses spread evenly: inside a burst little comes back"
                        + " before the next pulse.",
                "The same mean rate without bursts (protocol.pulse_pattern.poisson), or another `seed`.");
    }

    private static PulsePatternConfig settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().pulsePattern().orElseThrow();
    }

    @Override
    public String setting(ExperimentConfig config) {
        PulsePatternConfig pattern = settings(config);
        String kind =
                pattern.bursts().isPresent() ? "bursts" : pattern.poisson().isPresent() ? "at random" : "listed";
        return Phrases.count(pattern.count(), "pulse") + ", " + kind;
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, 2 * settings(config).count());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        PulsePattern pattern = settings(config).pattern(random);
        Watch watch = Watch.of(bench);
        PatternResult result = Solving.of(() ->
                new PatternResponse(config.device(), config.solver(), pattern).measure(watch.stop(), watch.progress()));
        ResultTable left = LeftTable.of(KEY + "_left", result.run(), pattern.lastPulseEnd());
        List<PulseTrainResult.Pulse> pulses = result.pulses();
        double increments = pulses.stream()
                .mapToDouble(PulseTrainResult.Pulse::increment)
                .average()
                .orElseThrow();
        return List.of(
                SampleTables.samples(KEY, result.run().samples()),
                RecordTables.of(KEY + "_pulses", PulseTrainResult.Pulse.class, pulses),
                left,
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("pulse_count", pulses.size()),
                        Summaries.number("mean_rate_Hz", meanRate(pattern)),
                        Summaries.number(
                                "change_ratio", pulses.get(pulses.size() - 1).changeAfterRatio()),
                        Summaries.number("gain_ratio", result.gain()),
                        Summaries.number("mean_increment_A", increments),
                        Summaries.number("left_after_10_s_ratio", LeftTable.at(left, 10)),
                        Summaries.number("left_after_1000_s_ratio", LeftTable.at(left, 1000))),
                SolverTable.of(KEY, List.of("pattern"), List.of(result.run().report())));
    }

    /** Intervals from start to start over the time that they take (Hz); NaN for a single pulse. */
    private static double meanRate(PulsePattern pattern) {
        int last = pattern.count() - 1;
        return last == 0 ? Double.NaN : last / (pattern.pulseStart(last) - pattern.pulseStart(0));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return String.format(
                Locale.ROOT,
                "%+.3g %%  gain %s over %s",
                100 * Summaries.value(tables, "change_ratio"),
                Phrases.number(Summaries.value(tables, "gain_ratio")),
                Phrases.count((int) Summaries.value(tables, "pulse_count"), "pulse"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY,
                        "",
                        Side.of("time_s", "Time", "s"),
                        new Side("drain_current_A", "Drain current", "uA", 1e6, false),
                        "Linear drain current, signed, from the first pulse on."),
                TablePicture.curves(
                        KEY + "_pulses",
                        "",
                        Side.of("start_s", "Start of the pulse", "s"),
                        Side.percent("change_after_ratio", "Change after the pulse"),
                        "\u0394P/P_{dark} at the end of each pulse."));
    }
}
