package photosynapse.experiments.plot;

/**
 * How a series is drawn. Symbols are data or the device model; lines are fits or the compact model.
 *
 * @param hue colour
 * @param mark symbols, a line, or both
 */
public record Look(Hue hue, Mark mark) {

    /** What is drawn. */
    public sealed interface Mark {

        /**
         * A symbol at each point; where points lie closer than the symbols are wide, some are left out.
         *
         * @param shape form
         * @param filled full for numbers that stand by themselves, open for those that needed help
         */
        record Symbols(Symbol shape, boolean filled) implements Mark {}

        /**
         * A line through all points.
         *
         * @param dash pattern
         */
        record Line(Dash dash) implements Mark {}

        /**
         * Symbols joined by a thin line that only guides the eye.
         *
         * @param shape form
         * @param filled full or open
         */
        record JoinedSymbols(Symbol shape, boolean filled) implements Mark {}
    }

    /** Full symbols for the n-th data of a plot (n from 0): colour and shape both change. */
    public static Look data(int index) {
        return new Look(Hue.ofSeries(index), new Mark.Symbols(Symbol.ofSeries(index), true));
    }

    /** Open symbols for the n-th data of a plot: numbers for which the solver needed help. */
    public static Look openData(int index) {
        return new Look(Hue.ofSeries(index), new Mark.Symbols(Symbol.ofSeries(index), false));
    }

    /** A line for the n-th model of a plot (n from 0): colour and pattern both change. */
    public static Look line(int index) {
        return new Look(Hue.ofSeries(index), new Mark.Line(Dash.ofSeries(index)));
    }

    /** An unbroken line in the colour of the n-th data, for the fit that belongs to them. */
    public static Look fit(int index) {
        return new Look(Hue.ofSeries(index), new Mark.Line(Dash.SOLID));
    }

    /** Full symbols joined by a thin line, for the n-th data of a plot. */
    public static Look joined(int index) {
        return new Look(Hue.ofSeries(index), new Mark.JoinedSymbols(Symbol.ofSeries(index), true));
    }

    /** The short-dashed line of what is ideal or assumed. */
    public static Look ideal() {
        return new Look(Hue.GREY, new Mark.Line(Dash.EXTRAPOLATED));
    }
}
