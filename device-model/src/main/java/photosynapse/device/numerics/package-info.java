/**
 * Mathematics that knows nothing of devices: grids, special functions, block-tridiagonal systems, time stepping, roots
 * and quadrature.
 *
 * <p>Nothing here allocates in its hot methods; arrays belong to the caller and each method says what it writes.
 */
package photosynapse.device.numerics;
