/**
 * Runs a plan of experiments: seeds, clock, folder, journal.
 *
 * <p>{@link photosynapse.experiments.run.Runner} gives each experiment its own stream of random numbers from
 * {@link photosynapse.experiments.run.Seeds}, writes each result as soon as it is there into a
 * {@link photosynapse.experiments.run.RunFolder}, tells a {@link photosynapse.experiments.run.RunListener} how far it is
 * and ends early at a time limit or on request. It does not print and knows no figure.
 *
 * <p><b>A run folder</b>, format {@code photosynapse-run-1}: {@code run.yaml} (complete configuration),
 * {@code manifest.json} (what was done, seed, version, SHA-256 of every file), {@code results/} (tables),
 * {@code figures/}, {@code report.html}; these are the same for equal runs. {@code environment.json} (machine) and
 * {@code log.jsonl} (times) are not.
 */
package photosynapse.experiments.run;
