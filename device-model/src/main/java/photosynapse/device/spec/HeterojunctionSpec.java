package photosynapse.device.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Exchange between two neighbouring films.
 *
 * @param between names of the lower and the upper film
 * @param electronVelocity v_n (m/s)
 * @param holeVelocity v_p (m/s)
 * @param ionVelocity v_c; 0 is a perfect ion barrier (m/s)
 * @param sheetCharge sigma, fixed charge of the interface (C/m2)
 * @param ionVelocities velocity of a further species by its name; one not named passes like the vacancies (m/s)
 * @param states recombination and traps in the interface
 */
public record HeterojunctionSpec(
        List<String> between,
        @In("m/s") double electronVelocity,
        @In("m/s") double holeVelocity,
        @In("m/s") double ionVelocity,
        @In("C/m2") double sheetCharge,
        @Key("ion_velocities") @In("m/s") Map<String, Double> ionVelocities,
        @Key("") InterfaceStatesSpec states) {

    /** An interface without states that treats all ions alike. */
    public HeterojunctionSpec(
            List<String> between,
            double electronVelocity,
            double holeVelocity,
            double ionVelocity,
            double sheetCharge) {
        this(between, electronVelocity, holeVelocity, ionVelocity, sheetCharge, Map.of(), InterfaceStatesSpec.NONE);
    }

    /** Velocities of an interface that a description does not name: 1e3, 1e3 and 1e-3 m/s, no charge. */
    public static HeterojunctionSpec standard(String lower, String upper) {
        return new HeterojunctionSpec(List.of(lower, upper), 1e3, 1e3, 1e-3, 0);
    }

    public HeterojunctionSpec {
        between = List.copyOf(between);
        ionVelocities = Collections.unmodifiableMap(new LinkedHashMap<>(ionVelocities));
        SpecCheck check = new SpecCheck();
        ionVelocities.forEach((ion, velocity) -> check.nonNegative("ionVelocities." + ion, velocity, "m/s"));
        check.require("between", between.size() == 2, "must name two films, lower and upper, was " + between)
                .nonNegative("electronVelocity", electronVelocity, "m/s")
                .nonNegative("holeVelocity", holeVelocity, "m/s")
                .nonNegative("ionVelocity", ionVelocity, "m/s")
                .finite("sheetCharge", sheetCharge, "C/m2")
                .done();
    }

    /** Velocity with which a further species passes (m/s). */
    public double ionVelocity(String species) {
        return ionVelocities.getOrDefault(species, ionVelocity);
    }
}
