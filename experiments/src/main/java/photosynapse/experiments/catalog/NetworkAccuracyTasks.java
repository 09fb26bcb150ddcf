package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.crossbar.WriteVerify;
import photosynapse.network.dl4j.LeNetOptions;
import photosynapse.network.training.AgeingOptions;
import photosynapse.network.training.ConvolutionTraining;
import photosynapse.network.training.DeviceArraySpec;
import photosynapse.network.training.HardwareAwareTraining;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituOptions;
import photosynapse.network.training.InSituTraining;
import photosynapse.network.training.LearningOptions;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.TrainingMonitor;
import photosynapse.network.training.TrainingOptions;
import photosynapse.network.training.TrainingResult;
import photosynapse.network.training.UpdateRule;

/**
 * What networks on the default synapse recognise of the 10,000 test images of MNIST after all 60,000 others, each of
 * one seed; cells differ by a tenth where weights are written.
 */
public final class NetworkAccuracyTasks {
    private static final int TRAINING_IMAGES = 60_000;
    private static final int TEST_IMAGES = 10_000;
    private static final int MARGIN = 4;
    private static final int SIDE = 28;
    private static final int BATCH = 64;
    private static final int LENET_EPOCHS = 3;
    private static final List<Double> LARGEST = List.of(0.5, 1.0);

    private final InSituTraining.Data whole;
    private final InSituTraining.Data cropped;

    /** Loads the images. */
    public NetworkAccuracyTasks() {
        Split split = Digits.mnist(TRAINING_IMAGES, TEST_IMAGES);
        whole = new InSituTraining.Data(new Digits(split.train()), new Digits(split.test()));
        cropped = new InSituTraining.Data(
                new Digits(split.train().withoutMargin(MARGIN)),
                new Digits(split.test().withoutMargin(MARGIN)));
    }

    private static RandomGenerator seed() {
        return PulseLearning.stream(1);
    }

    /**
     * Shares of the test images.
     *
     * @param ideal with weights as trained
     * @param written read from arrays a second after they were written
     */
    public record Written(double ideal, double written) {}

    /** A dense network of 784-300-10, trained for devices and written. */
    public Written large() {
        return dense(whole, 300, 0.004);
    }

    /** The same of 400-100-10, on images without their rim. */
    public Written small() {
        return dense(cropped, 100, 0.005);
    }

    private static Written dense(InSituTraining.Data data, int hidden, double rate) {
        var options = new TrainingOptions(
                new LearningOptions(List.of(hidden), false, 8, 2 * BATCH, rate, LARGEST, 0.1),
                DeviceArraySpec.DEFAULT,
                ageing(3),
                1);
        TrainingResult result = new HardwareAwareTraining(
                        CompactSynapse.of(SynapseParameters.DEFAULT), options, TrainingMonitor.SILENT)
                .run(data.train(), data.test(), seed());
        return new Written(
                result.ideal().accuracy().fraction(), result.rests().get(0).mean());
    }

    private static AgeingOptions ageing(int repetitions) {
        return new AgeingOptions(List.of(1.0), repetitions, WriteVerify.NONE, CellModel.SHARED_LEVELS);
    }

    /** A convolutional network, trained for devices and written. */
    public Written convolutional() {
        int iterations = LENET_EPOCHS * ((TRAINING_IMAGES + BATCH - 1) / BATCH);
        var model = new LeNetOptions(
                SIDE,
                5,
                List.of(6, 16),
                List.of(120, 84, 10),
                List.of(1.0, 0.6, 0.4, 0.5, 0.8),
                0.1,
                2e-3,
                iterations,
                1);
        var result = new ConvolutionTraining(model, DeviceArraySpec.DEFAULT, ageing(1))
                .run(
                        CompactSynapse.of(SynapseParameters.DEFAULT),
                        whole,
                        new ConvolutionTraining.Course(LENET_EPOCHS, BATCH, TrainingMonitor.SILENT),
                        seed());
        return new Written(result.limited().fraction(), result.rested().get(0).fraction());
    }

    /** A dense network of 400-100-10 that learned by pulses of a device of 1200 equal steps, in 20 epochs. */
    public double equalSteps() {
        var array = new InSituArraySpec(
                TwoSidedDevice.constantStep(1200),
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0,
                0.01,
                new RefreshPolicy.Never());
        var options = new InSituOptions(List.of(100), LARGEST, 20, 0.01, new UpdateRule.Accumulation(16, 16), 1);
        InSituCourse course = new InSituCourse(array, options, cropped.train(), seed());
        while (!course.isDone()) {
            course.step();
        }
        return course.judge(cropped.test()).accuracy().fraction();
    }

    /** Rows and columns of images as streams of pulses into fading devices, and a linear read-out. */
    public double reservoir() {
        CompactSynapse synapse = CompactSynapse.of(SynapseParameters.DEFAULT).extrapolating();
        return E47Reservoir.recognised(synapse, cropped.train(), cropped.test());
    }
}
