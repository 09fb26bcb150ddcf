package photosynapse.experiments.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.units.UnitSuffix;

/**
 * A unit as laboratories write it, and its relation to the unit in which memory holds the quantity.
 *
 * @param written as in the file
 * @param unit symbol of the unit in memory; empty without dimension
 * @param scale exact multiplier or divisor
 * @param divides whether the scale divides
 * @param offset added after the scale, for degrees Celsius
 */
record MeasuredUnit(String written, String unit, BigDecimal scale, boolean divides, BigDecimal offset) {
    private static final Map<String, String> OTHER_SPELLINGS = spellings();

    private static Map<String, String> spellings() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String one : new String[] {"W/m2", "W m-2", "Wm-2", "W/m^2"}) {
            map.put(one, "W_per_m2");
        }
        for (String prefix : new String[] {"", "m", "u", "n"}) {
            for (String one : new String[] {"W/cm2", "W cm-2", "Wcm-2", "W/cm^2", "W cm^-2"}) {
                map.put(prefix + one, prefix + "W_per_cm2");
            }
        }
        for (String one : new String[] {"1/cm2s", "cm-2 s-1", "photons/cm2s", "cm^-2 s^-1", "1/(cm2 s)"}) {
            map.put(one, "per_cm2_s");
        }
        for (String one : new String[] {"1/m2s", "m-2 s-1", "photons/m2s", "m^-2 s^-1", "1/(m2 s)"}) {
            map.put(one, "per_m2_s");
        }
        for (String one : new String[] {"sec", "secs", "second", "seconds", "Sekunden"}) {
            map.put(one, "s");
        }
        map.put("msec", "ms");
        map.put("minutes", "min");
        map.put("hours", "h");
        map.put("hour", "h");
        map.put("hr", "h");
        map.put("days", "day");
        map.put("d", "day");
        map.put("Volt", "V");
        map.put("Volts", "V");
        map.put("Volt DC", "V");
        map.put("Amp", "A");
        map.put("Amps", "A");
        map.put("Ampere", "A");
        map.put("Amp DC", "A");
        map.put("Siemens", "S");
        map.put("Kelvin", "K");
        return map;
    }

    /** The unit of a word; empty when the word is none. */
    static Optional<MeasuredUnit> of(String word) {
        String plain = plain(word);
        if (plain.equals("degC") || plain.equals("deg C")) {
            return Optional.of(new MeasuredUnit(word, "K", BigDecimal.ONE, false, new BigDecimal("273.15")));
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.equals("on/off") || lower.equals("0/1") || lower.equals("bool") || lower.equals("state")) {
            return Optional.of(new MeasuredUnit(word, "", BigDecimal.ONE, false, BigDecimal.ZERO));
        }
        if (lower.equals("a.u.") || lower.equals("arb. u.") || lower.equals("arb.u.") || plain.equals("1")) {
            return Optional.of(new MeasuredUnit(word, "", BigDecimal.ONE, false, BigDecimal.ZERO));
        }
        if (plain.equals("%")) {
            return Optional.of(new MeasuredUnit(word, "", new BigDecimal(100), true, BigDecimal.ZERO));
        }
        return UnitSuffix.of(OTHER_SPELLINGS.getOrDefault(plain, plain))
                .filter(s -> !s.unit().equals("C"))
                .map(s -> new MeasuredUnit(word, s.unit(), new BigDecimal(s.scale()), s.divides(), BigDecimal.ZERO));
    }

    private static String plain(String word) {
        return word.replace('\u00a0', ' ')
                .replace('\u2009', ' ')
                .replace('\u202f', ' ')
                .replace('\u2212', '-')
                .strip()
                .replace("\u207b\u00b2", "-2")
                .replace("\u207b\u00b9", "-1")
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace('\u00b2', '2')
                .replace("\u00b7", " ")
                .replace("\u00b0C", "degC")
                .replace("\u2103", "degC")
                .replace("\u00b0", "deg");
    }

    /** A decimal number in this unit, in the unit of memory: the nearest double to the exact value. */
    double toMemory(BigDecimal value) {
        if (isOfMemory()) {
            return value.doubleValue();
        }
        BigDecimal scaled = divides ? value.divide(scale, MathContext.DECIMAL128) : value.multiply(scale);
        return scaled.add(offset).doubleValue();
    }

    boolean isOfMemory() {
        return scale.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
    }
}
