/**
 * Light in, generation rate out.
 *
 * <p>{@link photosynapse.device.optics.OpticalModel} is the model of one structure on one grid: single-pass absorption
 * ({@link photosynapse.device.optics.BeerLambert}), all interference
 * ({@link photosynapse.device.optics.TransferMatrix}), or uniform generation. What it hands to the solver is a
 * {@link photosynapse.device.optics.GenerationProfile} for a photon flux of one; where the photons go is an
 * {@link photosynapse.device.optics.OpticalShares}. Optical constants come by name from the
 * {@link photosynapse.device.optics.OpticalLibrary}.
 */
package photosynapse.device.optics;
