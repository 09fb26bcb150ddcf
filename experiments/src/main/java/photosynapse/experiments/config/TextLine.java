package photosynapse.experiments.config;

/**
 * One line of a measured file.
 *
 * @param number from 1
 * @param offset of its first byte in the file
 * @param text without line end
 */
record TextLine(long number, long offset, String text) {
    private static final int LONGEST_SHOWN = 4096;

    boolean isBlank() {
        return text.isBlank();
    }

    String shortText() {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN);
    }
}
