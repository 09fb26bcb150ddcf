package photosynapse.experiments.plot;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The unit in which a quantity is drawn: SI in, nA, ms, nm or a power of ten out.
 *
 * @param label as it stands in an axis title, for example {@code nA} or {@code 10^{15} m^{-2}}; empty without dimension
 * @param exponent the drawn number is the SI number divided by ten to this power
 */
public record DisplayUnit(String label, int exponent) {
    private static final Map<Integer, String> PREFIXES = Map.ofEntries(
            Map.entry(-18, "a"),
            Map.entry(-15, "f"),
            Map.entry(-12, "p"),
            Map.entry(-9, "n"),
            Map.entry(-6, "\u00b5"),
            Map.entry(-3, "m"),
            Map.entry(0, ""),
            Map.entry(3, "k"),
            Map.entry(6, "M"),
            Map.entry(9, "G"));
    private static final Set<String> TAKE_PREFIX = Set.of(
            "A", "V", "s", "m", "J", "Hz", "W", "F", "C", "S", "C/m2", "A/m2", "W/m2", "A/m", "J/m2", "V/m", "eV");
    /** Units whose large values keep the plain unit: nobody writes kiloseconds, or kilometres of film. */
    private static final Set<String> ONLY_SMALL = Set.of("s", "m", "eV");

    /** The unit for numbers up to {@code largest} (SI, magnitude). */
    public static DisplayUnit of(String siUnit, double largest) {
        double magnitude = Math.abs(largest);
        if (magnitude == 0 || !Double.isFinite(magnitude)) {
            return new DisplayUnit(rich(siUnit), 0);
        }
        int exponent = 3 * Math.floorDiv((int) StrictMath.floor(StrictMath.log10(magnitude) + 1e-9), 3);
        if (siUnit.equals("eV") && magnitude >= 0.1) {
            return plain(siUnit);
        }
        if (TAKE_PREFIX.contains(siUnit)) {
            int limited = Math.max(-18, Math.min(exponent, ONLY_SMALL.contains(siUnit) ? 0 : 9));
            return new DisplayUnit(PREFIXES.get(limited) + rich(siUnit), limited);
        }
        if (siUnit.equals("%") || (magnitude >= 0.01 && magnitude < 1e5)) {
            return new DisplayUnit(rich(siUnit), 0);
        }
        int power = (int) StrictMath.floor(StrictMath.log10(magnitude) + 1e-9);
        String factor = "10^{" + Integer.toString(power).replace('-', '\u2212') + "}";
        return new DisplayUnit(siUnit.isEmpty() ? factor : factor + " " + rich(siUnit), power);
    }

    /**
     * The unit of a logarithmic axis from low to high (SI, both positive): with a prefix over few decades, the SI unit
     * itself over many.
     */
    public static DisplayUnit logarithmic(String siUnit, double low, double high) {
        boolean few = high / low <= 2e3 && TAKE_PREFIX.contains(siUnit);
        return few ? of(siUnit, StrictMath.sqrt(low) * StrictMath.sqrt(high)) : plain(siUnit);
    }

    /** The SI unit itself. */
    public static DisplayUnit plain(String siUnit) {
        return new DisplayUnit(rich(siUnit), 0);
    }

    /** A number in SI as a number in this unit; divides or multiplies by an exact power of ten. */
    public double fromSi(double si) {
        return exponent >= 0 ? si / StrictMath.pow(10, exponent) : si * StrictMath.pow(10, -exponent);
    }

    /** Axis title: name with unit in brackets. */
    String title(String name) {
        return label.isEmpty() ? name : name + " (" + label + ")";
    }

    /**
     * {@code 1/m3} becomes {@code m^{-3}}; {@code C/m2} becomes {@code C/m^{2}}; {@code 1/m2s} becomes {@code m^{-2}
     * s^{-1}}.
     */
    private static String rich(String siUnit) {
        if (siUnit.startsWith("1/")) {
            StringBuilder inverse = new StringBuilder();
            for (String factor : List.of("m2", "m3", "m", "s", "V", "K", "eV")) {
                inverseFactor(siUnit.substring(2), factor, inverse);
            }
            return inverse.isEmpty() ? siUnit : inverse.toString();
        }
        return siUnit.replace("m2", "m^{2}").replace("m3", "m^{3}").replace("Vs", "(V s)");
    }

    private static void inverseFactor(String units, String factor, StringBuilder inverse) {
        boolean present = factor.equals("m")
                ? units.matches("m(?![23]).*")
                : factor.equals("V") ? units.matches(".*(?<!e)V.*") : units.contains(factor);
        if (present) {
            boolean powered = factor.endsWith("2") || factor.endsWith("3");
            String base = powered ? factor.substring(0, 1) : factor;
            String power = powered ? factor.substring(1) : "1";
            inverse.append(inverse.isEmpty() ? "" : " ")
                    .append(base)
                    .append("^{\u2212")
                    .append(power)
                    .append('}');
        }
    }
}
