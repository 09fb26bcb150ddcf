package photosynapse.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
    @Test
    void the_page_is_written_for_looking_at() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Path file = folder.resolve("report.html");
        new ReportWriter().write(SampleReport.content(), file);
        assertThat(Files.size(file)).isBetween(10_000L, (long) ReportWriter.LARGEST);
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        assertThat(new ReportWriter().html(SampleReport.content()))
                .isEqualTo(new ReportWriter().html(SampleReport.content()));
    }

    @Test
    void the_page_names_no_address_outside_itself() {
        assertThat(new ReportWriter().html(SampleReport.content()))
                .doesNotContain("http:", "https:", "//", "@import", "src=");
    }
}
