package photosynapse.network.dl4j;

import java.util.Objects;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cuts images into patches, one row a place, so that a convolution is a crossbar read once for each place.
 *
 * <p><i>Shapes:</i> in: images x (channels rows columns), or images x channels x rows x columns; out: (images outRows
 * outColumns) x (channels side side), places of one image next to each other.
 *
 * <p><i>Limits:</i> images that come as one row each are the network's input; no gradient is taken back to them.
 */
public final class ImageToPatches implements InputPreProcessor {
    private static final long serialVersionUID = 1L;

    private int channels;
    private int rows;
    private int columns;
    private int side;
    private boolean flat;

    /** For reading from JSON. */
    ImageToPatches() {}

    /**
     * @param shape of images and patches
     * @param flat whether images come as one row each
     */
    ImageToPatches(PatchShape shape, boolean flat) {
        this.channels = shape.channels();
        this.rows = shape.rows();
        this.columns = shape.columns();
        this.side = shape.side();
        this.flat = flat;
    }

    private PatchShape shape() {
        return new PatchShape(channels, rows, columns, side);
    }

    @Override
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        PatchShape shape = shape();
        int images = (int) input.size(0);
        float[] pixels = PlainFloats.of(input);
        float[] patches = new float[images * shape.outRows() * shape.outColumns() * shape.length()];
        move(shape, images, (pixel, place) -> System.arraycopy(pixels, pixel, patches, place, side));
        INDArray places =
                PlainFloats.array(patches, (long) images * shape.outRows() * shape.outColumns(), shape.length());
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, places);
    }

    @Override
    public INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        PatchShape shape = shape();
        int images = (int) (output.size(0) / ((long) shape.outRows() * shape.outColumns()));
        float[] pixels = new float[images * channels * rows * columns];
        if (flat) {
            INDArray none = PlainFloats.array(pixels, images, (long) channels * rows * columns);
            return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, none);
        }
        float[] patches = PlainFloats.of(output);
        move(shape, images, (pixel, place) -> {
            for (int k = 0; k < side; k++) {
                pixels[pixel + k] += patches[place + k];
            }
        });
        INDArray stack = PlainFloats.array(pixels, images, channels, rows, columns);
        return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, stack);
    }

    /** Called for each line of a patch with its first place among the pixels and among the patches. */
    @FunctionalInterface
    private interface Line {
        void move(int pixel, int place);
    }

    private void move(PatchShape shape, int images, Line line) {
        int place = 0;
        for (int image = 0; image < images; image++) {
            for (int y = 0; y < shape.outRows(); y++) {
                for (int x = 0; x < shape.outColumns(); x++) {
                    for (int channel = 0; channel < channels; channel++) {
                        for (int dy = 0; dy < side; dy++) {
                            int row = (image * channels + channel) * rows + y + dy;
                            line.move(row * columns + x, place);
                            place += side;
                        }
                    }
                }
            }
        }
    }

    @Override
    public ImageToPatches clone() {
        return new ImageToPatches(shape(), flat);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.feedForward(shape().length());
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageToPatches that && shape().equals(that.shape()) && flat == that.flat;
    }

    @Override
    public int hashCode() {
        return Objects.hash(channels, rows, columns, side, flat);
    }

    /** Images in the stack. */
    public int getChannels() {
        return channels;
    }

    /** Sets the images in the stack; for reading from JSON. */
    public void setChannels(int channels) {
        this.channels = channels;
    }

    /** Height of an image. */
    public int getRows() {
        return rows;
    }

    /** Sets the height of an image; for reading from JSON. */
    public void setRows(int rows) {
        this.rows = rows;
    }

    /** Width of an image. */
    public int getColumns() {
        return columns;
    }

    /** Sets the width of an image; for reading from JSON. */
    public void setColumns(int columns) {
        this.columns = columns;
    }

    /** Side of a patch. */
    public int getSide() {
        return side;
    }

    /** Sets the side of a patch; for reading from JSON. */
    public void setSide(int side) {
        this.side = side;
    }

    /** Whether images come as one row each. */
    public boolean isFlat() {
        return flat;
    }

    /** Sets whether images come as one row each; for reading from JSON. */
    public void setFlat(boolean flat) {
        this.flat = flat;
    }
}
