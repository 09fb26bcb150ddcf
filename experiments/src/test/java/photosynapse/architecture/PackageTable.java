package photosynapse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may import whom: a line a package, in reading order, as docs/architecture.md shows it. */
final class PackageTable {
    private static final String ROOT = "photosynapse.";

    private final Map<String, List<String>> mayImport = new LinkedHashMap<>();

    PackageTable(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(this::add);
    }

    /** The table of the page that people read, so that there is only one: the block between the marks. */
    static PackageTable ofThePage() {
        try {
            Path root = Path.of("").toAbsolutePath();
            while (!Files.isRegularFile(root.resolve("docs/architecture.md")) && root.getParent() != null) {
                root = root.getParent();
            }
            String page = Files.readString(root.resolve("docs/architecture.md"), StandardCharsets.UTF_8);
            String block = page.substring(page.indexOf("```imports") + "```imports".length());
            return new PackageTable(block.substring(0, block.indexOf("```")));
        } catch (IOException e) {
            throw new UncheckedIOException("docs/architecture.md holds the table of packages", e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        String named = line.substring(colon + 1).strip();
        if (mayImport.put(name, named.isEmpty() ? List.of() : List.of(named.split(" +", -1))) != null) {
            throw new IllegalArgumentException(name + " stands twice in the table");
        }
    }

    Set<String> packages() {
        return mayImport.keySet();
    }

    boolean allows(String from, String to) {
        return mayImport.getOrDefault(from, List.of()).stream().anyMatch(named -> covers(named, to));
    }

    private static boolean covers(String named, String name) {
        return named.endsWith(".*") ? name.startsWith(named.substring(0, named.length() - 1)) : named.equals(name);
    }

    /** Each permission that names something below itself or unknown; without one there can be no cycle. */
    List<String> outOfOrder() {
        List<String> found = new ArrayList<>();
        List<String> above = new ArrayList<>();
        mayImport.forEach((name, allowed) -> {
            for (String named : allowed) {
                if (above.stream().noneMatch(known -> covers(named, known))) {
                    found.add(name + " may import " + named + ", which does not stand above it");
                }
            }
            mayImport.keySet().stream()
                    .filter(other -> allows(name, other) && !above.contains(other))
                    .forEach(other -> found.add(name + " may import " + other + ", which does not stand above it"));
            above.add(name);
        });
        return found;
    }

    /** Name of a project package without the root; empty for any other. */
    static String inProject(String packageName) {
        return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : "";
    }

    /** Pattern of a package and what is below it. */
    static String pattern(String name) {
        return ROOT + name + "..";
    }
}
