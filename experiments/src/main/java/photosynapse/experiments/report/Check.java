package photosynapse.experiments.report;

/**
 * A number that says how good the run's other numbers are: an error of conservation, of a fit, of a grid.
 *
 * @param what in words
 * @param value in SI or %; NaN: not measured
 * @param unit SI unit or %; empty without dimension
 * @param relation which side of the limit is good
 * @param limit where good ends
 * @param how it is measured
 */
public record Check(String what, double value, String unit, Relation relation, double limit, String how) {

    /** Which side of a limit is good. */
    public enum Relation {
        AT_MOST("\u2264"),
        AT_LEAST("\u2265");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** Mathematical sign. */
        public String sign() {
            return sign;
        }
    }

    /** Whether the number is on the good side; a missing number never is. */
    public boolean passes() {
        return relation == Relation.AT_MOST ? value <= limit : value >= limit;
    }
}
