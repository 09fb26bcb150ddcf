/**
 * Numbers about outcomes: which classes were confused ({@link photosynapse.network.metrics.ConfusionMatrix}), a share
 * of right answers with its statistical error ({@link photosynapse.network.metrics.Accuracy}), and what writing and
 * reading cost in light and electricity ({@link photosynapse.network.metrics.EnergyEstimate}). Pure values; they know
 * no network and no device.
 */
package photosynapse.network.metrics;
