package photosynapse.experiments.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the comments in the sources say about the components of records. */
final class RecordComments {
    private static final List<Path> SOURCES = List.of(
            Path.of("../device-model/src/main/java"), Path.of("../network/src/main/java"), Path.of("src/main/java"));
    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+) (.*?)(?=\\s@(?:param|return|throws)|$)", Pattern.DOTALL);

    private final Map<Class<?>, Map<String, String>> known = new HashMap<>();

    /** The words of {@code @param} for a component of a record, or of a record of a sealed interface. */
    Optional<String> of(Class<?> type, String component) {
        Stream<Class<?>> records = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type);
        return records.filter(Class::isRecord)
                .map(r -> known.computeIfAbsent(r, RecordComments::read).get(component))
                .filter(text -> text != null && !text.isEmpty())
                .findFirst();
    }

    private static Map<String, String> read(Class<?> type) {
        String source = source(type);
        int at = source.indexOf("record " + type.getSimpleName() + "(");
        int begin = source.lastIndexOf("/**", at);
        String comment = source.substring(begin, source.indexOf("*/", begin)).replaceAll("\\n\\s*\\* ?", " ");
        Map<String, String> words = new LinkedHashMap<>();
        Matcher parameters = PARAMETER.matcher(comment);
        while (parameters.find()) {
            words.put(parameters.group(1), plain(parameters.group(2)));
        }
        return words;
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        Path path = SOURCES.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + type));
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
