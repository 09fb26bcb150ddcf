package photosynapse.device.numerics;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/** States of computations as bytes: 64 bits a number, in the order in which they are described. */
public final class KeptState {
    private static final int FIRST_CAPACITY = 1 << 16;

    private KeptState() {}

    /** The bytes of what an owner describes. */
    public static byte[] written(Consumer<StatePass> owner) {
        Writing writing = new Writing();
        owner.accept(writing);
        return Arrays.copyOf(writing.bytes.array(), writing.bytes.position());
    }

    /**
     * Gives an owner its numbers back.
     *
     * @throws IllegalArgumentException when the bytes are not what the owner describes
     */
    public static void read(byte[] state, Consumer<StatePass> owner) {
        Reading reading = new Reading(ByteBuffer.wrap(state));
        owner.accept(reading);
        if (reading.bytes.hasRemaining()) {
            throw new IllegalArgumentException("a kept state holds " + reading.bytes.remaining() + " bytes too many");
        }
    }

    private static final class Writing implements StatePass {
        private ByteBuffer bytes = ByteBuffer.allocate(FIRST_CAPACITY);

        @Override
        public long bits(long value) {
            if (bytes.remaining() < Long.BYTES) {
                bytes = ByteBuffer.allocate(2 * bytes.capacity()).put(bytes.flip());
            }
            bytes.putLong(value);
            return value;
        }
    }

    private record Reading(ByteBuffer bytes) implements StatePass {
        @Override
        public long bits(long value) {
            if (bytes.remaining() < Long.BYTES) {
                throw new IllegalArgumentException("a kept state ends after " + bytes.capacity() + " bytes");
            }
            return bytes.getLong();
        }
    }
}
