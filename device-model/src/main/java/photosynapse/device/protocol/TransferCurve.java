package photosynapse.device.protocol;

import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.DarkSweep;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;

/**
 * Drain current against gate voltage, quasi-static: the device has come to equilibrium in the dark at each voltage.
 *
 * <p>A sweep faster than ions and traps shows hysteresis, see {@link TransferSweep}; this one shows none by
 * construction.
 */
public final class TransferCurve {
    private final DarkSweep sweep;
    private final TransferCurveSpec spec;

    /** Prepares the measurement. */
    public TransferCurve(DeviceSpec device, SolverOptions options, TransferCurveSpec spec) {
        this.sweep = new DarkSweep(device, options);
        this.spec = spec;
    }

    /** Measures. */
    public TransferCurveResult measure(StopCondition stop, ProgressListener progress) {
        return TransferCurveResult.of(spec, sweep.sample(spec.gateVoltages(), stop, progress));
    }
}
