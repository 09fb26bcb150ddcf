package photosynapse.experiments.result;

/** A text that is not the JSON that we read; says where. */
public final class JsonFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Creates the failure.
     *
     * @param name name of the text
     * @param offset characters before the place
     * @param detail what is wrong there
     */
    public JsonFormatException(String name, int offset, String detail) {
        super(name + ": " + detail + " (character " + offset + ")");
        this.offset = offset;
    }

    /** Characters before the place. */
    public int offset() {
        return offset;
    }
}
