/**
 * The numbered experiments: each asks a question of the device or of what learns with it, and answers with tables.
 *
 * <p>An {@link photosynapse.experiments.catalog.Experiment} takes a configuration and a generator and returns tables
 * whose columns carry their unit; seeds, clock, folder and figures are others' work. Read
 * {@link photosynapse.experiments.catalog.StimulusRun} for the shape of one and
 * {@link photosynapse.experiments.catalog.Catalogue} for the list. An experiment of the key {@code pulse} names its
 * tables {@code pulse}, {@code pulse_summary} (one row of key numbers) and {@code pulse_solver} (how each run was
 * solved).
 */
package photosynapse.experiments.catalog;
