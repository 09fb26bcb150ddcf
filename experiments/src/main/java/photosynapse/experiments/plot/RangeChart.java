package photosynapse.experiments.plot;

import java.util.List;

/**
 * Our numbers against expected ranges, one a row, each row on its own scale: the bar in the middle third is the range,
 * the symbol is the number.
 *
 * <p>A range without a lower or upper end fades towards that side. A number beyond the drawn part stands at the edge as
 * an arrow.
 *
 * @param name word for file and references
 * @param widthMm 88 or 180; the height follows from the rows
 * @param rows from the top
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 */
public record RangeChart(String name, double widthMm, List<Row> rows, String title, String description) {
    private static final double ROW_MM = 5;

    /**
     * One number and its range.
     *
     * @param label words left of it
     * @param value number; NaN: not measured
     * @param low lower end; minus infinity: none
     * @param high upper end; infinity: none
     * @param valueText number with unit, right of the row
     * @param weight how bar and symbol are drawn
     */
    public record Row(String label, double value, double low, double high, String valueText, Weight weight) {
        /** Whether the number lies in the range. */
        public boolean holds() {
            return value >= low && value <= high;
        }

        /**
         * Place of the number: 0 at the lower, 1 at the upper end; by ratios when both ends are positive and far apart.
         */
        double place() {
            if (Double.isInfinite(low) && Double.isInfinite(high)) {
                return 0.5;
            }
            if (Double.isInfinite(high)) {
                return low == 0 ? Math.signum(value) : value / low - 1;
            }
            if (Double.isInfinite(low)) {
                return high == 0 ? 1 + Math.signum(value) : value / high;
            }
            boolean ratios = low > 0 && high / low > 5 && value > 0;
            return ratios ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
        }
    }

    /**
     * How firm a row is.
     *
     * @param firm whether a source states the range (full bar) or we assume it (dashed outline)
     * @param trusted whether the number may be used (full symbol) or not (open symbol)
     */
    public record Weight(boolean firm, boolean trusted) {}

    public RangeChart {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("chart " + name + " has no rows");
        }
    }

    /** Draws it. */
    public Figure figure() {
        Size size = new Size(widthMm, ROW_MM * rows.size() + 8);
        return new Figure(name, size, title, description, paint(size));
    }

    private String paint(Size size) {
        double left = 8
                + rows.stream()
                                .mapToDouble(r -> RichText.of(r.label()).width(FigureStyle.SMALL))
                                .max()
                                .orElse(0)
                        * FigureStyle.WIDEST_FONT;
        double right = 10
                + rows.stream()
                                .mapToDouble(r -> RichText.of(r.valueText()).width(FigureStyle.SMALL))
                                .max()
                                .orElse(0)
                        * FigureStyle.WIDEST_FONT;
        Box area = new Box(left, 14, size.width() - left - right, size.height() - 18);
        Svg svg = new Svg();
        double third = area.width() / 3;
        svg.text("ps-k ps-mid ps-m", area.left() + third / 2, 9, RichText.of("below"));
        svg.text("ps-k ps-mid ps-m", area.left() + area.width() / 2, 9, RichText.of("expected"));
        svg.text("ps-k ps-mid ps-m", area.right() - third / 2, 9, RichText.of("above"));
        double height = area.height() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), new Box(area.left(), area.top() + i * height, area.width(), height));
        }
        return svg.toString();
    }

    private void row(Svg svg, Row row, Box box) {
        double middle = box.top() + box.height() / 2;
        double third = box.width() / 3;
        double start = Double.isInfinite(row.low()) ? box.left() : box.left() + third;
        double end = Double.isInfinite(row.high()) ? box.right() : box.right() - third;
        svg.line("ps-lead", box.left(), middle, new Point(box.right(), middle));
        Box bar = new Box(start, middle - 3, end - start, 6);
        svg.rect(row.weight().firm() ? "ps-band " + Hue.GREEN.fillClass() : "ps-paper", bar);
        svg.rect(
                "ps-none ps-edge " + Hue.GREEN.strokeClass()
                        + (row.weight().firm() ? "" : " " + FigureStyle.dashClass(Dash.EXTRAPOLATED)),
                bar);
        svg.text("ps-k ps-end", box.left() - 4, middle + 2.5, RichText.of(row.label()));
        svg.text("ps-k", box.right() + 5, middle + 2.5, RichText.of(row.valueText()));
        if (Double.isNaN(row.value())) {
            return;
        }
        double place = row.place();
        double x = Double.isNaN(place) ? box.left() : box.left() + third + place * third;
        mark(svg, row, x, box);
    }

    private static void mark(Svg svg, Row row, double x, Box box) {
        double middle = box.top() + box.height() / 2;
        Hue hue = row.holds() ? Hue.INK : Hue.VERMILION;
        String filling = row.weight().trusted() ? "ps-edge " + hue.fillClass() : "ps-open";
        double edge = 4;
        if (x > box.right() - edge || x < box.left() + edge) {
            double tip = x > box.right() - edge ? box.right() : box.left();
            double back = x > box.right() - edge ? -5 : 5;
            String path = "M" + Svg.number(tip) + " " + Svg.number(middle) + "l" + Svg.number(back) + "-3v6z";
            svg.empty("path", "class", filling + " " + hue.strokeClass(), "d", path);
        } else {
            Symbol shape = row.holds() ? Symbol.CIRCLE : Symbol.DIAMOND;
            svg.empty("path", "class", filling + " " + hue.strokeClass(), "d", shape.path(x, middle, 2.4));
        }
    }
}
