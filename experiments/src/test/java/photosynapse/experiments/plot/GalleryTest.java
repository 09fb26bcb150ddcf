package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryTest {
    @Test
    void every_sample_is_written_for_looking_at() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        StringBuilder page = new StringBuilder(
                "<!doctype html><meta charset=utf-8><style>body{margin:16px;width:1240px}svg{display:inline-block;margin:8px}</style>");
        for (Figure figure : List.of(
                SampleCurves.pulseTrain().figure(),
                SampleCurves.retention().figure(),
                SampleCurves.accuracy().figure())) {
            Files.writeString(folder.resolve(figure.name() + ".svg"), figure.file());
            page.append("<img width=590 src=\"").append(figure.name()).append(".svg\">\n");
            assertThat(figure.file().length()).isLessThan(60_000);
        }
        Files.writeString(folder.resolve("index.html"), page);
    }
}
