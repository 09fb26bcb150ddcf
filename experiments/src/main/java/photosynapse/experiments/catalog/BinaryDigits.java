package photosynapse.experiments.catalog;

import photosynapse.datasets.ImageSet;
import photosynapse.network.training.LabelledImages;

/** Images of a set in black and white, as papers on devices use them: half of full ink and more is 1. */
record BinaryDigits(ImageSet set) implements LabelledImages {
    private static final float THRESHOLD = 0.5f;

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
        for (int k = offset; k < offset + set.pixelCount(); k++) {
            target[k] = target[k] >= THRESHOLD ? 1 : 0;
        }
    }

    /** Share of the most frequent class: what an answer that never looks is right in. */
    double chance() {
        int[] counts = new int[set.classCount()];
        int most = 0;
        for (int k = 0; k < set.size(); k++) {
            most = Math.max(most, ++counts[set.label(k)]);
        }
        return (double) most / set.size();
    }
}
