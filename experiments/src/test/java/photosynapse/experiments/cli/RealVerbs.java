package photosynapse.experiments.cli;

import photosynapse.experiments.web.Verbs;

/** The verbs of the program for tests of the lab, which stands beneath the command line. */
public final class RealVerbs {
    private RealVerbs() {}

    /** The verbs. */
    public static Verbs verbs() {
        return new LabVerbs();
    }
}
