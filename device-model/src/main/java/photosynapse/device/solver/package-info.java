/**
 * Laws on a grid, in time.
 *
 * <p>{@link photosynapse.device.solver.DiscreteDevice} puts a description on a grid;
 * {@link photosynapse.device.solver.DeviceEquations} turns the laws into one residual with its analytic Jacobian;
 * {@link photosynapse.device.solver.Equilibrium} gives the start; {@link photosynapse.device.solver.ImplicitStage}
 * solves one implicit stage by Newton's method; {@link photosynapse.device.solver.Transient} takes adaptive steps
 * between the edges of light and voltage.
 *
 * <p>Unknowns of a node are psi = phi/V_T, n, p, c ({@link photosynapse.device.solver.StateLayout}); trap levels are
 * eliminated locally. Two films that touch have a node each at the interface: potential continuous, densities not.
 */
package photosynapse.device.solver;
