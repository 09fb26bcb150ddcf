package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.StepController;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.units.PhysicalConstants;

/**
 * Follows the mixing of iodide and bromide in a stack of films.
 *
 * <p><b>Equation:</b> N dx/dt = -J' with J of {@link photosynapse.device.physics.HalideMixingFlux} and no flux through
 * the bottom and the top of the stack; finite volumes and TR-BDF2, both of second order.
 */
public final class HalideMixing {
    private static final int STEP_LIMIT = 100_000;

    /** First step in the time in which a cell exchanges its content, of a composition that starts with a jump. */
    private static final double FIRST_STEP = 1e-2;

    private static final double TEN_PERCENT = 0.1;
    private static final double ONE_PERCENT = 0.01;

    private final HalideStack stack;
    private final Options options;
    private final PhysicalConstants constants;

    /**
     * How to compute.
     *
     * @param cellsPerFilm cells of each film, 2 or more
     * @param tolerance error of a share that one time step may make
     */
    public record Options(int cellsPerFilm, double tolerance) {
        /** For films of some ten nanometres. */
        public static final Options DEFAULT = new Options(60, 1e-6);

        public Options {
            if (cellsPerFilm < 2 || !(tolerance > 0 && tolerance < 1)) {
                throw new IllegalArgumentException("cells per film were " + cellsPerFilm + " and the tolerance "
                        + tolerance + "; expected 2 or more, and a number between 0 and 1");
            }
        }
    }

    /** Prepares a stack. */
    public HalideMixing(HalideStack stack, Options options, PhysicalConstants constants) {
        this.stack = stack;
        this.options = options;
        this.constants = constants;
    }

    /**
     * Runs from the films as they are deposited, at t = 0.
     *
     * @param times rising times of output (s), one or more; the run ends at the last
     * @throws NoConvergenceException when a step cannot be solved, the step limit is reached or the stop condition asks
     *     to end
     */
    public HalideMixingResult run(List<Double> times, StopCondition stop) {
        requireRising(times);
        return new Run(times, stop).result();
    }

    private static void requireRising(List<Double> times) {
        double previous = 0;
        for (double time : times) {
            if (!(time >= previous) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("time of output " + time + " s came after " + previous
                        + " s; times must be finite, not negative and rising");
            }
            previous = time;
        }
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no time of output was given; give one or more (s)");
        }
    }

    /** State of one run. */
    private final class Run {
        private final List<Double> times;
        private final StopCondition stop;
        private final HalideStepper stepper;
        private final double[] next;
        private final double amount;
        private double[] shares;
        private double step;
        private double iodideError;
        private int steps;
        private double tenPercent = Double.POSITIVE_INFINITY;
        private double onePercent = Double.POSITIVE_INFINITY;

        Run(List<Double> times, StopCondition stop) {
            this.times = times;
            this.stop = stop;
            stepper = new HalideStepper(stack, options.cellsPerFilm(), constants);
            shares = new double[stepper.cells()];
            next = new double[stepper.cells()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = stack.films().get(i / options.cellsPerFilm()).bromideShare();
            }
            amount = stepper.iodide(shares);
            step = FIRST_STEP * stepper.fastest(shares);
        }

        HalideMixingResult result() {
            List<HalideProfile> profiles = new ArrayList<>();
            double time = 0;
            noteSpread(0, 0, spread());
            for (double target : times) {
                time = advance(time, target);
                profiles.add(new HalideProfile(target, boxed()));
            }
            List<Double> positions = new ArrayList<>();
            for (int i = 0; i < shares.length; i++) {
                positions.add(stepper.position(i));
            }
            return new HalideMixingResult(positions, profiles, tenPercent, onePercent, iodideError, steps);
        }

        private double advance(double start, double target) {
            double time = start;
            while (time < target) {
                if (stop.isReached()) {
                    throw new NoConvergenceException(FailureReason.CANCELLED, time, "the run was asked to stop");
                }
                double h = Math.min(step, target - time);
                double error = stepper.step(shares, h, next) / options.tolerance();
                if (!(error <= 1)) {
                    step = Double.isNaN(error) ? h / 4 : h * StepController.factor(error);
                    if (!(time + step > time)) {
                        throw new NoConvergenceException(
                                FailureReason.STEP_TOO_SMALL,
                                time,
                                "halides do not mix at a step of " + step + " s; check diffusivities and thicknesses");
                    }
                    continue;
                }
                accept(time, h);
                boolean last = h >= target - time;
                time = last ? target : time + h;
                // a step that was cut to reach an output says nothing about the next
                double grown = h * StepController.factor(error);
                step = last ? Math.max(step, grown) : grown;
            }
            return time;
        }

        private void accept(double time, double h) {
            if (++steps > STEP_LIMIT) {
                throw new NoConvergenceException(
                        FailureReason.STEP_LIMIT,
                        time,
                        "more than " + STEP_LIMIT + " steps; ask for a larger tolerance");
            }
            double before = spread();
            System.arraycopy(next, 0, shares, 0, shares.length);
            noteSpread(time, h, before);
            double change = Math.abs(stepper.iodide(shares) - amount);
            iodideError = Math.max(iodideError, change == 0 ? 0 : change / amount);
        }

        private void noteSpread(double time, double h, double before) {
            double after = spread();
            tenPercent = Math.min(tenPercent, crossing(time, h, before, after, TEN_PERCENT));
            onePercent = Math.min(onePercent, crossing(time, h, before, after, ONE_PERCENT));
        }

        private double spread() {
            double low = shares[0];
            double high = shares[0];
            for (double share : shares) {
                low = Math.min(low, share);
                high = Math.max(high, share);
            }
            return high - low;
        }

        private List<Double> boxed() {
            return java.util.Arrays.stream(shares).boxed().toList();
        }
    }

    /** When a falling difference passed a level, taken as exponential within the step; infinite if it did not. */
    private static double crossing(double time, double h, double before, double after, double level) {
        if (after >= level) {
            return Double.POSITIVE_INFINITY;
        }
        if (before <= level || after <= 0) {
            return time + (before <= level ? 0 : h);
        }
        return time + h * StrictMath.log(before / level) / StrictMath.log(before / after);
    }
}
