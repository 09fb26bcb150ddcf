package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;

/** Draws the cross-section of a device from the gate upwards. */
final class DevicePainter {
    private static final double GATE = 13;
    private static final double AIR = 40;
    private static final double LEAST = 15;
    private static final String PLUS = "h3.2m-1.6-1.6v3.2";
    private static final String MINUS = "h3.2";
    private static final List<Hue> FILM_HUES = List.of(Hue.GREEN, Hue.PURPLE, Hue.BLUE, Hue.VERMILION);

    private final DeviceDrawing drawing;
    private final Svg svg = new Svg();
    private final double left = 3;
    private final double right;
    private final double contact;

    DevicePainter(DeviceDrawing drawing) {
        this.drawing = drawing;
        double widest = RichText.of(drawing.sheet().name()).width(FigureStyle.SMALL);
        widest = Math.max(widest, RichText.of(drawing.dielectric().name()).width(FigureStyle.SMALL));
        widest = Math.max(widest, RichText.of(drawing.bias().gate()).width(FigureStyle.SMALL));
        for (DeviceDrawing.Layer film : drawing.films()) {
            widest = Math.max(widest, RichText.of(film.name()).width(FigureStyle.SMALL));
        }
        this.contact = Math.max(
                26, RichText.of(drawing.bias().drain()).width(FigureStyle.SMALL) * FigureStyle.WIDEST_FONT + 4);
        this.right = drawing.size().width() - Math.max(72, widest * FigureStyle.WIDEST_FONT + 12);
    }

    String paint() {
        double bottom = drawing.size().height() - 2;
        double scale = scale(bottom - GATE - AIR);
        Box gate = new Box(left, bottom - GATE, right - left, GATE);
        svg.rect("ps-pale " + Hue.GATE.fillClass(), gate);
        svg.rect("ps-none ps-edge " + Hue.GATE.strokeClass(), gate);
        svg.text("ps-k ps-mid", gate.left() + gate.width() / 2, gate.top() + 9, RichText.of("gate"));
        beside(gate, drawing.bias().gate(), "");
        double thickness = height(drawing.dielectric(), scale);
        Box dielectric = new Box(left, gate.top() - thickness, right - left, thickness);
        svg.rect("ps-band " + Hue.GREY.fillClass(), dielectric);
        svg.rect("ps-none ps-edge " + Hue.GREY.strokeClass(), dielectric);
        beside(
                dielectric,
                drawing.dielectric().name(),
                metres(drawing.dielectric().thickness()));
        films(dielectric.top(), scale);
        contacts(dielectric.top());
        sheet(dielectric);
        if (!drawing.light().isEmpty()) {
            light(filmsTop(dielectric.top(), scale));
        }
        key();
        return svg.toString();
    }

    private double scale(double room) {
        double roots = StrictMath.sqrt(drawing.dielectric().thickness());
        double least = LEAST * (1 + drawing.films().size());
        for (DeviceDrawing.Layer film : drawing.films()) {
            roots += StrictMath.sqrt(film.thickness());
        }
        return Math.max(0, room - least) / roots;
    }

    private static double height(DeviceDrawing.Layer layer, double scale) {
        return LEAST + scale * StrictMath.sqrt(layer.thickness());
    }

    private double filmsTop(double base, double scale) {
        double top = base;
        for (DeviceDrawing.Layer film : drawing.films()) {
            top -= height(film, scale);
        }
        return top;
    }

    private void films(double base, double scale) {
        double bottom = base - 3;
        for (int i = 0; i < drawing.films().size(); i++) {
            DeviceDrawing.Layer film = drawing.films().get(i);
            double thickness = height(film, scale) - (i == 0 ? 3 : 0);
            Box box = new Box(left + contact, bottom - thickness, right - left - 2 * contact, thickness);
            Hue hue = FILM_HUES.get(i % FILM_HUES.size());
            svg.rect("ps-band " + hue.fillClass(), box);
            crystals(box, hue);
            if (film.vacancies()) {
                signs(box, Hue.VERMILION, PLUS, 0.27);
            }
            if (film.traps()) {
                signs(box, Hue.BLUE, MINUS, 0.72);
            }
            svg.rect("ps-none ps-edge " + hue.strokeClass(), box);
            beside(box, film.name(), metres(film.thickness()));
            bottom = box.top();
        }
    }

    /** Small squares in rows, as nanocrystals lie. */
    private void crystals(Box box, Hue hue) {
        double pitch = 8;
        int columns = (int) ((box.width() - 4) / pitch);
        int rows = (int) Math.max(1, (box.height() - 3) / pitch);
        double startX = box.left() + (box.width() - columns * pitch) / 2;
        double startY = box.top() + (box.height() - rows * pitch) / 2;
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                data.append('M')
                        .append(Svg.number(startX + column * pitch + 1))
                        .append(' ')
                        .append(Svg.number(startY + row * pitch + 1))
                        .append("h6v6h-6z");
            }
        }
        svg.empty("path", "class", "ps-pale " + hue.fillClass(), "d", data.toString());
    }

    /** Circles with a sign, at a height in the layer (0 top, 1 bottom). */
    private void signs(Box box, Hue hue, String sign, double depth) {
        List<Point> places = new ArrayList<>();
        double y = box.top() + Math.max(4, Math.min(box.height() - 4, depth * box.height()));
        int count = 5;
        for (int i = 0; i < count; i++) {
            places.add(new Point(box.left() + box.width() * (i + (depth < 0.5 ? 0.35 : 0.65)) / count, y));
        }
        signs(places, hue, sign);
    }

    private void signs(List<Point> places, Hue hue, String sign) {
        StringBuilder circles = new StringBuilder();
        StringBuilder strokes = new StringBuilder();
        for (Point place : places) {
            circles.append(Symbol.CIRCLE.path(place.x(), place.y(), 3));
            strokes.append('M')
                    .append(Svg.number(place.x() - 1.6))
                    .append(' ')
                    .append(Svg.number(place.y()))
                    .append(sign);
        }
        svg.empty("path", "class", "ps-open " + hue.strokeClass(), "d", circles.toString());
        svg.empty("path", "class", "ps-line " + hue.strokeClass(), "d", strokes.toString());
    }

    /** What the signs mean, in the upper right corner. */
    private void key() {
        double x = right + 7;
        double y = 8;
        if (drawing.films().stream().anyMatch(DeviceDrawing.Layer::vacancies)) {
            signs(List.of(new Point(x, y)), Hue.VERMILION, PLUS);
            svg.text("ps-k", x + 6, y + 2.5, RichText.of("vacancy"));
            y += 9.5;
        }
        if (drawing.films().stream().anyMatch(DeviceDrawing.Layer::traps)) {
            signs(List.of(new Point(x, y)), Hue.BLUE, MINUS);
            svg.text("ps-k", x + 6, y + 2.5, RichText.of("trapped electron"));
        }
    }

    private void contacts(double base) {
        double height = 13;
        Box source = new Box(left, base - height, contact, height);
        Box drain = new Box(right - contact, base - height, contact, height);
        for (Box metal : List.of(source, drain)) {
            svg.rect("ps-paper", metal);
            svg.rect("ps-band " + Hue.INK.fillClass(), metal);
            svg.rect("ps-none ps-edge " + Hue.INK.strokeClass(), metal);
        }
        svg.text("ps-k ps-mid", source.left() + contact / 2, source.bottom() - 4, RichText.of("S"));
        svg.text("ps-k ps-mid", drain.left() + contact / 2, drain.bottom() - 4, RichText.of("D"));
        svg.text("ps-k", source.left(), source.top() - 4, RichText.of("0 V"));
        svg.text(
                "ps-k ps-end",
                drain.right(),
                drain.top() - 4,
                RichText.of(drawing.bias().drain()));
    }

    private void sheet(Box dielectric) {
        double y = dielectric.top() - 1.5;
        double from = left + contact;
        double to = right - contact;
        svg.line("ps-line " + Hue.INK.strokeClass(), from, y, new Point(to, y));
        svg.line("ps-line ps-d-dash-dot " + Hue.INK.strokeClass(), from, y - 1.2, new Point(to, y - 1.2));
        double arrow = dielectric.top() + 6;
        String ends = "M" + Svg.number(from) + " " + Svg.number(arrow - 2.5) + "v5M" + Svg.number(to) + " "
                + Svg.number(arrow - 2.5) + "v5";
        svg.empty(
                "path",
                "class",
                "ps-tick",
                "d",
                ends + "M" + Svg.number(from) + " " + Svg.number(arrow) + "H" + Svg.number(to));
        String words =
                drawing.sheet().name() + ", L = " + metres(drawing.sheet().length()) + ", W = "
                        + metres(drawing.sheet().width());
        svg.text("ps-k ps-mid", (from + to) / 2, arrow + 9, RichText.of(words));
    }

    private void light(double top) {
        double from = 11;
        double to = top - 4;
        StringBuilder shafts = new StringBuilder();
        StringBuilder heads = new StringBuilder();
        int count = 5;
        double start = left + contact;
        double width = right - left - 2 * contact;
        for (int i = 0; i < count; i++) {
            double x = start + width * (i + 0.5) / count;
            shafts.append('M')
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(from))
                    .append('V')
                    .append(Svg.number(to - 4));
            heads.append('M')
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(to))
                    .append("l-2.6-5h5.2z");
        }
        svg.empty("path", "class", "ps-line " + Hue.LIGHT.strokeClass(), "d", shafts.toString());
        svg.empty(
                "path",
                "class",
                "ps-edge " + Hue.LIGHT.fillClass() + " " + Hue.LIGHT.strokeClass(),
                "d",
                heads.toString());
        svg.text("ps-k ps-mid", start + width / 2, 8, RichText.of(drawing.light()));
    }

    private void beside(Box box, String name, String measure) {
        double middle = box.top() + box.height() / 2;
        double x = right + 4;
        String bracket = "M" + Svg.number(x) + " " + Svg.number(box.top() + 1) + "h2.5v" + Svg.number(box.height() - 2)
                + "h-2.5";
        svg.empty("path", "class", "ps-lead", "d", bracket);
        if (measure.isEmpty()) {
            svg.text("ps-k", x + 6, middle + 2.5, RichText.of(name));
        } else {
            svg.text("ps-k", x + 6, middle - 1.6, RichText.of(name));
            svg.text("ps-k ps-m", x + 6, middle + 6.6, RichText.of(measure));
        }
    }

    private static String metres(double length) {
        DisplayUnit unit = DisplayUnit.of("m", length);
        return Numbers.shortest(unit.fromSi(length)) + "\u00a0" + unit.label();
    }
}
