package photosynapse.network.dl4j;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Puts what a crossbar answered for each place back into images, one a kernel.
 *
 * <p><i>Shapes:</i> in: (images rows columns) x kernels, out: images x kernels x rows x columns.
 */
public final class PatchesToImage implements InputPreProcessor {
    private static final long serialVersionUID = 1L;

    private int rows;
    private int columns;

    /** For reading from JSON. */
    PatchesToImage() {}

    /**
     * @param rows height of an image
     * @param columns width of an image
     */
    PatchesToImage(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        int places = rows * columns;
        int images = (int) (input.size(0) / places);
        int kernels = (int) input.size(1);
        float[] stack = exchanged(PlainFloats.of(input), images, places, kernels);
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, PlainFloats.array(stack, images, kernels, rows, columns));
    }

    @Override
    public INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        int images = (int) output.size(0);
        int kernels = (int) output.size(1);
        int places = rows * columns;
        float[] answers = exchanged(PlainFloats.of(output), images, kernels, places);
        return workspaces.leverageTo(
                ArrayType.ACTIVATION_GRAD, PlainFloats.array(answers, (long) images * places, kernels));
    }

    /** Exchanges the last two of three dimensions. */
    private static float[] exchanged(float[] values, int images, int from, int to) {
        float[] result = new float[values.length];
        for (int image = 0; image < images; image++) {
            int start = image * from * to;
            for (int i = 0; i < from; i++) {
                for (int j = 0; j < to; j++) {
                    result[start + j * from + i] = values[start + i * to + j];
                }
            }
        }
        return result;
    }

    @Override
    public PatchesToImage clone() {
        return new PatchesToImage(rows, columns);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.convolutional(rows, columns, ((InputType.InputTypeFeedForward) inputType).getSize());
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatchesToImage that && rows == that.rows && columns == that.columns;
    }

    @Override
    public int hashCode() {
        return 31 * rows + columns;
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
}
