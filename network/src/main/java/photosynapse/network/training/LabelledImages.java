package photosynapse.network.training;

/** Images with a class each, as training and judging need them. Safe for reading by several threads at once. */
public interface LabelledImages {

    /** Number of images. */
    int size();

    /** Numbers in one image. */
    int pixelCount();

    /** Number of classes. */
    int classCount();

    /** Class of an image, 0 .. classCount - 1. */
    int label(int image);

    /**
     * Writes one image as numbers from 0 to 1.
     *
     * @param image index of the image
     * @param target caller-owned, written at offset .. offset + pixelCount - 1
     * @param offset first element written
     */
    void fill(int image, float[] target, int offset);
}
