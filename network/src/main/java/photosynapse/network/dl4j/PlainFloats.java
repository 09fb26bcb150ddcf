package photosynapse.network.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Arrays of the library to plain ones and back in one copy; its own re-ordering of many dimensions costs tens of
 * nanoseconds a number, a loop over plain arrays one.
 */
final class PlainFloats {

    private PlainFloats() {}

    /** All numbers, the last dimension fastest. */
    static float[] of(INDArray array) {
        float[] values = new float[(int) array.length()];
        try (INDArray ordered = array.dup('c')) {
            ordered.data().asNioFloat().get(values);
        }
        return values;
    }

    /** An array of the library. */
    static INDArray array(float[] values, long... shape) {
        return Nd4j.create(values, shape, 'c');
    }
}
