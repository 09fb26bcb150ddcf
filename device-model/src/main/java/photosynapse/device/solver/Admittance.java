package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * Admittance Y = G + i B at one frequency, for currents and voltages that go as e^(i w t).
 *
 * @param frequency f (Hz)
 * @param conductance G (S/m2)
 * @param susceptance B (S/m2)
 */
public record Admittance(
        @In("Hz") double frequency,
        @In("S/m2") double conductance,
        @In("S/m2") double susceptance) {

    /** C = B/w (F/m2). */
    @In("F/m2")
    public double capacitance() {
        return susceptance / (2 * StrictMath.PI * frequency);
    }

    /** Real part of Z = 1/Y (ohm m2). */
    @In("ohmm2")
    public double resistance() {
        return conductance / (conductance * conductance + susceptance * susceptance);
    }

    /** Imaginary part of Z = 1/Y, negative for a capacitor (ohm m2). */
    @In("ohmm2")
    public double reactance() {
        return -susceptance / (conductance * conductance + susceptance * susceptance);
    }
}
