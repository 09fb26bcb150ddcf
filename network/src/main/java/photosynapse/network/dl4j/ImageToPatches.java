package photosynapse.network.dl4j;

import java.util.Objects;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.convolution.Convolution;

/**
 * Cuts images into patches, one row a place, so that a convolution is a crossbar read once for each place.
 *
 * <p><i>Shapes:</i> in: images x (channels rows columns), or images x channels x rows x columns; out: (images outRows
 * outColumns) x (channels side side), places of one image next to each other.
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
        long images = input.size(0);
        INDArray stack = flat ? input.dup('c').reshape('c', images, channels, rows, columns) : input;
        INDArray patches = Convolution.im2col(stack, side, side, 1, 1, 0, 0, false);
        INDArray places = patches.permute(0, 4, 5, 1, 2, 3)
                .dup('c')
                .reshape('c', images * shape.outRows() * shape.outColumns(), shape.length());
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, places);
    }

    @Override
    public INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        PatchShape shape = shape();
        long images = output.size(0) / ((long) shape.outRows() * shape.outColumns());
        INDArray patches = output.dup('c')
                .reshape('c', images, shape.outRows(), shape.outColumns(), channels, side, side)
                .permute(0, 3, 4, 5, 1, 2)
                .dup('c');
        INDArray stack = Convolution.col2im(patches, 1, 1, 0, 0, rows, columns);
        INDArray result = flat ? stack.dup('c').reshape('c', images, (long) channels * rows * columns) : stack;
        return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, result);
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
