package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user says about a measured file; what is empty is found out.
 *
 * @param encoding of the text
 * @param separator between cells
 * @param decimal mark of decimals
 * @param columns names of the columns, for a table whose header does not name them; empty: from the header
 * @param roles name or number of the column that holds a quantity
 * @param units unit of a column by its name or number
 * @param mergesEqualTimes whether readings of the same time are averaged
 * @param test which of several appended tests, from 1
 */
public record MeasurementOptions(
        Optional<TextEncoding> encoding,
        Optional<Separator> separator,
        Optional<DecimalMark> decimal,
        List<String> columns,
        Map<MeasuredQuantity, String> roles,
        Map<String, String> units,
        boolean mergesEqualTimes,
        Optional<Integer> test) {

    /** Nothing is said, everything is found out. */
    public static final MeasurementOptions NONE = new MeasurementOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Map.of(),
            false,
            Optional.empty());

    public MeasurementOptions {
        columns = List.copyOf(columns);
        roles = Map.copyOf(roles);
        units = Map.copyOf(units);
    }

    /** How bytes stand for letters. */
    public enum TextEncoding {
        UTF_8("utf-8"),
        UTF_16LE("utf-16le"),
        UTF_16BE("utf-16be"),
        WINDOWS_1252("windows-1252");

        private final String word;

        TextEncoding(String word) {
            this.word = word;
        }

        /** The word of the flag. */
        public String word() {
            return word;
        }
    }

    /** What stands between cells. */
    public enum Separator {
        TAB("tab"),
        SEMICOLON("semicolon"),
        COMMA("comma"),
        PIPE("pipe"),
        SPACE("space");

        private final String word;

        Separator(String word) {
            this.word = word;
        }

        /** The word of the flag. */
        public String word() {
            return word;
        }
    }

    /** What stands before decimals. */
    public enum DecimalMark {
        POINT("point"),
        COMMA("comma");

        private final String word;

        DecimalMark(String word) {
            this.word = word;
        }

        /** The word of the flag. */
        public String word() {
            return word;
        }
    }

    /** The same with one separator and one mark. */
    public MeasurementOptions with(Separator newSeparator, DecimalMark newDecimal) {
        return new MeasurementOptions(
                encoding,
                Optional.of(newSeparator),
                Optional.of(newDecimal),
                columns,
                roles,
                units,
                mergesEqualTimes,
                test);
    }
}
