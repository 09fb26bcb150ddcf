package photosynapse.experiments.config;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import photosynapse.experiments.config.MeasurementOptions.TextEncoding;
import photosynapse.experiments.result.FileAccessException;

/**
 * The lines of a measured file, one after the other, strictly decoded: a byte that does not belong to the encoding ends
 * the reading with its offset.
 */
final class TextLines implements Closeable {
    /** Longest line (bytes). */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final MeasurementSource source;
    private final InputStream in;
    private final TextEncoding encoding;
    private final boolean hasMark;
    private final CharsetDecoder decoder;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long offset;
    private long number;
    private int pushedBack = -1;
    private boolean endsWithLineEnd;

    TextLines(MeasurementSource source, Optional<TextEncoding> wanted) {
        this.source = source;
        try {
            in = new BufferedInputStream(source.open(), BUFFER);
            in.mark(8);
            byte[] head = in.readNBytes(4);
            in.reset();
            Mark mark = Mark.of(head);
            hasMark = mark.length() > 0 && wanted.map(w -> w == mark.encoding()).orElse(true);
            encoding = wanted.orElse(mark.encoding());
            offset = in.skip(hasMark ? mark.length() : 0);
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of(source.name()), e);
        }
        decoder = charset(encoding)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What a byte-order mark says. */
    private record Mark(TextEncoding encoding, int length) {
        static Mark of(byte[] head) {
            int first = head.length > 0 ? head[0] & 0xff : -1;
            int second = head.length > 1 ? head[1] & 0xff : -1;
            int third = head.length > 2 ? head[2] & 0xff : -1;
            if (first == 0xef && second == 0xbb && third == 0xbf) {
                return new Mark(TextEncoding.UTF_8, 3);
            }
            if (first == 0xff && second == 0xfe) {
                return new Mark(TextEncoding.UTF_16LE, 2);
            }
            return first == 0xfe && second == 0xff
                    ? new Mark(TextEncoding.UTF_16BE, 2)
                    : new Mark(TextEncoding.UTF_8, 0);
        }
    }

    private static Charset charset(TextEncoding encoding) {
        return switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16LE -> StandardCharsets.UTF_16LE;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            case WINDOWS_1252 -> Charset.forName("windows-1252");
        };
    }

    TextEncoding encoding() {
        return encoding;
    }

    boolean hasMark() {
        return hasMark;
    }

    /** Whether the last line that was read ended in a line end, and not with the file. */
    boolean endsWithLineEnd() {
        return endsWithLineEnd;
    }

    /** The next line, or empty at the end. */
    Optional<TextLine> next() {
        try {
            return readLine();
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of(source.name()), e);
        }
    }

    private Optional<TextLine> readLine() throws IOException {
        line.reset();
        long start = offset;
        int unit = nextUnit();
        if (unit < 0) {
            return Optional.empty();
        }
        while (unit >= 0 && unit != '\n' && unit != '\r') {
            append(unit);
            if (line.size() > LONGEST_LINE) {
                throw MeasurementProblem.of(
                                MeasurementCode.TOO_LARGE,
                                source.name() + ": line " + (number + 1) + " is longer than 1 MiB")
                        .help("check that the file is a table as text")
                        .refusal();
            }
            unit = nextUnit();
        }
        endsWithLineEnd = unit >= 0;
        if (unit == '\r') {
            int after = nextUnit();
            if (after >= 0 && after != '\n') {
                pushedBack = after;
                offset -= width();
            }
        }
        number++;
        return Optional.of(new TextLine(number, start, decoded(start)));
    }

    private int width() {
        return encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE ? 2 : 1;
    }

    private void append(int unit) {
        if (width() == 1) {
            line.write(unit);
        } else if (encoding == TextEncoding.UTF_16LE) {
            line.write(unit & 0xff);
            line.write(unit >> 8);
        } else {
            line.write(unit >> 8);
            line.write(unit & 0xff);
        }
    }

    /** One byte, or one pair of bytes of UTF-16; negative at the end. */
    private int nextUnit() throws IOException {
        offset += width();
        if (pushedBack >= 0) {
            int unit = pushedBack;
            pushedBack = -1;
            return unit;
        }
        int first = in.read();
        if (first < 0 || width() == 1) {
            offset -= first < 0 ? width() : 0;
            return first;
        }
        int second = in.read();
        if (second < 0) {
            throw badByte(offset - width(), "the file ends inside a letter of " + encoding.word());
        }
        return encoding == TextEncoding.UTF_16LE ? second << 8 | first : first << 8 | second;
    }

    private String decoded(long start) {
        byte[] bytes = line.toByteArray();
        CharBuffer letters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in8 = ByteBuffer.wrap(bytes);
        decoder.reset();
        CoderResult result = decoder.decode(in8, letters, true);
        if (result.isError()) {
            int bad = bytes[in8.position()] & 0xff;
            throw badByte(
                    start + in8.position(),
                    "byte 0x" + Integer.toHexString(bad) + " does not belong to " + encoding.word());
        }
        letters.flip();
        String text = letters.toString();
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) < ' ' && text.charAt(k) != '\t' && text.charAt(k) != '\f') {
                throw badByte(
                        start + (long) k * width(),
                        "control character 0x" + Integer.toHexString(text.charAt(k)) + " in the text");
            }
        }
        return text;
    }

    private InvalidMeasurementException badByte(long at, String what) {
        MeasurementProblem problem = MeasurementProblem.of(
                MeasurementCode.NOT_TEXT,
                source.name() + ": " + what + ", at byte " + at + " (line " + (number + 1) + ")");
        if (encoding == TextEncoding.UTF_8) {
            problem.help("if it comes from an old program on Windows: --encoding windows-1252");
            problem.help("if every second byte is zero: --encoding utf-16le");
        }
        return problem.refusal();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of(source.name()), e);
        }
    }
}
