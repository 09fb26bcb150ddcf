package photosynapse.device.protocol;

import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;

/**
 * Energy of one pulse in the three ways in which it is printed.
 *
 * <p><b>Equation</b> E_read = |V_D| int (|I| - |I_dark|) dt over the pulse; E_peak = |V_D| |I_peak| t; E_light = photon
 * energy times flux times W L_ch times t. E_total = |V_D| int |I| dt holds the dark current too.
 *
 * @param read E_read, light-induced part of the electrical energy (J)
 * @param peak E_peak (J)
 * @param light E_light, incident on the channel (J)
 * @param total E_total (J)
 */
public record PulseEnergy(
        @In("J") double read,
        @In("J") double peak,
        @In("J") double light,
        @In("J") double total) {

    /** Energy of the last pulse of a train at a drain voltage (V). */
    static PulseEnergy of(PulseTrain train, TransientResult run, double drainVoltage) {
        TransientSample before = run.at(train.pulseStart(train.count() - 1));
        TransientSample after = run.at(train.lastPulseEnd());
        double seconds = train.lastPulseEnd() - train.pulseStart(train.count() - 1);
        double total = after.electricalEnergy() - before.electricalEnergy();
        double darkPower = StrictMath.abs(run.at(0).drainCurrent() * drainVoltage);
        double peakPower = StrictMath.abs(after.drainCurrent() * drainVoltage);
        return new PulseEnergy(
                total - darkPower * seconds,
                peakPower * seconds,
                after.opticalEnergy() - before.opticalEnergy(),
                total);
    }
}
