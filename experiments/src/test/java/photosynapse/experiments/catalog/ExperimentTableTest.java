package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.config.Study;

class ExperimentTableTest {
    private static final Path WRITTEN = Path.of("target/experiments.md");
    private static final ExpectedNumbers EXPECTED = ExpectedNumbers.read();
    private static final String HEAD = """
            # Experiments

            Every numbered experiment of the program. A test writes this page from the cards of the experiments and
            from the numbers that the tests hold them to, so it is complete. Numbers were measured with the presets as
            they ship; `photosynapse run PRESET --study KEY` (or `--protocol KEY`) measures them again.

            """;

    @Test
    void the_page_of_experiments_holds_every_experiment_and_its_numbers() throws IOException {
        String page = page();
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, page);
        assertThat(Files.readString(Path.of("../docs/experiments.md")))
                .as("docs/experiments.md; copy experiments/target/experiments.md over it")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| number | key | question | preset | key numbers |\n|---|---|---|---|---|\n");
        for (Experiment experiment : Catalogue.all()) {
            ExperimentCard card = experiment.card();
            List<ExpectedNumbers.Row> all = EXPECTED.of(card.key());
            String preset = all.isEmpty() ? Presets.DEFAULT : all.get(0).preset();
            List<ExpectedNumbers.Row> rows = EXPECTED.of(card.key(), preset);
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %s | %s | %s |%n",
                    card.id(),
                    card.key(),
                    card.question(),
                    preset,
                    Stream.concat(
                                    rows.stream().map(ExperimentTableTest::words),
                                    LearningNumbers.read().of(card.key()).stream()
                                            .filter(row -> !Double.isNaN(row.full()))
                                            .map(row -> row.number() + " " + Phrases.number(row.full())))
                            .collect(Collectors.joining(", "))));
        }
        for (Experiment experiment : Catalogue.all()) {
            ExperimentCard card = experiment.card();
            page.append(String.format(Locale.ROOT, "%n## %s %s%n%n", card.id(), card.title()));
            page.append(card.question()).append("\n\n");
            card.equations().forEach(e -> page.append("- ").append(plain(e)).append('\n'));
            page.append("\n**What to notice.** ").append(plain(card.notice())).append('\n');
            page.append("\n**What to try next.** ").append(plain(card.next())).append('\n');
        }
        return page.toString();
    }

    private static String words(ExpectedNumbers.Row row) {
        String value = Phrases.number(row.value());
        return row.number() + " " + (row.relation().equals("at most") ? "at most " : "") + value;
    }

    /** Letters with indices as they are read in plain text. */
    private static String plain(String words) {
        return words.replaceAll("[_^]\\{([^}]*)\\}", "_$1").replace("_\u00b1", "\u00b1");
    }

    @Test
    void the_page_tells_every_study() {
        String page = page();
        assertThat(Study.values()).allSatisfy(study -> assertThat(page).contains("`" + study.key() + "`"));
    }
}
