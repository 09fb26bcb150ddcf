package photosynapse.experiments.catalog;

import java.io.IOException;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.Mnist;
import photosynapse.datasets.Split;
import photosynapse.network.training.LabelledImages;

/** Images of a set as a training takes them. */
record Digits(ImageSet set) implements LabelledImages {

    /** The handwritten digits that ship with the program, the first of each part. */
    static Split mnist(int trainingCount, int testCount) {
        try {
            return Mnist.load().first(trainingCount, testCount);
        } catch (IOException e) {
            throw new IllegalStateException("the images that ship with the program cannot be read", e);
        }
    }

    @Override
    public int size() {
        return set.size();
    }

    @Override
    public int pixelCount() {
        return set.pixelCount();
    }

    @Override
    public int classCount() {
        return set.classCount();
    }

    @Override
    public int label(int image) {
        return set.label(image);
    }

    @Override
    public void fill(int image, float[] target, int offset) {
        set.fill(image, target, offset);
    }
}
