package photosynapse.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Filled traps of a film whose traps are a distribution are those of all of its levels. */
class BandFiguresTest {
    private static final double[] TIMES = {0, 0, 0.05, 0.05, 1000.05, 1000.05};
    private static final double[] DEPTHS = {0, 60e-9, 0, 60e-9, 0, 60e-9};

    private static Map<String, String> values(Map<String, String> trap) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("device.films.film.thickness_m", "60e-9");
        values.put("device.films.film.vacancies.density_per_m3", "1e24");
        values.put("device.films.film.traps[0].density_per_m3", "1e23");
        trap.forEach((key, value) -> values.put("device.films.film.traps[0]." + key, value));
        values.put("device.channel.band_gap_eV", "1");
        return values;
    }

    private static ResultTable profiles(double[]... levels) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("time_s", TIMES));
        columns.add(new Column("x_m", DEPTHS));
        for (String name : List.of("potential_V", "conduction_edge_eV", "valence_edge_eV")) {
            columns.add(new Column(name, new double[TIMES.length]));
        }
        for (String name : List.of("electron_density_per_m3", "vacancy_density_per_m3")) {
            columns.add(new Column(name, 1e10, 1e10, 1e12, 1e12, 1e11, 1e11));
        }
        for (int k = 0; k < levels.length; k++) {
            columns.add(new Column("trapped_electron_density_" + (k + 1) + "_per_m3", levels[k]));
        }
        return new ResultTable("pulse_profiles", columns);
    }

    private static String finding(Map<String, String> trap, double[]... levels) {
        StoredRun run = new StoredRun(
                Map.of("pulse_profiles", profiles(levels)),
                values(trap),
                Map.of(),
                List.of(),
                new Reproduction("photosynapse run", "run.yaml", "", 1, "0", Map.of(), ""));
        return ((Block.FigureBlock) new BandFigures(run).blocks().get(0)).finding();
    }

    @Test
    void levels_of_a_distribution_are_added_up() {
        double[] shallow = {0, 0, 1e21, 1e21, 0, 0};
        double[] deep = {0, 0, 3e21, 3e21, 1e21, 1e21};
        assertThat(finding(Map.of("mean_depth_eV", "0.75", "spread_eV", "0.06", "levels_count", "2"), shallow, deep))
                .contains("fills 4.0")
                .contains("1.0\u00a0% are filled 1000");
    }

    @Test
    void a_single_level_stands_for_itself() {
        assertThat(finding(Map.of("depth_eV", "0.75"), new double[] {0, 0, 1e22, 1e22, 5e21, 5e21}))
                .contains("fills 10")
                .contains("5.0\u00a0% are filled 1000");
    }
}
