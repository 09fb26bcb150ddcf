package photosynapse.device.solver;

/**
 * Places of the unknowns in the state vector: consecutive values a node. The only class that knows them.
 *
 * @param size unknowns of a node: psi, n, p, the vacancies, and one for each further mobile species
 */
record StateLayout(int size) {
    /** Reduced potential phi/V_T. */
    static final int PSI = 0;

    /** Electrons (1/m3). */
    static final int N = 1;

    /** Holes (1/m3). */
    static final int P = 2;

    /** Mobile vacancies (1/m3); further species follow. */
    static final int C = 3;

    /** Place of the first unknown of node i. */
    int at(int i) {
        return size * i;
    }

    /** Place of a block entry (row, column) of node i in the block-tridiagonal arrays. */
    int entry(int i, int row, int column) {
        return size * (size * i + row) + column;
    }

    /** Place of a border entry of node i; column 0 multiplies psi of the first node, column 1 its c. */
    int borderEntry(int i, int row, int column) {
        return 2 * (size * i + row) + column;
    }
}
