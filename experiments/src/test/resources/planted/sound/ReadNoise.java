package photosynapse.network.crossbar;

import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;

/** Chance that is passed in. */
public final class ReadNoise {
    public double read(OpticalSynapse synapse, double[] state, RandomGenerator random) {
        return synapse.conductance(state, 0) * (1 + 0.01 * random.nextGaussian());
    }
}
