package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.training.TrainingOptions;

class ConfigOverrideTest {

    @Test
    void a_setting_reaches_a_value_by_names_and_numbers() {
        ExperimentConfig config = preset(
                "device.films.nanocrystals.traps[0].depth_eV=0.70",
                "device.films[0].thickness_um=0.05",
                "device.channel.drain_voltage_mV = -10",
                "protocol.pulse_train.irradiance_uW_per_cm2=2",
                "network.rest_times_s=[1, 2]",
                "device.films.nanocrystals.band_gap_eV={bottom: 1.75, top: 1.7}",
                "device.options.tunnelling_needs_vacancies=true",
                "seed=42");
        FilmSpec film = config.device().films().get(0);
        assertThat(((TrapSpec.Level) film.traps().get(0)).depthEv().bottom()).isEqualTo(0.7);
        assertThat(film.thickness()).isEqualTo(5e-8);
        assertThat(film.material().bandGapEv().top()).isEqualTo(1.7);
        assertThat(config.device().channel().drainVoltage()).isEqualTo(-0.01);
        assertThat(config.protocols()
                        .orElseThrow()
                        .pulseTrain()
                        .orElseThrow()
                        .writing()
                        .light()
                        .photonFlux())
                .isBetween(4.0e16, 4.2e16);
        assertThat(config.network().orElseThrow().ageing().restTimes()).containsExactly(1.0, 2.0);
        assertThat(config.device().variants().tunnellingNeedsVacancies()).isTrue();
        assertThat(config.seed()).isEqualTo(42);
    }

    @Test
    void the_network_block_becomes_the_options_of_the_training() {
        ExperimentConfig config = preset(
                "network.hidden_count=[30, 20]", "network.largest_weights=[1, 1, 2]", "network.cell_model=each_cell");
        TrainingOptions options =
                config.network().orElseThrow().options(config.device().channel(), 2);
        assertThat(options.learning().hiddenSizes()).containsExactly(30, 20);
        assertThat(options.array().deviceArea()).isEqualTo(1e-4 * 2e-5);
        assertThat(options.ageing().cellModel()).isEqualTo(CellModel.EACH_CELL);
        assertThat(NetworkConfig.DEFAULT.options(config.device().channel(), 2)).isEqualTo(TrainingOptions.DEFAULT);
    }

    @Test
    void later_settings_win() {
        assertThat(preset("seed=1", "seed=2").seed()).isEqualTo(2);
    }

    @Test
    void a_replaced_number_loses_the_source_of_the_preset() {
        ExperimentConfig config = preset("device.films.nanocrystals.thickness_um=0.05");
        assertThat(config.sources())
                .containsEntry("device.films.nanocrystals.thickness_um", "set by the user")
                .doesNotContainKey("device.films.nanocrystals.thickness_nm")
                .containsKey("device.films.nanocrystals.band_gap_eV");
    }

    @Test
    void a_source_is_lost_however_the_number_was_addressed_and_whatever_says_the_same() {
        String flux = "preset: cspbi3-swcnt\nsources: {protocol.pulse_train.photon_flux_per_m2_s: \"paper: mine\"}\n";
        ExperimentConfig config = ConfigReader.read(
                        "my.yaml",
                        flux.getBytes(StandardCharsets.UTF_8),
                        List.of(
                                "device.films[0].thickness_um=0.05",
                                "device.films[0].traps=[]",
                                "protocol.pulse_train.irradiance_uW_per_cm2=1"))
                .config();
        assertThat(config.sources())
                .containsEntry("device.films.nanocrystals.thickness_um", "set by the user")
                .containsEntry("device.films.nanocrystals.traps", "set by the user")
                .containsEntry("protocol.pulse_train.irradiance_uW_per_cm2", "set by the user")
                .doesNotContainKeys(
                        "device.films.nanocrystals.thickness_nm",
                        "device.films.nanocrystals.traps[0].depth_eV",
                        "protocol.pulse_train.photon_flux_per_m2_s")
                .containsKey("device.films.nanocrystals.band_gap_eV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "device.films.nanocrystal.thickness_nm=3|C023|did you mean `nanocrystals`?",
                "device.films[1].thickness_nm=3|C023|",
                "device.films.nanocrystals.traps[7].depth_eV=1|C023|",
                "device.temperature_K.x=1|C023|",
                "device.chanel.width_um=3|C012|did you mean `channel`?",
                "device.channel.width_umx=3|C012|did you mean `width_um`?",
                "device.channel.width=3|C011|in which unit?",
                "device.channel.width_V=3|C013|",
                "device.channel.width_um=-3|C018|",
                "device.channel.width_um=wide|C015|",
                "device.channel.width_um=[|C002|",
                "device.channel.width_um=!!int 3|C006|",
                "device.channel.width_um=|C008|",
                "seed|C024|",
                "=3|C024|",
                "a..b=3|C024|",
                "a[x]=3|C024|",
                "a[-1]=3|C024|",
            })
    void a_setting_that_leads_nowhere_is_told(String setting, String code, String hint) {
        assertThatThrownBy(() -> preset(setting)).isInstanceOfSatisfying(InvalidConfigException.class, e -> {
            assertThat(e.problems()).extracting(Diagnostic::code).containsExactly(code);
            if (hint != null) {
                assertThat(e.problems().get(0).advice().hint()).contains(hint);
            }
        });
    }

    @Test
    void the_mark_stands_under_the_step_that_is_wrong() {
        assertThatThrownBy(() -> preset("device.films.nanocrystal.thickness_nm=3"))
                .hasMessage("""
                        error[C023]: `device.films` has no item `nanocrystal`
                         --> --set:1:14
                          |
                        1 | device.films.nanocrystal.thickness_nm=3
                          |              ^^^^^^^^^^^ did you mean `nanocrystals`?
                          = note: items: nanocrystals""");
    }

    @Test
    void a_file_changes_its_preset_key_by_key() {
        ExperimentConfig config = read("""
                preset: cspbi3-swcnt
                device:
                  films:
                    - name: nanocrystals
                      thickness_nm: 30
                protocol:
                  pulse_train: {dark_s: 5}
                """);
        FilmSpec film = config.device().films().get(0);
        assertThat(config.device().films()).hasSize(1);
        assertThat(film.thickness()).isEqualTo(3e-8);
        assertThat(film.traps()).hasSize(1);
        assertThat(config.protocols().orElseThrow().pulseTrain().orElseThrow().dark())
                .isEqualTo(5);
        assertThat(config.protocols()
                        .orElseThrow()
                        .pulseTrain()
                        .orElseThrow()
                        .writing()
                        .count())
                .isEqualTo(10);
        assertThat(config.sources()).containsEntry("device.films.nanocrystals.thickness_nm", "set by the user");
    }

    @Test
    void a_source_in_the_file_stands_for_its_number() {
        ExperimentConfig config = read("""
                preset: cspbi3-swcnt
                device: {temperature_K: 310}
                sources: {device.temperature_K: "paper: my own"}
                """);
        assertThat(config.sources()).containsEntry("device.temperature_K", "paper: my own");
    }

    @Test
    void another_protocol_takes_the_place_of_those_of_the_preset() {
        ExperimentConfig other =
                read("preset: cspbi3-swcnt\nprotocol: {transfer_curve: {from_V: -10, to_V: 10, point_count: 5}}\n");
        assertThat(other.protocols().orElseThrow().all())
                .extracting(ProtocolConfig::key)
                .containsExactly("transfer_curve");
        ExperimentConfig stimulus = read("""
                preset: cspbi3-swcnt
                stimulus: {segments: [{until_s: 1, photon_flux_per_m2_s: 0, gate_voltage_V: 1}]}
                """);
        assertThat(stimulus.protocols()).isEmpty();
        assertThat(stimulus.stimulus()).isPresent();
    }

    @Test
    void an_added_film_stands_above_those_of_the_preset() {
        String film = Presets.text(Presets.DEFAULT)
                .orElseThrow()
                .replaceFirst("(?s).*    - name: nanocrystals", "    - name: cap")
                .replaceFirst("(?s)  surface:.*", "");
        ExperimentConfig config = read("preset: cspbi3-swcnt\ndevice:\n  films:\n" + film);
        assertThat(config.device().films()).extracting(FilmSpec::name).containsExactly("nanocrystals", "cap");
    }

    @Test
    void every_protocol_of_the_vocabulary_can_be_written() {
        ExperimentConfig config = read("""
                preset: cspbi3-swcnt
                protocol:
                  dark_equilibrium: {}
                  transfer_curve: {from_V: -10, to_V: 10, point_count: 21}
                  pulse: {width_ms: 50, photon_flux_per_m2_s: 2e16, dark_s: 1000}
                  pulse_train: {count: 10, width_ms: 50, rate_Hz: 1, irradiance_mW_per_cm2: 0.00098,
                    wavelength_nm: 405, gate_voltage_V: 0, dark_s: 1000}
                  rate_dependence: {count: 10, width_ms: 50, rates_Hz: [0.1, 1, 10],
                    photon_flux_per_m2_s: 2e16, dark_s: 100}
                  paired_pulse: {width_ms: 50, photon_flux_per_m2_s: 2e16, gaps_s: [0.1, 1, 10]}
                  retention: {count: 10, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, dark_s: 10000}
                  erase: {count: 10, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, wait_s: 10,
                    erase_gate_voltage_V: [-30, -40], erase_duration_s: 1, read_after_s: 1}
                """);
        ProtocolsConfig protocols = config.protocols().orElseThrow();
        assertThat(protocols.all())
                .extracting(ProtocolConfig::key)
                .containsExactly(
                        "dark_equilibrium",
                        "transfer_curve",
                        "pulse",
                        "pulse_train",
                        "rate_dependence",
                        "paired_pulse",
                        "retention",
                        "erase");
        assertThat(protocols.erase().orElseThrow().spec().eraseVoltages()).containsExactly(-30.0, -40.0);
        assertThat(protocols.erase().orElseThrow().spec().reading())
                .isLessThan(protocols
                        .erase()
                        .orElseThrow()
                        .spec()
                        .train()
                        .stimulus()
                        .end());
        assertThat(protocols.retention().orElseThrow().spec().train().dark()).isEqualTo(10000);
        assertThat(protocols.transferCurve().orElseThrow().spec().gateVoltages())
                .hasSize(21);
        assertThat(protocols.rateDependence().orElseThrow().spec().trains()).hasSize(3);
        assertThat(protocols.pairedPulse().orElseThrow().spec().gaps()).hasSize(3);
        assertThat(protocols.darkEquilibrium().orElseThrow().spec().duration()).isEqualTo(1e4);
        assertThat(protocols.pulse().orElseThrow().train().count()).isEqualTo(1);
    }

    @Test
    void a_file_is_read_and_not_changed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("device.yaml");
        Files.writeString(file, "preset: cspbi3-swcnt\n");
        LoadedConfig loaded = ConfigReader.read(file, List.of("seed=3"));
        assertThat(loaded.config().seed()).isEqualTo(3);
        assertThat(loaded.written()).isEqualTo("preset: cspbi3-swcnt\n");
        assertThat(Files.readString(file)).isEqualTo("preset: cspbi3-swcnt\n");
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("none.yaml"), List.of()))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("none.yaml")
                .hasMessageContaining("does not exist");
        Files.write(file, new byte[YamlReader.MOST_BYTES + 1]);
        assertThatThrownBy(() -> ConfigReader.read(file, List.of())).hasMessageContaining("C003");
    }

    private static ExperimentConfig preset(String... settings) {
        return ConfigReader.preset(Presets.DEFAULT, List.of(settings)).config();
    }

    private static ExperimentConfig read(String text) {
        return ConfigReader.read("my.yaml", text.getBytes(StandardCharsets.UTF_8), List.of())
                .config();
    }
}
