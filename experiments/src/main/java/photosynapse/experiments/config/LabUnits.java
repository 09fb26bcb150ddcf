package photosynapse.experiments.config;

import java.util.Map;
import java.util.Set;
import photosynapse.device.units.UnitSuffix;

/** The units in which people of the field name a quantity; used in messages, any registered unit is read. */
final class LabUnits {
    private static final Map<String, String> PREFERRED = Map.of(
            "m", "nm",
            "m2", "cm2",
            "m2/Vs", "cm2_per_Vs",
            "m6/s", "cm6_per_s",
            "ohmm2", "ohm_cm2",
            "W/m2", "mW_per_cm2");
    private static final Set<String> MICROMETRES = Set.of("width", "length");

    private LabUnits() {}

    /** The usual suffix of a quantity with this unit in memory. */
    static UnitSuffix of(String unit, String stem) {
        if (unit.equals("m") && MICROMETRES.contains(stem)) {
            return UnitSuffix.of("um").orElseThrow();
        }
        if (unit.equals("s") && stem.equals("width")) {
            return UnitSuffix.of("ms").orElseThrow();
        }
        String preferred = PREFERRED.get(unit);
        return preferred == null
                ? UnitSuffix.canonical(unit)
                : UnitSuffix.of(preferred).orElseThrow();
    }
}
