/**
 * One law a file: local values in, value and partial derivatives out.
 *
 * <p>A law knows neither grid nor time step nor solver, is immutable, writes into a small array that its caller owns
 * and allocates nothing. Fluxes are particle fluxes, positive upwards (from the sheet towards the light); potentials
 * are in units of k_B T/q.
 */
package photosynapse.device.physics;
