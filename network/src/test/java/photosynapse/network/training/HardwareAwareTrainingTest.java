package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.Mnist;
import photosynapse.datasets.Split;
import photosynapse.datasets.SyntheticPatterns;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.network.KnownSynapse;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LineResistance;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.crossbar.WriteVerify;

class HardwareAwareTrainingTest {
    private static final Split GLYPHS = new Split(
            SyntheticPatterns.glyphs(1500, 0.02, new SplittableRandom(1)),
            SyntheticPatterns.glyphs(500, 0.02, new SplittableRandom(2)));
    private static final WritePulse PULSE =
            new WritePulse(new Light(KnownSynapse.UNIT_FLUX, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0);

    private static LearningOptions learning(boolean biased) {
        return new LearningOptions(List.of(30), biased, 6, 50, 0.02, List.of(1.5, 1.5), 0.05);
    }

    private static TrainingOptions small(CellModel model) {
        return TrainingOptions.DEFAULT
                .withLearning(learning(false))
                .withAgeing(new AgeingOptions(List.of(1.0, 100.0, 10_000.0), 2, WriteVerify.NONE, model));
    }

    private static TrainingResult run(OpticalSynapse synapse, TrainingOptions options, Split data, long seed) {
        return new HardwareAwareTraining(synapse, options, TrainingMonitor.SILENT)
                .run(new SetImages(data.train()), new SetImages(data.test()), new SplittableRandom(seed));
    }

    @Test
    void ideal_devices_reproduce_the_float_network_on_mnist() throws IOException {
        DeviceArraySpec perfect = new DeviceArraySpec(
                PULSE, 400, DeviceVariation.NONE, ReadNoise.NONE, 2e-9, 0.1, 1e-6, 0, ReadoutSpec.PLAIN);
        TrainingOptions options = TrainingOptions.DEFAULT
                .withLearning(new LearningOptions(List.of(100), false, 2, 100, 5e-3, List.of(1.0, 1.5), 0))
                .withArray(perfect)
                .withAgeing(new AgeingOptions(List.of(1.0, 10_000.0), 1, WriteVerify.NONE, CellModel.SHARED_LEVELS));
        Split mnist = Mnist.load().first(12_000, 10_000);
        TrainingResult result = run(KnownSynapse.ideal(), options, mnist, 4);
        double floating = result.ideal().accuracy().fraction();
        assertThat(floating).isGreaterThan(0.93);
        assertThat(result.limited().accuracy().fraction()).isCloseTo(floating, within(0.005));
        for (RestResult rest : result.rests()) {
            assertThat(rest.mean()).as("after %s s", rest.restTime()).isCloseTo(floating, within(0.005));
            assertThat(rest.left()).allMatch(left -> Math.abs(left - 1) < 1e-9);
        }
    }

    @Test
    void a_forgetting_device_learns_mnist_and_loses_it_slowly() throws IOException {
        TrainingOptions options = TrainingOptions.DEFAULT
                .withLearning(new LearningOptions(List.of(50), false, 3, 100, 8e-3, List.of(0.5, 1.0), 0.1))
                .withAgeing(
                        new AgeingOptions(List.of(1.0, 1000.0, 10_000.0), 2, WriteVerify.NONE, CellModel.EACH_CELL));
        Split mnist = Mnist.load().first(12_000, 5000);
        TrainingResult result = run(CompactSynapse.of(SynapseParameters.DEFAULT), options, mnist, 5);
        assertThat(result.rests().get(0).mean()).isGreaterThan(0.91);
        assertThat(result.rests().get(0).mean())
                .isCloseTo(result.ideal().accuracy().fraction(), within(0.02));
        assertThat(result.rests().get(2).mean())
                .isLessThan(result.rests().get(0).mean() - 0.005);
        assertThat(result.rests().get(1).left()).allMatch(left -> left > 0.4 && left < 0.8);
        assertThat(result.rests().get(2).left()).allMatch(left -> left > 0.01 && left < 0.3);
        assertThat(result.rests().get(0).spread()).isLessThan(0.02);
    }

    @Test
    void any_number_of_threads_gives_the_same_result_to_the_last_bit() {
        OpticalSynapse synapse = KnownSynapse.forgetting();
        LearningOptions brief = new LearningOptions(List.of(30), false, 1, 50, 0.02, List.of(1.5, 1.5), 0.05);
        for (CellModel model : CellModel.values()) {
            TrainingOptions options = small(model).withLearning(brief);
            TrainingResult one = run(synapse, options.withThreads(1), GLYPHS, 6);
            assertThat(run(synapse, options.withThreads(2), GLYPHS, 6)).isEqualTo(one);
            assertThat(run(synapse, options.withThreads(3), GLYPHS, 6)).isEqualTo(one);
            assertThat(run(synapse, options.withThreads(1), GLYPHS, 7)).isNotEqualTo(one);
        }
    }

    @Test
    void a_training_that_is_stopped_again_and_again_ends_as_one_that_was_not() {
        OpticalSynapse synapse = KnownSynapse.forgetting();
        TrainingOptions options = small(CellModel.SHARED_LEVELS)
                .withLearning(new LearningOptions(List.of(30), true, 3, 50, 0.02, List.of(1.5, 1.5), 0.05))
                .withThreads(1);
        TrainingResult whole = run(synapse, options, GLYPHS, 6);
        StoppingDesk desk = new StoppingDesk(7);
        TrainingResult pieced = null;
        int stops = 0;
        while (pieced == null) {
            desk.stopAfter(40);
            try {
                pieced = new HardwareAwareTraining(synapse, options, desk)
                        .run(new SetImages(GLYPHS.train()), new SetImages(GLYPHS.test()), new SplittableRandom(6));
            } catch (TrainingStoppedException e) {
                stops++;
            }
        }
        assertThat(stops).isGreaterThan(2);
        assertThat(pieced).isEqualTo(whole);
    }

    @Test
    void stuck_devices_coarse_converters_and_long_lines_cost_accuracy() throws IOException {
        OpticalSynapse synapse = KnownSynapse.ideal();
        TrainingOptions options = small(CellModel.SHARED_LEVELS)
                .withLearning(new LearningOptions(List.of(30), false, 3, 50, 0.01, List.of(0.5, 1.0), 0.05))
                .withAgeing(new AgeingOptions(List.of(1.0), 2, WriteVerify.NONE, CellModel.SHARED_LEVELS));
        DeviceArraySpec array = new DeviceArraySpec(
                PULSE, 400, DeviceVariation.NONE, ReadNoise.NONE, 2e-9, 0.1, 1e-6, 0, ReadoutSpec.PLAIN);
        var coarse = new ReadoutSpec(new Converters(0, 2), Integer.MAX_VALUE, LineResistance.NONE, false);
        var lossy = new ReadoutSpec(Converters.EXACT, Integer.MAX_VALUE, new LineResistance(20_000), false);
        var fine = new ReadoutSpec(new Converters(8, 8), 16, new LineResistance(1e-3), false);
        Split digits = Mnist.load().first(2500, 1000);
        List<Double> found = new HardwareAwareTraining(synapse, options.withArray(array), TrainingMonitor.SILENT)
                        .written(
                                List.of(
                                        array,
                                        array.withStuckFraction(0.3),
                                        array.withReadout(coarse),
                                        array.withReadout(lossy),
                                        array.withReadout(fine)),
                                new SetImages(digits.train()),
                                new SetImages(digits.test()),
                                new SplittableRandom(9))
                        .stream()
                        .map(atTimes -> atTimes.get(0).fraction())
                        .toList();
        double plain = found.get(0);
        assertThat(plain).isGreaterThan(0.8);
        assertThat(found.get(1)).isLessThan(plain - 0.03);
        assertThat(found.get(2)).isLessThan(plain - 0.03);
        assertThat(found.get(3)).isLessThan(plain - 0.03);
        assertThat(found.get(4)).isCloseTo(plain, within(0.03));
    }

    @Test
    void one_factor_a_layer_helps_a_network_with_biases_and_changes_nothing_without() {
        OpticalSynapse synapse = KnownSynapse.forgetting();
        TrainingOptions unbiased = small(CellModel.SHARED_LEVELS);
        RestResult without = run(synapse, unbiased, GLYPHS, 8).rests().get(2);
        assertThat(without.compensated()).isEqualTo(without.accuracies());
        RestResult with = run(synapse, unbiased.withLearning(learning(true)), GLYPHS, 8)
                .rests()
                .get(2);
        assertThat(with.compensatedMean()).isGreaterThan(with.mean() + 0.1);
    }

    @Test
    void pulses_photons_and_energies_add_up() {
        TrainingResult result = run(KnownSynapse.forgetting(), small(CellModel.EACH_CELL), GLYPHS, 9);
        long pulses = 0;
        long devices = 0;
        for (LayerResult layer : result.layers()) {
            for (int n = 0; n < layer.pulseHistogram().size(); n++) {
                pulses += n * layer.pulseHistogram().get(n);
                devices += layer.pulseHistogram().get(n);
            }
        }
        DeviceArraySpec array = DeviceArraySpec.DEFAULT;
        assertThat(devices).isEqualTo(2 * (64 * 30 + 30 * 10));
        assertThat(result.energy().pulses()).isEqualTo(pulses);
        double photons = pulses * array.pulse().dose() * array.deviceArea();
        assertThat(result.energy().photons()).isCloseTo(photons, within(1e-9 * photons));
        double each = PhysicalConstants.CODATA_2018.photonEnergy(Light.DEFAULT_WAVELENGTH);
        assertThat(result.energy().writeOptical()).isCloseTo(photons * each, within(1e-9 * photons * each));
        // Between all lit devices at the dark conductance and all at the top of what pulses can reach.
        double dark = 0.1 * 0.1 * 1e-6 * pulses * 0.05;
        assertThat(result.energy().writeElectrical()).isBetween(dark, 3 * dark);
        assertThat(result.energy().writeElectrical() - result.energy().writeElectricalInduced())
                .isCloseTo(dark, within(1e-9 * dark));
        assertThat(result.energy().writeDuration()).isLessThanOrEqualTo(64 * 0.1 + 1e-9);
        // All devices driven with the full voltage would cost more, one input alone less.
        double full = 0.1 * 0.1 * 1e-6 * devices * 1e-6;
        assertThat(result.energy().readPerImage()).isBetween(full / 100, 2 * full);
    }

    @Test
    void written_weights_are_the_trained_ones_within_levels_and_variation() {
        TrainingResult result = run(KnownSynapse.forgetting(), small(CellModel.EACH_CELL), GLYPHS, 9);
        assertThat(result.levelCount()).isEqualTo(65);
        for (LayerResult layer : result.layers()) {
            assertThat(layer.writeError()).isBetween(0.001, 0.1);
            assertThat(layer.clippedFraction()).isBetween(0.0, 0.2);
            float[] aged = layer.aged().toArray();
            double sum = 0;
            double agedSum = 0;
            for (int i = 0; i < aged.length; i++) {
                sum += Math.abs(layer.written().toArray()[i]);
                agedSum += Math.abs(aged[i]);
            }
            assertThat(agedSum).isLessThan(0.5 * sum);
        }
    }

    @Test
    void progress_never_goes_back_and_ends_at_one() {
        List<TrainingProgress> told = new ArrayList<>();
        new HardwareAwareTraining(KnownSynapse.forgetting(), small(CellModel.SHARED_LEVELS), told::add)
                .run(new SetImages(GLYPHS.train()), new SetImages(GLYPHS.test()), new SplittableRandom(1));
        double before = 0;
        for (TrainingProgress progress : told) {
            assertThat(progress.fraction()).isGreaterThanOrEqualTo(before);
            before = progress.fraction();
        }
        assertThat(before).isEqualTo(1);
        assertThat(told.get(told.size() - 1).imagesDone()).isEqualTo(2 * 6 * 1500);
        assertThat(told.get(0).accuracy()).isNaN();
        assertThat(told.get(told.size() - 1).accuracy()).isBetween(0.0, 1.0);
    }

    @Test
    void a_wish_to_stop_ends_the_training_and_keeps_the_finished_epochs() {
        TrainingMonitor impatient = new TrainingMonitor() {
            private int epoch;

            @Override
            public void progressed(TrainingProgress progress) {
                epoch = progress.epoch();
            }

            @Override
            public boolean isStopRequested() {
                return epoch >= 3;
            }
        };
        var training = new HardwareAwareTraining(KnownSynapse.forgetting(), small(CellModel.EACH_CELL), impatient);
        assertThatThrownBy(() -> training.run(
                        new SetImages(GLYPHS.train()), new SetImages(GLYPHS.test()), new SplittableRandom(1)))
                .isInstanceOfSatisfying(
                        TrainingStoppedException.class,
                        e -> assertThat(e.finished()).hasSize(2));
    }

    @Test
    void impossible_options_are_refused() {
        assertThatThrownBy(() -> new AgeingOptions(List.of(2.0, 1.0), 1, WriteVerify.NONE, CellModel.EACH_CELL))
                .hasMessageContaining("increase");
        assertThatThrownBy(() -> new LearningOptions(List.of(5), true, 1, 1, 0.1, List.of(1.0), 0))
                .hasMessageContaining("one largest weight a layer");
        assertThatThrownBy(() -> TrainingOptions.DEFAULT.withThreads(0)).hasMessageContaining("threads");
        assertThatThrownBy(() -> new DeviceArraySpec(
                        PULSE, 0, DeviceVariation.NONE, ReadNoise.NONE, 2e-9, 0.1, 1e-6, 0, ReadoutSpec.PLAIN))
                .hasMessageContaining("maximum number of pulses");
    }
}
