package photosynapse.device.spec;

import java.util.List;
import photosynapse.device.units.In;

/**
 * Exchange between two neighbouring films.
 *
 * @param between names of the lower and the upper film
 * @param electronVelocity v_n (m/s)
 * @param holeVelocity v_p (m/s)
 * @param ionVelocity v_c; 0 is a perfect ion barrier (m/s)
 * @param sheetCharge sigma, fixed charge of the interface (C/m2)
 */
public record HeterojunctionSpec(
        List<String> between,
        @In("m/s") double electronVelocity,
        @In("m/s") double holeVelocity,
        @In("m/s") double ionVelocity,
        @In("C/m2") double sheetCharge) {

    /** Velocities of an interface that a description does not name: 1e3, 1e3 and 1e-3 m/s, no charge. */
    public static HeterojunctionSpec standard(String lower, String upper) {
        return new HeterojunctionSpec(List.of(lower, upper), 1e3, 1e3, 1e-3, 0);
    }

    public HeterojunctionSpec {
        between = List.copyOf(between);
        new SpecCheck()
                .require("between", between.size() == 2, "must name two films, lower and upper, was " + between)
                .nonNegative("electronVelocity", electronVelocity, "m/s")
                .nonNegative("holeVelocity", holeVelocity, "m/s")
                .nonNegative("ionVelocity", ionVelocity, "m/s")
                .finite("sheetCharge", sheetCharge, "C/m2")
                .done();
    }
}
