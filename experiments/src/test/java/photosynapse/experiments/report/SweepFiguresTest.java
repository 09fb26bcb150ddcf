package photosynapse.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** Pictures of the table of a sweep. */
class SweepFiguresTest {
    private static final List<String> KEYS = List.of("preset", "thickness_nm", "temperature_K");
    private static final ResultTable POINTS = new ResultTable(
            "points",
            List.of(new TextColumn("preset", List.of("a", "a", "a", "a", "b", "b", "b", "b"))),
            List.of(
                    new Column("thickness_nm", 10, 10, 300, 300, 10, 10, 300, 300),
                    new Column("temperature_K", 280, 300, 280, 300, 280, 300, 280, 300),
                    new Column("half_life_s", 4, 1, 4000, 1000, 8, 2, 8000, Double.NaN)));

    private static List<Block> blocks(String across, String by, String up) {
        return new SweepFigures(POINTS, KEYS, "photosynapse sweep x")
                .blocks(List.of(new SweepFigures.Wish("half_life_s", across, by, up, "")));
    }

    private static Block.FigureBlock one(String across, String by, String up) {
        List<Block> blocks = blocks(across, by, up);
        assertThat(blocks).hasSize(1);
        return (Block.FigureBlock) blocks.get(0);
    }

    @Test
    void curves_say_where_the_ends_are_and_what_is_held() {
        Block.FigureBlock figure = one("thickness_nm", "preset", "");
        assertThat(figure.finding()).isEqualTo("Half life goes from 1 s (10 nm, a) to 1000 s (300 nm, a)");
        assertThat(figure.caption()).contains("temperature_K = 300");
        assertThat(figure.figure().file()).contains("Thickness").contains("<svg");
    }

    @Test
    void a_key_of_words_gives_bars() {
        assertThat(one("preset", "temperature_K", "").finding())
                .isEqualTo("Half life goes from 1000 s (a, 300 K) to 8000 s (b, 280 K)");
    }

    @Test
    void two_keys_give_a_map_whose_cells_hold_their_numbers() {
        Block.FigureBlock figure = one("temperature_K", "", "thickness_nm");
        assertThat(figure.figure().file()).contains(">8000<").contains("Thickness (nm)");
        assertThat(SweepFigures.files(List.of(figure)))
                .isEqualTo(Map.of("1-half-life-s.svg", figure.figure().file()));
    }

    @Test
    void what_the_table_does_not_hold_is_left_out() {
        assertThat(blocks("depth_eV", "", "")).isEmpty();
        assertThat(new SweepFigures(POINTS, KEYS, "x")
                        .blocks(List.of(new SweepFigures.Wish("other_s", "thickness_nm", "", "", ""))))
                .isEmpty();
    }
}
