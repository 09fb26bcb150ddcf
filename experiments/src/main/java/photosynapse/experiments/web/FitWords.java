package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.experiments.catalog.FitProgress;
import photosynapse.experiments.result.JsonValue;

/** How far a fit is, in words and as the page draws it. */
final class FitWords {
    private static final int SHOWN = 600;
    private static final int MINUTES = 120;

    private FitWords() {}

    /**
     * In words.
     *
     * @param longest time that it may still take (s), NaN: not known yet
     */
    static String words(FitProgress fit, double longest) {
        String stage = fit.isSearching() ? "searching the whole range" : "refining";
        String text = String.format(
                Locale.ROOT,
                "%s, evaluation %d of at most %d, %.2g %% rms off",
                stage,
                fit.evaluations(),
                fit.most(),
                100 * fit.best().deviation());
        if (Double.isNaN(longest)) {
            return text;
        }
        return text
                + (longest < MINUTES
                        ? String.format(Locale.ROOT, ", at most %.0f s left", Math.ceil(longest))
                        : String.format(Locale.ROOT, ", at most %.0f min left", Math.ceil(longest / 60)));
    }

    static JsonValue json(FitProgress fit) {
        FitProgress.Best best = fit.best();
        List<JsonValue> free = new ArrayList<>();
        for (int k = 0; k < best.values().size(); k++) {
            free.add(JsonValue.object()
                    .with("key", best.names().get(k))
                    .with("unit", best.units().get(k))
                    .with("value", best.values().get(k))
                    .done());
        }
        int every = (best.times().size() + SHOWN - 1) / SHOWN;
        return JsonValue.object()
                .with("evaluations", fit.evaluations())
                .with("most", fit.most())
                .with("searching", fit.isSearching())
                .with("rms", best.deviation())
                .with("free", free)
                .with("t_s", few(best.times(), every))
                .with("data", few(best.data(), every))
                .with("model", few(best.model(), every))
                .done();
    }

    private static JsonValue few(List<Double> values, int every) {
        List<Double> few = new ArrayList<>();
        for (int k = 0; k < values.size(); k += every) {
            few.add(values.get(k));
        }
        return LiveAnswers.array(few);
    }
}
