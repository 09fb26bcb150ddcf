/**
 * Many points of one file: what is varied, how it is computed, what is kept, and how it goes on after a crash.
 *
 * <p>A {@link photosynapse.experiments.sweep.SweepSpec} names a file, keys with their values and how to choose among
 * them; {@link photosynapse.experiments.sweep.SweepPlan} makes points of it, each with a name that is the digest of all
 * that goes into it. A {@link photosynapse.experiments.sweep.SweepEngine} computes them, on threads of this machine or,
 * found by {@link java.util.ServiceLoader}, elsewhere; {@link photosynapse.experiments.sweep.SweepStore} keeps each
 * finished point in a file of its own and notes it in a journal. The tables are made from these files in the order of
 * the points, so that neither the number of workers nor an interruption changes a byte.
 *
 * <p><b>A folder of a sweep</b> holds {@code sweep.json} (what was asked), {@code points/} (a sealed file a point),
 * {@code results/} (tables, NPZ), {@code report.html}, {@code manifest.json}; these are the same for equal sweeps.
 * {@code journal.log} (when which point was computed), {@code leases/} and {@code lock} (who is at work) are not.
 */
package photosynapse.experiments.sweep;
