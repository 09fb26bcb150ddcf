package photosynapse.device.solver;

/** Places of the unknowns in the state vector: four consecutive values a node. The only class that knows them. */
final class StateLayout {
    /** Reduced potential phi/V_T. */
    static final int PSI = 0;

    /** Electrons (1/m3). */
    static final int N = 1;

    /** Holes (1/m3). */
    static final int P = 2;

    /** Mobile vacancies (1/m3). */
    static final int C = 3;

    /** Unknowns of a node. */
    static final int SIZE = 4;

    private StateLayout() {}

    /** Place of the first unknown of node i. */
    static int at(int i) {
        return SIZE * i;
    }

    /** Place of a block entry (row, column) of node i in the block-tridiagonal arrays. */
    static int entry(int i, int row, int column) {
        return SIZE * SIZE * i + SIZE * row + column;
    }

    /** Place of a border entry of node i; column 0 multiplies psi of the first node, column 1 its c. */
    static int borderEntry(int i, int row, int column) {
        return 2 * SIZE * i + 2 * row + column;
    }
}
