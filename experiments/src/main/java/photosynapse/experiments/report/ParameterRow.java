package photosynapse.experiments.report;

/**
 * One value of the model and where it comes from.
 *
 * @param path as in the configuration
 * @param meaning words and symbol, may hold {@code _{index}}
 * @param value as it is written, with its unit
 * @param origin what the value rests on
 * @param source paper, table, file; or why it is assumed
 */
public record ParameterRow(String path, String meaning, String value, Origin origin, String source) {

    /** What a value rests on. */
    public enum Origin {
        PAPER("paper"),
        MEASURED("measured"),
        FITTED("fitted"),
        ASSUMED("assumed"),
        USER("user");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }

    public ParameterRow {
        if (source.isBlank()) {
            throw new IllegalArgumentException("value " + path + " needs a source");
        }
    }
}
