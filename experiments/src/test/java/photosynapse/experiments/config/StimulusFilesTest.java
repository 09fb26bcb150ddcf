package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;

/** Light of any course in a file: ramps, waveforms as lists and as tables. */
class StimulusFilesTest {
    private static final String FILE = "preset: cspbi3-swcnt\nstimulus:\n  %s\n";

    @TempDir
    Path folder;

    private List<Segment> segments(String stimulus) throws IOException {
        Path file = folder.resolve("run.yaml");
        Files.writeString(file, FILE.formatted(stimulus));
        return ConfigReader.read(file, List.of())
                .config()
                .stimulus()
                .orElseThrow()
                .segments();
    }

    @Test
    void light_runs_to_the_flux_at_the_end_of_a_segment() throws IOException {
        Segment ramp = segments("segments: [{until_s: 2, photon_flux_per_m2_s: 0, photon_flux_end_per_cm2_s: 1e12,"
                        + " gate_voltage_V: 0}]")
                .get(0);
        assertThat(ramp.light()).isEqualTo(Light.DARK);
        assertThat(ramp.photonFluxEnd()).isEqualTo(1e16);
        assertThat(ramp.photonFlux(0.25)).isEqualTo(2.5e15);
    }

    @Test
    void an_irradiance_at_the_end_is_turned_with_the_same_colour() throws IOException {
        Segment ramp = segments("segments: [{until_s: 2, irradiance_mW_per_cm2: 1, wavelength_nm: 500,"
                        + " irradiance_end_mW_per_cm2: 3, gate_voltage_V: 0}]")
                .get(0);
        assertThat(ramp.photonFluxEnd() / ramp.light().photonFlux()).isCloseTo(3, within(1e-12));
    }

    @Test
    void a_waveform_is_straight_between_its_samples() throws IOException {
        List<Segment> segments = segments("waveform: {times_s: [0, 1, 1, 3], photon_fluxes_per_m2_s: [0, 2e16, 0, 0],"
                + " gate_voltages_V: [0, 0, -10, 0], wavelength_nm: 450}");
        Light dark = new Light(0, 450 / 1e9);
        assertThat(segments)
                .containsExactly(
                        new Segment(1, dark, 2e16, 0, 0, List.of()), new Segment(3, dark, 0, -10, 0, List.of()));
    }

    @Test
    void a_waveform_may_stand_in_a_table_and_is_resolved_to_segments() throws IOException {
        Files.writeString(
                folder.resolve("lamp.csv"),
                "# a lamp\ntime_ms;irradiance_uW_per_cm2;gate_voltage_V\n0;0;0\n100;2;0\n250;0;-5\n");
        Path file = folder.resolve("run.yaml");
        Files.writeString(file, FILE.formatted("waveform: {file: lamp.csv, wavelength_nm: 405}"));
        LoadedConfig read = ConfigReader.read(file, List.of());
        List<Segment> segments = read.config().stimulus().orElseThrow().segments();
        assertThat(segments).hasSize(2);
        // 1 uW/cm2 at 405 nm are 2.04e12 photons/cm2 and second
        assertThat(segments.get(0).photonFluxEnd()).isCloseTo(4.08e16, within(2e14));
        assertThat(segments.get(1).gateVoltageEnd()).isEqualTo(-5);
        String resolved = ResolvedYaml.write(read.config());
        assertThat(resolved).contains("segments").doesNotContain("lamp.csv");
        LoadedConfig again =
                ConfigReader.readAlone("again", resolved.getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of());
        assertThat(again.config().stimulus()).isEqualTo(read.config().stimulus());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: 1 | unknown key `seed`",
                "segments: [] | ",
                "waveform: {times_s: [0, 1]} | needs the light as either photon fluxes or irradiances",
                "waveform: {photon_fluxes_per_m2_s: [0, 1]} | needs either times_s or a file with a column time_s",
                "waveform: {times_s: [0, 1], photon_fluxes_per_m2_s: [0]} | photon_fluxes_per_m2_s` must be as many as"
                        + " times (2), was 1",
                "waveform: {times_s: [1, 2], photon_fluxes_per_m2_s: [0, 1]} | the first sample must stand at 0 s",
                "waveform: {times_s: [0, 2, 1], photon_fluxes_per_m2_s: [0, 1, 1]} | sample 2 must come after sample 1",
                "waveform: {times_s: [0, 1], photon_fluxes_per_m2_s: [0, -1]} | photon flux must be >= 0 1/m2s",
                "waveform: {times_s: [0, 1], irradiances_mW_per_cm2: [0, 1]} | needs wavelength_nm beside it",
                "waveform: {file: none.csv} | which is not there",
                "'segments: [{until_s: 1, photon_flux_per_m2_s: 0, photon_flux_end_per_m2_s: -1, gate_voltage_V: 0}]'"
                        + " | must be >= 0 1/m2s, was -1",
                "'segments: [{until_s: 1, photon_flux_per_m2_s: 0, photon_flux_end_per_m2_s: 1, irradiance_end_W_per_m2:"
                        + " 1, gate_voltage_V: 0}]' | which says the same"
            })
    void a_stimulus_that_cannot_be_is_refused(String stimulus, String message) {
        assertThatThrownBy(() -> segments(stimulus))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining(message == null ? "run.yaml" : message);
    }
}
