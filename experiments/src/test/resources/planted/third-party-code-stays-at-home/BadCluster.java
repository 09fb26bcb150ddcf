package photosynapse.experiments.sweep;

final class BadCluster {
    org.apache.spark.SparkContext context;
}
