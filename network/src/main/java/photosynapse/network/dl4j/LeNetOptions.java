package photosynapse.network.dl4j;

import java.util.List;

/**
 * A network of two convolutions, each followed by the largest of 2 x 2, and dense layers, all rectified; softmax with
 * cross-entropy, Adam with a rate that falls linearly to zero.
 *
 * @param side height and width of the grey images
 * @param patch height and width of a kernel
 * @param kernels number of kernels of both convolutions
 * @param denseSizes units of the dense layers, the last one the number of classes
 * @param largestWeights largest weight of each layer that devices hold; empty for weights that are any numbers
 * @param noise standard deviation of the answer of devices that training should expect
 * @param learningRate rate of the first step
 * @param iterations number of steps over which the rate falls to zero
 * @param seed of initial weights and training noise
 */
public record LeNetOptions(
        int side,
        int patch,
        List<Integer> kernels,
        List<Integer> denseSizes,
        List<Double> largestWeights,
        double noise,
        double learningRate,
        int iterations,
        long seed) {

    public LeNetOptions {
        kernels = List.copyOf(kernels);
        denseSizes = List.copyOf(denseSizes);
        largestWeights = List.copyOf(largestWeights);
        if (kernels.size() != 2 || denseSizes.isEmpty()) {
            throw new IllegalArgumentException("two convolutions and a dense layer or more expected, got kernels "
                    + kernels + " and dense sizes " + denseSizes);
        }
        int layers = kernels.size() + denseSizes.size();
        if (!largestWeights.isEmpty() && largestWeights.size() != layers) {
            throw new IllegalArgumentException(
                    "one largest weight for each of " + layers + " layers expected, got " + largestWeights);
        }
        int first = side - patch + 1;
        int second = first / 2 - patch + 1;
        if (patch < 1 || first < 2 || first % 2 != 0 || second < 2 || second % 2 != 0) {
            throw new IllegalArgumentException("images of " + side + " and kernels of " + patch
                    + " pixels do not leave even sides: " + first + " and " + second);
        }
        if (!(learningRate > 0) || Double.isInfinite(learningRate) || iterations < 1) {
            throw new IllegalArgumentException(
                    "learning rate and iterations must be positive, were " + learningRate + " and " + iterations);
        }
        if (!(noise >= 0 && noise <= 1)) {
            throw new IllegalArgumentException("training noise must be 0 to 1, was " + noise);
        }
    }

    /** Whether weights are pairs of devices. */
    public boolean isDeviceLimited() {
        return !largestWeights.isEmpty();
    }

    /** Patches that a convolution sees, counted from 0. */
    public PatchShape patches(int convolution) {
        if (convolution == 0) {
            return new PatchShape(1, side, side, patch);
        }
        int smaller = (side - patch + 1) / 2;
        return new PatchShape(kernels.get(0), smaller, smaller, patch);
    }

    /** Inputs of the first dense layer. */
    public int flatSize() {
        int rest = patches(1).outRows() / 2;
        return kernels.get(1) * rest * rest;
    }
}
