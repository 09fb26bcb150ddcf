package photosynapse.network.training;

import java.util.Arrays;
import photosynapse.network.crossbar.ColumnReading;

/** One image on its way through the layers: inputs, which of them are active, and errors; memory that is used again. */
final class Presentation {
    /** Input of each layer; the last one holds the outputs. */
    final float[][] values;
    /** Inputs of each layer that are not 0. */
    final int[][] active;
    /** How many. */
    final int[] activeCount;
    /** Error at the outputs of each layer. */
    final float[][] errors;

    final ColumnReading reading;
    /** Columns that fire together. */
    final int[] columns;
    /** Places among the active rows that fire together. */
    final int[] rows;
    /** Likelihoods of firing, in units of 2^-31. */
    final int[] rowLikelihoods;

    final int[] columnLikelihoods;

    Presentation(int[] sizes, int widest) {
        int layers = sizes.length - 1;
        values = new float[sizes.length][];
        active = new int[layers][];
        activeCount = new int[layers];
        errors = new float[layers][];
        for (int k = 0; k < sizes.length; k++) {
            values[k] = new float[sizes[k]];
            if (k < layers) {
                active[k] = new int[sizes[k]];
                errors[k] = new float[sizes[k + 1]];
            }
        }
        reading = new ColumnReading(widest);
        columns = new int[widest];
        rows = new int[widest];
        rowLikelihoods = new int[widest];
        columnLikelihoods = new int[widest];
    }

    /** Notes which inputs of a layer are not 0, and returns their sum. */
    float gather(int layer) {
        float[] input = values[layer];
        int[] rows = active[layer];
        int count = 0;
        float sum = 0;
        for (int i = 0; i < input.length; i++) {
            rows[count] = i;
            count += input[i] != 0 ? 1 : 0;
            sum += input[i];
        }
        activeCount[layer] = count;
        return sum;
    }

    /** Place of the first active input of a layer that is not before a row. */
    int place(int layer, int row) {
        int found = row == 0 ? 0 : Arrays.binarySearch(active[layer], 0, activeCount[layer], row);
        return found < 0 ? -found - 1 : found;
    }

    /** Turns the outputs into errors of softmax with cross-entropy; returns the class of the largest output. */
    int judge(int label) {
        float[] outputs = values[values.length - 1];
        float[] error = errors[errors.length - 1];
        int best = 0;
        for (int j = 1; j < outputs.length; j++) {
            best = outputs[j] > outputs[best] ? j : best;
        }
        double sum = 0;
        for (int j = 0; j < outputs.length; j++) {
            double e = StrictMath.exp(outputs[j] - outputs[best]);
            error[j] = (float) e;
            sum += e;
        }
        for (int j = 0; j < outputs.length; j++) {
            error[j] = (float) (error[j] / sum) - (j == label ? 1 : 0);
        }
        return best;
    }
}
