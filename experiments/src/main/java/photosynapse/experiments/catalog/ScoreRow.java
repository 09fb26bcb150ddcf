package photosynapse.experiments.catalog;

import photosynapse.experiments.result.JsonValue;

/**
 * One claim of the project, measured.
 *
 * @param id dotted, beginning with the area
 * @param claim in words
 * @param value measured
 * @param unit of value and target; empty for a plain number
 * @param relation of value to target: {@code <=}, {@code >=}, or how near it must be
 * @param target what is claimed
 * @param pass whether the claim holds
 * @param how it is measured
 */
public record ScoreRow(
        String id, String claim, double value, String unit, String relation, double target, boolean pass, String how) {

    /** A value and its unit. */
    public record Measured(double value, String unit) {}

    /** A claim that a value is not above a target. */
    public static ScoreRow atMost(String id, String claim, Measured measured, double target, String how) {
        boolean pass = measured.value <= target;
        return new ScoreRow(id, claim, measured.value, measured.unit, "<=", target, pass, how);
    }

    /** A claim that a value is not below a target. */
    public static ScoreRow atLeast(String id, String claim, Measured measured, double target, String how) {
        boolean pass = measured.value >= target;
        return new ScoreRow(id, claim, measured.value, measured.unit, ">=", target, pass, how);
    }

    /** A target that a value must come near. */
    public record Target(double value, double tolerance, String words) {

        /** Near by a share of the target. */
        public static Target withinPercent(double value, double percent) {
            return new Target(
                    value, StrictMath.abs(value) * percent / 100, "within " + Phrases.number(percent) + " % of");
        }

        /** Near by a difference. */
        public static Target within(double value, double tolerance) {
            return new Target(value, tolerance, "within " + Phrases.number(tolerance) + " of");
        }
    }

    /** A claim that a value is near a target. */
    public static ScoreRow near(String id, String claim, Measured measured, Target target, String how) {
        boolean pass = StrictMath.abs(measured.value - target.value) <= target.tolerance;
        return new ScoreRow(id, claim, measured.value, measured.unit, target.words, target.value, pass, how);
    }

    /** The row for another program. */
    public JsonValue json() {
        return JsonValue.object()
                .with("id", id)
                .with("claim", claim)
                .with("value", value)
                .with("unit", unit)
                .with("relation", relation)
                .with("target", target)
                .with("pass", pass)
                .with("how", how)
                .done();
    }
}
