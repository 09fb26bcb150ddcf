package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.FilmOpticsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.units.PhysicalConstants;

class DeviceFilesTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static Stream<String> files() {
        return Stream.of(
                Examples.PHYSICS_PAGE,
                Examples.PHOTOTRANSISTOR_OPTIONS,
                Examples.PN_DIODE,
                Examples.MIS_CAPACITOR,
                Examples.SOLAR_CELL);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_written_out_reads_back_and_is_written_alike(String text) {
        LoadedConfig read = Examples.read(text);
        LoadedConfig again = Examples.read(read.resolved());
        assertThat(again.config()).isEqualTo(read.config());
        assertThat(again.resolved()).isEqualTo(read.resolved());
    }

    @Test
    void a_phototransistor_without_further_parts_is_written_without_them() {
        ExperimentConfig config = Examples.read(Examples.PHYSICS_PAGE).config();
        FilmSpec film = config.device().films().get(0);
        assertThat(film.electronics()).isEqualTo(ElectronicsSpec.PLAIN);
        assertThat(film.ions()).isEmpty();
        assertThat(film.optics()).isEqualTo(FilmOpticsSpec.PLAIN);
        assertThat(film.traps().get(0).rates().nature()).isEqualTo(TrapSpec.TrapNatureSpec.PLAIN);
        assertThat(config.device().optics()).isEqualTo(OpticsSpec.STANDARD);
        assertThat(ResolvedYaml.write(config)).isEqualTo(Examples.resource("physics-page-resolved.yaml"));
    }

    @Test
    void a_diode_has_two_metals_and_doped_films() {
        ExperimentConfig config = Examples.read(Examples.PN_DIODE).config();
        VerticalDeviceSpec diode = (VerticalDeviceSpec) config.structure();
        assertThat(diode.name()).isEqualTo("pn-diode");
        assertThat(diode.area()).isEqualTo(1e-6);
        assertThat(diode.bottom()).isEqualTo(ContactSpec.Metal.ohmic(4.1));
        assertThat(diode.top()).isEqualTo(new ContactSpec.Metal(5.1, 10, INFINITE, 5e-5));
        ElectronicsSpec lower = diode.films().get(0).electronics();
        assertThat(lower.donorDensity()).isEqualTo(Graded.uniform(1e23));
        assertThat(lower.acceptorDensity()).isEqualTo(Graded.uniform(0));
        assertThat(lower.statistics()).isEqualTo(new StatisticsSpec.Boltzmann());
        RecombinationSpec recombination = lower.recombination();
        assertThat(recombination.shockleyReadHall())
                .contains(new RecombinationSpec.ShockleyReadHallSpec(1e-6, 1e-6, 0.56));
        assertThat(recombination.electronAuger()).isEqualTo(2.8e-43);
        assertThat(recombination.holeAuger()).isEqualTo(9.9e-44);
        ElectronicsSpec upper = diode.films().get(1).electronics();
        assertThat(upper.acceptorDensity()).isEqualTo(new Graded(1e22, 1e24));
        assertThat(upper.statistics()).isEqualTo(new StatisticsSpec.FermiDirac());
        assertThat(config.stimulus().orElseThrow().segments().get(1))
                .isEqualTo(
                        new Segment(2, config.stimulus().get().segments().get(0).light(), 0, 0.6));
    }

    @Test
    void what_a_stack_with_two_contacts_leaves_out_takes_its_standard() {
        VerticalDeviceSpec capacitor = (VerticalDeviceSpec)
                Examples.read(Examples.MIS_CAPACITOR).config().structure();
        assertThat(capacitor.name()).isEqualTo("device");
        assertThat(capacitor.area()).isEqualTo(1e-6);
        assertThat(capacitor.bottom()).isEqualTo(new ContactSpec.Insulated(1e-8, 3.9, -0.2));
        assertThat(capacitor.top()).isEqualTo(new ContactSpec.OpenSurface(0));
        assertThat(capacitor.films().get(0).name()).isEqualTo("film-1");
        assertThat(capacitor.heterojunctions()).isEmpty();
        assertThat(capacitor.variants()).isEqualTo(ModelVariantsSpec.NONE);
        assertThat(capacitor.optics()).isEqualTo(OpticsSpec.STANDARD);
        assertThat(capacitor.constants()).isEqualTo(PhysicalConstants.CODATA_2018);
    }

    @Test
    void a_solar_cell_has_ions_interface_states_and_selective_contacts() {
        VerticalDeviceSpec cell =
                (VerticalDeviceSpec) Examples.read(Examples.SOLAR_CELL).config().structure();
        assertThat(cell.bottom()).isEqualTo(new ContactSpec.Metal(4.1, INFINITE, 0.01, 0));
        assertThat(cell.top()).isEqualTo(new ContactSpec.Metal(5.1, 0, INFINITE, 0));
        assertThat(cell.optics()).isEqualTo(new OpticsSpec.Uniform(3e27, 1e21));
        FilmSpec absorber = cell.films().get(1);
        assertThat(absorber.vacancies().orElseThrow().maximumDensity()).isEqualTo(Graded.uniform(INFINITE));
        assertThat(absorber.ions())
                .containsExactly(
                        new IonSpec(
                                "methylammonium",
                                1,
                                Graded.uniform(1e24),
                                Graded.uniform(4e27),
                                Graded.uniform(1e-20),
                                false,
                                new ActivationSpec(Map.of("diffusivity", 0.8), 300)),
                        new IonSpec(
                                "iodine-interstitial",
                                -1,
                                Graded.uniform(1e22),
                                Graded.uniform(INFINITE),
                                Graded.uniform(1e-18),
                                true,
                                ActivationSpec.NONE));
        assertThat(cell.films().get(2).electronics().statistics()).isEqualTo(new StatisticsSpec.GaussianDisorder(0.08));
        HeterojunctionSpec lower = cell.heterojunctions().get(0);
        assertThat(lower.ionVelocities()).containsExactly(Map.entry("methylammonium", 0.0));
        assertThat(lower.states()).isEqualTo(new InterfaceStatesSpec(0.1, 1e3, List.of()));
        HeterojunctionSpec upper = cell.heterojunctions().get(1);
        assertThat(upper.ionVelocities()).isEmpty();
        assertThat(upper.states().traps().get(0).sheetDensity()).isEqualTo(1e14);
        assertThat(upper.states().traps().get(0).rates().nature().charge()).isEqualTo(TrapSpec.Charge.NEUTRAL);
    }

    @Test
    void a_phototransistor_takes_every_option() {
        ExperimentConfig config =
                Examples.read(Examples.PHOTOTRANSISTOR_OPTIONS).config();
        FilmSpec film = config.device().films().get(0);
        assertThat(film.electronics())
                .isEqualTo(new ElectronicsSpec(
                        new Graded(0, 1e21),
                        Graded.uniform(1e20),
                        new StatisticsSpec.GaussianDisorder(0.06),
                        new RecombinationSpec(
                                java.util.Optional.of(new RecombinationSpec.ShockleyReadHallSpec(2e-8, 1e-6, 0.8)),
                                1e-41,
                                2e-41)));
        assertThat(film.ions().get(0).activation()).isEqualTo(new ActivationSpec(Map.of("diffusivity", 1.1), 310));
        assertThat(film.optics()).isEqualTo(new FilmOpticsSpec(java.util.Optional.of("cspbi3"), -0.02));
        assertThat(film.traps().stream().map(trap -> trap.rates().nature()))
                .containsExactly(
                        new TrapSpec.TrapNatureSpec(
                                TrapSpec.Charge.DONOR, 1e-21, new FieldEmissionSpec.PooleFrenkel(5)),
                        new TrapSpec.TrapNatureSpec(
                                TrapSpec.Charge.NEUTRAL, 0, new FieldEmissionSpec.TrapAssistedTunnelling(0.2)));
        assertThat(config.device().optics()).isEqualTo(new OpticsSpec.Uniform(1e24, 2e16));
    }

    @Test
    void a_phototransistor_is_refused_where_the_file_describes_two_contacts() {
        ExperimentConfig config = Examples.read(Examples.PN_DIODE).config();
        assertThatThrownBy(config::device)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("error[C026]: this needs a phototransistor (`device`), but the file describes the"
                        + " `vertical_device` `pn-diode`");
    }

    @Test
    void a_preset_may_be_given_another_kind_of_optics_or_one_key_of_it() {
        String own = "preset: cspbi3-swcnt\ndevice: {optics: {kind: uniform, generation_per_m3_s: 1e24,"
                + " photon_flux_per_m2_s: 2e16}}\n";
        ExperimentConfig config = Examples.read(own).config();
        assertThat(config.device().optics()).isEqualTo(new OpticsSpec.Uniform(1e24, 2e16));
        ExperimentConfig set = ConfigReader.read(
                        "run.yaml",
                        own.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        List.of(
                                "device.optics.generation_per_cm3_s=1",
                                "device.films.nanocrystals.statistics=fermi_dirac"))
                .config();
        assertThat(set.device().optics()).isEqualTo(new OpticsSpec.Uniform(1e6, 2e16));
        assertThat(set.device().films().get(0).electronics().statistics()).isEqualTo(new StatisticsSpec.FermiDirac());
    }

    @Test
    void a_group_of_another_kind_replaces_the_one_beneath_it_as_a_whole() {
        YamlNode base = node("optics: {kind: uniform, generation_per_m3_s: 1e24, photon_flux_per_m2_s: 2e16}");
        YamlNode same = node("optics: {kind: uniform, generation_per_m3_s: 3}");
        YamlNode other = node("optics: {kind: beer_lambert}");
        assertThat(YamlText.write((YamlNode.Mapping) NodeMerge.merge(base, same)))
                .isEqualTo("""
                        optics:
                          kind: uniform
                          generation_per_m3_s: 3
                          photon_flux_per_m2_s: 2e16
                        """);
        assertThat(YamlText.write((YamlNode.Mapping) NodeMerge.merge(base, other)))
                .isEqualTo("""
                        optics:
                          kind: beer_lambert
                        """);
    }

    private static YamlNode node(String text) {
        return YamlReader.readText("text", text, new ConfigProblems()).orElseThrow();
    }
}
