package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.ResultTable;

/** The search on functions that know where their best is. */
class OptimiserTest {
    private static final String[] KEYS = {TinySweep.DEPTH + "=lin(0.5,0.9)", TinySweep.THICKNESS + "=log(10,100)"};

    @TempDir
    private Path folder;

    /** A bowl around 0.72 eV and 40 nm, and a plane. */
    private static final class Bowl implements SweepEngine {
        @Override
        public String name() {
            return "bowl";
        }

        @Override
        public void run(SweepJob job) {
            for (SweepPoint point : job.points()) {
                double x = (Double.parseDouble(point.value(0)) - 0.72) / 0.4;
                double y = StrictMath.log(Double.parseDouble(point.value(1)) / 40) / StrictMath.log(10);
                job.results()
                        .finished(
                                point,
                                new PointOutcome(
                                        point.name(),
                                        PointOutcome.Status.DONE,
                                        "",
                                        Map.of("bowl_ratio", x * x + 2 * y * y + x * y, "plane_ratio", x)),
                                0);
            }
        }
    }

    private SweepEnd search(String name, Search search) {
        return TinySweep.carryThrough(
                folder.resolve(name),
                TinySweep.spec(new Sampling(Sampling.Kind.SOBOL, search.points()), search, KEYS),
                TinySweep.means(new Bowl(), 1),
                FileLayer.DISK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Search.Method.class,
            names = {"CMA_ES", "NELDER_MEAD"})
    void the_lowest_point_of_a_bowl_is_found(Search.Method method) {
        SweepEnd end = search("bowl", new Search(method, List.of(new Search.Goal("bowl_ratio", false)), 100));
        double[] bowl = end.tables().get(0).column("bowl_ratio").values();
        int best = 0;
        for (int row = 0; row < bowl.length; row++) {
            best = bowl[row] < bowl[best] ? row : best;
        }
        assertThat(bowl[best]).isLessThan(1e-3);
        assertThat(end.points()).isBetween(50, 100);
    }

    @Test
    void the_front_between_two_goals_reaches_both_ends() {
        SweepEnd end = search(
                "front",
                new Search(
                        Search.Method.CMA_ES,
                        List.of(new Search.Goal("bowl_ratio", false), new Search.Goal("plane_ratio", true)),
                        150));
        ResultTable front = end.tables().get(end.tables().size() - 1);
        assertThat(front.name()).isEqualTo("front");
        assertThat(front.rowCount()).isGreaterThan(10);
        assertThat(front.column("bowl_ratio").get(0)).isLessThan(0.01);
        assertThat(front.column("plane_ratio").get(front.rowCount() - 1)).isGreaterThan(0.44);
    }

    @Test
    void the_same_search_walks_the_same_way_and_computes_nothing_again() {
        Search search = new Search(Search.Method.CMA_ES, List.of(new Search.Goal("bowl_ratio", false)), 40);
        SweepEnd first = search("again", search);
        SweepEnd second = search("again", search);
        assertThat(second.computed()).isZero();
        assertThat(second.tables()).isEqualTo(first.tables());
    }

    @Test
    void a_number_that_no_point_has_is_named_with_those_that_there_are() {
        Search search = new Search(Search.Method.CMA_ES, List.of(new Search.Goal("bowl", false)), 10);
        assertThatThrownBy(() -> search("wrong", search))
                .isInstanceOf(SweepProblem.class)
                .satisfies(
                        problem -> assertThat(((SweepProblem) problem).remedy()).contains("bowl_ratio"));
    }
}
