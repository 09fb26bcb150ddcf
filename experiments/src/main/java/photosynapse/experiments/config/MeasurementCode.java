package photosynapse.experiments.config;

/** The kinds of mistake in a measured file, each with a stable code and a text that explains it. */
public enum MeasurementCode {
    /** Bytes that are not text of the encoding. */
    NOT_TEXT(
            "D001",
            "A measured file is UTF-8 with or without a byte-order mark, or UTF-16 with one. Other encodings are read"
                    + " only when a flag names them; a byte that does not belong is refused, never skipped."),
    /** Too large. */
    TOO_LARGE("D002", "A measured file may have 2 GiB, 4096 columns, lines of 1 MiB and cells of 4 KiB."),
    /** No table. */
    NO_TABLE("D003", "No rows of numbers were found. A table has one row for each reading, cells in columns."),
    /** Two readings. */
    AMBIGUOUS(
            "D004",
            "The same text gives different numbers, depending on what separates the cells and what marks the decimals."
                    + " Flags choose; nothing is guessed. Group separators (1,234 for a thousand) are never read."),
    /** Rows of different length. */
    RAGGED("D005", "Every row has as many cells as the first one and as its header; nothing is filled up or cut off."),
    /** A cell that is no number. */
    NOT_A_NUMBER(
            "D006",
            "A cell is a number such as 0.05, 5e-2 or, with a decimal comma, 0,05; empty, NaN and the overflow marks of"
                    + " instruments count as missing. Units belong into the header."),
    /** Too long, too large or too small. */
    NOT_REPRESENTABLE("D007", "A number has at most 64 characters and neither overflows nor vanishes when it is held."),
    /** Time falls. */
    TIME_FALLS(
            "D008", "Time must increase from row to row. Sort the rows, or split the file where the clock restarts."),
    /** Time stands still. */
    TIME_STANDS("D009", "Two readings have the same time. They are averaged only when a flag says so."),
    /** Time is missing. */
    TIME_MISSING("D010", "A reading without a time cannot be placed."),
    /** Unit of another quantity. */
    WRONG_UNIT("D011", "The unit of a column measures something else than the quantity, or is not known."),
    /** No such column. */
    NO_COLUMN("D012", "A flag names a column that the file does not have."),
    /** Several tests. */
    SEVERAL_TESTS("D013", "Several tests are appended in one file; exactly one is read."),
    /** Something is needed and not known. */
    UNSETTLED("D014", "What follows needs to know something that the file does not say; flags say it."),
    /** A file of a program. */
    NOT_A_TEXT_FILE(
            "D015",
            "The file is in the format of a program (spreadsheet, project, archive). Export the table as text."),
    /** A flag that cannot be used. */
    BAD_FLAG("D016", "A flag has a value that cannot be used with this file.");

    private final String code;
    private final String explanation;

    MeasurementCode(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /** Stable code, for example {@code D004}. */
    public String code() {
        return code;
    }

    /** What the kind of mistake means and what to do about it. */
    public String explanation() {
        return explanation;
    }
}
