package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import photosynapse.experiments.result.Column;

/** Draws the states of a band diagram in columns: energies, free electrons, trapped electrons and vacancies. */
final class BandPainter {
    private static final double TOP = 18;
    private static final double BOTTOM = 24;
    private static final double GAP = 7;
    private static final double SHEET_PART = 0.2;
    private static final double LOWEST_RATIO = 1e-4;
    private static final double[] ROWS = {0.5, 0.22, 0.28};

    private final BandDiagram diagram;
    private final Svg svg = new Svg();
    private final double thickness;

    BandPainter(BandDiagram diagram) {
        this.diagram = diagram;
        this.thickness = diagram.panels().stream()
                .mapToDouble(p -> p.depth().get(p.depth().size() - 1))
                .max()
                .orElseThrow();
    }

    String paint() {
        double[] heights = heights();
        AxisLayout energies = AxisLayout.upright(Axis.linear("Energy", "eV"), energyEnds(), heights[0]);
        Axis electronAxis = Axis.logarithmic("n", "1/m3");
        AxisLayout electrons = AxisLayout.upright(electronAxis, electronEnds(electronAxis), heights[1]);
        Axis ratioAxis = Axis.logarithmic("Relative density", "");
        AxisLayout ratios = AxisLayout.upright(ratioAxis, ratioEnds(ratioAxis), heights[2]);
        double labels = Math.max(energies.labelWidth(), Math.max(electrons.labelWidth(), ratios.labelWidth()));
        double left = 16 + labels;
        int count = diagram.panels().size();
        double width = (diagram.size().width() - left - 5 - GAP * (count - 1)) / count;
        double[] depths = {-SHEET_PART * thickness, thickness};
        AxisLayout depth = AxisLayout.horizontal(Axis.linear("Depth x", "m"), depths, width);
        List<AxisLayout> rows = List.of(energies, electrons, ratios);
        for (int i = 0; i < count; i++) {
            double top = TOP;
            for (int row = 0; row < rows.size(); row++) {
                Box area = new Box(left + i * (width + GAP), top, width, heights[row]);
                cell(i, row, new Frame(area, depth, rows.get(row), Optional.empty()));
                top += heights[row] + GAP;
            }
        }
        return svg.toString();
    }

    private double[] heights() {
        double room = diagram.size().height() - TOP - BOTTOM - GAP * (ROWS.length - 1);
        double[] heights = new double[ROWS.length];
        for (int row = 0; row < ROWS.length; row++) {
            heights[row] = room * ROWS[row];
        }
        return heights;
    }

    private double[] energyEnds() {
        AxisRange range = new AxisRange(Axis.linear("", ""));
        range.accept(0);
        for (BandDiagram.Panel panel : diagram.panels()) {
            acceptAll(range, panel.conduction(), 1);
            acceptAll(range, panel.valence(), 1);
            range.accept(panel.sheet().valence());
            range.accept(panel.sheet().conduction());
        }
        return range.ends(0.07, 0);
    }

    private double[] electronEnds(Axis axis) {
        AxisRange range = new AxisRange(axis);
        diagram.panels().forEach(panel -> acceptAll(range, panel.electrons(), 1));
        return range.ends(0.08, 0);
    }

    private double[] ratioEnds(Axis axis) {
        AxisRange range = new AxisRange(axis);
        range.accept(1);
        for (BandDiagram.Panel panel : diagram.panels()) {
            acceptAll(range, panel.trapped(), diagram.trapDensity());
            acceptAll(range, panel.vacancies(), diagram.vacancyDensity());
        }
        double[] ends = range.ends(0.12, 0.1);
        return new double[] {Math.max(ends[0], ends[1] * LOWEST_RATIO), ends[1]};
    }

    private static void acceptAll(AxisRange range, Column column, double reference) {
        for (double value : column.values()) {
            if (reference > 0) {
                range.accept(value / reference);
            }
        }
    }

    private void cell(int index, int row, Frame frame) {
        BandDiagram.Panel panel = diagram.panels().get(index);
        String clip = diagram.name() + "-" + index + "-" + row;
        Box area = frame.area();
        svg.open("clipPath", "id", clip);
        svg.empty("rect", "x", area.left(), "y", area.top(), "width", area.width(), "height", area.height());
        svg.close("clipPath");
        double edge = frame.x().at(0);
        svg.rect(
                "ps-band " + Hue.GREY.fillClass(), new Box(area.left(), area.top(), edge - area.left(), area.height()));
        List<Series> series = switch (row) {
            case 0 -> energies(panel);
            case 1 -> electrons(panel);
            default -> ratios(panel);
        };
        SeriesPainter painter = new SeriesPainter(frame, clip);
        series.forEach(s -> painter.draw(svg, s));
        if (row == 0) {
            head(frame, panel, index);
        }
        boolean lowest = row == ROWS.length - 1;
        boolean first = index == 0;
        frame.draw(
                svg,
                lowest
                        ? (first ? Frame.Numbered.BOTH : Frame.Numbered.BELOW)
                        : first ? Frame.Numbered.LEFT : Frame.Numbered.NONE);
        if (first && row == 0) {
            levelNames(frame, panel, painter, series);
        } else if (first) {
            legend(frame, painter, series);
        }
    }

    private List<Series> energies(BandDiagram.Panel panel) {
        List<Series> series = new ArrayList<>();
        Column ends = new Column("depth_m", -SHEET_PART * thickness, thickness);
        Column sheet = new Column("depth_m", -SHEET_PART * thickness, 0);
        series.add(line(ends, new Column("energy_eV", 0, 0), Hue.GREY, Dash.DOTTED));
        series.add(line(sheet, level(panel.sheet().valence()), Hue.INK, Dash.SOLID));
        series.add(line(sheet, level(panel.sheet().conduction()), Hue.INK, Dash.SOLID));
        series.add(line(panel.depth(), panel.conduction(), Hue.INK, Dash.SOLID));
        series.add(line(panel.depth(), panel.valence(), Hue.INK, Dash.SOLID));
        panel.trapLevels().forEach(trap -> series.add(line(panel.depth(), trap, Hue.VERMILION, Dash.LONG)));
        return series;
    }

    private static Column level(double energy) {
        return new Column("energy_eV", energy, energy);
    }

    private static Series line(Column x, Column y, Hue hue, Dash dash) {
        return Series.of("", x, y, new Look(hue, new Look.Mark.Line(dash)));
    }

    private List<Series> electrons(BandDiagram.Panel panel) {
        return List.of(Series.of(
                "electrons n", panel.depth(), panel.electrons(), new Look(Hue.BLUE, new Look.Mark.Line(Dash.SOLID))));
    }

    private List<Series> ratios(BandDiagram.Panel panel) {
        List<Series> series = new ArrayList<>();
        if (diagram.trapDensity() > 0) {
            Look look = new Look(Hue.VERMILION, new Look.Mark.Line(Dash.LONG));
            series.add(Series.of(
                    "filled traps n_{t}/N_{t}", panel.depth(), divided(panel.trapped(), diagram.trapDensity()), look));
        }
        if (diagram.vacancyDensity() > 0) {
            Look look = new Look(Hue.GREEN, new Look.Mark.Line(Dash.SOLID));
            series.add(Series.of(
                    "vacancies c/c_{0}", panel.depth(), divided(panel.vacancies(), diagram.vacancyDensity()), look));
        }
        return series;
    }

    private static Column divided(Column column, double reference) {
        double[] values = column.values();
        for (int i = 0; i < values.length; i++) {
            values[i] /= reference;
        }
        return new Column(column.name(), values);
    }

    private void head(Frame frame, BandDiagram.Panel panel, int index) {
        Box area = frame.area();
        String letter = Character.toString((char) ('a' + index));
        svg.text("ps-b", area.left(), 10, RichText.of(letter));
        svg.text("ps-k", area.left() + 9, 10, RichText.of(panel.label()));
        if (panel.lit()) {
            double edge = frame.x().at(0);
            svg.rect(
                    "ps-edge " + Hue.LIGHT.fillClass() + " " + Hue.LIGHT.strokeClass(),
                    new Box(edge, area.top() - 4.5, area.right() - edge, 3));
        }
    }

    /** Names of the levels near their right ends. */
    private void levelNames(Frame frame, BandDiagram.Panel panel, SeriesPainter painter, List<Series> series) {
        Occupancy occupancy = new Occupancy(frame.area());
        series.forEach(s -> painter.cover(occupancy, s));
        Words words = new Words(frame, occupancy);
        double x = 0.8 * thickness;
        words.add(new Overlay.Note(x, at(panel, panel.conduction(), x), "E_{C}"));
        words.add(new Overlay.Note(x, at(panel, panel.valence(), x), "E_{V}"));
        if (!panel.trapLevels().isEmpty()) {
            words.add(new Overlay.Note(x, at(panel, panel.trapLevels().get(0), x), "E_{t}"));
        }
        words.add(new Overlay.Note(x, 0, "E_{F}"));
        words.draw(svg);
        double middle = (frame.area().left() + frame.x().at(0)) / 2;
        svg.text("ps-k ps-mid", middle, frame.area().bottom() - 4, RichText.of("tubes"));
    }

    private static double at(BandDiagram.Panel panel, Column column, double x) {
        ToDoubleFunction<Integer> distance = i -> Math.abs(panel.depth().get(i) - x);
        int nearest = 0;
        for (int i = 1; i < column.size(); i++) {
            nearest = distance.applyAsDouble(i) < distance.applyAsDouble(nearest) ? i : nearest;
        }
        return column.get(nearest);
    }

    private void legend(Frame frame, SeriesPainter painter, List<Series> series) {
        Occupancy occupancy = new Occupancy(frame.area());
        series.forEach(s -> painter.cover(occupancy, s));
        occupancy.cover(new Box(
                frame.area().left(),
                frame.area().top(),
                frame.x().at(0) - frame.area().left() + 3,
                frame.area().height()));
        Words words = new Words(frame, occupancy);
        words.addLegend(series);
        words.draw(svg);
    }
}
