package photosynapse.device.solver;

/** Places of the rates with which carriers leave the films, among what a step integrates. */
final class Exits {
    /** Electrons into the sheet's holes, k_n. */
    static final int RECOMBINED = 0;

    /** Trapped electrons into the sheet. */
    static final int TUNNELLED = 1;

    /** Holes into the sheet or the bottom metal. */
    static final int HOLES = 2;

    /** Electrons into the sheet's conduction band or the bottom metal. */
    static final int EXTRACTED = 3;

    /** Electrons into the top metal. */
    static final int TOP_ELECTRONS = 4;

    /** Holes into the top metal. */
    static final int TOP_HOLES = 5;

    /** Number of exits. */
    static final int COUNT = 6;

    private Exits() {}

    /** Net electrons that leave, which is the charge the films gain, in elementary charges. */
    static double charge(double[] exits) {
        return exits[RECOMBINED]
                + exits[TUNNELLED]
                + exits[EXTRACTED]
                + exits[TOP_ELECTRONS]
                - exits[HOLES]
                - exits[TOP_HOLES];
    }
}
