package org.apache.spark;

public final class SparkContext {}
