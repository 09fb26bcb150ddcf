package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.protocol.SharedProgress;
import photosynapse.device.protocol.TransferSweep;
import photosynapse.device.protocol.TransferSweepResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolConfig.TransferSweepConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * Transfer curves swept there and back at several rates. Gives {@code transfer_sweep} (all curves),
 * {@code transfer_sweep_rates} (a row a rate) and the summary.
 */
public final class E26TransferSweep implements Experiment {
    private static final String KEY = "transfer_sweep";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E26",
                KEY,
                "Hysteresis of the transfer curve",
                "How does the loop of the transfer curve depend on the rate of the sweep?",
                List.of("I(V_{G}) of a ramp there and back in the dark; width: return less way there, at a"
                        + " hundredth of"
                        + " the largest current"),
                "A slow sweep gives traps time to fill and empty below the threshold and opens the loop there; a fast"
                        + " one carries the charge of its start through the threshold and shifts that"
                        + " instead. So both"
                        + " numbers are printed.",
                "A wider sweep (protocol.transfer_sweep.to_V), or light before it.");
    }

    private static TransferSweepConfig settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().transferSweep().orElseThrow();
    }

    @Override
    public String setting(ExperimentConfig config) {
        TransferSweepConfig sweep = settings(config);
        return Phrases.number(sweep.from()) + " to " + Phrases.number(sweep.to()) + " V and back, "
                + Phrases.count(sweep.rates().size(), "rate");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return settings(config).rates().size() * Cost.edgesSeconds(config, 6);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        TransferSweepConfig sweep = settings(config);
        SharedProgress progress = new SharedProgress(sweep.rates().size(), bench.progress()::accept);
        Watch watch = Watch.of(bench);
        List<TransferSweepResult> results =
                Solving.of(() -> IntStream.range(0, sweep.rates().size())
                        .parallel()
                        .mapToObj(k -> new TransferSweep(
                                        config.device(),
                                        config.solver(),
                                        sweep.spec(sweep.rates().get(k)))
                                .measure(watch.stop(), progress.part(k)))
                        .toList());
        double[] widths = results.stream()
                .mapToDouble(r -> r.hysteresisWidth().orElse(Double.NaN))
                .toArray();
        double[] shifts = results.stream()
                .mapToDouble(TransferSweepResult::thresholdShift)
                .toArray();
        double[] rates = sweep.rates().stream().mapToDouble(r -> r).toArray();
        return List.of(
                curves(results),
                new ResultTable(
                        KEY + "_rates",
                        List.of(
                                new Column("sweep_rate_V_per_s", rates),
                                new Column("hysteresis_width_V", widths),
                                new Column("threshold_shift_V", shifts))),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("width_slowest_V", widths[0]),
                        Summaries.number("width_fastest_V", widths[widths.length - 1]),
                        Summaries.number("threshold_shift_slowest_V", shifts[0]),
                        Summaries.number("threshold_shift_fastest_V", shifts[shifts.length - 1])));
    }

    private static ResultTable curves(List<TransferSweepResult> results) {
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (TransferSweepResult result : results) {
            String rate = Phrases.number(result.spec().rate()) + " V/s";
            for (List<TransientSample> way : List.of(result.there(), result.back())) {
                for (TransientSample sample : way) {
                    labels.add(rate);
                    rows.add(new double[] {
                        sample.time(), sample.gateVoltage(), StrictMath.abs(sample.drainCurrentGradual())
                    });
                }
            }
        }
        return new ResultTable(
                KEY,
                List.of(new TextColumn("rate", labels)),
                List.of(
                        new Column(
                                "time_s", rows.stream().mapToDouble(r -> r[0]).toArray()),
                        new Column(
                                "gate_voltage_V",
                                rows.stream().mapToDouble(r -> r[1]).toArray()),
                        new Column(
                                "drain_current_magnitude_A",
                                rows.stream().mapToDouble(r -> r[2]).toArray())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The loop is " + Phrases.number(Summaries.value(tables, "width_slowest_V"))
                + " V wide at the slowest and " + Phrases.number(Summaries.value(tables, "width_fastest_V"))
                + " V at the fastest rate";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY,
                        "rate",
                        Side.of("gate_voltage_V", "Gate voltage", "V"),
                        Side.of("drain_current_magnitude_A", "Drain current", "A")
                                .onLogarithmicAxis(),
                        "Magnitude of the drain current (gradual channel) along the ramp there and back."),
                TablePicture.curves(
                        KEY + "_rates",
                        "",
                        Side.of("sweep_rate_V_per_s", "Sweep rate", "V/s").onLogarithmicAxis(),
                        Side.of("hysteresis_width_V", "Width of the loop", "V"),
                        "Gate voltage of the return less that of the way there, at a hundredth of the largest"
                                + " current."));
    }
}
