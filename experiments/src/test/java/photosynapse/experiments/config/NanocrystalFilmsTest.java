package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.physics.LeadHalide;
import photosynapse.device.physics.Nanocrystal;
import photosynapse.device.physics.NanocrystalFilm;
import photosynapse.device.spec.FilmSpec;

class NanocrystalFilmsTest {
    private static final String GROUP = "composition: cspbi3, bromide_fraction: 0.2, crystal_edge_nm: 8,"
            + " ligand_length_nm: 1.5, offset_origin_depth_eV: 4.85, reference_electron_mobility_cm2_per_Vs: 0.01,"
            + " reference_hole_mobility_cm2_per_Vs: 0.02, reference_ligand_length_nm: 1.2,"
            + " crystal_vacancy_diffusivity_m2_per_s: 1e-16, crystal_permittivity: 18";
    private static final String FILE = """
            preset: cspbi3-swcnt
            device:
              films:
                - name: nanocrystals
                  nanocrystal: {%s}
            """;

    private static ExperimentConfig read(String text, String... settings) {
        return ConfigReader.read("file.yaml", text.getBytes(StandardCharsets.UTF_8), List.of(settings))
                .config();
    }

    private static FilmSpec film(ExperimentConfig config) {
        return config.device().films().get(0);
    }

    @Test
    void a_film_follows_from_its_crystals_and_ligands() {
        FilmSpec film = film(read(FILE.formatted(GROUP)));
        Nanocrystal crystal = new Nanocrystal(LeadHalide.iodideBromide(0.2), 8e-9);
        assertThat(film.material().bandGapEv().bottom()).isEqualTo(crystal.transportGapEv());
        assertThat(film.material().valenceBandOffsetEv().bottom()).isEqualTo(crystal.valenceDepthEv() - 4.85);
        double slower = StrictMath.exp(-NanocrystalFilm.TUNNELLING_DECAY * 0.3e-9);
        assertThat(film.material().electronMobility().bottom()).isCloseTo(1e-6 * slower, within(1e-17));
        assertThat(film.material().holeMobility().bottom()).isCloseTo(2e-6 * slower, within(1e-17));
        double filling = StrictMath.pow(8 / 9.5, 3);
        assertThat(film.material().relativePermittivity().bottom())
                .isCloseTo(NanocrystalFilm.mixedPermittivity(filling, 18, 2.1), within(1e-12));
        double slowdown = StrictMath.exp(0.12 / 0.025852);
        assertThat(film.vacancies().orElseThrow().diffusivity().bottom())
                .isCloseTo(1e-16 * 9.5 / (8 + 1.5 * slowdown), within(1e-20));
    }

    @Test
    void the_complete_configuration_holds_what_followed_and_says_where_it_comes_from() {
        ExperimentConfig config = read(FILE.formatted(GROUP));
        String text = ResolvedYaml.write(config);
        assertThat(text.substring(0, text.indexOf("\nsources:"))).doesNotContain("crystal_edge");
        assertThat(read(text).device()).isEqualTo(config.device());
        assertThat(config.sources().get("device.films.nanocrystals.band_gap_eV"))
                .contains("Brus");
    }

    @Test
    void a_setting_changes_the_group_or_what_followed_from_it() {
        String text = FILE.formatted(GROUP);
        double smaller = film(read(text, "device.films.nanocrystals.nanocrystal.crystal_edge_nm=6"))
                .material()
                .bandGapEv()
                .bottom();
        assertThat(smaller)
                .isGreaterThan(film(read(text)).material().bandGapEv().bottom());
        assertThat(film(read(text, "device.films.nanocrystals.band_gap_eV=2"))
                        .material()
                        .bandGapEv()
                        .bottom())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "band_gap_eV: 1.7      | C014 `device.films.nanocrystals.band_gap_eV` also follows from the group",
                "hole_mobility_cm2_per_Vs: 1 | C014 `device.films.nanocrystals.hole_mobility_cm2_per_Vs` also follows",
                "relative_permittivity: 9 | C014 `device.films.nanocrystals.relative_permittivity` also follows"
            })
    void a_key_that_follows_must_not_stand_beside_the_group(String key, String message) {
        String text = FILE.formatted(GROUP).replace("      nanocrystal:", "      " + key + "\n      nanocrystal:");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("file.yaml:5")
                .hasMessageContaining(message.substring(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "composition: cspbi3 | composition: fapbbr3 | bromide_fraction` belongs to composition cspbi3",
                "crystal_edge_nm: 8  | crystal_edge_nm: 0   | crystal_edge_nm` must be >= 1.0E-9 m",
                "crystal_edge_nm: 8  | crystal_edge_eV: 8   | must be a quantity in m",
                "crystal_edge_nm: 8, | ''                   | missing key `crystal_edge_nm`",
                "composition: cspbi3 | composition: pbs     | must be one of cspbi3, cspbbr3, cspbcl3, fapbbr3"
            })
    void what_is_wrong_in_the_group_is_told_with_its_place(String written, String wrong, String message) {
        assertThatThrownBy(() -> read(FILE.formatted(GROUP.replace(written, wrong))))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("file.yaml:5")
                .hasMessageContaining(message);
    }

    @Test
    void a_diffusivity_of_vacancies_needs_vacancies() {
        String text = ResolvedYaml.write(
                        ConfigReader.preset(Presets.DEFAULT, List.of()).config())
                .replaceAll("(?m)^      (band_gap|valence_band_offset|electron_mobility|hole_mobility)_.*\\n", "")
                .replaceAll("(?m)^      relative_permittivity.*\\n", "")
                .replaceAll("(?s)      vacancies:\\n.*?(?=      traps:)", "      nanocrystal: {" + GROUP + "}\n");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("gives crystal_vacancy_diffusivity, but the film has no vacancies");
    }
}
