/**
 * The verbs. The only place that prints, reads from the terminal and exits.
 *
 * <p>{@link photosynapse.experiments.cli.Main} parses, one command class a verb calls one thing, and every way to end
 * has its number in {@link photosynapse.experiments.cli.ExitCodes}. Data go to the standard output, messages and
 * progress to the standard error. No class here holds anything heavy in a static field: help must stay quick.
 */
package photosynapse.experiments.cli;
