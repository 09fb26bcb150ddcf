package photosynapse.network.spiking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Events of an event camera: place, polarity, time.
 *
 * <p>Two layouts are read. AEDAT 2.0: header lines that begin with #, then eight bytes an event, address and time in
 * microseconds as big-endian integers; addresses of the 128 x 128 sensor: bit 0 polarity, bits 1 to 7 column from the
 * right, bits 8 to 14 row. N-MNIST: five bytes an event: column, row, then polarity in the highest bit of 24 and time
 * in microseconds in the rest.
 *
 * <p>A file is believed nowhere: it is read up to a limit, places outside the sensor and times that run back end the
 * reading with the number of the event.
 */
public final class AddressEvents {
    /** Longest file that is read (bytes). */
    public static final int LARGEST_FILE = 64 << 20;

    private static final int SENSOR = 128;
    private static final int SMALL_SENSOR = 34;
    private static final int AEDAT_BYTES = 8;
    private static final int BIN_BYTES = 5;
    private static final int TIME_BITS = 0x7fffff;
    private static final double MICROSECOND = 1e6;

    private final int width;
    private final int height;
    private final int[] place;
    private final boolean[] brighter;
    private final long[] time;
    private int count;

    private AddressEvents(int width, int height, int capacity) {
        this.width = width;
        this.height = height;
        place = new int[capacity];
        brighter = new boolean[capacity];
        time = new long[capacity];
    }

    /**
     * Events of a file in AEDAT 2.0.
     *
     * @param name for messages
     * @param in read to its end, not closed
     * @throws EventFileException when it is not such a file
     */
    public static AddressEvents aedat(String name, InputStream in) throws IOException {
        byte[] bytes = bounded(name, in);
        int at = header(name, bytes);
        int events = events(name, bytes.length - at, AEDAT_BYTES);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, at, bytes.length - at);
        AddressEvents result = new AddressEvents(SENSOR, SENSOR, events);
        for (int k = 0; k < events; k++) {
            int address = buffer.getInt();
            long time = Integer.toUnsignedLong(buffer.getInt());
            if (address >>> 15 != 0) {
                throw new EventFileException(
                        name,
                        "event " + k + " has address " + Integer.toHexString(address)
                                + ", which is not of a 128 x 128 sensor");
            }
            int column = SENSOR - 1 - ((address >> 1) & (SENSOR - 1));
            int row = (address >> 8) & (SENSOR - 1);
            result.add(name, column, row, (address & 1) == 0, time);
        }
        return result;
    }

    /**
     * Events of a file in the layout of N-MNIST, 34 x 34.
     *
     * @param name for messages
     * @param in read to its end, not closed
     * @throws EventFileException when it is not such a file
     */
    public static AddressEvents bin(String name, InputStream in) throws IOException {
        byte[] bytes = bounded(name, in);
        int events = events(name, bytes.length, BIN_BYTES);
        AddressEvents result = new AddressEvents(SMALL_SENSOR, SMALL_SENSOR, events);
        for (int k = 0; k < events; k++) {
            int at = k * BIN_BYTES;
            int rest = (bytes[at + 2] & 0xff) << 16 | (bytes[at + 3] & 0xff) << 8 | (bytes[at + 4] & 0xff);
            result.add(name, bytes[at] & 0xff, bytes[at + 1] & 0xff, rest > TIME_BITS, rest & TIME_BITS);
        }
        return result;
    }

    private void add(String name, int column, int row, boolean isBrighter, long microseconds) throws IOException {
        if (column >= width || row >= height) {
            throw new EventFileException(
                    name,
                    "event " + count + " lies at column " + column + ", row " + row + ", outside the sensor of " + width
                            + " x " + height);
        }
        if (count > 0 && microseconds < time[count - 1]) {
            throw new EventFileException(
                    name,
                    "event " + count + " is of " + microseconds + " us, before the one ahead of it at "
                            + time[count - 1] + " us; sort the events by time");
        }
        place[count] = row * width + column;
        brighter[count] = isBrighter;
        time[count++] = microseconds;
    }

    private static byte[] bounded(String name, InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        int read = in.read(block);
        while (read >= 0) {
            all.write(block, 0, read);
            if (all.size() > LARGEST_FILE) {
                throw new EventFileException(
                        name, "has more than " + LARGEST_FILE + " bytes; cut it into shorter recordings");
            }
            read = in.read(block);
        }
        return all.toByteArray();
    }

    private static int events(String name, int length, int each) throws IOException {
        if (length == 0 || length % each != 0) {
            throw new EventFileException(
                    name, "has " + length + " bytes of events; expected a multiple of " + each + " above 0");
        }
        return length / each;
    }

    /** Length of the header; its first line must name the version. */
    private static int header(String name, byte[] bytes) throws IOException {
        byte[] version = {'#', '!', 'A', 'E', 'R', '-', 'D', 'A', 'T', '2', '.', '0'};
        if (bytes.length < version.length || !Arrays.equals(bytes, 0, version.length, version, 0, version.length)) {
            throw new EventFileException(name, "does not begin with #!AER-DAT2.0; only that version is read");
        }
        int at = 0;
        while (at < bytes.length && bytes[at] == '#') {
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            at++;
        }
        return Math.min(at, bytes.length);
    }

    /** Number of events. */
    public int count() {
        return count;
    }

    /** Columns of the sensor. */
    public int width() {
        return width;
    }

    /** Rows of the sensor. */
    public int height() {
        return height;
    }

    /** Pixel of an event, row after row. */
    public int place(int event) {
        return place[event];
    }

    /** Whether the pixel became brighter. */
    public boolean isBrighter(int event) {
        return brighter[event];
    }

    /** Time of an event since the first (s). */
    public double time(int event) {
        return (time[event] - time[0]) / MICROSECOND;
    }
}
