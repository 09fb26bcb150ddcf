package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page holds what the tests say, and nothing that no test says any more. */
class ValidationPageTest {
    private static final Path TESTS = Path.of("src/test/java/photosynapse/device/solver");

    @Test
    void every_chapter_stands_on_the_page_in_its_order() throws IOException {
        List<String> found = Pattern.compile("<!-- (\\w+) -->")
                .matcher(Files.readString(Chapter.PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).isEqualTo(Chapter.ORDER);
    }

    @Test
    void every_row_of_the_page_is_named_by_the_test_of_its_chapter() throws IOException {
        String source = "";
        for (String line : Files.readAllLines(Chapter.PAGE)) {
            Matcher start = Pattern.compile("<!-- (\\w+) -->").matcher(line);
            if (start.matches()) {
                source = Files.readString(TESTS.resolve(start.group(1) + "Test.java"));
            } else if (line.startsWith("| ") && !line.startsWith("| what")) {
                String name = line.substring(2, line.indexOf(" | ", 2));
                assertThat(source)
                        .as("words of row \"%s\"", name)
                        .contains(name.substring(0, Math.min(9, name.length())));
            }
        }
    }

    @Test
    void every_picture_of_the_page_exists() throws IOException {
        Matcher picture = Pattern.compile("\\]\\((images/[^)]+)\\)").matcher(Files.readString(Chapter.PAGE));
        int count = 0;
        while (picture.find()) {
            assertThat(Chapter.PAGE.resolveSibling(picture.group(1))).exists();
            count++;
        }
        assertThat(count).as("pictures").isGreaterThan(8);
    }
}
