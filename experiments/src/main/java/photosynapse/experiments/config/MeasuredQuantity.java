package photosynapse.experiments.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a measured file can hold. */
public enum MeasuredQuantity {
    /** Time. */
    TIME(
            "time",
            "s",
            "time|t|zeit|temps|relative time|elapsed time|elapsed|rel time|timestamp|" + "time stamp|timestamps"),
    /** Drain current. */
    CURRENT(
            "current",
            "A",
            "current|drain current|id|ids|idrain|i d|i ds|i drain|psc|epsc|photocurrent|"
                    + "strom|drainstrom|drain i|courant|i|readings"),
    /** Conductance. */
    CONDUCTANCE("conductance", "S", "conductance|g|gds|leitwert|channel conductance"),
    /** Gate voltage. */
    GATE_VOLTAGE("gate", "V", "gate voltage|vg|vgs|v g|v gs|vgate|gate|gatespannung|gate v"),
    /** Drain voltage. */
    DRAIN_VOLTAGE("drain", "V", "drain voltage|vd|vds|v d|v ds|vdrain|drain|drainspannung|drain v"),
    /** Gate current. */
    GATE_CURRENT("gate_current", "A", "gate current|ig|igs|i g|i gs|igate|leakage|gate leakage|gate i|leckstrom"),
    /** Light, in whatever it was measured: irradiance, photon flux, power, or drive of the lamp. */
    LIGHT(
            "light",
            "W/m2|1/m2s|W|V|A|",
            "light|led|laser|irradiance|light intensity|intensity|optical power|"
                    + "power density|light power|photon flux|licht|lumiere|lamp|shutter|illumination|"
                    + "led voltage|led current|laser power|power|led state|light state|laser state|"
                    + "shutter state|light on|led on|laser on|led on/off|light on/off|optical input"),
    /** Temperature. */
    TEMPERATURE("temperature", "K", "temperature|temp|temperatur|chuck temperature");

    /** Keithley's scripts name the columns of a buffer {@code smua.nvbuffer1.readings}. */
    private static final Pattern BUFFER = Pattern.compile("^(smu[ab]\\.)?nvbuffer\\d\\.|^defbuffer\\d\\.");

    private final String word;
    private final String units;
    private final String names;

    MeasuredQuantity(String word, String units, String names) {
        this.word = word;
        this.units = units;
        this.names = names;
    }

    /** The word in flags and output. */
    public String word() {
        return word;
    }

    /** Units in memory that the quantity may have. */
    List<String> units() {
        return List.of(units.split("\\|", -1));
    }

    /** The quantity of a flag's word. */
    public static Optional<MeasuredQuantity> of(String word) {
        for (MeasuredQuantity quantity : values()) {
            if (quantity.word.equals(word)) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    /** What a column of this name (without its unit) usually holds. */
    static Optional<MeasuredQuantity> named(String name) {
        String plain = BUFFER.matcher(name.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("[_\\-\\s]+", " ")
                .strip();
        if (name.strip().equals("T")) {
            return Optional.of(TEMPERATURE);
        }
        for (MeasuredQuantity quantity : values()) {
            if (List.of(quantity.names.split("\\|", -1)).contains(plain)) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }
}
