package photosynapse.network.training;

import photosynapse.datasets.ImageSet;

/** An image set as a training sees it; the caller's side of the border has the same few lines. */
record SetImages(ImageSet set) implements LabelledImages {

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
