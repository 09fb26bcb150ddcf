package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the light pulses of a measured trace.
 *
 * <p>In a column of light: stretches above half of its largest value over its smallest; an edge lies midway between the
 * two readings that enclose it. In the current itself: rises of its magnitude that exceed the noise, each from a valley
 * to the next peak; the way back by more than the threshold ends a rise. What is found in the current is an estimate.
 */
public final class PulseSearch {
    /** A rise must exceed so many standard deviations of the noise. */
    private static final double NOISE_FACTOR = 8;

    /** A rise must exceed this share of the whole change. */
    private static final double SMALLEST_SHARE = 0.03;

    /** Median of the absolute second difference of independent normal noise, in its standard deviations. */
    private static final double SECOND_DIFFERENCE = 0.6745 * 2.449489742783178;

    /** Share of the width by which it may be wrong before it is said. */
    private static final double VAGUE = 0.1;

    /** Share of the rise at which a pulse found in the current begins and ends. */
    private static final double EDGE_SHARE = 0.05;

    private PulseSearch() {}

    /**
     * What was found.
     *
     * @param pulses in order of time
     * @param isFromLight whether a column of light shows them
     */
    public record Found(List<FoundPulse> pulses, boolean isFromLight) {
        public Found {
            pulses = List.copyOf(pulses);
        }

        /**
         * What is to be said when readings are too far apart to tell how long the pulses are: nothing below a tenth.
         */
        public Optional<String> vagueWidth() {
            double worst = 0;
            FoundPulse vague = null;
            for (FoundPulse pulse : pulses) {
                if (pulse.widthErrorRatio() > worst) {
                    worst = pulse.widthErrorRatio();
                    vague = pulse;
                }
            }
            if (vague == null || worst <= VAGUE) {
                return Optional.empty();
            }
            double width = vague.until() - vague.from();
            double error = vague.fromError() + vague.untilError();
            return Optional.of(
                    "pulse widths are vague: the one at " + MeasurementNotes.rounded(vague.from()) + " lasts "
                            + MeasurementNotes.rounded(Math.max(0, width - error)) + " to "
                            + MeasurementNotes.rounded(width + error) + "; --pulse-width says it");
        }
    }

    /** The pulses of a measurement; none when it has no time. */
    public static Found in(Measurement measurement) {
        Optional<MeasuredColumn> time = measurement.column(MeasuredQuantity.TIME);
        if (time.isEmpty()) {
            return new Found(List.of(), false);
        }
        double[] t = time.get().values().values();
        Optional<MeasuredColumn> light = measurement.column(MeasuredQuantity.LIGHT);
        if (light.isPresent()) {
            return new Found(inLight(t, light.get().values().values()), true);
        }
        Optional<MeasuredColumn> read =
                measurement.column(MeasuredQuantity.CURRENT).or(() -> measurement.column(MeasuredQuantity.CONDUCTANCE));
        return new Found(read.map(r -> inCurrent(t, r.values().values())).orElse(List.of()), false);
    }

    /** Pulses in a column of light; missing readings are left out. */
    static List<FoundPulse> inLight(double[] time, double[] light) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : light) {
            low = Double.isNaN(value) ? low : Math.min(low, value);
            high = Double.isNaN(value) ? high : Math.max(high, value);
        }
        List<FoundPulse> pulses = new ArrayList<>();
        if (!(high > low)) {
            return pulses;
        }
        double half = low + (high - low) / 2;
        double start = Double.NaN;
        double startError = 0;
        double sum = 0;
        int count = 0;
        int last = -1;
        for (int k = 0; k < time.length; k++) {
            if (Double.isNaN(light[k])) {
                continue;
            }
            boolean lit = light[k] > half;
            double error = last < 0 ? 0 : (time[k] - time[last]) / 2;
            double edge = time[k] - error;
            if (lit && Double.isNaN(start)) {
                start = edge;
                startError = error;
            } else if (!lit && !Double.isNaN(start)) {
                pulses.add(new FoundPulse(start, edge, sum / count, startError, error));
                start = Double.NaN;
                sum = 0;
                count = 0;
            }
            sum += lit ? light[k] : 0;
            count += lit ? 1 : 0;
            last = k;
        }
        if (!Double.isNaN(start)) {
            pulses.add(new FoundPulse(start, time[last], sum / count, startError, 0));
        }
        return pulses;
    }

    /** Pulses in the current itself. */
    static List<FoundPulse> inCurrent(double[] time, double[] current) {
        List<double[]> readings = new ArrayList<>();
        for (int k = 0; k < time.length; k++) {
            if (!Double.isNaN(current[k])) {
                readings.add(new double[] {time[k], Math.abs(current[k])});
            }
        }
        double[] t = readings.stream().mapToDouble(r -> r[0]).toArray();
        double[] y = readings.stream().mapToDouble(r -> r[1]).toArray();
        if (t.length < 4) {
            return List.of();
        }
        double range = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
        double threshold = Math.max(NOISE_FACTOR * noise(y), SMALLEST_SHARE * range);
        return threshold > 0 ? rises(t, y, threshold) : List.of();
    }

    private static double noise(double[] y) {
        double[] second = new double[y.length - 2];
        for (int k = 0; k < second.length; k++) {
            second[k] = Math.abs(y[k + 2] - 2 * y[k + 1] + y[k]);
        }
        Arrays.sort(second);
        return second[second.length / 2] / SECOND_DIFFERENCE;
    }

    private static List<FoundPulse> rises(double[] t, double[] y, double threshold) {
        List<FoundPulse> pulses = new ArrayList<>();
        int valley = 0;
        int peak = 0;
        boolean rising = false;
        for (int k = 1; k < y.length; k++) {
            if (rising) {
                peak = y[k] > y[peak] ? k : peak;
                if (y[peak] - y[k] > threshold) {
                    pulses.add(pulse(t, y, valley, peak));
                    rising = false;
                    valley = k;
                }
            } else if (y[k] < y[valley]) {
                valley = k;
            } else if (y[k] - y[valley] > threshold) {
                rising = true;
                peak = k;
            }
        }
        if (rising) {
            pulses.add(pulse(t, y, valley, peak));
        }
        return pulses;
    }

    /** A rise without its flat ends. */
    private static FoundPulse pulse(double[] t, double[] y, int valley, int peak) {
        double rise = y[peak] - y[valley];
        int from = valley;
        while (from + 1 < peak && y[from + 1] - y[valley] < EDGE_SHARE * rise) {
            from++;
        }
        int until = peak;
        while (until - 1 > from && y[peak] - y[until - 1] < EDGE_SHARE * rise) {
            until--;
        }
        return new FoundPulse(t[from], t[until], Double.NaN, Double.NaN, Double.NaN);
    }
}
