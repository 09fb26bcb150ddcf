package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * How the channel shows the stored charge, and what the gate does to its holes.
 *
 * <p><b>Equation</b> G = G0 (1 + Q) at the reading gate voltage VR; at another gate voltage the dark channel holds
 * g(VG) = P_dark(VG)/P_dark(VR) = sigma ln(1 + exp((1 + kappa (VR - VG))/sigma)) / [sigma ln(1 + exp(1/sigma))].
 *
 * <p><b>Physics</b> kappa = Cox Cq/((Cq + Cox) q P0): holes per volt from electrostatics; sigma: width of the turn-off,
 * thermal tail of the density of states.
 *
 * @param darkConductance G0 = (W/L) q mu P0 (S)
 * @param readGateVoltage VR (V)
 * @param gateCoupling kappa, relative change of the holes per volt of gate (1/V)
 * @param turnOffRatio sigma, width of the turn-off in units of the dark hole density
 */
public record ChannelParameters(
        @In("S") double darkConductance,
        @In("V") double readGateVoltage,
        @In("1/V") double gateCoupling,
        double turnOffRatio) {

    public ChannelParameters {
        ParameterCheck.positive("dark conductance", darkConductance, "S");
        ParameterCheck.finite("read gate voltage", readGateVoltage, "V");
        ParameterCheck.nonNegative("gate coupling", gateCoupling, "1/V");
        ParameterCheck.positive("turn-off ratio", turnOffRatio, "");
    }
}
