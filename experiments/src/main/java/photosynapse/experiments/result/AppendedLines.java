package photosynapse.experiments.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file that only grows: a line {@code LENGTH CRC32C JSON} an event, forced to the disk before the next step is done.
 *
 * <p>A last line that was not written to its end is cut off when the file is opened again. Any other line that does not
 * fit its length and its check is damage.
 */
public final class AppendedLines implements Closeable {
    private final Path file;
    private final FileLayer.OpenFile open;

    private AppendedLines(Path file, FileLayer.OpenFile open) {
        this.file = file;
        this.open = open;
    }

    /**
     * What a file holds.
     *
     * @param events the lines that are whole
     * @param bytes their length together
     * @param damage how a line before the last one is damaged; empty: none is
     */
    public record Content(List<JsonValue.Fields> events, long bytes, String damage) {
        public Content {
            events = List.copyOf(events);
        }
    }

    /**
     * Opens a file to add lines to it.
     *
     * @param keptBytes length of the whole lines that are there
     */
    public static AppendedLines open(FileLayer layer, Path file, long keptBytes) {
        try {
            return new AppendedLines(file, layer.append(file, keptBytes));
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    /** Adds a line and returns when the disk has it. */
    public void add(JsonValue.Fields event) {
        try {
            open.write(line(event));
            open.force();
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    static byte[] line(JsonValue.Fields event) {
        byte[] json = event.line().getBytes(StandardCharsets.UTF_8);
        byte[] head = (json.length + " " + check(json) + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[head.length + json.length + 1];
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(json, 0, line, head.length, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    private static String check(byte[] json) {
        CRC32C check = new CRC32C();
        check.update(json, 0, json.length);
        return HexFormat.of().toHexDigits((int) check.getValue());
    }

    /** Reads a file; one that is not there is empty. */
    public static Content read(FileLayer layer, Path file) {
        if (!Files.exists(file)) {
            return new Content(List.of(), 0, "");
        }
        try {
            return read(file.getFileName().toString(), layer.read(file));
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** Reads lines. */
    public static Content read(String name, byte[] content) {
        List<JsonValue.Fields> events = new ArrayList<>();
        int at = 0;
        while (at < content.length) {
            int end = at;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            if (end == content.length) {
                return new Content(events, at, "");
            }
            JsonValue.Fields event = event(name, content, at, end);
            if (event == null) {
                return new Content(events, at, "line " + (events.size() + 1) + " does not fit its check");
            }
            events.add(event);
            at = end + 1;
        }
        return new Content(events, at, "");
    }

    /** The event of a line; null when the line is not one that was written. */
    private static JsonValue.Fields event(String name, byte[] content, int from, int to) {
        String text = new String(content, from, to - from, StandardCharsets.UTF_8);
        String[] parts = text.split(" ", 3);
        if (parts.length < 3) {
            return null;
        }
        byte[] json = parts[2].getBytes(StandardCharsets.UTF_8);
        String head = json.length + " " + check(json) + " ";
        if (!text.equals(head + parts[2]) || head.length() + json.length != to - from) {
            return null;
        }
        try {
            return JsonReader.read(name, parts[2]) instanceof JsonValue.Fields fields ? fields : null;
        } catch (JsonFormatException e) {
            return null;
        }
    }
}
