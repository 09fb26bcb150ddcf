package photosynapse.device.compact;

import java.util.ArrayList;
import java.util.List;

/**
 * State of one compact synapse as a value.
 *
 * @param charges q_k of each reservoir, in units of the dark hole density of the channel
 * @param screening s, share of the field of the charge that ions have screened, same unit
 */
public record SynapseState(List<Double> charges, double screening) {
    public SynapseState {
        charges = List.copyOf(charges);
    }

    /** Reads the state of a synapse with the given number of reservoirs from an array. */
    public static SynapseState from(double[] state, int offset, int reservoirs) {
        List<Double> charges = new ArrayList<>();
        for (int k = 0; k < reservoirs; k++) {
            charges.add(state[offset + k]);
        }
        return new SynapseState(charges, state[offset + reservoirs]);
    }

    /** Q = sum of the charges = dP/P0. */
    public double totalCharge() {
        double sum = 0;
        for (double charge : charges) {
            sum += charge;
        }
        return sum;
    }
}
