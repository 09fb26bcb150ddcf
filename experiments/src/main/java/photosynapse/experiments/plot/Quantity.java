package photosynapse.experiments.plot;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a column of a result table is: words and unit, read from its name.
 *
 * @param name words, for example {@code Drain current}
 * @param unit SI unit or eV as in {@code @In}, for example {@code A}, {@code 1/m2}; empty without dimension
 */
public record Quantity(String name, String unit) {
    private static final Map<String, String> SUFFIXES = suffixes();

    private static Map<String, String> suffixes() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("per_m2_s", "1/m2s");
        map.put("per_m3_s", "1/m3s");
        map.put("C_per_m2", "C/m2");
        map.put("F_per_m2", "F/m2");
        map.put("ohm_m2", "ohm m2");
        map.put("V_per_s", "V/s");
        map.put("W_per_m2", "W/m2");
        map.put("A_per_m2", "A/m2");
        map.put("J_per_m2", "J/m2");
        map.put("V_per_m", "V/m");
        map.put("m2_per_Vs", "m2/Vs");
        map.put("m3_per_s", "m3/s");
        map.put("m2_per_s", "m2/s");
        map.put("m_per_s", "m/s");
        map.put("per_m3", "1/m3");
        map.put("per_m2", "1/m2");
        map.put("per_m", "1/m");
        map.put("per_s", "1/s");
        map.put("percent", "%");
        map.put("fraction", "");
        map.put("ratio", "");
        map.put("count", "");
        for (String plain : new String[] {"eV", "Hz", "A", "V", "s", "m", "J", "K", "C", "S", "W", "F"}) {
            map.put(plain, plain);
        }
        return map;
    }

    /**
     * Reads a column name such as {@code drain_current_A} or {@code channel_hole_density_per_m2}; an unknown ending
     * belongs to the words.
     */
    public static Quantity ofColumn(String columnName) {
        for (Map.Entry<String, String> suffix : SUFFIXES.entrySet()) {
            String ending = "_" + suffix.getKey();
            if (columnName.endsWith(ending)) {
                return new Quantity(
                        words(columnName.substring(0, columnName.length() - ending.length())), suffix.getValue());
            }
        }
        return new Quantity(words(columnName), "");
    }

    private static String words(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
