package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.MeasuredColumn;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.Measurement;

/**
 * Conductances after pulses up and after pulses down, in the order of the file.
 *
 * <p>A branch ends where the readings have come back by half of the whole range; the first branch up and the first
 * branch down are used, which share the reading at the turn.
 *
 * @param up conductance before the first and after each pulse up, any unit
 * @param down the same of pulses down
 * @param branchCount branches in the file
 * @param isCurrent whether the numbers are currents, which stand for conductances at one drain voltage
 */
record PulseLevels(List<Double> up, List<Double> down, int branchCount, boolean isCurrent) {
    private static final int LEAST_LEVELS = 4;
    private static final double TURN = 0.5;
    private static final List<String> NAMES = List.of(
            "pulse",
            "pulses",
            "pulse number",
            "number of pulses",
            "pulse no",
            "pulse no.",
            "pulse index",
            "pulse count");

    PulseLevels {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /** Whether a file has a number of the pulse instead of a time. */
    static boolean areIn(Measurement measurement) {
        return measurement.column(MeasuredQuantity.TIME).isEmpty()
                && measurement.columns().stream().anyMatch(PulseLevels::isPulseNumber);
    }

    private static boolean isPulseNumber(MeasuredColumn column) {
        String name = column.name()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[_\\-\\s]+", " ")
                .strip();
        return NAMES.contains(name) && column.quantity().isEmpty();
    }

    /** The branches of a file. */
    static PulseLevels of(Measurement measurement) {
        Measurement settled = withoutTime(measurement).settled();
        Optional<MeasuredColumn> conductance = settled.column(MeasuredQuantity.CONDUCTANCE);
        double[] read = conductance
                .or(() -> settled.column(MeasuredQuantity.CURRENT))
                .map(c -> c.values().values())
                .orElseThrow(
                        () -> failure(settled, "no column holds a conductance or a current", "--column current=NAME"));
        List<Double> levels = new ArrayList<>();
        boolean negative = false;
        boolean positive = false;
        for (double value : read) {
            negative |= value < 0;
            positive |= value > 0;
            if (!Double.isNaN(value)) {
                levels.add(Math.abs(value));
            }
        }
        if (negative && positive) {
            throw failure(
                    settled,
                    "readings of both signs cannot be the levels of one synapse",
                    "look with photosynapse data");
        }
        return split(settled, levels, conductance.isEmpty());
    }

    /** The number of the pulse stands for the time, so the question for the time is answered. */
    private static Measurement withoutTime(Measurement m) {
        return new Measurement(
                m.name(),
                m.layout(),
                m.columns(),
                m.notes(),
                m.questions().stream()
                        .filter(q -> !q.flag().startsWith("--column time="))
                        .toList());
    }

    private static PulseLevels split(Measurement measurement, List<Double> levels, boolean isCurrent) {
        double high = levels.stream().mapToDouble(v -> v).max().orElse(0);
        double low = levels.stream().mapToDouble(v -> v).min().orElse(0);
        List<List<Double>> branches = new ArrayList<>();
        int from = 0;
        while (from < levels.size() - 1) {
            int end = turn(levels, from, TURN * (high - low));
            branches.add(levels.subList(from, end + 1));
            from = end;
        }
        Optional<List<Double>> up = first(branches, true);
        Optional<List<Double>> down = first(branches, false);
        if (up.isEmpty() || down.isEmpty()) {
            throw failure(
                    measurement,
                    "training by pulses needs at least " + LEAST_LEVELS + " levels on the way up and as many on the way"
                            + " down; found " + up.map(List::size).orElse(0) + " up and "
                            + down.map(List::size).orElse(0) + " down",
                    "measure the way back, or give a trace against time with its light, from which the forgetting"
                            + " follows as well");
        }
        return new PulseLevels(up.get(), down.get(), branches.size(), isCurrent);
    }

    /** Where a branch ends: its extreme before the readings come back by a step, or the last reading. */
    private static int turn(List<Double> levels, int from, double back) {
        int highest = from;
        int lowest = from;
        for (int k = from + 1; k < levels.size(); k++) {
            highest = levels.get(k) > levels.get(highest) ? k : highest;
            lowest = levels.get(k) < levels.get(lowest) ? k : lowest;
            if (highest > from && levels.get(highest) - levels.get(k) > back && k > highest && highest > lowest) {
                return highest;
            }
            if (lowest > from && levels.get(k) - levels.get(lowest) > back && k > lowest && lowest > highest) {
                return lowest;
            }
        }
        return levels.size() - 1;
    }

    private static Optional<List<Double>> first(List<List<Double>> branches, boolean rising) {
        return branches.stream()
                .filter(b -> b.size() >= LEAST_LEVELS && (b.get(b.size() - 1) > b.get(0)) == rising)
                .findFirst();
    }

    private static ExperimentFailedException failure(Measurement measurement, String what, String remedy) {
        return new ExperimentFailedException(Cause.INVALID_INPUT, measurement.name() + ": " + what, remedy, null);
    }
}
