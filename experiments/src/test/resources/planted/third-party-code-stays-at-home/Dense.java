package photosynapse.network.dl4j;

final class Dense {
    org.nd4j.linalg.api.ndarray.INDArray weights;
}
