/**
 * The points of a sweep on Apache Spark: threads of this machine, or a cluster.
 *
 * <p>{@link photosynapse.experiments.spark.SparkEngine} is found by {@link java.util.ServiceLoader}. It gives each
 * point to Spark as a task of its own, as text: the sweep as its file has it, and the settings of the point; what comes
 * back is the text of the point's file. The driver writes that file and the line of the journal, as every engine does,
 * so that workers need no common disk and a folder of a sweep looks the same whoever computed it. A worker that is lost
 * costs the points that it was computing; Spark gives them to others.
 *
 * <p>This is the only package that imports Spark. It is a module of its own, so that the program starts, is built and
 * is distributed without Spark.
 */
package photosynapse.experiments.spark;
