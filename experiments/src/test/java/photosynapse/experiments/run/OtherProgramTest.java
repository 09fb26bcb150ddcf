package photosynapse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.Transient;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.ResultTable;

/** Random stacks against the numbers of a program that shares nothing with this one but the equations. */
class OtherProgramTest {
    private static final String FOLDER = "/photosynapse/cross-check/";
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(80).withRelativeTolerance(1e-5);

    /** Share of the largest value or change: twice what the grids of both, 70 and 80 nodes a film, leave open. */
    private static final double ALLOWED = 2e-4;

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = OtherProgramTest.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void another_program_gives_the_same(int number) throws IOException {
        ExperimentConfig config = ConfigReader.readAlone("case-" + number, bytes("case-" + number + ".json"), List.of())
                .config();
        ResultTable theirs =
                CsvTables.read("case", new String(bytes("case-" + number + ".csv"), StandardCharsets.UTF_8));
        TransientResult ours = new Transient(config.structure(), OPTIONS)
                .run(
                        config.stimulus().orElseThrow(),
                        config.output().orElseThrow(),
                        StopCondition.NEVER,
                        ProgressListener.SILENT);
        assertThat(ours.samples()).hasSize(theirs.rowCount());
        compare("channel_hole_density_per_m2", theirs, ours, TransientSample::channelHoleDensity);
        compare("trapped_electron_density_per_m2", theirs, ours, TransientSample::trappedElectronDensity);
        compare("vacancy_density_per_m2", theirs, ours, TransientSample::vacancyDensity);
        compare("vacancy_centroid_m", theirs, ours, TransientSample::vacancyCentroid);
        compare("film_charge_C_per_m2", theirs, ours, TransientSample::filmCharge);
        compare("channel_potential_V", theirs, ours, TransientSample::channelPotential);
    }

    /** Values over the largest one, and changes since the start over the largest change where that is a hundredth. */
    private static void compare(
            String column,
            ResultTable theirs,
            TransientResult ours,
            java.util.function.ToDoubleFunction<TransientSample> number) {
        double[] mine = ours.samples().stream().mapToDouble(number).toArray();
        double largest = 0;
        double largestChange = 0;
        for (int k = 0; k < mine.length; k++) {
            double value = theirs.column(column).get(k);
            largest = Math.max(largest, Math.abs(value));
            largestChange = Math.max(
                    largestChange, Math.abs(value - theirs.column(column).get(0)));
        }
        SoftAssertions softly = new SoftAssertions();
        for (int k = 0; k < mine.length; k++) {
            double value = theirs.column(column).get(k);
            double time = ours.samples().get(k).time();
            softly.assertThat(Math.abs(mine[k] - value) / largest)
                    .as("%s at %s s: %s, they have %s", column, time, mine[k], value)
                    .isLessThan(ALLOWED);
            if (largestChange > largest / 100) {
                double change = mine[k] - mine[0];
                double theirChange = value - theirs.column(column).get(0);
                softly.assertThat(Math.abs(change - theirChange) / largestChange)
                        .as("change of %s at %s s: %s, they have %s", column, time, change, theirChange)
                        .isLessThan(ALLOWED);
            }
        }
        softly.assertAll();
    }
}
