package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.result.Column;

class ColourTest {
    private static final double FOR_TEXT = 4.5;
    private static final double FOR_LINES = 3;

    /** Contrast of two colours by WCAG 2.1. */
    static double contrast(String a, String b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String variable(String css, String name) {
        int start = css.indexOf("--ps-" + name + ":") + name.length() + 6;
        return css.substring(start, start + 7);
    }

    @Test
    void letters_stand_out_on_light_and_dark_pages() {
        for (String css : List.of(FigureStyle.lightVariables(), FigureStyle.darkVariables())) {
            String paper = variable(css, "paper");
            assertThat(contrast(variable(css, "s-ink"), paper)).isGreaterThan(FOR_TEXT);
            assertThat(contrast(variable(css, "muted"), paper)).isGreaterThan(FOR_TEXT);
        }
    }

    @Test
    void lines_of_every_hue_stand_out_on_light_and_dark_pages() {
        for (Hue hue : Hue.values()) {
            assertThat(contrast(hue.stroke(), variable(FigureStyle.lightVariables(), "paper")))
                    .as(hue + " on light")
                    .isGreaterThan(FOR_LINES);
            assertThat(contrast(hue.onDark(), variable(FigureStyle.darkVariables(), "paper")))
                    .as(hue + " on dark")
                    .isGreaterThan(FOR_LINES);
        }
    }

    @Test
    void fills_are_the_colours_of_okabe_and_ito() {
        assertThat(Hue.LIGHT.fill()).isEqualTo("#56b4e9");
        assertThat(Hue.GATE.fill()).isEqualTo("#e69f00");
        assertThat(Hue.BLUE.fill()).isEqualTo("#0072b2");
        assertThat(Hue.VERMILION.fill()).isEqualTo("#d55e00");
        assertThat(Hue.GREEN.fill()).isEqualTo("#009e73");
        assertThat(Hue.PURPLE.fill()).isEqualTo("#cc79a7");
    }

    @Test
    void lightness_falls_evenly_along_the_sequential_scale() {
        double step = ColourScale.SEQUENTIAL.lightness(0.1) - ColourScale.SEQUENTIAL.lightness(0);
        for (int i = 1; i < 10; i++) {
            double here = ColourScale.SEQUENTIAL.lightness(i / 10.0) - ColourScale.SEQUENTIAL.lightness((i + 1) / 10.0);
            assertThat(here).isBetween(-step * 0.95, -step * 1.05);
        }
    }

    @Test
    void the_diverging_scale_is_symmetric_in_lightness_and_lightest_in_the_middle() {
        for (int i = 0; i < 10; i++) {
            double part = i / 20.0;
            double low = ColourScale.DIVERGING.lightness(part);
            assertThat(Math.abs(low - ColourScale.DIVERGING.lightness(1 - part)))
                    .isLessThan(1e-12);
            assertThat(low).isLessThan(ColourScale.DIVERGING.lightness(0.5));
        }
    }

    @Test
    void letters_in_cells_stand_out_on_every_colour() {
        for (ColourScale scale : List.of(ColourScale.SEQUENTIAL, ColourScale.DIVERGING)) {
            for (int i = 0; i <= 100; i++) {
                double part = i / 100.0;
                String letters = scale.isDark(part) ? "#ffffff" : "#000000";
                assertThat(contrast(letters, scale.colour(part)))
                        .as("at %s", part)
                        .isGreaterThan(FOR_TEXT);
            }
        }
    }

    @Test
    void a_confusion_matrix_prints_counts_and_per_cent_of_the_row() {
        HeatMap map = HeatMap.confusion("c", List.of("a", "b"), new Column("count", 9, 1, 0, 5));
        assertThat(map.cellTexts()).containsExactly("9\n90.0", "1\n10.0", "", "5\n100.0");
        assertThat(map.description()).contains("93.33 % of 15");
    }

    @Test
    void a_fine_grid_is_drawn_by_means_over_its_cells() {
        double[] values = new double[200 * 200];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        HeatMap.Grid coarse = Coarse.grid(new HeatMap.Grid(200, 200, new Column("v", values)), 50);
        assertThat(coarse.rows()).isEqualTo(50);
        for (double value : coarse.values().values()) {
            assertThat(value).isEqualTo(0.5);
        }
    }

    @Test
    void a_number_in_the_range_lies_in_the_middle_third() {
        RangeChart.Weight weight = new RangeChart.Weight(true, true);
        assertThat(new RangeChart.Row("a", 1e-13, 1e-15, 1e-11, "", weight).place())
                .isBetween(0.49, 0.51);
        assertThat(new RangeChart.Row("a", 5, 3, 8, "", weight).place()).isEqualTo(0.4);
        assertThat(new RangeChart.Row("a", 5, 3, 8, "", weight).holds()).isTrue();
        assertThat(new RangeChart.Row("a", 9, 3, 8, "", weight).place()).isGreaterThan(1);
        assertThat(new RangeChart.Row("a", 2, Double.NEGATIVE_INFINITY, 5, "", weight).place())
                .isBetween(0.0, 1.0);
        assertThat(new RangeChart.Row("a", 60, 50, Double.POSITIVE_INFINITY, "", weight).place())
                .isPositive();
        assertThat(new RangeChart.Row("a", 40, 50, Double.POSITIVE_INFINITY, "", weight).place())
                .isNegative();
    }
}
