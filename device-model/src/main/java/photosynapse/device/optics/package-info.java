/**
 * Light in, generation rate out.
 *
 * <p>{@link photosynapse.device.optics.BeerLambert} is the single-pass law; what it hands to the solver is a
 * {@link photosynapse.device.optics.GenerationProfile}, which is proportional to the photon flux.
 */
package photosynapse.device.optics;
