package photosynapse.network.dl4j;

final class BadTensorNoise {
    org.nd4j.linalg.api.ndarray.INDArray draw() {
        return org.nd4j.linalg.factory.Nd4j.randn(2, 2);
    }
}
