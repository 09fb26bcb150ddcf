package photosynapse.network.training;

final class BadModel {
    org.deeplearning4j.nn.multilayer.MultiLayerNetwork net;
}
