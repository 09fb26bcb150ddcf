package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of {@code docs/validation.md} that belongs to one test class: every comparison is asserted against its limit
 * and against the committed page.
 *
 * <p>With the system property {@code validation=write} the class writes its part of the page and its pictures instead
 * of comparing them.
 */
final class Chapter {
    /** Chapters in the order of the page. */
    static final List<String> ORDER = List.of(
            "EquilibriumLimits",
            "ConductionLimits",
            "JunctionLimits",
            "StatisticsLimits",
            "RecombinationLimits",
            "TrapLimits",
            "IonLimits",
            "CircuitLimits",
            "LightLimits",
            "ManufacturedSolutions");

    static final Path PAGE = Path.of("../docs/validation.md");
    private static final Path PICTURES = Path.of("../docs/images/validation");
    private static final boolean WRITES = "write".equals(System.getProperty("validation"));
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?");

    /** A moved line in a picture is seen from here on (pixels). */
    private static final double SAME_PIXEL = 1.0;

    private static final String COMMAND =
            "mvn -o -pl device-model -am test -Dtest='*LimitsTest,ManufacturedSolutionsTest'"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dvalidation=write";

    private static final String ADVICE = "write the page anew with " + COMMAND;

    /** What stands above the chapters. */
    private static final String HEAD = """
            # Validation: where theory has an answer

            What the solver says where the answer is known in another way. The tests of each chapter, in
            `device-model/src/test/java/photosynapse/device/solver`, assert that the solver's number is within the limit of
            theory's, and that this page shows the number that a run gives today, to the sixth digit.

            Films are those of `KnownVertical` unless said: band edges at 4.0 and 5.2 eV, 2e25 states per m3, relative
            permittivity 10, 10 cm2/Vs, 300 K. An error is relative, or the number itself where theory says 0; below 1e-9 it
            is rounding. In the pictures rings are the solver and lines are theory.

            The page and its pictures are written by

            ```
            %s
            ```

            """.formatted(COMMAND);

    private final String key;
    private final String title;
    private final String introduction;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();

    /** A chapter of a test class whose name is the key and "Test". */
    Chapter(Class<?> tests, String title, String introduction) {
        key = tests.getSimpleName().replaceAll("Test$", "");
        this.title = title;
        this.introduction = introduction;
    }

    /** Asserts a comparison and remembers it for the page. */
    void compare(Finding finding) {
        findings.add(finding);
        assertThat(finding.error())
                .as(
                        "%s: %s should be %s %s, was %s; relative error",
                        finding.name(), finding.formula(), finding.expected(), finding.unit(), finding.measured())
                .isLessThanOrEqualTo(finding.limit());
    }

    /** Adds a picture. */
    void draw(String file, String caption, LimitPicture picture) {
        String svg = picture.svg();
        Path path = PICTURES.resolve(file + ".svg");
        pictures.add("![" + caption + "](images/validation/" + file + ".svg)\n\n*" + caption + "*\n");
        if (WRITES) {
            write(path, svg);
        } else {
            assertSamePicture(read(path), svg, path);
        }
    }

    /**
     * Ends the chapter: writes it, or asserts that every comparison stands on the page with the numbers of this run.
     */
    void close() {
        findings.sort(Comparator.comparing(Finding::name));
        pictures.sort(Comparator.naturalOrder());
        if (WRITES) {
            writeSection();
            return;
        }
        String section = section(read(PAGE));
        for (Finding finding : findings) {
            assertThat(section.lines().filter(line -> line.startsWith("| " + finding.name() + " | ")))
                    .as("row of \"%s\" in %s; %s", finding.name(), PAGE, ADVICE)
                    .hasSize(1)
                    .allSatisfy(line -> assertSameRow(line, finding));
        }
    }

    private static void assertSameRow(String line, Finding finding) {
        String[] old = line.split(" \\| ", -1);
        String[] now = finding.row().split(" \\| ", -1);
        for (int k : new int[] {2, 3}) {
            double before = first(old[k]);
            double after = first(now[k]);
            double size = Math.max(Math.abs(before), Math.abs(after));
            double lastDigit = size == 0 ? 0 : StrictMath.pow(10, Math.floor(StrictMath.log10(size)) - 5);
            assertThat(Math.abs(after - before))
                    .as("\"%s\": %s on the page, %s now; %s", finding.name(), old[k], now[k], ADVICE)
                    .isLessThanOrEqualTo(1.001 * lastDigit);
        }
        assertThat(now[5]).as("limit of \"%s\"; %s", finding.name(), ADVICE).isEqualTo(old[5]);
    }

    private static double first(String cell) {
        Matcher matcher = NUMBER.matcher(cell);
        assertThat(matcher.find()).as("a number in \"%s\"", cell).isTrue();
        return Double.parseDouble(matcher.group());
    }

    private static void assertSamePicture(String old, String now, Path path) {
        assertThat(NUMBER.matcher(now).replaceAll("#"))
                .as("%s but for its numbers; %s", path, ADVICE)
                .isEqualTo(NUMBER.matcher(old).replaceAll("#"));
        Matcher before = NUMBER.matcher(old);
        Matcher after = NUMBER.matcher(now);
        while (before.find() && after.find()) {
            assertThat(Double.parseDouble(after.group()))
                    .as("number at %d of %s; %s", after.start(), path, ADVICE)
                    .isCloseTo(Double.parseDouble(before.group()), org.assertj.core.api.Assertions.within(SAME_PIXEL));
        }
    }

    private String start() {
        return "<!-- " + key + " -->\n";
    }

    private String section(String page) {
        int from = page.indexOf(start());
        assertThat(from).as("chapter %s in %s; %s", key, PAGE, ADVICE).isNotNegative();
        int to = page.indexOf("<!-- ", from + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private void writeSection() {
        StringBuilder text = new StringBuilder(start());
        text.append("## ").append(title).append("\n\n").append(introduction).append(" Test: `" + key + "Test`.\n\n");
        text.append("| what | theory | value | solver | error | limit | source |\n|---|---|---|---|---|---|---|\n");
        findings.forEach(finding -> text.append(finding.row()).append('\n'));
        pictures.forEach(picture -> text.append('\n').append(picture));
        text.append('\n');
        String page = Files.exists(PAGE) ? read(PAGE) : HEAD;
        page = page.contains(start()) ? page.replace(section(page), "") : page;
        int place = page.length();
        for (String later : ORDER.subList(ORDER.indexOf(key) + 1, ORDER.size())) {
            int found = page.indexOf("<!-- " + later + " -->\n");
            place = found >= 0 ? Math.min(place, found) : place;
        }
        write(PAGE, page.substring(0, place) + text + page.substring(place));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is missing; " + ADVICE, e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
