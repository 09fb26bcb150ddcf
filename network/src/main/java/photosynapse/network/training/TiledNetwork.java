package photosynapse.network.training;

import java.util.List;
import photosynapse.network.dl4j.PatchShape;

/**
 * What tiles answer for: convolutions, whose kernels are the columns of one array that all places of an image share,
 * each followed by the largest of 2 x 2, then dense layers.
 *
 * @param layers weights of all layers, and variances if readings are noisy
 * @param convolutions patches that the first layers see; empty for a dense network
 */
record TiledNetwork(List<DenseValues> layers, List<PatchShape> convolutions) {

    TiledNetwork {
        layers = List.copyOf(layers);
        convolutions = List.copyOf(convolutions);
    }

    /** A network of dense layers only. */
    static TiledNetwork dense(List<DenseValues> layers) {
        return new TiledNetwork(layers, List.of());
    }
}
