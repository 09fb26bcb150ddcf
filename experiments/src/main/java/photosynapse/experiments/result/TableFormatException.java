package photosynapse.experiments.result;

/** A table file that does not have the form that this program writes; says where. */
public final class TableFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Creates the failure.
     *
     * @param table name of the table or file
     * @param line line of the file, from 1
     * @param detail what is wrong there and what was expected
     */
    public TableFormatException(String table, int line, String detail) {
        super(table + ":" + line + ": " + detail);
        this.line = line;
    }

    /** Line of the file, from 1. */
    public int line() {
        return line;
    }
}
