/**
 * Runs a plan of experiments: seeds, clock, folder, journal.
 *
 * <p>{@link photosynapse.experiments.run.Runner} gives each experiment its own stream of random numbers from
 * {@link photosynapse.experiments.run.Seeds}, writes each result as soon as it is there into a
 * {@link photosynapse.experiments.result.RunFolder}, tells a {@link photosynapse.experiments.run.RunListener} how far
 * it is and ends early at a time limit or on request. It does not print and knows no figure.
 *
 * <p><b>A run folder</b> holds {@code run.yaml} (complete configuration), {@code run.json} (what was done and how it
 * ended), {@code manifest.json} (seed, version, SHA-256 of every file), {@code results/} (tables), {@code figures/},
 * {@code report.html}; these are the same for equal runs. {@code environment.json} (machine) and {@code log.jsonl}
 * (times) are not.
 */
package photosynapse.experiments.run;
