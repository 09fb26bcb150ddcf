/**
 * Batch learning through DL4J, the only package that knows DL4J and ND4J.
 *
 * <p>{@link photosynapse.network.dl4j.CrossbarDense} is a dense layer whose trained parameters are the conductances of
 * differential pairs; {@link photosynapse.network.dl4j.ConductanceConstraint} keeps them inside the window that the
 * devices reach, one device of a pair dark; {@link photosynapse.network.dl4j.ConductanceNoise} lets training feel that
 * devices differ. {@link photosynapse.network.dl4j.Dl4jModels} builds the networks and
 * {@link photosynapse.network.dl4j.TrainableNetwork} shows them to the rest of the project as plain arrays.
 *
 * <p>Results repeat bit by bit on one machine if {@code OMP_NUM_THREADS=1} is set before Java starts. Between
 * processors of different generations the linear algebra underneath may round differently.
 */
package photosynapse.network.dl4j;
