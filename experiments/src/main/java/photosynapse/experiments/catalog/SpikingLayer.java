package photosynapse.experiments.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import photosynapse.datasets.ImageSet;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.spiking.ClassReadout;
import photosynapse.network.spiking.CompetitiveLayer;
import photosynapse.network.spiking.CompetitiveParameters;
import photosynapse.network.spiking.DeviceWeights;
import photosynapse.network.spiking.DeviceWeights.Upkeep;
import photosynapse.network.spiking.IdealWeights;
import photosynapse.network.spiking.InputWeights;
import photosynapse.network.training.TrainingStoppedException;

/** A layer that learns digits without labels, then is labelled and judged. */
final class SpikingLayer {
    private static final int IMAGES_BETWEEN_QUESTIONS = 64;
    private static final long LABELLING = 1L << 40;
    private static final long JUDGING = 2L << 40;

    private final CompetitiveParameters parameters;
    private final InputWeights weights;
    private final CompetitiveLayer layer;
    private final int[] counts;
    private final float[] image;
    private long spikes;
    private long images;

    /** What the weights are. */
    enum Kind {
        IDEAL("ideal weights"),
        NO_LOSS("ideal, light only adds"),
        STILL("devices, no forgetting"),
        AMPLIFIED("devices, amplifiers"),
        LIGHT("devices, kept up by light"),
        DEVICE("devices, no upkeep");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * What a layer has reached.
     *
     * @param accuracy share of the test images
     * @param silent neurons without a class
     * @param spikesPerImage of all neurons while learning
     * @param inputSpikesPerImage of all inputs while learning
     * @param showingsPerImage how often an image was shown until enough neurons fired
     */
    record Outcome(
            double accuracy, int silent, double spikesPerImage, double inputSpikesPerImage, double showingsPerImage) {}

    SpikingLayer(int neurons, int inputs, Kind kind, LightDevice device, long seed) {
        NoiseStream random = new NoiseStream(seed);
        CompetitiveParameters standard = CompetitiveParameters.digits(neurons);
        parameters = kind == Kind.NO_LOSS ? standard.withDepression(0) : standard;
        weights = switch (kind) {
            case IDEAL, NO_LOSS -> new IdealWeights(inputs, neurons, random.split(1));
            case STILL -> new DeviceWeights(inputs, neurons, device.withoutForgetting(), Upkeep.NONE, random.split(1));
            case AMPLIFIED -> new DeviceWeights(inputs, neurons, device, Upkeep.AMPLIFIER, random.split(1));
            case LIGHT -> new DeviceWeights(inputs, neurons, device, Upkeep.LIGHT, random.split(1));
            case DEVICE -> new DeviceWeights(inputs, neurons, device, Upkeep.NONE, random.split(1));
        };
        layer = new CompetitiveLayer(parameters, weights, random.split(2));
        counts = new int[neurons];
        image = new float[inputs];
    }

    /** Learns from images in order, again from the first when there are more than the set has. */
    void learn(ImageSet train, int images, BooleanSupplier stop) {
        this.images += images;
        for (int k = 0; k < images; k++) {
            train.fill(k % train.size(), image, 0);
            spikes += layer.show(image, k, true, counts);
            ask(k, stop);
        }
    }

    private static void ask(int k, BooleanSupplier stop) {
        if (k % IMAGES_BETWEEN_QUESTIONS == 0 && stop.getAsBoolean()) {
            throw new TrainingStoppedException(List.of());
        }
    }

    /** Names the neurons by labelled images, then recognises the test images. */
    Outcome judge(ImageSet train, int labelled, ImageSet test, BooleanSupplier stop) {
        double showings = (double) layer.showings() / images;
        double inputSpikes = (double) layer.inputSpikes() / images;
        ClassReadout readout = new ClassReadout(parameters.neuronCount(), train.classCount());
        for (int k = 0; k < labelled; k++) {
            train.fill(k, image, 0);
            layer.show(image, LABELLING + k, false, counts);
            readout.note(train.label(k), counts);
            ask(k, stop);
        }
        int[] classes = readout.classes();
        int right = 0;
        for (int k = 0; k < test.size(); k++) {
            test.fill(k, image, 0);
            layer.show(image, JUDGING + k, false, counts);
            right += readout.read(classes, counts) == test.label(k) ? 1 : 0;
            ask(k, stop);
        }
        int silent = (int) Arrays.stream(classes).filter(c -> c < 0).count();
        return new Outcome((double) right / test.size(), silent, (double) spikes / images, inputSpikes, showings);
    }

    InputWeights weights() {
        return weights;
    }
}
