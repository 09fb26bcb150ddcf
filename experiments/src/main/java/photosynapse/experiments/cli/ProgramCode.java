package photosynapse.experiments.cli;

/** What can go wrong besides the content of files, each with a stable code and a text that explains it. */
enum ProgramCode {
    /** Not solved. */
    NOT_SOLVED(
            "S001",
            "The equations of the device were not solved to the tolerance that was asked for. The message names"
                    + " the time, the equation and the node that was worst, and what may help: more nodes, a shorter"
                    + " first step, a gentler change of gate or light. Results of other protocols are kept."),
    /** Stopped. */
    STOPPED("S002", "A time limit or the user ended the work before its end. What is finished is kept."),
    /** Input that an experiment cannot use. */
    NOT_FOR_THIS(
            "S003",
            "An experiment cannot use this configuration: it needs another kind of device, a wavelength inside"
                    + " the tables of optical constants, or a table of an earlier experiment."),
    /** File access. */
    FILE("F001", "A file or folder cannot be read or written: it is missing, not permitted, or the disk is full."),
    /** Damage. */
    DAMAGED(
            "F003",
            "A file is not as it was written: a bit has changed, its end is missing, or somebody has edited it."
                    + " Every file of a run has a SHA-256 in manifest.json; `photosynapse verify DIR` names all that do"
                    + " not fit. `photosynapse resume DIR` computes damaged points of a sweep again."),
    /** Command line. */
    USAGE("F004", "The command line cannot be carried out. `photosynapse VERB --help` explains a verb."),
    /** Sweep. */
    SWEEP(
            "F005",
            "A sweep cannot be made as it was asked for: a key without values, a range without steps, a number"
                    + " to look for that no point has. docs/sweeps.md has the grammar."),
    /** Differs. */
    DIFFERS(
            "F006",
            "What was computed again has other bits than what is stored: another version of the program, another"
                    + " machine or Java, or a file that was edited together with its digest."),
    /** Fault. */
    FAULT("X001", "A fault of the program, not of its user. The report that the message names says where."),
    /** Memory. */
    MEMORY("X002", "The program ran out of memory; PHOTOSYNAPSE_JAVA_OPTS=-Xmx4g gives it more.");

    private final String code;
    private final String explanation;

    ProgramCode(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    String code() {
        return code;
    }

    String explanation() {
        return explanation;
    }
}
