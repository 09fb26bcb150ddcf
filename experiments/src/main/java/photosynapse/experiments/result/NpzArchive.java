package photosynapse.experiments.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Tables as one NPZ archive that NumPy opens with pickles off: an array {@code table.column} for each column and the
 * bytes {@code meta.json}. Equal tables give equal bytes.
 *
 * <p><b>Source</b> the NPY format, version 1.0, of NumPy Enhancement Proposal 1.
 */
public final class NpzArchive {
    private static final int ALIGNMENT = 64;
    private static final int PREFIX = 10;
    private static final Charset FOUR_BYTES = Charset.forName("UTF-32LE");

    private NpzArchive() {}

    /** The archive of tables, with lines that say where they come from. */
    public static byte[] bytes(List<ResultTable> tables, List<String> notes) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (ResultTable table : tables) {
                for (Column column : table.columns()) {
                    put(zip, table.name() + "." + column.name() + ".npy", numbers(column.values()));
                }
                for (TextColumn label : table.labels()) {
                    put(zip, table.name() + "." + label.name() + ".npy", texts(label.values()));
                }
            }
            JsonValue meta = JsonValue.object()
                    .with("format", 1)
                    .with("notes", JsonValue.ofTexts(notes))
                    .with(
                            "tables",
                            JsonValue.ofTexts(
                                    tables.stream().map(ResultTable::name).toList()))
                    .done();
            put(zip, "meta.json", meta.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory cannot fail", e);
        }
        return archive.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] numbers(double[] values) {
        ByteBuffer body = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            body.putDouble(value);
        }
        return array("<f8", values.length, body.array());
    }

    private static byte[] texts(List<String> values) {
        int longest = Math.max(
                1,
                values.stream()
                        .mapToInt(v -> v.codePointCount(0, v.length()))
                        .max()
                        .orElse(1));
        ByteBuffer body = ByteBuffer.allocate(4 * longest * values.size());
        for (int k = 0; k < values.size(); k++) {
            body.position(4 * longest * k);
            body.put(values.get(k).getBytes(FOUR_BYTES));
        }
        return array("<U" + longest, values.size(), body.array());
    }

    private static byte[] array(String type, int length, byte[] body) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + length + ",), }";
        int padding = ALIGNMENT - 1 - (PREFIX + header.length()) % ALIGNMENT;
        byte[] head = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer whole =
                ByteBuffer.allocate(PREFIX + head.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        whole.putShort((short) head.length);
        whole.put(head).put(body);
        return whole.array();
    }
}
