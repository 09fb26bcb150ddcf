package photosynapse.network.crossbar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers to bytes, little-endian, each array with its length in front. */
public final class StateWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    private ByteBuffer room(long bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.toIntExact(Math.max(2L * buffer.capacity(), buffer.position() + bytes));
            ByteBuffer larger = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            buffer.flip();
            buffer = larger.put(buffer);
        }
        return buffer;
    }

    /** Appends a number. */
    public void put(double value) {
        room(Double.BYTES).putDouble(value);
    }

    /** Appends a number. */
    public void put(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** Appends an array. */
    public void put(float[] values) {
        put((long) values.length);
        putValues(values);
    }

    private void putValues(float[] values) {
        room((long) Float.BYTES * values.length);
        for (float value : values) {
            buffer.putFloat(value);
        }
    }

    /** Appends rows as one array. */
    public void put(float[][] rows) {
        long length = 0;
        for (float[] row : rows) {
            length += row.length;
        }
        put(length);
        for (float[] row : rows) {
            putValues(row);
        }
    }

    /** Appends an array. */
    public void put(int[] values) {
        put((long) values.length);
        room((long) Integer.BYTES * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
    }

    /** Appends an array. */
    public void put(long[] values) {
        put((long) values.length);
        room((long) Long.BYTES * values.length);
        for (long value : values) {
            buffer.putLong(value);
        }
    }

    /** Appends bytes. */
    public void put(byte[] values) {
        put((long) values.length);
        room(values.length).put(values);
    }

    /** All that was written; a copy. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
