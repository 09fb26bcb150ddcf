package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.RefreshNeed;

/**
 * How often a trained array must be written again to hold a share of its accuracy, and what that costs. Gives
 * {@code refresh_interval} and the summary.
 */
public final class E44RefreshInterval implements Experiment {
    private static final String KEY = "refresh_interval";
    private static final List<Double> SHARES = List.of(0.99, 0.95, 0.9);
    private static final double LONGEST = 1e6;
    private static final int JUDGED = 2000;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E44",
                KEY,
                "Refresh",
                "How often must an array be written again to hold 95 % of its accuracy, and what does it cost?",
                List.of(
                        "interval: longest rest after which the share is held, by halving on a logarithmic"
                                + " scale up to 1e6 s",
                        "energy: light of the pulses that write all weights as they were; power: energy over interval"),
                "A small loss of accuracy buys a long interval: the last points are the dearest.",
                "Cells that age alike (network.retention_spread_ratio=0): the interval is that of the noise.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return SHARES.size() + " shares, " + PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return PulseLearning.seconds(config, 2);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "95 % of the accuracy are held for " + Phrases.seconds(Summaries.value(tables, "interval_95_percent_s"))
                + "; a writing takes " + Phrases.number(Summaries.value(tables, "energy_J") * 1e9) + " nJ of light";
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        PulseLearning learning = new PulseLearning(config);
        long[] seeds = learning.seeds(random);
        List<List<RefreshNeed>> found = PulseLearning.each(seeds.length, bench.part(0.1, 1), k -> {
            InSituCourse course = learning.still(device, seeds[k], bench.stop());
            List<RefreshNeed> needs = new ArrayList<>();
            for (double share : SHARES) {
                needs.add(course.refreshNeed(learning.fewTests(JUDGED), device, share, LONGEST));
            }
            return needs;
        });
        List<String> words = new ArrayList<>();
        double[][] values = new double[5][SHARES.size()];
        List<Column> summary = new ArrayList<>();
        for (int s = 0; s < SHARES.size(); s++) {
            int share = s;
            words.add("hold " + Phrases.percent(SHARES.get(s)));
            // intervals spread over decades: the middle of their logarithms
            Spread logarithms =
                    Spread.of(found, f -> StrictMath.log(f.get(share).interval()));
            values[0][s] = StrictMath.exp(logarithms.mean());
            values[1][s] = StrictMath.exp(logarithms.deviation());
            values[2][s] = Spread.of(found, f -> f.get(share).energy()).mean();
            values[3][s] = Spread.of(found, f -> f.get(share).power()).mean();
            values[4][s] =
                    Spread.of(found, f -> f.get(share).atInterval().fraction()).mean();
            summary.add(new Column("interval_" + Math.round(100 * SHARES.get(s)) + "_percent_s", values[0][s]));
        }
        summary.add(new Column("energy_J", values[2][1]));
        summary.add(new Column("power_95_percent_W", values[3][1]));
        summary.add(new Column(
                "fresh_ratio",
                Spread.of(found, f -> f.get(0).fresh().fraction()).mean()));
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(new TextColumn("share", words)),
                        List.of(
                                new Column("interval_s", values[0]),
                                new Column("interval_spread_factor", values[1]),
                                new Column("energy_J", values[2]),
                                new Column("power_W", values[3]),
                                new Column("accuracy_ratio", values[4]))),
                new ResultTable(KEY + "_summary", summary));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.bars(
                        KEY,
                        "share",
                        Side.of("interval_s", "Interval", "s"),
                        "Geometric mean over seeds; trained while nothing is forgotten, first " + JUDGED
                                + " images to judge by."),
                TablePicture.bars(
                        KEY,
                        "share",
                        Side.of("power_W", "Light power", "W"),
                        "Light of one writing over the interval."));
    }
}
