package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.ResultTable;

/** The extraction of every shipped device and the held-out study; minutes long, so a campaign. */
@Tag("campaign")
class SynapsePageTest {
    private static final Path WRITTEN = Path.of("target/synapse.md");
    private static final String HEAD = """
            # The compact synapse of every shipped device

            How well the few-state synapse follows each device that ships with the program: errors of the **change** of
            current, relative to the largest change of each protocol. Twelve protocols are fitted (trains at 0.1 to 10 Hz, steps
            into saturation, flashes of tenfold and hundredfold light, quick and slow gate erase, writing under a negative gate);
            eleven are held out (an irregular pattern, 100 pulses, other rates, powers, widths and gates). Aims: 2 % rms fitted,
            3 % rms and 6 % at most held out. `photosynapse run cspbi3-swcnt --study extraction` measures the table again; a
            campaign test (`mvn test -Dtest=SynapsePageTest -Dtest.excluded=none`) compares it with this page. Presets that
            differ from another one in their protocols alone are not listed.

            | preset | fitted, worst rms | held out, worst rms | held out, at most | 280 and 320 K, fitted, worst rms | 310 K, held out, rms | 310 K, at most | aims |
            |---|---|---|---|---|---|---|---|
            """;

    static String page(ResultTable table) {
        StringBuilder page = new StringBuilder(HEAD);
        for (int row = 0; row < table.rowCount(); row++) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f %% | %.2f %% | %.2f %% | %.2f %% | %.2f %% | %.2f %% | %s |%n",
                    table.label("preset").values().get(row),
                    100 * table.column("worst_fitted_rms_ratio").get(row),
                    100 * table.column("worst_held_out_rms_ratio").get(row),
                    100 * table.column("worst_held_out_maximum_ratio").get(row),
                    100 * table.column("other_temperatures_fitted_rms_ratio").get(row),
                    100 * table.column("other_temperatures_held_out_rms_ratio").get(row),
                    100
                            * table.column("other_temperatures_held_out_maximum_ratio")
                                    .get(row),
                    table.label("verdict").values().get(row)));
        }
        return page.append(REMARKS).toString();
    }

    private static final String REMARKS = """

            **Temperature.** The energies of the rates are fitted to a train and a quick erase 20 K below and above and judged on the
            irregular pattern 10 K above. The two films of `ion-barrier-swcnt` have an energy of emission each: with one for both,
            the fit missed by 3.1 % at 320 K.

            **Colour, handedness.** `photosynapse synapse FILE` also measures the share of photons that write every 10 nm and judges
            it between, and the dissymmetry of left and right light. On `oxide-optics-swcnt`, the one preset whose absorption has a
            colour, the aims are missed between the wavelengths: 6.7 % rms and 10 % at most at 475 nm, where interference all but
            extinguishes the light, 3.7 % and 6.4 % at 575 nm; the depth at which the light is absorbed changes as well, which a
            share of photons cannot say.

            **Not described.** A gate beyond the threshold of electrons writes the film; the synapse refuses gates above its
            reading voltage.
            """;

    private static void hold(String key, List<ResultTable> tables) {
        SoftAssertions softly = new SoftAssertions();
        for (ExpectedNumbers.Row row : ExpectedNumbers.read().of(key, Presets.DEFAULT)) {
            double measured = Summaries.value(tables, row.number());
            softly.assertThat(row.holds(measured))
                    .as("%s: %s is %s, measured %s", key, row.number(), row.value(), measured)
                    .isTrue();
        }
        softly.assertAll();
    }

    private static List<ResultTable> run(Experiment experiment) {
        ExperimentConfig config =
                ConfigReader.preset(Presets.DEFAULT, List.of()).config();
        return experiment.run(config, new SplittableRandom(1), Bench.QUIET);
    }

    @Test
    void the_page_of_the_synapse_is_what_the_extraction_measures() throws IOException {
        List<ResultTable> tables = run(new E60Extraction());
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, page(tables.get(0)));
        hold("extraction", tables);
        assertThat(Files.readString(Path.of("../docs/synapse.md")))
                .as("docs/synapse.md; copy experiments/target/synapse.md over it")
                .isEqualTo(page(tables.get(0)));
    }

    @Test
    void the_held_out_study_chooses_by_the_held_out_error() {
        List<ResultTable> tables = run(new E61HeldOut());
        hold("held_out", tables);
        assertThat(tables.get(0).rowCount()).isEqualTo(5);
    }
}
