package photosynapse.experiments.report;

/**
 * The first thing on the page: how the run went.
 *
 * @param level colour, sign and word
 * @param sentence one sentence, for example what failed and which figures leave it out
 */
public record Status(Level level, String sentence) {

    /** Colour, sign and word of a status. */
    public enum Level {
        /** All good. */
        GREEN("Good"),
        /** Usable, with something to know first. */
        AMBER("Take care"),
        /** Not to be used. */
        RED("Do not use");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }

    public Status {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("a status needs a sentence");
        }
    }
}
