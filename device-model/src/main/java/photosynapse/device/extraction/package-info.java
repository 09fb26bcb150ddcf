/**
 * Fits the parameters of the compact synapse to what the device does, and says how well; behavioural fits of retention
 * and paired pulses.
 *
 * <p>{@link photosynapse.device.extraction.SynapseFit} runs the device through protocols that cover rates, powers,
 * saturation and erase, fits by Levenberg and Marquardt from first guesses that come from the description of the
 * device, and judges the synapse on protocols to which it was not fitted. Residuals are those of the change of current,
 * in units of the largest change of their protocol. Outside what the fitted protocols cover the synapse refuses to work
 * ({@link photosynapse.device.compact.ValidityRange}).
 *
 * <p>{@link photosynapse.device.extraction.CurveFit} is the least-squares fit that all others share: intervals at 95 %
 * from the Jacobian and the scatter of the residuals. {@link photosynapse.device.extraction.RetentionFits} and
 * {@link photosynapse.device.extraction.PairedPulseFit} fit the forms that papers print.
 *
 * <p>May be imported by {@code experiments}.
 */
package photosynapse.device.extraction;
