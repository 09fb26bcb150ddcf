package photosynapse.device.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One unit as it ends a key or a column name, and its exact relation to the unit in which memory holds the quantity.
 *
 * <p><b>Equation:</b> value in memory = value x scale, or value / scale when the unit is the smaller one. The scale is
 * a number that a {@code double} holds exactly, so that one conversion rounds once: 50 nm is 50 / 1e9 = 5.0E-8 m, while
 * 50 * 1e-9 is 5.0000000000000004E-8.
 *
 * <p><b>Limits:</b> units are kept apart by what they measure, not only by dimension: {@code Hz} counts events,
 * {@code 1/s} is a rate constant, {@code eV} is not {@code J}. Units with an offset (degrees Celsius) are not in the
 * table.
 *
 * @param suffix as written after the underscore, for example {@code cm2_per_Vs}
 * @param unit symbol of the unit in memory, as in {@link In}, for example {@code m2/Vs}
 * @param scale exact multiplier or divisor, at least 1
 * @param divides whether the scale divides
 */
public record UnitSuffix(String suffix, String unit, double scale, boolean divides) {

    private static final Map<String, List<UnitSuffix>> BY_UNIT = table();
    private static final Map<String, UnitSuffix> BY_SUFFIX = index();

    public UnitSuffix {
        if (!(scale >= 1) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale of a unit must be finite and at least 1, was " + scale);
        }
    }

    /** Value in the unit of memory. */
    public double toMemory(double value) {
        return divides ? value / scale : value * scale;
    }

    /**
     * A decimal number as it was written, in the unit of memory: the double nearest to the exact product or quotient.
     */
    public double toMemory(BigDecimal value) {
        BigDecimal power = new BigDecimal(scale);
        return (divides ? value.divide(power) : value.multiply(power)).doubleValue();
    }

    /** Value in the unit of this suffix. */
    public double fromMemory(double value) {
        return divides ? value * scale : value / scale;
    }

    /** The suffix of a word, for example {@code nm}. */
    public static Optional<UnitSuffix> of(String suffix) {
        return Optional.ofNullable(BY_SUFFIX.get(suffix));
    }

    /**
     * All suffixes of a unit in memory, the one without a scale first; empty for a unit that the table does not know.
     */
    public static List<UnitSuffix> ofUnit(String unit) {
        return BY_UNIT.getOrDefault(unit, List.of());
    }

    /**
     * The suffix of the unit in memory itself, for example {@code per_m2} of {@code 1/m2}.
     *
     * @throws IllegalArgumentException when the table does not know the unit
     */
    public static UnitSuffix canonical(String unit) {
        List<UnitSuffix> suffixes = ofUnit(unit);
        if (suffixes.isEmpty()) {
            throw new IllegalArgumentException(
                    "no suffix is known for the unit " + unit + "; known units: " + BY_UNIT.keySet());
        }
        return suffixes.get(0);
    }

    /** The whole table, by unit. */
    public static List<UnitSuffix> all() {
        return List.copyOf(BY_SUFFIX.values());
    }

    /**
     * The suffix in which a name ends, the longest if several match; empty for a name without unit or that is nothing
     * but a unit.
     */
    public static Optional<UnitSuffix> atEndOf(String name) {
        for (int at = name.indexOf('_'); at >= 0; at = name.indexOf('_', at + 1)) {
            UnitSuffix found = at == 0 ? null : BY_SUFFIX.get(name.substring(at + 1));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** A name without its unit suffix. */
    public static String stem(String name) {
        return atEndOf(name)
                .map(u -> name.substring(0, name.length() - u.suffix().length() - 1))
                .orElse(name);
    }

    private static Map<String, List<UnitSuffix>> table() {
        Map<String, List<UnitSuffix>> rows = new LinkedHashMap<>();
        lengthsAndRates(rows);
        electrical(rows);
        energyAndLight(rows);
        row(rows, "J/K", "J_per_K");
        row(rows, "F/m", "F_per_m");
        row(rows, "Js", "J_s");
        return rows;
    }

    private static void lengthsAndRates(Map<String, List<UnitSuffix>> rows) {
        row(rows, "m", "m", "cm /1e2", "mm /1e3", "um /1e6", "nm /1e9");
        row(rows, "s", "s", "ms /1e3", "us /1e6", "ns /1e9", "ps /1e12", "min *60", "h *3600", "day *86400");
        row(rows, "K", "K");
        row(rows, "Hz", "Hz", "mHz /1e3", "kHz *1e3", "MHz *1e6");
        row(rows, "1/s", "per_s", "per_ms *1e3", "per_us *1e6");
        row(rows, "1/m", "per_m", "per_cm *1e2", "per_um *1e6", "per_nm *1e9");
        row(rows, "1/m2", "per_m2", "per_cm2 *1e4", "per_um2 *1e12", "per_nm2 *1e18");
        row(rows, "1/m3", "per_m3", "per_cm3 *1e6", "per_um3 *1e18");
        row(rows, "1/m2s", "per_m2_s", "per_cm2_s *1e4");
        row(rows, "1/m3s", "per_m3_s", "per_cm3_s *1e6");
        row(rows, "m/s", "m_per_s", "cm_per_s /1e2", "km_per_s *1e3");
        row(rows, "m2", "m2", "cm2 /1e4", "mm2 /1e6", "um2 /1e12");
        row(rows, "m2/s", "m2_per_s", "cm2_per_s /1e4");
        row(rows, "m3/s", "m3_per_s", "cm3_per_s /1e6");
        row(rows, "m6/s", "m6_per_s", "cm6_per_s /1e12");
        row(rows, "m2/Vs", "m2_per_Vs", "cm2_per_Vs /1e4");
    }

    private static void electrical(Map<String, List<UnitSuffix>> rows) {
        row(rows, "V", "V", "mV /1e3", "uV /1e6", "kV *1e3");
        row(rows, "1/V", "per_V");
        row(rows, "V/m", "V_per_m", "V_per_cm *1e2", "kV_per_cm *1e5", "MV_per_cm *1e8");
        row(rows, "V/s", "V_per_s", "mV_per_s /1e3");
        row(rows, "A", "A", "mA /1e3", "uA /1e6", "nA /1e9", "pA /1e12", "fA /1e15");
        row(rows, "A/m", "A_per_m", "uA_per_um *1");
        row(rows, "A/m2", "A_per_m2", "A_per_cm2 *1e4", "mA_per_cm2 *10");
        row(rows, "A/W", "A_per_W", "mA_per_W /1e3");
        row(rows, "S", "S", "mS /1e3", "uS /1e6", "nS /1e9", "pS /1e12");
        row(rows, "S/m2", "S_per_m2", "S_per_cm2 *1e4", "mS_per_cm2 *10");
        row(rows, "ohm", "ohm", "kohm *1e3", "Mohm *1e6");
        row(rows, "ohmm", "ohm_m", "ohm_cm /1e2", "ohm_um /1e6", "kohm_um /1e3");
        row(rows, "ohmm2", "ohm_m2", "ohm_cm2 /1e4");
        row(rows, "C", "C", "uC /1e6", "nC /1e9", "pC /1e12", "fC /1e15");
        row(rows, "C/m2", "C_per_m2", "mC_per_m2 /1e3", "uC_per_cm2 /1e2", "nC_per_cm2 /1e5");
        row(rows, "F/m2", "F_per_m2", "uF_per_cm2 /1e2", "nF_per_cm2 /1e5");
    }

    private static void energyAndLight(Map<String, List<UnitSuffix>> rows) {
        row(rows, "eV", "eV", "meV /1e3");
        row(rows, "J", "J", "mJ /1e3", "uJ /1e6", "nJ /1e9", "pJ /1e12", "fJ /1e15", "aJ /1e18");
        row(rows, "J/m2", "J_per_m2", "J_per_cm2 *1e4", "mJ_per_cm2 *10", "uJ_per_cm2 /1e2");
        row(rows, "W", "W", "mW /1e3", "uW /1e6", "nW /1e9", "pW /1e12");
        row(
                rows,
                "W/m2",
                "W_per_m2",
                "W_per_cm2 *1e4",
                "mW_per_cm2 *10",
                "uW_per_cm2 /1e2",
                "nW_per_cm2 /1e5",
                "mW_per_mm2 *1e3");
    }

    private static void row(Map<String, List<UnitSuffix>> rows, String unit, String... entries) {
        List<UnitSuffix> suffixes = new ArrayList<>();
        for (String entry : entries) {
            int space = entry.indexOf(' ');
            suffixes.add(
                    space < 0
                            ? new UnitSuffix(entry, unit, 1, false)
                            : new UnitSuffix(
                                    entry.substring(0, space),
                                    unit,
                                    Double.parseDouble(entry.substring(space + 2)),
                                    entry.charAt(space + 1) == '/'));
        }
        rows.put(unit, List.copyOf(suffixes));
    }

    private static Map<String, UnitSuffix> index() {
        Map<String, UnitSuffix> bySuffix = new LinkedHashMap<>();
        for (List<UnitSuffix> suffixes : BY_UNIT.values()) {
            for (UnitSuffix suffix : suffixes) {
                if (bySuffix.put(suffix.suffix(), suffix) != null) {
                    throw new IllegalStateException(
                            "the unit suffix " + suffix.suffix() + " stands twice in the table");
                }
            }
        }
        return bySuffix;
    }
}
