package photosynapse.network.crossbar;

/** How the cells of an array are followed in time. */
public enum CellModel {
    /**
     * Each cell has a state of its own. Variation acts where it arises: a cell's gain and a pulse's spread multiply the
     * light that the cell feels, and saturation and decay follow from the device's law. Costs one call of the law for
     * each pulse and rest of each written cell.
     */
    EACH_CELL,
    /**
     * Cells with the same pulse history and the same pace of forgetting share one state, that of the nominal device; 32
     * paces stand for the spread of retention, and the other variation multiplies a cell's change of conductance.
     * Without variation this is exact. With it, it is right to first order in the spreads as long as the device answers
     * linearly; a saturating device in truth evens out part of the spread of gains, and a decay that depends on the
     * level is here that of the nominal level. Costs one call of the law for each distinct history, whatever the size
     * of the array.
     */
    SHARED_LEVELS
}
