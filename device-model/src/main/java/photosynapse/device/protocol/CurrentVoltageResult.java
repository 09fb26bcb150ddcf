package photosynapse.device.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import photosynapse.device.solver.ProfilePoint;
import photosynapse.device.units.In;

/**
 * A current-voltage curve and its numbers. Voltage is that of the bottom contact, current enters there.
 *
 * @param spec what was done
 * @param there points from the first to the last voltage
 * @param back points of the return, in the order of time; empty without one
 * @param thereNumbers of the way there
 * @param backNumbers of the return
 * @param hysteresis between both ways
 * @param profiles through the stack, in the order of time; empty when none were asked for
 */
public record CurrentVoltageResult(
        CurrentVoltageSpec spec,
        List<Point> there,
        List<Point> back,
        Numbers thereNumbers,
        Optional<Numbers> backNumbers,
        Optional<Hysteresis> hysteresis,
        List<Profile> profiles) {

    public CurrentVoltageResult {
        there = List.copyOf(there);
        back = List.copyOf(back);
        profiles = List.copyOf(profiles);
    }

    /**
     * The state at every node at one point of the curve.
     *
     * @param voltage V (V)
     * @param isReturn whether the point belongs to the return
     * @param points by node
     */
    public record Profile(@In("V") double voltage, boolean isReturn, List<ProfilePoint> points) {
        public Profile {
            points = List.copyOf(points);
        }
    }

    /**
     * One point.
     *
     * @param voltage V (V)
     * @param currentDensity J, carriers and displacement (A/m2)
     * @param conductionCurrentDensity its part that carriers bring (A/m2)
     * @param displacementCurrentDensity its part that charges the electrode (A/m2)
     */
    public record Point(
            @In("V") double voltage,
            @In("A/m2") double currentDensity,
            @In("A/m2") double conductionCurrentDensity,
            @In("A/m2") double displacementCurrentDensity) {}

    /**
     * Numbers of one way.
     *
     * <p><b>Equation</b> between points J = a + b e^(V/c) through three neighbours, which is exact for an ideal diode.
     * Local ideality from three neighbours at equal distances dV: n = dV/(V_T ln[(J3 - J2)/(J2 - J1)]) in the direction
     * in which |J| grows, so that a photocurrent and a reverse current drop out; the number printed is the smallest
     * where J2 - J1 is more than a thousandth of the largest |J| of the three points. R_s = dV/dJ at the forward end
     * less n V_T/(J - J_sc).
     *
     * @param shortCircuitCurrentDensity J_sc at V = 0, signed (A/m2)
     * @param openCircuitVoltage V_oc where J = 0 away from V = 0, signed (V)
     * @param maximumPowerDensity largest -J V (W/m2)
     * @param fillFactorRatio largest -J V over |J_sc V_oc|
     * @param idealityRatio smallest local n
     * @param seriesResistance R_s (ohm m2)
     */
    public record Numbers(
            @In("A/m2") OptionalDouble shortCircuitCurrentDensity,
            @In("V") OptionalDouble openCircuitVoltage,
            @In("W/m2") OptionalDouble maximumPowerDensity,
            OptionalDouble fillFactorRatio,
            OptionalDouble idealityRatio,
            @In("ohmm2") OptionalDouble seriesResistance) {}
}
