package photosynapse.experiments.config;

/** The kinds of mistake in a configuration, each with a stable code and a text that explains it. */
public enum ProblemCode {
    /** Not text. */
    NOT_TEXT("C001", "The file is not UTF-8 text, or holds a NUL or another control character. Save it as UTF-8."),
    /** Not YAML. */
    SYNTAX(
            "C002",
            "The text is not YAML. Frequent causes: a tab as indentation, a missing space after a colon, a bracket"
                    + " that is not closed, keys of one group that are not indented alike."),
    /** Too large. */
    TOO_LARGE("C003", "A configuration may have 1 MiB. Measured data belong into their own files."),
    /** Too deep. */
    TOO_DEEP("C004", "Groups and lists may be nested 16 deep."),
    /** Anchors. */
    ANCHOR(
            "C005",
            "Anchors (&name), references (*name) and merge keys are not read: a configuration says each thing in its"
                    + " place. Write the value again, or build on a preset."),
    /** Tags. */
    TAG("C006", "Tags (!name, !!type) are not read: the key decides the type of its value."),
    /** The same key twice. */
    DUPLICATE_KEY("C007", "One group holds the same key twice. Only one of the two can hold."),
    /** Not exactly one document. */
    NOT_ONE_DOCUMENT(
            "C008",
            "A file holds exactly one configuration: it must not be empty nor hold several parts separated"
                    + " by ---."),
    /** A group, list or single value at the wrong place. */
    WRONG_SHAPE("C009", "The key needs a group of keys, a list or a single value, and something else was written."),
    /** A required key is not there. */
    MISSING_KEY("C010", "A key without a default is missing."),
    /** No unit. */
    MISSING_UNIT("C011", "Every quantity carries its unit at the end of its key, for example thickness_nm."),
    /** Not a key. */
    UNKNOWN_KEY(
            "C012", "The key is not known at this place. Nothing is ignored in silence: correct the key or delete it."),
    /** Wrong unit. */
    WRONG_DIMENSION("C013", "The unit at the end of the key measures something else than the quantity."),
    /** Given twice in different ways. */
    GIVEN_TWICE("C014", "The same thing is given in two ways, for example in two units. Exactly one may be given."),
    /** Not a number. */
    NOT_A_NUMBER(
            "C015",
            "A number is needed: digits with an optional point and power of ten, such as 60, 0.05, 2.6e15."
                    + " Units belong into the key; hexadecimal, .nan and .inf are not numbers here."),
    /** Not finite. */
    NOT_REPRESENTABLE(
            "C016",
            "The number is too large, too small or too long (more than 64 characters) to be held" + " faithfully."),
    /** Not one of the words. */
    UNKNOWN_WORD("C017", "Only certain words are possible here."),
    /** Outside the bounds. */
    OUT_OF_BOUNDS("C018", "The value is one that no device can have or no computation can use."),
    /** Values that contradict each other. */
    CONTRADICTION("C019", "Values that are possible each by itself do not fit together."),
    /** Exactly one of several. */
    NOT_EXACTLY_ONE("C020", "Exactly one of several keys must be given."),
    /** Not built. */
    NOT_BUILT(
            "C021",
            "The key is part of the vocabulary but this version cannot compute with it. It is refused, so that a"
                    + " result never silently lacks it."),
    /** No such preset. */
    UNKNOWN_PRESET("C022", "No preset has this name."),
    /** No such place. */
    UNKNOWN_PATH(
            "C023",
            "A path leads from the top of the file to a value: keys separated by points, an item of a list by"
                    + " its name or by its number in brackets, for example"
                    + " device.films.nanocrystals.traps[0].depth_eV."),
    /** Not an assignment. */
    BAD_ASSIGNMENT("C024", "A setting has the form PATH=VALUE."),
    /** Nothing to do. */
    NOTHING_TO_RUN(
            "C025",
            "A device alone can be checked. To run it, a file says what is done to it: a stimulus or a" + " protocol."),
    /** Another device. */
    WRONG_DEVICE(
            "C026",
            "A phototransistor (`device`) has a channel and a gate, a stack with two contacts (`vertical_device`) has"
                    + " neither. Most experiments are meant for one of the two."),
    /** A file beside the configuration. */
    UNREADABLE_FILE(
            "C027",
            "A file that the configuration names cannot be read. Its path counts from the folder of the"
                    + " configuration."),
    /** A table in such a file. */
    BAD_TABLE(
            "C028",
            "A table that the configuration names has a line of names with units and then one line of numbers each;"
                    + " the message says at which line it differs.");

    private final String code;
    private final String explanation;

    ProblemCode(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /** Stable code, for example {@code C012}. */
    public String code() {
        return code;
    }

    /** What the kind of mistake means and what to do about it. */
    public String explanation() {
        return explanation;
    }
}
