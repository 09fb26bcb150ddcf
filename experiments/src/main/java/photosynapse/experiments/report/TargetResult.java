package photosynapse.experiments.report;

/**
 * One row of the comparison with the literature.
 *
 * @param experiment what was done and measured, in words
 * @param target expected range
 * @param value our number in the target's unit; NaN: not measured
 * @param trust how far the number can be trusted
 * @param reference who reports the range
 */
public record TargetResult(String experiment, Target target, double value, Trust trust, String reference) {

    /** What became of the target. */
    public Target.Verdict verdict() {
        return target.judge(value, trust);
    }
}
