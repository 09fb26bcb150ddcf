package photosynapse.experiments.plot;

import java.util.List;

/**
 * An axis with everything decided but its place.
 *
 * @param title words with the drawn unit
 * @param low lower end in the drawn unit
 * @param high upper end in the drawn unit
 * @param logarithmic how numbers are spread
 * @param unit drawn unit
 * @param ticks marks in the drawn unit
 */
record AxisLayout(RichText title, double low, double high, boolean logarithmic, DisplayUnit unit, Ticks ticks) {
    private static final double LABEL_GAP = 6;

    /** Lays out a horizontal axis of a length in points: as many labels as stand beside each other. */
    static AxisLayout horizontal(Axis axis, double[] ends, double length) {
        AxisLayout layout = of(axis, ends, 3);
        for (int most = (int) Math.max(3, Math.min(10, length / 22)); most >= 2; most--) {
            layout = of(axis, ends, most);
            if (layout.labelsFit(length)) {
                return layout;
            }
        }
        return layout;
    }

    /** Lays out an upright axis of a length in points. */
    static AxisLayout upright(Axis axis, double[] ends, double length) {
        return of(axis, ends, (int) Math.max(2, Math.min(9, length / 15)));
    }

    private static AxisLayout of(Axis axis, double[] ends, int most) {
        boolean logarithmic = axis.isLogarithmic();
        DisplayUnit unit = logarithmic
                ? DisplayUnit.logarithmic(axis.unit(), ends[0], ends[1])
                : DisplayUnit.of(axis.unit(), Math.max(Math.abs(ends[0]), Math.abs(ends[1])));
        double low = unit.fromSi(ends[0]);
        double high = unit.fromSi(ends[1]);
        Ticks ticks = logarithmic ? Ticks.logarithmic(low, high, most) : Ticks.linear(low, high, most);
        return new AxisLayout(RichText.of(unit.title(axis.label())), low, high, logarithmic, unit, ticks);
    }

    /** The second measure of an axis with the same ends. */
    static AxisLayout twin(Axis.Twin twin, double[] ends, double length) {
        double a = twin.slope() * ends[0] + twin.offset();
        double b = twin.slope() * ends[1] + twin.offset();
        Axis second = Axis.linear(twin.label(), twin.unit());
        AxisLayout rising = upright(second, new double[] {Math.min(a, b), Math.max(a, b)}, length);
        return a < b ? rising : rising.reversed();
    }

    /** The same marks from high to low. */
    private AxisLayout reversed() {
        return new AxisLayout(title, /* low= */ high, /* high= */ low, logarithmic, unit, ticks);
    }

    /** The axis at its place. */
    AxisMap between(double start, double end) {
        return new AxisMap(low, high, logarithmic, unit, start, end);
    }

    /** Widest label in points. */
    double labelWidth() {
        return ticks.major().stream().mapToDouble(AxisLayout::width).max().orElse(0);
    }

    /** Half the width of the label at the upper end, as far as it stands out beyond the axis. */
    double overhang(double length) {
        if (ticks.major().isEmpty()) {
            return 0;
        }
        Ticks.Tick last = ticks.major().get(ticks.major().size() - 1);
        return Math.max(0, between(0, length).atDrawn(last.value()) + width(last) / 2 - length);
    }

    private boolean labelsFit(double length) {
        AxisMap map = between(0, length);
        List<Ticks.Tick> major = ticks.major();
        for (int i = 1; i < major.size(); i++) {
            double distance = map.atDrawn(major.get(i).value())
                    - map.atDrawn(major.get(i - 1).value());
            if (distance < (width(major.get(i)) + width(major.get(i - 1))) / 2 + LABEL_GAP) {
                return false;
            }
        }
        return true;
    }

    private static double width(Ticks.Tick tick) {
        return RichText.of(tick.label()).width(FigureStyle.SMALL);
    }
}
