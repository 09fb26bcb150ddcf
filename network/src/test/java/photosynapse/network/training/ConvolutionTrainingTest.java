package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.Mnist;
import photosynapse.network.KnownSynapse;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.WriteVerify;
import photosynapse.network.dl4j.LeNetOptions;

class ConvolutionTrainingTest {
    private static LeNetOptions model(List<Double> largest) {
        return new LeNetOptions(28, 5, List.of(3, 6), List.of(30, 10), largest, 0.1, 5e-3, 2 * 24, 1);
    }

    private static AgeingOptions ageing(Double... times) {
        return new AgeingOptions(List.of(times), 1, WriteVerify.NONE, CellModel.SHARED_LEVELS);
    }

    @Test
    void a_written_network_recognises_what_the_trained_one_does_and_forgets_with_its_devices() throws IOException {
        var data = new InSituTraining.Data(
                new SetImages(Mnist.train().range(0, 1200)),
                new SetImages(Mnist.test().range(0, 500)));
        List<TrainingProgress> told = new ArrayList<>();
        var training =
                new ConvolutionTraining(model(List.of(1.0, 0.6, 0.5, 0.8)), DeviceArraySpec.DEFAULT, ageing(1.0, 1e5));
        ConvolutionResult result = training.run(
                KnownSynapse.forgetting(),
                data,
                new ConvolutionTraining.Course(2, 50, told::add),
                new SplittableRandom(1));
        assertThat(result.epochs()).hasSize(2);
        // 48 steps; chance is 0.1
        assertThat(result.limited().fraction()).isGreaterThan(0.6);
        // 500 images: a standard error of 2 points, and devices that differ by 10 %
        assertThat(result.rested().get(0).fraction())
                .isGreaterThan(result.limited().fraction() - 0.08);
        // 25 lifetimes of the slowest reservoir: nothing is left but the spread in the dark
        assertThat(result.rested().get(1).fraction()).isLessThan(0.4);
        assertThat(told).hasSize(48);
        assertThat(told.get(47).fraction()).isEqualTo(1);
    }

    @Test
    void a_network_without_limits_cannot_be_written() {
        assertThatThrownBy(() -> new ConvolutionTraining(model(List.of()), DeviceArraySpec.DEFAULT, ageing(1.0)))
                .hasMessageContaining("largest weight of each layer");
    }
}
