package photosynapse.network.reservoir;

import java.util.Objects;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.reservoir.TimeSeries.Task;

/**
 * A series of numbers shown to many devices, to each with its own mask and pace; the read-out sees all devices at every
 * step.
 *
 * <p><i>Equation:</i> device k receives at step t a pulse of flux Phi0 max(0, m_k u(t) + c_k) and rests for T_k; m
 * uniform from -1 to 1, c such that the flux stays between 0 and Phi0, T_k spread logarithmically between shortest and
 * longest rest. Features: G_k/G0 - 1 after each step.
 *
 * <p><i>Limits:</i> devices are followed exactly; they are not coupled.
 */
public final class MaskedReservoir {
    private final OpticalSynapse synapse;
    private final ReservoirOptions options;
    private final NoiseStream stream;

    /**
     * How a reservoir is driven.
     *
     * @param devices number of devices
     * @param pulse the strongest pulse
     * @param shortestRest rest between two steps of the fastest device (s)
     * @param longestRest of the slowest (s)
     */
    public record ReservoirOptions(int devices, WritePulse pulse, double shortestRest, double longestRest) {
        public ReservoirOptions {
            Objects.requireNonNull(pulse, "pulse");
            if (devices < 1 || !(shortestRest > 0) || !(longestRest >= shortestRest)) {
                throw new IllegalArgumentException("a reservoir needs devices and rests 0 < shortest <= longest, got "
                        + devices + ", " + shortestRest + " s and " + longestRest + " s");
            }
        }
    }

    /**
     * @param synapse the device
     * @param options how it is driven
     * @param random generator from which the seed of the masks is drawn
     */
    public MaskedReservoir(OpticalSynapse synapse, ReservoirOptions options, RandomGenerator random) {
        this.synapse = Objects.requireNonNull(synapse, "synapse");
        this.options = Objects.requireNonNull(options, "options");
        this.stream = new NoiseStream(random.nextLong());
    }

    /** Features of all steps of a task: one row a step, one number a device. */
    public double[][] features(Task task) {
        double[][] features = new double[task.length()][options.devices()];
        double[] state = new double[synapse.stateSize()];
        for (int k = 0; k < options.devices(); k++) {
            double mask = 2 * stream.uniform(2L * k) - 1;
            double offset = mask < 0
                    ? -mask + (1 + mask) * stream.uniform(2L * k + 1)
                    : (1 - mask) * stream.uniform(2L * k + 1);
            double share = options.devices() == 1 ? 0 : (double) k / (options.devices() - 1);
            double rest =
                    options.shortestRest() * StrictMath.pow(options.longestRest() / options.shortestRest(), share);
            synapse.reset(state, 0);
            for (int t = 0; t < task.length(); t++) {
                double flux = options.pulse().light().photonFlux() * Math.max(0, mask * task.input(t) + offset);
                synapse.advance(state, 0, flux, 0, options.pulse().width());
                features[t][k] = synapse.conductance(state, 0) / synapse.darkConductance() - 1;
                synapse.advance(state, 0, 0, 0, rest);
            }
        }
        return features;
    }

    /**
     * Normalised error of a linear read-out: mean square error over the variance of what is wanted, on the steps that
     * were not fitted.
     *
     * @param features one row a step, not modified
     * @param task what is wanted
     * @param fitFrom first step that is fitted; those before only warm the devices up
     * @param fitTo first step that is judged
     * @param penalty of the read-out
     */
    public static double error(double[][] features, Task task, int fitFrom, int fitTo, double penalty) {
        RidgeReadout readout = new RidgeReadout(features[0].length, 1);
        for (int t = fitFrom; t < fitTo; t++) {
            readout.add(features[t], new double[] {task.wanted(t)});
        }
        double[][] weights = readout.solve(penalty);
        double mean = 0;
        int count = task.length() - fitTo;
        for (int t = fitTo; t < task.length(); t++) {
            mean += task.wanted(t) / count;
        }
        double error = 0;
        double variance = 0;
        for (int t = fitTo; t < task.length(); t++) {
            double off = RidgeReadout.apply(weights, features[t])[0] - task.wanted(t);
            error += off * off;
            variance += (task.wanted(t) - mean) * (task.wanted(t) - mean);
        }
        return error / variance;
    }
}
