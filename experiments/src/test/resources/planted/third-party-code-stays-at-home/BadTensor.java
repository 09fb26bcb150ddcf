package photosynapse.network.crossbar;

final class BadTensor {
    org.nd4j.linalg.api.ndarray.INDArray weights;
}
