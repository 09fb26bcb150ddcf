package photosynapse.network.crossbar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.device.compact.OpticalSynapse;

/**
 * Finds the linear modes that stand best for a synapse: trains of pulses of several lengths and paces, each followed by
 * rests of 10 ms to 10,000 s.
 *
 * <p><i>Equation:</i> least squares over (Q_modes - Q_synapse)/Q_end, Q_end the change of conductance at the end of the
 * train; unknown are the logarithms of rate, first step and capacity of each mode; Levenberg-Marquardt with a Jacobian
 * by differences.
 *
 * <p><i>Limits:</i> what does not follow from a sum of independent modes stays as an error, which the result states;
 * trains of other rates, not fitted, are judged apart.
 */
public final class LightDeviceFit {
    private static final double[] RESTS = {0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3600, 10_000};
    private static final double[] TRAIN_SHARES = {0.02, 0.1, 0.25, 0.5, 0.75, 1};
    /** Paces of the slow trains that are fitted beside them, in periods of the pulse; training pulses cells rarely. */
    private static final double[] SLOW_PACES = {300, 3000};
    /** Paces of trains that are judged but not fitted, in periods of the pulse. */
    private static final double[] OTHER_PACES = {10, 100, 1000};

    private static final double[] SLOW_SHARES = {0.25, 0.5, 1};
    private static final int PER_MODE = 3;
    private static final int ITERATIONS = 200;
    private static final double DIFFERENCE = 1e-4;
    /** Parameters stay within e^30 either way of 1: no capacity or time is longer. */
    private static final double LARGEST_LOGARITHM = 30;

    private final OpticalSynapse synapse;
    private final WritePulse pulse;
    private final int modeCount;
    private final double window;
    private final List<Train> fitted = new ArrayList<>();
    private final List<Train> heldOut = new ArrayList<>();

    /** A train and what is left of it after each rest. */
    private record Train(int pulses, double period, List<Double> left) {}

    private LightDeviceFit(OpticalSynapse synapse, WritePulse pulse, int modeCount, double window) {
        this.synapse = synapse;
        this.pulse = pulse;
        this.modeCount = modeCount;
        this.window = window;
        int most = pulsesToWindow();
        for (double share : TRAIN_SHARES) {
            fitted.add(measure((int) Math.ceil(share * most), pulse.period()));
        }
        for (double pace : SLOW_PACES) {
            for (double share : SLOW_SHARES) {
                fitted.add(measure((int) Math.ceil(share * most), pace * pulse.period()));
            }
        }
        for (double pace : OTHER_PACES) {
            heldOut.add(measure((int) Math.ceil(most / 2.0), pace * pulse.period()));
        }
    }

    /**
     * Fits.
     *
     * @param name of the device
     * @param synapse to be stood for; must answer for rests of 10,000 s
     * @param pulse the pulse
     * @param modeCount number of modes, 1 to {@link LightDevice#MAXIMUM_MODES}
     * @param window change of conductance, relative to the dark one, up to which the device is used
     */
    public static LightDeviceFitResult fit(
            String name, OpticalSynapse synapse, WritePulse pulse, int modeCount, double window) {
        if (modeCount < 1 || modeCount > LightDevice.MAXIMUM_MODES) {
            throw new IllegalArgumentException(
                    "number of modes must be 1 to " + LightDevice.MAXIMUM_MODES + ", was " + modeCount);
        }
        LightDeviceFit fit = new LightDeviceFit(synapse, pulse, modeCount, window);
        double[] best = fit.minimise(fit.start());
        LightDevice device = new LightDevice(name, fit.modes(best), window, synapse.darkConductance(), pulse);
        double[] inside = fit.errors(best, fit.fitted);
        double[] outside = fit.errors(best, fit.heldOut);
        return new LightDeviceFitResult(device, rms(inside), worst(inside), rms(outside), worst(outside));
    }

    private double change(double[] state) {
        return synapse.conductance(state, 0) / synapse.darkConductance() - 1;
    }

    private int pulsesToWindow() {
        double[] state = new double[synapse.stateSize()];
        synapse.reset(state, 0);
        double before = 0;
        for (int n = 1; n <= 1_000_000; n++) {
            synapse.advance(state, 0, pulse.light().photonFlux(), pulse.gateVoltage(), pulse.width());
            double now = change(state);
            if (now >= window) {
                return n;
            }
            synapse.advance(state, 0, 0, pulse.gateVoltage(), pulse.gap());
            if (!(now > before)) {
                break;
            }
            before = now;
        }
        throw new IllegalArgumentException("pulses of " + pulse.dose() + " photons/m2 do not raise the conductance by "
                + window + " of the dark one; use more light or a smaller window");
    }

    private Train measure(int pulses, double period) {
        double[] state = new double[synapse.stateSize()];
        synapse.reset(state, 0);
        for (int n = 0; n < pulses; n++) {
            if (n > 0) {
                synapse.advance(state, 0, 0, pulse.gateVoltage(), period - pulse.width());
            }
            synapse.advance(state, 0, pulse.light().photonFlux(), pulse.gateVoltage(), pulse.width());
        }
        List<Double> left = new ArrayList<>();
        double before = 0;
        for (double rest : RESTS) {
            synapse.advance(state, 0, 0, 0, rest - before);
            before = rest;
            left.add(change(state));
        }
        return new Train(pulses, period, left);
    }

    /** Rates spread over the rests, the first step shared equally, capacities that hold twice the window together. */
    private double[] start() {
        double first = fitted.get(0).left.get(0) / fitted.get(0).pulses;
        double[] p = new double[PER_MODE * modeCount];
        for (int k = 0; k < modeCount; k++) {
            double time = modeCount == 1 ? 1000 : 0.1 * StrictMath.pow(3e4, (double) k / (modeCount - 1));
            p[PER_MODE * k] = -StrictMath.log(time);
            p[PER_MODE * k + 1] = StrictMath.log(first / modeCount);
            p[PER_MODE * k + 2] = StrictMath.log(2 * window / modeCount);
        }
        return p;
    }

    private List<FadingMode> modes(double[] p) {
        List<FadingMode> modes = new ArrayList<>();
        for (int k = 0; k < modeCount; k++) {
            double first = StrictMath.exp(p[PER_MODE * k + 1]);
            double target = Math.max(StrictMath.exp(p[PER_MODE * k + 2]), 1.001 * first);
            modes.add(new FadingMode(PulseStep.towards(target, first), StrictMath.exp(p[PER_MODE * k])));
        }
        return modes;
    }

    private double[] errors(double[] p, List<Train> trains) {
        List<FadingMode> modes = modes(p);
        double[] errors = new double[trains.size() * RESTS.length];
        int next = 0;
        for (Train train : trains) {
            double[] sums = new double[RESTS.length];
            for (FadingMode mode : modes) {
                double kept = StrictMath.exp(-mode.decayRate() * train.period);
                PulseStep step = mode.step();
                double end = new PulseStep(Math.max(Double.MIN_NORMAL, step.keep() * kept), step.gain())
                        .after(0, train.pulses);
                for (int i = 0; i < RESTS.length; i++) {
                    sums[i] += end * StrictMath.exp(-mode.decayRate() * RESTS[i]);
                }
            }
            for (int i = 0; i < RESTS.length; i++) {
                errors[next++] = (sums[i] - train.left.get(i)) / train.left.get(0);
            }
        }
        return errors;
    }

    private double[] minimise(double[] start) {
        double[] p = start.clone();
        double[] r = errors(p, fitted);
        double damping = 1e-2;
        for (int iteration = 0; iteration < ITERATIONS && damping < 1e12; iteration++) {
            double[][] normal = normalEquations(p, r);
            boolean better = false;
            while (!better && damping < 1e12) {
                double[] trial = step(p, normal, damping);
                double[] there = errors(trial, fitted);
                better = rms(there) < rms(r);
                if (better) {
                    p = trial;
                    r = there;
                    damping /= 5;
                } else {
                    damping *= 4;
                }
            }
        }
        return p;
    }

    /** J^T J with J^T r as the last column. */
    private double[][] normalEquations(double[] p, double[] r) {
        int n = p.length;
        double[][] jacobian = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] moved = p.clone();
            moved[i] += DIFFERENCE;
            double[] there = errors(moved, fitted);
            jacobian[i] = new double[r.length];
            for (int k = 0; k < r.length; k++) {
                jacobian[i][k] = (there[k] - r[k]) / DIFFERENCE;
            }
        }
        double[][] normal = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                normal[i][j] = dot(jacobian[i], jacobian[j]);
            }
            normal[i][n] = dot(jacobian[i], r);
        }
        return normal;
    }

    private static double[] step(double[] p, double[][] normal, double damping) {
        int n = p.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = normal[i].clone();
            a[i][i] += damping * (normal[i][i] + 1e-12);
        }
        double[] change = LinearSolve.solve(a);
        double[] moved = new double[n];
        for (int i = 0; i < n; i++) {
            double limited = Math.max(-1, Math.min(1, change[i]));
            moved[i] = Math.max(-LARGEST_LOGARITHM, Math.min(LARGEST_LOGARITHM, p[i] - limited));
        }
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double rms(double[] errors) {
        return Math.sqrt(dot(errors, errors) / errors.length);
    }

    private static double worst(double[] errors) {
        return Arrays.stream(errors).map(Math::abs).max().orElse(0);
    }
}
