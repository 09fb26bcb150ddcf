package photosynapse.experiments.result;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.device.units.UnitSuffix;

/**
 * The word that stands for a record component in every file: in the keys of a configuration and in the headers of
 * tables.
 *
 * <p>It is the component's name in snake case, or the word of {@link Key}; a trailing {@code Ev} of a quantity in eV
 * belongs to the unit, not to the word. The unit follows as suffix: {@code bandGapEv} with {@code @In("eV")} is
 * {@code band_gap_eV}.
 *
 * @param stem word without unit; empty when the component's own components stand in its place
 * @param unit symbol of the unit in memory, if the component has one
 */
public record ComponentName(String stem, Optional<String> unit) {

    /** The name of a record component. */
    public static ComponentName of(RecordComponent component) {
        In in = component.getAnnotation(In.class);
        Key key = component.getAnnotation(Key.class);
        Optional<String> unit = Optional.ofNullable(in).map(In::value);
        return new ComponentName(key != null ? key.value() : stem(component.getName(), unit), unit);
    }

    /** Word and canonical unit suffix, for example {@code film_charge_C_per_m2}. */
    public String canonical() {
        return unit.map(u -> stem + "_" + UnitSuffix.canonical(u).suffix()).orElse(stem);
    }

    private static String stem(String javaName, Optional<String> unit) {
        boolean energy = unit.isPresent() && unit.get().equals("eV") && javaName.endsWith("Ev");
        return snakeCase(energy ? javaName.substring(0, javaName.length() - 2) : javaName);
    }

    /** A camel case name in snake case. */
    public static String snakeCase(String javaName) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            char letter = javaName.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                word.append('_');
            }
            word.append(Character.toLowerCase(letter));
        }
        return word.toString();
    }
}
