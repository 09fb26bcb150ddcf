package photosynapse.experiments.plot;

import java.util.List;

/** Draws a stack between two contacts from the bottom upwards. */
final class StackPainter {
    private static final double CONTACT = 13;
    private static final double AIR = 30;
    private static final double LEAST = 15;
    private static final double LEFT = 3;
    private static final List<Hue> FILM_HUES = List.of(Hue.GREEN, Hue.PURPLE, Hue.BLUE, Hue.VERMILION);

    private final StackDrawing drawing;
    private final Svg svg = new Svg();
    private final double right;

    StackPainter(StackDrawing drawing) {
        this.drawing = drawing;
        double widest = Math.max(width(drawing.bottom()), width(drawing.top()));
        for (DeviceDrawing.Layer film : drawing.films()) {
            widest = Math.max(widest, width(film.name()));
        }
        right = drawing.size().width() - Math.max(60, widest * FigureStyle.WIDEST_FONT + 12);
    }

    private static double width(String words) {
        return RichText.of(words).width(FigureStyle.SMALL);
    }

    String paint() {
        double base = contact(drawing.size().height() - 2, drawing.bottom());
        double scale = scale(base - CONTACT - AIR);
        for (int k = 0; k < drawing.films().size(); k++) {
            base = film(drawing.films().get(k), FILM_HUES.get(k % FILM_HUES.size()), base, scale);
        }
        light(contact(base, drawing.top()));
        return svg.toString();
    }

    private double scale(double room) {
        double roots = drawing.films().stream()
                .mapToDouble(film -> StrictMath.sqrt(film.thickness()))
                .sum();
        return Math.max(0, room - LEAST * drawing.films().size()) / roots;
    }

    private double contact(double base, String words) {
        Box metal = new Box(LEFT, base - CONTACT, right - LEFT, CONTACT);
        svg.rect("ps-pale " + Hue.GATE.fillClass(), metal);
        svg.rect("ps-none ps-edge " + Hue.GATE.strokeClass(), metal);
        beside(metal, words, "");
        return metal.top();
    }

    private double film(DeviceDrawing.Layer film, Hue hue, double base, double scale) {
        double height = LEAST + scale * StrictMath.sqrt(film.thickness());
        Box box = new Box(LEFT, base - height, right - LEFT, height);
        svg.rect("ps-band " + hue.fillClass(), box);
        svg.rect("ps-none ps-edge " + hue.strokeClass(), box);
        String charges = film.vacancies() ? "mobile ions" : "";
        charges += film.traps() ? (charges.isEmpty() ? "" : ", ") + "traps" : "";
        if (!charges.isEmpty()) {
            svg.text(
                    "ps-k ps-mid",
                    box.left() + box.width() / 2,
                    box.top() + box.height() / 2 + 2.5,
                    RichText.of(charges));
        }
        DisplayUnit unit = DisplayUnit.of("m", film.thickness());
        beside(box, film.name(), Numbers.shortest(unit.fromSi(film.thickness())) + "\u00a0" + unit.label());
        return box.top();
    }

    private void beside(Box box, String name, String measure) {
        double middle = box.top() + box.height() / 2;
        double x = right + 4;
        svg.empty(
                "path",
                "class",
                "ps-lead",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(box.top() + 1) + "h2.5v" + Svg.number(box.height() - 2)
                        + "h-2.5");
        svg.text("ps-k", x + 6, middle + (measure.isEmpty() ? 2.5 : -1.6), RichText.of(name));
        if (!measure.isEmpty()) {
            svg.text("ps-k ps-m", x + 6, middle + 6.6, RichText.of(measure));
        }
    }

    private void light(double top) {
        int count = 5;
        StringBuilder shafts = new StringBuilder();
        StringBuilder heads = new StringBuilder();
        for (int k = 0; k < count; k++) {
            double x = LEFT + (right - LEFT) * (k + 0.5) / count;
            shafts.append('M').append(Svg.number(x)).append(" 11V").append(Svg.number(top - 8));
            heads.append('M')
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(top - 4))
                    .append("l-2.6-5h5.2z");
        }
        svg.empty("path", "class", "ps-line " + Hue.LIGHT.strokeClass(), "d", shafts.toString());
        String head = "ps-edge " + Hue.LIGHT.fillClass() + " " + Hue.LIGHT.strokeClass();
        svg.empty("path", "class", head, "d", heads.toString());
        svg.text("ps-k ps-mid", (LEFT + right) / 2, 8, RichText.of("light"));
    }
}
