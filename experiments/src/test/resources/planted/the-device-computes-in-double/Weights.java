package photosynapse.network.crossbar;

final class Weights {
    float[] values;
}
