package photosynapse.device.numerics;

final class Constants {
    static final double HALF = 0.5;
    static final java.util.List<String> NAMES = java.util.List.of("a", "b");
    private static final double[] WEIGHTS = {0.25, 0.75};

    static double weight(int k) {
        return WEIGHTS[k];
    }
}
