package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * Release by the gate: holes that a negative gate drives into the film recombine with trapped electrons of every
 * reservoir.
 *
 * <p><b>Equation</b> e(VG) = e0 (exp((VR - VG)/V_e) - 1) for VG below the reading gate voltage VR, 0 above.
 *
 * @param rate e0 (1/s)
 * @param gateScale V_e, gate voltage that multiplies the erase rate by e (V)
 */
public record EraseParameters(
        @In("1/s") double rate, @In("V") double gateScale) {

    public EraseParameters {
        ParameterCheck.nonNegative("erase rate", rate, "1/s");
        ParameterCheck.positive("erase gate scale", gateScale, "V");
    }
}
