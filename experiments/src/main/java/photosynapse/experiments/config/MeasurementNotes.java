package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.result.NumberText;

/** What is told about the numbers of a measured file: missing readings, merged ones, gaps in time, sampling. */
final class MeasurementNotes {
    /** A step that is so many times longer than both its neighbours is a gap. */
    private static final double GAP = 10;

    private static final int MOST_GAPS = 5;

    private MeasurementNotes() {}

    static List<String> of(List<MeasuredColumn> columns, int merged) {
        List<String> notes = new ArrayList<>();
        for (MeasuredColumn column : columns) {
            if (column.missing() > 0) {
                notes.add(column.missing() + (column.missing() == 1 ? " reading" : " readings") + " of `"
                        + column.name() + "` missing (empty, NaN, overflow)");
            }
        }
        if (merged > 0) {
            notes.add(merged + " readings averaged into others of the same time");
        }
        columns.stream()
                .filter(c -> c.quantity().equals(Optional.of(MeasuredQuantity.TIME)))
                .findFirst()
                .ifPresent(time -> addSampling(notes, time));
        return notes;
    }

    private static void addSampling(List<String> notes, MeasuredColumn time) {
        double[] t = time.values().values();
        if (t.length < 2) {
            return;
        }
        double[] steps = new double[t.length - 1];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = t[k + 1] - t[k];
        }
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        String unit = time.unit().map(u -> " " + u).orElse("");
        notes.add("sampling: steps of " + rounded(sorted[0]) + " to " + rounded(sorted[sorted.length - 1]) + unit
                + ", median " + rounded(sorted[sorted.length / 2]) + unit);
        int gaps = 0;
        for (int k = 1; k + 1 < steps.length; k++) {
            if (steps[k] > GAP * Math.max(steps[k - 1], steps[k + 1])) {
                gaps++;
                if (gaps <= MOST_GAPS) {
                    notes.add("gap of " + rounded(steps[k]) + unit + " after " + rounded(t[k]) + unit);
                }
            }
        }
        if (gaps > MOST_GAPS) {
            notes.add("and " + (gaps - MOST_GAPS) + " more gaps");
        }
    }

    static String rounded(double value) {
        return NumberText.of(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue());
    }
}
