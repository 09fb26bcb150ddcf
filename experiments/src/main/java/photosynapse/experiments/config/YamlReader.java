package photosynapse.experiments.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text to nodes with places, and nothing else: no anchor, no reference, no tag, no second document, at most 1 MiB and
 * 16 levels; a key stands once in its group. What a word means is left to the schema.
 */
final class YamlReader {
    /** Largest configuration in bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** Deepest nesting of groups and lists. */
    static final int DEEPEST = 16;

    /** Most entries of one group or list. */
    static final int MOST_ITEMS = 10_000;

    /**
     * The library's reader fails when a character of two units stands across the end of its buffer, so the buffer holds
     * the whole text.
     */
    private static final int SPARE = 16;

    private final SourceText source;
    private final ConfigProblems problems;
    private final Iterator<Event> events;

    private YamlReader(SourceText source, String text, ConfigProblems problems) {
        this.source = source;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel("configuration")
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(MOST_BYTES)
                .setBufferSize(text.length() + SPARE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** Reads bytes; empty when the text has no usable form, which then stands in the problems. */
    static Optional<YamlNode> read(String name, byte[] bytes, ConfigProblems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(Finding.of(
                    ProblemCode.TOO_LARGE,
                    name + " has " + bytes.length + " bytes; a" + " configuration may have " + MOST_BYTES));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out;
        try {
            out = decoder.decode(in);
        } catch (CharacterCodingException e) {
            problems.add(Finding.of(
                            ProblemCode.NOT_TEXT,
                            name + " is not UTF-8 text: byte " + in.position()
                                    + " (counted from 0) begins no character")
                    .help("save the file as UTF-8"));
            return Optional.empty();
        }
        String text = out.toString();
        return readText(name, text.startsWith("\ufeff") ? text.substring(1) : text, problems);
    }

    /** Reads text that is known to be short enough. */
    static Optional<YamlNode> readText(String name, String text, ConfigProblems problems) {
        SourceText source = SourceText.of(name, text);
        int before = problems.count();
        Optional<YamlNode> root = readDocument(source, text, problems);
        return problems.count() == before ? root : Optional.empty();
    }

    private static Optional<YamlNode> readDocument(SourceText source, String text, ConfigProblems problems) {
        Optional<Finding> control = controlCharacter(source, text);
        if (control.isPresent()) {
            problems.add(control.get());
            return Optional.empty();
        }
        YamlReader reader = new YamlReader(source, text, problems);
        try {
            return reader.document();
        } catch (RefusedException e) {
            problems.add(e.finding());
        } catch (MarkedYamlEngineException e) {
            problems.add(reader.syntax(e));
        } catch (YamlEngineException e) {
            problems.add(Finding.of(ProblemCode.SYNTAX, "not YAML: " + firstLine(e)));
        }
        return Optional.empty();
    }

    private static Optional<Finding> controlCharacter(SourceText source, String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                line++;
                lineStart = i + 1;
            } else if (isForbidden(text, i)) {
                return Optional.of(Finding.of(
                                ProblemCode.NOT_TEXT, "the text holds the control character " + String.valueOf(letter))
                        .at(source.place(line, i - lineStart + 1, 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isForbidden(String text, int i) {
        char letter = text.charAt(i);
        boolean half = Character.isSurrogate(letter)
                && !Character.isSurrogatePair(letter, i + 1 < text.length() ? text.charAt(i + 1) : ' ')
                && !Character.isSurrogatePair(i > 0 ? text.charAt(i - 1) : ' ', letter);
        return half || (Character.isISOControl(letter) && letter != '\t' && letter != '\r');
    }

    private Optional<YamlNode> document() {
        events.next();
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            throw new RefusedException(Finding.of(ProblemCode.NOT_ONE_DOCUMENT, source.name() + " is empty"));
        }
        YamlNode root = node(events.next(), 1);
        events.next();
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            throw refused(
                    ProblemCode.NOT_ONE_DOCUMENT,
                    after,
                    "a second document begins here; a file holds one configuration");
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw refused(ProblemCode.ANCHOR, event, "references (*name) are not read; write the value again");
        }
        if (((NodeEvent) event).getAnchor().isPresent()) {
            throw refused(ProblemCode.ANCHOR, event, "anchors (&name) are not read");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getTag().isPresent()) {
            throw refused(ProblemCode.TAG, event, "tags (" + start.getTag().get() + ") are not read");
        }
        if (depth > DEEPEST) {
            throw refused(ProblemCode.TOO_DEEP, event, "groups and lists may be nested " + DEEPEST + " deep");
        }
        return event.getEventId() == Event.ID.MappingStart ? mapping(event, depth) : sequence(event, depth);
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        if (event.getTag().isPresent()) {
            throw refused(ProblemCode.TAG, event, "tags (" + event.getTag().get() + ") are not read");
        }
        return new YamlNode.Scalar(event.getValue(), event.isPlain(), place(event));
    }

    private YamlNode.Sequence sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            if (items.size() == MOST_ITEMS) {
                throw refused(ProblemCode.TOO_LARGE, event, "a list or group may have " + MOST_ITEMS + " entries");
            }
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(items, place(start));
    }

    private YamlNode.Mapping mapping(Event start, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (entries.size() == MOST_ITEMS) {
                throw refused(ProblemCode.TOO_LARGE, event, "a list or group may have " + MOST_ITEMS + " entries");
            }
            if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
                throw refused(ProblemCode.WRONG_SHAPE, event, "a key must be a word");
            }
            YamlNode value = node(events.next(), depth + 1);
            YamlNode.Entry before = entries.putIfAbsent(key.text(), new YamlNode.Entry(key.text(), key.place(), value));
            if (before != null && problems.count() >= InvalidConfigException.MOST_PRINTED) {
                throw new RefusedException(duplicate(before, key));
            }
            if (before != null) {
                problems.add(duplicate(before, key));
            }
        }
        return new YamlNode.Mapping(List.copyOf(entries.values()), place(start));
    }

    private static Finding duplicate(YamlNode.Entry before, YamlNode.Scalar key) {
        int first = before.place().line();
        int second = key.place().line();
        String where = first == second ? "twice in line " + first : "in line " + first + " and again in line " + second;
        return Finding.of(ProblemCode.DUPLICATE_KEY, "key " + Words.shortened(key.text()) + " stands " + where)
                .at(key.place())
                .key(key.text())
                .hint("delete one of the two")
                .note("line " + first + ": "
                        + Words.shortened(before.place().source().line(first).strip()));
    }

    private Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        boolean oneLine = start.getLine() == end.getLine();
        int rest = source.line(start.getLine() + 1).length() - start.getColumn();
        return source.place(
                start.getLine() + 1, start.getColumn() + 1, oneLine ? end.getColumn() - start.getColumn() : rest);
    }

    private RefusedException refused(ProblemCode code, Event event, String message) {
        return new RefusedException(Finding.of(code, message).at(place(event)));
    }

    private Finding syntax(MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        String what = Optional.ofNullable(e.getProblem()).orElse("the text ends in the middle");
        Finding finding = Finding.of(ProblemCode.SYNTAX, "not YAML: " + what);
        mark.ifPresent(m -> {
            finding.at(source.place(m.getLine() + 1, m.getColumn() + 1, 1));
            if (source.line(m.getLine() + 1).contains("\t")) {
                finding.help("indent with spaces; YAML does not allow tabs there");
            }
        });
        return finding;
    }

    private static String firstLine(YamlEngineException e) {
        return Optional.ofNullable(e.getMessage())
                .orElse("unreadable")
                .lines()
                .findFirst()
                .orElse("");
    }
}
