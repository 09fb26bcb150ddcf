package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * Response of gate and channel to the gate voltage at one frequency.
 *
 * @param gate admittance of the gate against source and drain
 * @param channelChargeReal real part of q dP/dV_G (F/m2)
 * @param channelChargeImaginary imaginary part (F/m2)
 * @param transconductanceReal real part of dI_D/dV_G, linear drain current (S)
 * @param transconductanceImaginary imaginary part (S)
 */
public record GateResponse(
        Admittance gate,
        @In("F/m2") double channelChargeReal,
        @In("F/m2") double channelChargeImaginary,
        @In("S") double transconductanceReal,
        @In("S") double transconductanceImaginary) {}
