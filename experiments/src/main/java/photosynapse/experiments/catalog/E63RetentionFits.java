package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.extraction.RetentionFits;
import photosynapse.device.extraction.RetentionForm;
import photosynapse.device.protocol.Left;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/** Which of the forms that papers print follows a retention, and which of them foretells it. */
public final class E63RetentionFits implements Experiment {
    private static final String KEY = "retention_fits";
    private static final double FIRST = 1;
    private static final double SEEN = 1000;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E63",
                KEY,
                "Families of retention fits",
                "Does a form that fits the first thousand seconds foretell the next ten thousand?",
                List.of(
                        "y = exp(\u2212t/\u03c4); a exp(\u2212t/\u03c4_{1}) + (1 \u2212 a) exp(\u2212t/\u03c4_{2});"
                                + " exp(\u2212(t/\u03c4)^{\u03b2}); (1 + t/\u03c4)^{\u2212m}",
                        "fitted from 1 s to 1000 s and from 1 s to the end; foretold: the first fit"
                                + " at the last reading,"
                                + " minus what the device shows there"),
                "Forms with two numbers follow a decade or two alike and part beyond them: a fit is no forecast.",
                "Another device: --study retention_fits on a preset with a spread of traps.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(RetentionForm.values().length, "form");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.transientSeconds(config, MemoryStudy.standardTrain(config).stimulus());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        PulseTrain train = MemoryStudy.standardTrain(config);
        PulseTrainResult result = Solving.of(() -> new PulseTrainResponse(config.device(), config.solver(), train)
                .measure(watch.stop(), watch.progress()));
        List<Left> left = RetentionTables.readings(LeftTable.of("left", result.run(), train.lastPulseEnd()), FIRST);
        List<RetentionFits.Fit> whole = RetentionFits.fitAll(left);
        List<RetentionFits.Fit> early = RetentionFits.fitAll(
                left.stream().filter(l -> l.after() <= SEEN).toList());
        return List.of(table(whole, early, left), curves(early, left), summary(whole, early, left));
    }

    private static double foretold(RetentionFits.Fit early, List<Left> left) {
        Left last = left.get(left.size() - 1);
        return early.at(last.after()) - last.fraction();
    }

    private static ResultTable table(List<RetentionFits.Fit> whole, List<RetentionFits.Fit> early, List<Left> left) {
        return new ResultTable(
                KEY,
                List.of(new TextColumn(
                        "form", whole.stream().map(f -> f.form().words()).toList())),
                List.of(
                        new Column(
                                "numbers_count",
                                whole.stream()
                                        .mapToDouble(f -> f.fit().parameters().size())
                                        .toArray()),
                        new Column(
                                "rms_ratio",
                                whole.stream().mapToDouble(f -> f.fit().rms()).toArray()),
                        new Column(
                                "early_rms_ratio",
                                early.stream().mapToDouble(f -> f.fit().rms()).toArray()),
                        new Column(
                                "foretold_error_ratio",
                                early.stream()
                                        .mapToDouble(f -> foretold(f, left))
                                        .toArray())));
    }

    private static ResultTable curves(List<RetentionFits.Fit> early, List<Left> left) {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Left reading : left) {
            names.add("device");
            rows.add(new double[] {reading.after(), reading.fraction()});
        }
        for (RetentionFits.Fit fit : early) {
            for (Left reading : left) {
                names.add(fit.form().words());
                rows.add(new double[] {reading.after(), fit.at(reading.after())});
            }
        }
        return LabelledRows.table(KEY + "_curves", "form", names, List.of("after_s", "left_ratio"), rows);
    }

    private static ResultTable summary(List<RetentionFits.Fit> whole, List<RetentionFits.Fit> early, List<Left> left) {
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < whole.size(); k++) {
            String word = whole.get(k).form().words().replace(' ', '_');
            columns.add(new Column(word + "_rms_ratio", whole.get(k).fit().rms()));
            columns.add(new Column(word + "_foretold_error_ratio", foretold(early.get(k), left)));
        }
        return new ResultTable(KEY + "_summary", columns);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The stretched exponential of the first 1000 s is off by "
                + Phrases.percent(Summaries.value(tables, "stretched_exponential_foretold_error_ratio"))
                + " of the change at the end, the power law by "
                + Phrases.percent(Summaries.value(tables, "power_law_foretold_error_ratio"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY + "_curves",
                "form",
                Side.of("after_s", "Time after the last pulse", "s").onLogarithmicAxis(),
                Side.percent("left_ratio", "Change left"),
                "\u0394P(t)/\u0394P(0); every form is fitted from 1 s to 1000 s and drawn to the end."));
    }
}
