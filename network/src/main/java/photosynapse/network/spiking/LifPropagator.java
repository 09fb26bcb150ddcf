package photosynapse.network.spiking;

/**
 * What a step of the grid does to leaky integrate-and-fire neurons with exponential input currents; exact.
 *
 * <p><i>Equation:</i> tau dV/dt = E_L - V + e + i; de/dt = -e/tau_e, di/dt = -i/tau_i. With x = exp(-h/tau): V' = E_L +
 * (V - E_L) x + k_e e + k_i i, k_e = tau_e/(tau - tau_e) (x - x_e).
 *
 * <p><i>Limits:</i> tau_e = tau: k = h/tau x. Spikes lie on the grid.
 *
 * <p><i>Source:</i> S. Rotter, M. Diesmann, Biol. Cybern. 81 (1999) 381.
 */
final class LifPropagator {
    private static final double EQUAL = 1e-9;

    final double rest;
    final double reset;
    final double threshold;
    final double keepVoltage;
    final double keepExcitatory;
    final double keepInhibitory;
    final double byExcitatory;
    final double byInhibitory;
    final int refractorySteps;

    LifPropagator(LifParameters m, Population population, double timeStep) {
        rest = m.restVoltage();
        reset = m.resetVoltage();
        threshold = m.thresholdVoltage();
        keepVoltage = StrictMath.exp(-timeStep / m.membraneTime());
        keepExcitatory = StrictMath.exp(-timeStep / population.excitatoryTime());
        keepInhibitory = StrictMath.exp(-timeStep / population.inhibitoryTime());
        byExcitatory = share(m.membraneTime(), population.excitatoryTime(), timeStep);
        byInhibitory = share(m.membraneTime(), population.inhibitoryTime(), timeStep);
        refractorySteps = StepKernel.steps(m.refractoryTime(), timeStep);
    }

    /** Voltage after a step, per input at its start. */
    private static double share(double membrane, double input, double h) {
        double difference = membrane - input;
        if (StrictMath.abs(difference) < EQUAL * membrane) {
            return h / membrane * StrictMath.exp(-h / membrane);
        }
        return input / difference * (StrictMath.exp(-h / membrane) - StrictMath.exp(-h / input));
    }

    /** Voltage after a step. */
    double next(double voltage, double excitatory, double inhibitory) {
        return rest + (voltage - rest) * keepVoltage + byExcitatory * excitatory + byInhibitory * inhibitory;
    }

    /** Writes the state of neurons that have rested. */
    void reset(NeuronArrays n, int from, int to) {
        for (int i = from; i < to; i++) {
            n.voltage[i] = Math.min(rest, reset);
            n.slow[i] = 0;
            n.excitatory[i] = 0;
            n.inhibitory[i] = 0;
            n.refractory[i] = 0;
            n.barrier[i] = threshold;
        }
    }
}
