package photosynapse.experiments.catalog;

/**
 * A number as a page shows it.
 *
 * @param key short word
 * @param name in words
 * @param value in SI, eV or %; NaN: not known
 * @param unit of the value; empty without dimension
 * @param definition how it is made, exactly
 * @param trust why it should not be trusted; empty: it can be
 */
public record NamedNumber(String key, String name, double value, String unit, String definition, String trust) {

    /** A number that can be trusted. */
    public static NamedNumber of(String key, String name, double value, String unit, String definition) {
        return new NamedNumber(key, name, value, unit, definition, "");
    }

    /** The same number with a doubt. */
    public NamedNumber doubted(String why) {
        return new NamedNumber(key, name, value, unit, definition, why);
    }
}
