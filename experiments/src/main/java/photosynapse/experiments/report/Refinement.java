package photosynapse.experiments.report;

/**
 * A number of the run beside the same number with half the grid spacing and half the time tolerance.
 *
 * @param quantity in words
 * @param unit SI unit, eV or %; empty without dimension
 * @param standard as computed; NaN: not measured
 * @param finerGrid with half the grid spacing; NaN: not measured
 * @param finerTolerance with half the tolerance; NaN: not measured
 * @param limit largest allowed relative change, for example 0.005
 */
public record Refinement(
        String quantity, String unit, double standard, double finerGrid, double finerTolerance, double limit) {

    /** Larger of the two relative changes; NaN when one of the three numbers is missing. */
    public double change() {
        return Math.max(relative(finerGrid), relative(finerTolerance));
    }

    private double relative(double finer) {
        return standard == finer ? 0 : Math.abs(finer - standard) / Math.abs(standard);
    }

    /** Whether the change is small enough; a missing number never is. */
    public boolean passes() {
        return change() <= limit;
    }
}
