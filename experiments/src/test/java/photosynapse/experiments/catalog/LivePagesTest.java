package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ConfigValues;

/** What stands behind the live pages. */
class LivePagesTest {
    private static final String PRESET = "cspbi3-swcnt";

    /** The law is integrated to 1e-4 a step; readings at other times make other steps. */
    private static final double STEPS = 1e-3;

    private static final DeviceSpec DEVICE =
            ConfigReader.preset(PRESET, List.of()).config().device();
    private static final SynapseParameters SYNAPSE =
            SynapseFile.read(ShippedSynapses.text(PRESET).orElseThrow());
    private static final PulseTrain TRAIN = new PulseTrain(10, 0.05, 1, new Light(2e16, 405e-9), 0, 10);

    @Test
    void a_protocol_measures_the_synapse_as_it_is() {
        PulseTrainResult measured = new PulseTrainResponse(new SynapseStation(DEVICE, SYNAPSE).station(), TRAIN)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        double[] expected = StimulusResponse.changes(
                CompactSynapse.of(SYNAPSE), TRAIN.stimulus(), List.of(TRAIN.pulseEnd(0), TRAIN.lastPulseEnd()));
        assertThat(measured.pulses().get(0).changeAfterRatio()).isCloseTo(expected[0], within(STEPS * expected[0]));
        assertThat(measured.finalChangeRatio()).isCloseTo(expected[1], within(STEPS * expected[1]));
    }

    @Test
    void its_energies_are_those_of_the_definition() {
        PulseTrainResult measured = new PulseTrainResponse(new SynapseStation(DEVICE, SYNAPSE).station(), TRAIN)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        double area = DEVICE.channel().width() * DEVICE.channel().length();
        double light = 2e16 * DEVICE.constants().photonEnergy(405e-9) * area * 0.05;
        assertThat(measured.energy().light()).isCloseTo(light, within(1e-9 * light));
        assertThat(measured.energy().read())
                .isPositive()
                .isLessThan(measured.energy().total());
        assertThat(measured.energy().total()).isLessThan(measured.energy().peak());
    }

    @Test
    void the_shipped_synapse_follows_its_device_within_what_it_says() {
        var errors = ShippedSynapses.errors(PRESET).orElseThrow();
        for (double rms : errors.column("rms_ratio").values()) {
            assertThat(rms).isLessThan(0.03);
        }
    }

    @Test
    void pulses_over_each_other_are_refused() {
        Light light = new Light(1e16, 405e-9);
        List<DrawnTrain.Pulse> pulses =
                List.of(new DrawnTrain.Pulse(0, 2, light, 0), new DrawnTrain.Pulse(1, 1, light, 0));
        assertThatThrownBy(() -> new DrawnTrain(pulses, 10)).hasMessageContaining("must not lie over each other");
    }

    @Test
    void the_numbers_that_matter_are_numbers_of_the_device() {
        for (String preset : ShippedSynapses.names()) {
            Map<String, String> values =
                    ConfigValues.of(ConfigReader.preset(preset, List.of()).config());
            List<DeviceSensitivities.Row> rows = DeviceSensitivities.shipped(preset);
            assertThat(rows).as(preset).hasSizeGreaterThanOrEqualTo(6);
            assertThat(values.keySet())
                    .as(preset)
                    .containsAll(rows.stream().map(DeviceSensitivities.Row::key).toList());
        }
    }

    @Test
    void an_effect_that_ships_is_the_one_that_the_device_model_gives() {
        String key = "device.films.nanocrystals.traps[0].depth_eV";
        DeviceSensitivities.Row shipped = DeviceSensitivities.shipped(PRESET).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
        DeviceSensitivities.Row measured = DeviceSensitivities.measure(PRESET, key);
        assertThat(measured.onLeft()).isCloseTo(shipped.onLeft(), within(0.01 * Math.abs(shipped.onLeft())));
    }

    @Test
    void a_digit_is_seen_alike_wherever_and_however_large_it_is_drawn() {
        float[] small = DrawnDigit.centred(bar(3, 2, 8, 2), 4);
        float[] large = DrawnDigit.centred(bar(4, 10, 16, 4), 4);
        assertThat(small).hasSize(400);
        int ink = 0;
        int same = 0;
        for (int k = 0; k < small.length; k++) {
            ink += small[k] > 0 || large[k] > 0 ? 1 : 0;
            same += small[k] > 0 && large[k] > 0 ? 1 : 0;
        }
        assertThat(ink).isPositive();
        assertThat((double) same / ink).isGreaterThan(0.8);
    }

    @Test
    void an_empty_picture_is_blank_and_one_of_another_size_refused() {
        assertThat(DrawnDigit.centred(new ArrayList<>(Collections.nCopies(784, 0.0)), 4))
                .containsOnly(0f);
        assertThatThrownBy(() -> DrawnDigit.centred(List.of(1.0), 4)).hasMessageContaining("784");
    }

    /** A bar of ink: first row and column, height and width. */
    private static List<Double> bar(int row, int column, int height, int width) {
        List<Double> pixels = new ArrayList<>(Collections.nCopies(784, 0.0));
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                pixels.set(28 * y + x, 1.0);
            }
        }
        return pixels;
    }
}
