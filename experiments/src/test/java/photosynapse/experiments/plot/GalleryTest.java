package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryTest {
    /** Every kind of picture once. */
    static List<Figure> all() {
        return List.of(
                SampleCurves.pulseTrain().figure(),
                SampleCurves.retention().figure(),
                SampleCurves.accuracy().figure(),
                SampleDrawings.accuracies().figure(),
                SampleDrawings.device().figure(),
                SampleDrawings.stack().figure(),
                SampleDrawings.pulses().figure(),
                SampleDrawings.spaceTime().figure(),
                SampleDrawings.confusion().figure(),
                SampleDrawings.weights().figure(),
                SampleDrawings.ranges().figure(),
                SampleDrawings.bands().figure());
    }

    @Test
    void every_kind_of_picture_is_written_for_looking_at() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:16px}</style>");
        List<Figure> figures = new ArrayList<>(all());
        figures.addAll(HardCases.all());
        for (Figure figure : figures) {
            Files.writeString(folder.resolve(figure.name() + ".svg"), figure.file());
            page.append("<img width=").append(Math.round(figure.size().widthMm() * 6.7));
            page.append(" src=\"").append(figure.name()).append(".svg\">\n");
        }
        Files.writeString(folder.resolve("index.html"), page);
        assertThat(folder.resolve("bands.svg")).exists();
    }
}
