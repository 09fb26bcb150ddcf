package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.DrainErase;
import photosynapse.device.protocol.DrainEraseResult;
import photosynapse.device.protocol.DrainEraseResult.Slice;
import photosynapse.device.protocol.DrainEraseSpec;
import photosynapse.device.protocol.OutsideGradualChannelException;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Erasing by gate and drain together. Gives {@code drain_erase} (a row a place along the channel) and the summary. */
public final class E51DrainErase implements Experiment {
    private static final String KEY = "drain_erase";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E51",
                KEY,
                "Drain erase",
                "What does a bias of the drain add to the gate's erasing, and where along the channel?",
                List.of(
                        "V(y)/U = \u221a(1 + [(1 + V_{D}/U)^{2} \u2212 1] y/L) \u2212 1, U = q P(0)/C_{ox}: the film"
                                + " at y sees the gate at V_{G} \u2212 V(y)",
                        "left = \u0394P at the reading over \u0394P just before the pulse; the whole channel: slices in"
                                + " series, 1/P = mean of 1/P_{slice}"),
                "A drain below the source weakens the gate at its end of the channel, so less is erased there; one"
                        + " above it strengthens it.",
                "A drain voltage of a quarter of the overdrive is the most that is computed; beyond it the program"
                        + " refuses.");
    }

    private static DrainEraseSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().drainErase().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        DrainEraseSpec spec = settings(config);
        return Phrases.seconds(spec.eraseDuration()) + " at " + Phrases.number(spec.gateVoltage()) + " V gate, "
                + Phrases.number(spec.drainVoltage()) + " V drain, " + Phrases.count(spec.sliceCount(), "slice");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        DrainEraseSpec spec = settings(config);
        return (spec.sliceCount() + 1)
                * Cost.edgesSeconds(config, 2 * spec.train().count() + 3);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        DrainEraseResult result = measure(config, Watch.of(bench));
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Slice slice : result.slices()) {
            labels.add(Phrases.number(slice.placeFraction()));
            rows.add(new double[] {slice.placeFraction(), slice.channelVoltage(), slice.leftFraction()});
        }
        return List.of(
                LabelledRows.table(
                        KEY, "place", labels, List.of("place_ratio", "channel_voltage_V", "left_ratio"), rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("overdrive_V", result.overdrive()),
                        Summaries.number("left_ratio", result.leftFraction()),
                        Summaries.number("left_source_end_ratio", rows.get(0)[2]),
                        Summaries.number("left_drain_end_ratio", rows.get(rows.size() - 1)[2])));
    }

    private static DrainEraseResult measure(ExperimentConfig config, Watch watch) {
        try {
            return Solving.of(() -> new DrainErase(config.device(), config.solver(), settings(config))
                    .measure(watch.stop(), watch.progress()));
        } catch (OutsideGradualChannelException e) {
            throw new ExperimentFailedException(
                    ExperimentFailedException.Cause.INVALID_INPUT,
                    "protocol.drain_erase.erase_drain_voltage_V: " + e.getMessage(),
                    "set it to at most " + Phrases.number(DrainErase.LIMIT * e.overdrive())
                            + " V, or set a more negative protocol.drain_erase.erase_gate_voltage_V",
                    e);
        }
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "left " + Phrases.percent(Summaries.value(tables, "left_ratio")) + " of the whole channel, "
                + Phrases.percent(Summaries.value(tables, "left_source_end_ratio")) + " at the source, "
                + Phrases.percent(Summaries.value(tables, "left_drain_end_ratio")) + " at the drain";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "",
                Side.of("place_ratio", "Place along the channel, source to drain", ""),
                Side.percent("left_ratio", "Change left"),
                "\u0394P of each slice at the reading over that just before the erasing pulse."));
    }
}
