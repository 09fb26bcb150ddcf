package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.Mnist;
import photosynapse.network.crossbar.NoiseStream;

/** Digits without labels over seeds; minutes. */
@Tag("campaign")
class SpikingCampaignTest {
    private static final int SEEDS = 3;
    private static final Path FOLDER = Path.of("target/campaign");

    @Test
    void a_hundred_neurons_recognise_what_was_published_for_them() throws IOException {
        assertThat(mean(100, 30_000)).isGreaterThan(0.82);
    }

    @Test
    void four_hundred_neurons_recognise_what_was_published_for_them() throws IOException {
        assertThat(mean(400, 60_000)).isGreaterThan(0.87);
    }

    private static double mean(int neurons, int images) throws IOException {
        StringBuilder text = new StringBuilder("| seed | recognised |\n|---|---|\n");
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            double accuracy = accuracy(neurons, images, seed);
            sum += accuracy;
            text.append(String.format(Locale.ROOT, "| %d | %.4f |%n", seed, accuracy));
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("spiking-" + neurons + ".md"), text);
        return sum / SEEDS;
    }

    private static double accuracy(int neurons, int images, long seed) throws IOException {
        ImageSet train = Mnist.train();
        ImageSet test = Mnist.test();
        NoiseStream random = new NoiseStream(seed);
        InputWeights weights = new IdealWeights(784, neurons, random.split(1));
        CompetitiveLayer layer = new CompetitiveLayer(CompetitiveParameters.digits(neurons), weights, random.split(2));
        float[] image = new float[784];
        int[] counts = new int[neurons];
        for (int k = 0; k < images; k++) {
            train.fill(k % train.size(), image, 0);
            layer.show(image, k, true, counts);
        }
        ClassReadout readout = new ClassReadout(neurons, 10);
        for (int k = 0; k < 10_000; k++) {
            train.fill(k, image, 0);
            layer.show(image, (1L << 40) + k, false, counts);
            readout.note(train.label(k), counts);
        }
        int[] classes = readout.classes();
        int right = 0;
        for (int k = 0; k < test.size(); k++) {
            test.fill(k, image, 0);
            layer.show(image, (2L << 40) + k, false, counts);
            right += readout.read(classes, counts) == test.label(k) ? 1 : 0;
        }
        return (double) right / test.size();
    }
}
