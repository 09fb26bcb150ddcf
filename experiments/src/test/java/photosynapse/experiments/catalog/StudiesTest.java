package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.config.Study;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

class StudiesTest {
    private static final List<String> COARSE = List.of("solver.node_count=30", "solver.relative_tolerance_ratio=2e-3");
    private static final ExpectedNumbers EXPECTED = ExpectedNumbers.read();

    /** Minutes long: {@link SynapsePageTest} runs them. */
    private static final List<String> CAMPAIGNS = List.of("extraction", "held_out");

    /** An experiment and the preset that was made for it. */
    record Case(String experiment, String preset) {
        @Override
        public String toString() {
            return experiment + " on " + preset;
        }
    }

    static Stream<Case> cases() {
        return EXPECTED.rows().stream()
                .filter(row -> !CAMPAIGNS.contains(row.experiment()))
                .map(row -> new Case(row.experiment(), row.preset()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_experiment_gives_the_numbers_that_were_measured_once(Case asked) {
        ExperimentConfig config = ConfigReader.preset(asked.preset(), COARSE).config();
        Experiment experiment = Catalogue.of(asked.experiment());
        List<ResultTable> tables = experiment.run(config, new SplittableRandom(1), Bench.QUIET);
        SoftAssertions softly = new SoftAssertions();
        for (ExpectedNumbers.Row row : EXPECTED.of(asked.experiment(), asked.preset())) {
            double measured = Summaries.value(tables, row.number());
            softly.assertThat(row.holds(measured))
                    .as(
                            "%s %s: %s is %s, measured %s (%s)",
                            asked, row.number(), row.relation(), row.value(), measured, row.reason())
                    .isTrue();
        }
        softly.assertAll();
        assertThat(experiment.finding(tables)).isNotBlank().doesNotContain("NaN");
        assertThat(experiment.setting(config)).isNotBlank();
        assertThat(experiment.estimatedSeconds(config)).isPositive();
        assertThat(experiment.pictures()).isNotEmpty().allSatisfy(picture -> canBeDrawn(picture, tables));
    }

    private static void canBeDrawn(TablePicture picture, List<ResultTable> tables) {
        ResultTable table = tables.stream()
                .filter(t -> t.name().equals(picture.table()))
                .findFirst()
                .orElseThrow();
        assertThat(table.columnNames()).contains(picture.y().column());
        assertThat(picture.isBars() || table.columnNames().contains(picture.x().column()))
                .isTrue();
        assertThat(picture.label().isEmpty()
                        || table.labels().stream().anyMatch(l -> l.name().equals(picture.label())))
                .isTrue();
    }

    @Test
    void every_study_is_an_experiment_with_expected_numbers() {
        assertThat(Study.values()).allSatisfy(study -> {
            assertThat(Catalogue.of(study).card().key()).isEqualTo(study.key());
            assertThat(EXPECTED.of(study.key()).size()
                            + LearningNumbers.read().of(study.key()).size())
                    .as(study.key())
                    .isPositive();
        });
    }

    @Test
    void every_preset_beside_the_published_devices_is_used_by_a_numbered_experiment() {
        List<String> published = List.of(Presets.DEFAULT, "cspbbr3-swcnt", "fapbbr3-swcnt");
        List<String> used = EXPECTED.rows().stream()
                .map(ExpectedNumbers.Row::preset)
                .distinct()
                .toList();
        assertThat(Presets.names())
                .filteredOn(name -> !published.contains(name))
                .allSatisfy(name -> assertThat(used).contains(name));
    }

    @Test
    void numbers_and_keys_of_experiments_are_unique_and_cards_are_whole() {
        List<ExperimentCard> cards =
                Catalogue.all().stream().map(Experiment::card).toList();
        assertThat(cards).extracting(ExperimentCard::id).doesNotHaveDuplicates().isSorted();
        assertThat(cards).extracting(ExperimentCard::key).doesNotHaveDuplicates();
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.question()).endsWith("?");
            assertThat(card.equations()).isNotEmpty();
            assertThat(card.notice()).isNotBlank();
            assertThat(card.next()).isNotBlank();
        });
    }

    @Test
    void a_study_says_which_variant_cannot_be_made_of_a_device() {
        ExperimentConfig config = ConfigReader.preset(Presets.DEFAULT, List.of("device.films.nanocrystals.traps=[]"))
                .config();
        assertThatThrownBy(() -> new E24TrapNature().run(config, new SplittableRandom(1), Bench.QUIET))
                .isInstanceOf(ExperimentFailedException.class)
                .hasMessageContaining("the variant donor cannot be made of this device")
                .hasMessageContaining("traps");
    }

    @Test
    void a_study_of_a_sheet_is_refused_for_a_stack_between_contacts() {
        assertThatThrownBy(() -> StandardExperiments.studying(
                        ConfigReader.preset("pn-diode", List.of()), List.of(Study.CONTROLS)))
                .isInstanceOf(ExperimentFailedException.class)
                .hasMessageContaining("needs another kind of device");
    }
}
