package photosynapse.network.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The part of the zip format that model files use: stored entries one after the other, then the directory, nothing
 * else. What differs from the bytes that would be written is refused, so that there is one way to read a file and no
 * bit of it that does not count. Entries are not compressed: trained weights hardly shrink, and what is not packed
 * cannot swell.
 *
 * <p><i>Limits:</i> names and their order are given; a file of at most {@link #MAXIMUM_FILE_BYTES}.
 */
final class ZipContainer {
    /** Longest file. */
    static final int MAXIMUM_FILE_BYTES = 256 << 20;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short VERSION = 10;
    private static final short STORED = 0;
    /** The first of January 1980, the earliest that the format knows. */
    private static final short DATE = 0x21;

    private ZipContainer() {}

    /** An entry as it stands in the file. */
    private static final class Entry {
        private final byte[] name;
        private final byte[] data;
        private final int crc;

        Entry(String name, byte[] data, int crc) {
            this.name = name.getBytes(StandardCharsets.US_ASCII);
            this.data = data;
            this.crc = crc;
        }
    }

    /** All entries as one file. */
    static byte[] write(Map<String, byte[]> contents) {
        List<Entry> entries = new ArrayList<>();
        contents.forEach((name, content) -> entries.add(new Entry(name, content, crc(content))));
        return assemble(entries);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] assemble(List<Entry> entries) {
        long size = END_BYTES;
        for (Entry entry : entries) {
            size += LOCAL_BYTES + CENTRAL_BYTES + 2L * entry.name.length + entry.data.length;
        }
        ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> offsets = new ArrayList<>();
        for (Entry entry : entries) {
            offsets.add(file.position());
            file.putInt(LOCAL).putShort(VERSION);
            common(file, entry);
            file.put(entry.name).put(entry.data);
        }
        int directory = file.position();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            file.putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
            common(file, entry);
            file.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            file.putInt(offsets.get(i)).put(entry.name);
        }
        short count = (short) entries.size();
        int length = file.position() - directory;
        file.putInt(END).putInt(0).putShort(count).putShort(count);
        file.putInt(length).putInt(directory).putShort((short) 0);
        return file.array();
    }

    /** What both headers of an entry say: no flags, stored, a fixed time, checksum, sizes, no extra fields. */
    private static void common(ByteBuffer file, Entry entry) {
        file.putShort((short) 0).putShort(STORED).putShort((short) 0).putShort(DATE);
        file.putInt(entry.crc).putInt(entry.data.length).putInt(entry.data.length);
        file.putShort((short) entry.name.length).putShort((short) 0);
    }

    /**
     * Reads all entries.
     *
     * @param file name for messages
     * @param content the file's bytes, not modified
     * @param names the entries that it must have, in this order
     */
    static Map<String, byte[]> read(String file, byte[] content, List<String> names) throws InvalidModelException {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        List<Entry> found = new ArrayList<>();
        for (String name : names) {
            found.add(next(file, buffer, name));
        }
        if (!Arrays.equals(assemble(found), content)) {
            throw new InvalidModelException(
                    file, "has headers or entries other than " + names + "; it is damaged or not a model file");
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (crc(found.get(i).data) != found.get(i).crc) {
                throw new InvalidModelException(
                        file, names.get(i) + " does not match its checksum; the file is damaged");
            }
            entries.put(names.get(i), found.get(i).data);
        }
        return entries;
    }

    private static Entry next(String file, ByteBuffer buffer, String name) throws InvalidModelException {
        int start = buffer.position();
        int nameLength = name.length();
        if (buffer.remaining() < LOCAL_BYTES + nameLength || buffer.getInt(start) != LOCAL) {
            throw new InvalidModelException(file, "has no entry where " + name + " belongs; it is not a model file");
        }
        byte[] found = new byte[nameLength];
        buffer.position(start + LOCAL_BYTES);
        buffer.get(found);
        boolean named = buffer.getShort(start + LOCAL_BYTES - 4) == nameLength
                && Arrays.equals(found, name.getBytes(StandardCharsets.US_ASCII));
        if (!named) {
            throw new InvalidModelException(file, "has another entry where " + name + " belongs");
        }
        int crc = buffer.getInt(start + 14);
        int size = buffer.getInt(start + 18);
        if (size < 0 || size > buffer.remaining()) {
            throw new InvalidModelException(
                    file, name + " announces " + Integer.toUnsignedString(size) + " bytes, more than the file has");
        }
        byte[] data = new byte[size];
        buffer.get(data);
        return new Entry(name, data, crc);
    }
}
