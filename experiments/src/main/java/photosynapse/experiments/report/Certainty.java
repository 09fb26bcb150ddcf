package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** How sure the numbers are: refinement, conservation, fits, help that the solver used. */
final class Certainty {
    private static final double CONSERVED = 1e-10;
    private static final double CONVERGED = 0.005;

    /** What Newton's method leaves is the square of its last correction; a millionth would be seen in no current. */
    private static final double UNIFORM = 1e-6;

    private static final double FULL = 1 + 1e-6;
    private static final double BAND = 2;
    private static final double FITTED_PERCENT = 2;
    private static final double HELD_OUT_PERCENT = 3;
    private static final double READING_PERCENT = 6;

    private final StoredRun run;

    Certainty(StoredRun run) {
        this.run = run;
    }

    ReportContent.Confidence confidence() {
        return new ReportContent.Confidence(
                refinements(),
                checks(),
                new NetworkFigures(run).errors().map(List::of).orElse(List.of()));
    }

    private List<Refinement> refinements() {
        List<Refinement> rows = new ArrayList<>();
        run.table("refinement").ifPresent(table -> {
            List<String> names = table.label("quantity").values();
            for (int row = 0; row < table.rowCount(); row++) {
                String name = names.get(row);
                boolean seconds = name.endsWith(" (s)");
                double factor = seconds ? 1 : 100;
                rows.add(new Refinement(
                        name.replaceFirst(" \\([a-z]+\\)$", ""),
                        seconds ? "s" : "%",
                        factor * table.column("standard").get(row),
                        factor * table.column("finer_grid").get(row),
                        factor * table.column("finer_tolerance").get(row),
                        CONVERGED));
            }
        });
        return rows;
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        conservation(
                checks,
                "Charge of the whole stack",
                "neutrality_error_ratio",
                "largest |Q_{gate} + q(P \u2212 N_{e} \u2212 N_{A}) + Q_{film} \u2212 D_{top}| over q"
                        + " c_{0} L, all runs");
        conservation(
                checks,
                "Charge that enters and leaves the film",
                "charge_balance_error_ratio",
                "largest difference between the change of Q_{film} and the integrated exits, same scale, all runs");
        conservation(
                checks,
                "Number of vacancies",
                "ion_balance_error_ratio",
                "largest relative change of \u222b c dx, all runs");
        uniformity(checks);
        traps(checks);
        double repeated = largest("rejected_by_state", true);
        if (!Double.isNaN(repeated)) {
            checks.add(new Check(
                    "Time steps repeated because a density went below zero",
                    repeated,
                    "",
                    Check.Relation.AT_MOST,
                    0,
                    "all runs; the repeated steps are shorter and of first order"));
            checks.add(new Check(
                    "Densities kept below zero inside the tolerance",
                    largest("undershoots", true),
                    "",
                    Check.Relation.AT_MOST,
                    0,
                    "accepted undershoots of all runs, at most 10^{\u22127} of the scale"));
        }
        synapse(checks);
        return checks;
    }

    private void uniformity(List<Check> checks) {
        double uneven = largest("current_uniformity_error_ratio", false);
        if (!Double.isNaN(uneven)) {
            checks.add(new Check(
                    "Total current, displacement included, from edge to edge",
                    uneven,
                    "",
                    Check.Relation.AT_MOST,
                    UNIFORM,
                    "largest difference between any two edges over the current or what crosses the busiest edge in one"
                            + " direction, at the times of the output, all runs"));
        }
    }

    private void traps(List<Check> checks) {
        double filling = largest("largest_trap_filling_ratio", false);
        if (filling > 0) {
            checks.add(new Check(
                    "Electrons on the fullest trap level over its sites",
                    filling,
                    "",
                    Check.Relation.AT_MOST,
                    FULL,
                    "1 is full; a millionth more is the tolerance of densities, all runs"));
        }
        double band = largest("trap_band_error_ratio", false);
        if (band > 0) {
            checks.add(new Check(
                    "Filled share of a distribution of traps, by its levels",
                    100 * band,
                    "%",
                    Check.Relation.AT_MOST,
                    BAND,
                    "largest |\u03a3 w_{k} f(E_{k}) \u2212 \u222b g f dE| over all Fermi levels; more levels_count"
                            + " make it smaller"));
        }
    }

    private void conservation(List<Check> checks, String what, String column, String how) {
        double value = largest(column, false);
        if (!Double.isNaN(value)) {
            checks.add(new Check(what, value, "", Check.Relation.AT_MOST, CONSERVED, how));
        }
    }

    private void synapse(List<Check> checks) {
        double error = 100 * run.summary("synapse", "held_out_rms_ratio");
        if (!Double.isNaN(error)) {
            checks.add(new Check(
                    "Compact synapse on patterns that were not fitted",
                    error,
                    "%",
                    Check.Relation.AT_MOST,
                    HELD_OUT_PERCENT,
                    "root mean square error of the change of current, relative to the largest change of each"));
            worst(checks, "the worst fitted protocol", "worst_fitted_rms_ratio", FITTED_PERCENT);
            worst(checks, "the worst protocol that was not fitted", "worst_held_out_rms_ratio", HELD_OUT_PERCENT);
            worst(checks, "the worst reading that was not fitted", "worst_held_out_maximum_ratio", READING_PERCENT);
        }
    }

    private void worst(List<Check> checks, String where, String column, double limit) {
        checks.add(new Check(
                "Compact synapse in " + where,
                100 * run.summary("synapse", column),
                "%",
                Check.Relation.AT_MOST,
                limit,
                "error of the change of current, relative to its largest value in the protocol; see the rows below"));
    }

    /** Largest number or sum of a column over all tables that tell how runs were solved; NaN without any. */
    private double largest(String column, boolean sum) {
        double result = Double.NaN;
        for (ResultTable table : run.tables().values()) {
            if (table.name().endsWith("_solver") && table.hasColumn(column)) {
                Column values = table.column(column);
                for (int row = 0; row < values.size(); row++) {
                    double value = values.get(row);
                    result = Double.isNaN(result) ? value : sum ? result + value : Math.max(result, value);
                }
            }
        }
        return result;
    }
}
