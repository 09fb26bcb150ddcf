package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.DeviceSpec;

/**
 * Dark equilibria of a gated device at one gate voltage after the other.
 *
 * <p>Every state is the full equilibrium at its own voltage, ions and traps included, as if the device had waited there
 * for ever; only the start of its iteration is the state at the voltage before. Nothing moves in time, so there is no
 * hysteresis.
 */
public final class DarkSweep {
    private final DeviceSpec spec;
    private final SolverOptions options;

    /** Prepares the sweep of a device. */
    public DarkSweep(DeviceSpec device, SolverOptions options) {
        this.spec = device;
        this.options = options;
    }

    /**
     * Samples the device at each gate voltage (V), in their order.
     *
     * @return one sample a voltage, at time 0, without light and without any cumulative quantity
     * @throws NoConvergenceException when an equilibrium is not found or the stop condition asks to end
     */
    public List<TransientSample> sample(List<Double> gateVoltages, StopCondition stop, ProgressListener progress) {
        DiscreteDevice device = new DiscreteDevice(spec, options);
        ChargeBook charges = new ChargeBook(device);
        Sampler sampler = new Sampler(device, charges);
        Equilibrium equilibrium = new Equilibrium(device, charges);
        Sampler.Totals none = new Sampler.Totals(0, 0, 0, 0, 0, 0);
        List<TransientSample> samples = new ArrayList<>();
        for (double voltage : gateVoltages) {
            if (stop.isReached()) {
                throw new NoConvergenceException(FailureReason.CANCELLED, 0, "stopped on request");
            }
            DeviceState state = equilibrium.next(voltage);
            samples.add(sampler.sample(state, new Sampler.Drive(0, voltage, 0), none));
            progress.progressed((double) samples.size() / gateVoltages.size());
        }
        return samples;
    }
}
