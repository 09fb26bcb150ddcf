package photosynapse.network.crossbar;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads what a {@link StateWriter} wrote; refuses what ends early or has another shape. */
public final class StateReader {
    private final ByteBuffer buffer;

    /** @param bytes not modified */
    public StateReader(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Next number. */
    public double nextDouble() {
        return Double.longBitsToDouble(nextLong());
    }

    /** Next number. */
    public long nextLong() {
        try {
            return buffer.getLong();
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("saved state ends early, after " + buffer.limit() + " bytes", e);
        }
    }

    private void expect(long length, int bytes) {
        long found = nextLong();
        if (found != length) {
            throw new IllegalArgumentException(
                    "saved state has " + found + " numbers where " + length + " belong; it is of another network");
        }
        if (buffer.remaining() < length * bytes) {
            throw new IllegalArgumentException("saved state ends early, after " + buffer.limit() + " bytes");
        }
    }

    /** Fills an array. */
    public void fill(float[] target) {
        expect(target.length, Float.BYTES);
        fillValues(target);
    }

    private void fillValues(float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = buffer.getFloat();
        }
    }

    /** Fills rows that were written as one array. */
    public void fill(float[][] rows) {
        long length = 0;
        for (float[] row : rows) {
            length += row.length;
        }
        expect(length, Float.BYTES);
        for (float[] row : rows) {
            fillValues(row);
        }
    }

    /** Fills an array. */
    public void fill(int[] target) {
        expect(target.length, Integer.BYTES);
        for (int i = 0; i < target.length; i++) {
            target[i] = buffer.getInt();
        }
    }

    /** Fills an array. */
    public void fill(long[] target) {
        expect(target.length, Long.BYTES);
        for (int i = 0; i < target.length; i++) {
            target[i] = buffer.getLong();
        }
    }

    /** Next array, of as many numbers as were written. */
    public long[] nextLongs() {
        long found = nextLong();
        if (found < 0 || found > buffer.remaining() / Long.BYTES) {
            throw new IllegalArgumentException("saved state ends early, after " + buffer.limit() + " bytes");
        }
        long[] values = new long[(int) found];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getLong();
        }
        return values;
    }

    /** Next bytes, as many as were written. */
    public byte[] nextBytes() {
        long found = nextLong();
        if (found < 0 || found > buffer.remaining()) {
            throw new IllegalArgumentException("saved state ends early, after " + buffer.limit() + " bytes");
        }
        byte[] bytes = new byte[(int) found];
        buffer.get(bytes);
        return bytes;
    }

    /** Requires that nothing is left. */
    public void requireEnd() {
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException(
                    "saved state has " + buffer.remaining() + " bytes too many; it is of another network");
        }
    }
}
