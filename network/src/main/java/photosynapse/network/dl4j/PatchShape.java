package photosynapse.network.dl4j;

/**
 * Square patches of a stack of images, one at each place.
 *
 * @param channels images in the stack
 * @param rows height of an image
 * @param columns width of an image
 * @param side height and width of a patch
 */
public record PatchShape(int channels, int rows, int columns, int side) {

    public PatchShape {
        if (channels < 1 || side < 1 || rows < side || columns < side) {
            throw new IllegalArgumentException("patches of " + side + " x " + side + " do not fit into " + channels
                    + " image(s) of " + rows + " x " + columns);
        }
    }

    /** Numbers in one patch: inputs of a crossbar. */
    public int length() {
        return channels * side * side;
    }

    /**
     * Cuts one patch out of a stack of images, one image after the other.
     *
     * @param stack channels x rows x columns numbers, not modified
     * @param top place of the patch from above
     * @param left place of the patch from the left
     * @param patch {@link #length()} numbers, written
     */
    public void cut(float[] stack, int top, int left, float[] patch) {
        int to = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int dy = 0; dy < side; dy++) {
                int row = channel * rows + top + dy;
                System.arraycopy(stack, row * columns + left, patch, to, side);
                to += side;
            }
        }
    }

    /** Places of a patch from top to bottom. */
    public int outRows() {
        return rows - side + 1;
    }

    /** Places of a patch from left to right. */
    public int outColumns() {
        return columns - side + 1;
    }
}
