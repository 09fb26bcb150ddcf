package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.stimulus.PulsePattern;

class SeriesAndPatternsTest {
    private static final String PATTERN =
            "preset: cspbi3-swcnt\nprotocol:\n  pulse_pattern: {width_ms: 50, photon_flux_per_m2_s: "
                    + "2e16, dark_s: 20, %s}\n";

    @TempDir
    private Path folder;

    private static ExperimentConfig read(String text) {
        return ConfigReader.read("file.yaml", text.getBytes(StandardCharsets.UTF_8), List.of())
                .config();
    }

    private static PulsePatternConfig pattern(ExperimentConfig config) {
        return config.protocols().orElseThrow().pulsePattern().orElseThrow();
    }

    private ExperimentConfig withTable(String table) throws IOException {
        Files.writeString(folder.resolve("pulses.csv"), table);
        Path file = folder.resolve("run.yaml");
        Files.writeString(file, PATTERN.formatted("pulses: {file: pulses.csv}"));
        return ConfigReader.read(file, List.of()).config();
    }

    @Test
    void pulses_come_from_a_table_beside_the_file_in_any_unit() throws IOException {
        ExperimentConfig config = withTable(
                "# spikes\n\ufeffstart_ms;width_us;gate_voltage_V\n0;50000;0\n\n100;20000;-5\n".replace("\ufeff", ""));
        PulsePatternConfig.PulseTimesConfig pulses = pattern(config).pulses().orElseThrow();
        assertThat(pulses.starts()).containsExactly(0.0, 0.1);
        assertThat(pulses.widths()).containsExactly(0.05, 0.02);
        assertThat(pulses.gateVoltages()).containsExactly(0.0, -5.0);
        assertThat(pulses.photonFluxes()).isEmpty();
        assertThat(ResolvedYaml.write(config)).contains("starts_s:").doesNotContain("pulses.csv\n");
        PulsePattern made = pattern(config).pattern(new SplittableRandom(1));
        assertThat(made.pulseEnd(1)).isCloseTo(0.12, within(1e-15));
        assertThat(made.stimulus().end()).isEqualTo(20.12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start_s\\n0\\n1,2\\n       | pulses.csv:3 has 2 cells, the line of names has 1",
                "start_s,width_ms\\n0,50\\n1,x\\n | pulses.csv:3 must hold a number in width, was `x`",
                "time,width_ms\\n0,50\\n     | pulses.csv:1 has a column `time`; columns are start_s",
                "start\\n0\\n                 | pulses.csv:1 has a column `start`",
                "start_V\\n0\\n               | pulses.csv:1 has a column `start_V`",
                "width_s\\n0\\n               | pulses.csv:1 has no column start_s",
                "start_s,start_ms\\n0,0\\n    | pulses.csv:1 has two columns of start",
                "start_s\\n1\\n1\\n            | pulses.csv:3 stands at 1.0 s, not after the pulse "
                        + "before it at 1.0 s",
                "start_s\\n                   | holds no pulse below its line of names",
                "start_s\\n0\\n0.01\\n         | pulse 1 must start after the end of pulse 0"
            })
    void a_table_that_cannot_be_read_is_refused_with_both_places(String table, String message) {
        assertThatThrownBy(() -> withTable(table.strip().replace("\\n", "\n")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("run.yaml:3")
                .hasMessageContaining(message);
    }

    @Test
    void a_table_that_is_not_there_is_told() throws IOException {
        Path file = folder.resolve("run.yaml");
        Files.writeString(file, PATTERN.formatted("pulses: {file: nowhere.csv}"));
        assertThatThrownBy(() -> ConfigReader.read(file, List.of()))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("C027")
                .hasMessageContaining("nowhere.csv`, which is not there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: 3 | unknown key `seed`",
                "poisson: {count: 3, rate_Hz: 1}, bursts: {count: 1, pulses_per_burst_count: 2, rate_Hz: "
                        + "5, burst_rate_Hz: 1} | needs exactly one of the groups bursts, poisson and "
                        + "pulses, was 2 of them",
                "poisson: {count: 3, rate_Hz: 30} | would overlap",
                "bursts: {count: 0, pulses_per_burst_count: 2, rate_Hz: 5, burst_rate_Hz: 1} | must be "
                        + "from 1 to 10000, was 0",
                "pulses: {starts_s: [0, 1], widths_s: [0.1]} | widths_s` must be as many as starts (2), was 1",
                "pulses: {starts_s: [1, 0]} | must be times >= 0 s that grow",
                "pulses: {widths_s: [1]} | needs either starts_s or a file with a column start_s"
            })
    void a_pattern_that_cannot_be_is_refused(String keys, String message) {
        assertThatThrownBy(() -> read(PATTERN.formatted(keys)))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("file.yaml:3")
                .hasMessageContaining(message);
    }

    @Test
    void pulses_at_random_follow_from_the_generator_alone() {
        PulsePatternConfig random = pattern(read(PATTERN.formatted("poisson: {count: 50, rate_Hz: 2}")));
        List<Double> first = starts(random.pattern(new SplittableRandom(7)));
        assertThat(starts(random.pattern(new SplittableRandom(7)))).isEqualTo(first);
        assertThat(starts(random.pattern(new SplittableRandom(8)))).isNotEqualTo(first);
        assertThat(random.count()).isEqualTo(50);
    }

    private static List<Double> starts(PulsePattern pattern) {
        return IntStream.range(0, pattern.count()).mapToObj(pattern::pulseStart).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action_spectrum: {wavelengths_nm: [405, 532], width_ms: 50, read_after_s: 1} | exactly "
                        + "one of the two",
                "action_spectrum: {wavelengths_nm: [532, 405], photon_flux_per_m2_s: 1e16, width_ms: 50, "
                        + "read_after_s: 1} | that grow",
                "temperature_series: {count: 1, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, "
                        + "dark_s: 10, temperatures_K: [300]} | must be at least two",
                "temperature_series: {count: 1, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, "
                        + "dark_s: 10, temperatures_K: [300, 310], left_fraction: 1} | left_fraction` "
                        + "must be between 0 and 1",
                "drain_erase: {count: 1, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, "
                        + "erase_gate_voltage_V: -40, erase_drain_voltage_V: 1, slice_count: 1} | "
                        + "slice_count` must be from 2 to 100"
            })
    void a_series_that_cannot_be_measured_is_refused(String protocol, String message) {
        assertThatThrownBy(() -> read("preset: cspbi3-swcnt\nprotocol:\n  " + protocol + "\n"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("file.yaml:3")
                .hasMessageContaining(message);
    }

    @Test
    void contacts_are_measured_in_the_dark_when_no_light_is_named() {
        String text = "preset: pn-diode\nprotocol:\n"
                + "  impedance: {voltage_V: 0, first_frequency_Hz: 1, last_frequency_Hz: 10, "
                + "frequencies_per_decade_count: 1}\n";
        assertThat(read(text)
                        .protocols()
                        .orElseThrow()
                        .impedance()
                        .orElseThrow()
                        .spec()
                        .light()
                        .isOn())
                .isFalse();
    }

    @Test
    void a_group_that_is_wrong_itself_is_told_and_no_fault() {
        assertThatThrownBy(() -> read("preset: pn-diode\nprotocol:\n  photocurrent_spectrum: {voltage_V: x}\n"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("voltage_V` must be a number");
    }
}
