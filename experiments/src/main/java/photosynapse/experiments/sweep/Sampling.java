package photosynapse.experiments.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import photosynapse.experiments.run.UnitDesigns;

/**
 * How points are chosen.
 *
 * @param kind the way
 * @param count how many points, trajectories or rows; 0 where the axes say it
 */
public record Sampling(Kind kind, int count) {
    /** Every combination. */
    public static final Sampling GRID = new Sampling(Kind.GRID, 0);

    private static final int MOST = 1_000_000;
    private static final double LOCAL_STEP = 0.05;
    private static final Pattern FORM = Pattern.compile("([a-z]+)(?::([0-9]{1,7}))?");

    /** The ways. */
    public enum Kind {
        /** Every combination of the values. */
        GRID("grid", false),
        /** Drawn evenly. */
        RANDOM("random", true),
        /** Latin hypercube. */
        LHS("lhs", true),
        /** Sobol sequence. */
        SOBOL("sobol", true),
        /** The middle and small steps from it. */
        LOCAL("local", false),
        /** Trajectories for the measures of Morris. */
        MORRIS("morris", true),
        /** Rows for the indices of Sobol. */
        SALTELLI("saltelli", true);

        private final String word;
        private final boolean counted;

        Kind(String word, boolean counted) {
            this.word = word;
            this.counted = counted;
        }

        /** The word on the command line. */
        public String word() {
            return word;
        }
    }

    /**
     * Reads {@code grid}, {@code random:N}, {@code lhs:N}, {@code sobol:N}, {@code local}, {@code morris:N} or
     * {@code saltelli:N}.
     *
     * @throws SweepProblem when it is none of them
     */
    public static Sampling of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            for (Kind kind : Kind.values()) {
                if (kind.word.equals(form.group(1)) && kind.counted == (form.group(2) != null)) {
                    return new Sampling(kind, counted(kind, form.group(2)));
                }
            }
        }
        throw new SweepProblem(
                "there is no sampling " + text,
                "write grid, random:N, lhs:N, sobol:N, local, morris:N or saltelli:N with a number of points, "
                        + "trajectories or rows");
    }

    private static int counted(Kind kind, String digits) {
        int count = digits == null ? 0 : Integer.parseInt(digits);
        if (kind.counted && (count < 1 || count > MOST)) {
            throw new SweepProblem(
                    kind.word + " takes 1 to " + MOST + " points, was " + count, "for example " + kind.word + ":100");
        }
        return count;
    }

    /** As it is written on the command line. */
    public String text() {
        return kind.counted ? kind.word + ":" + count : kind.word;
    }

    /** The points as fractions of the ranges; a grid has none. */
    double[][] fractions(List<SweepAxis> axes, long seed) {
        UnitDesigns designs = new UnitDesigns(axes.size(), seed);
        return switch (kind) {
            case GRID -> throw new IllegalStateException("a grid is made of values");
            case RANDOM -> designs.random(count);
            case LHS -> designs.latinHypercube(count);
            case SOBOL -> designs.sobol(count);
            case LOCAL -> designs.local(LOCAL_STEP);
            case MORRIS -> designs.morris(count);
            case SALTELLI -> designs.saltelli(count);
        };
    }

    /** Whether it needs ranges, because it goes along them. */
    boolean needsRanges() {
        return kind == Kind.LOCAL || kind == Kind.MORRIS || kind == Kind.SALTELLI;
    }

    /** How far the outer points of {@link Kind#LOCAL} are from the middle, as a fraction of the range. */
    static double localStep() {
        return LOCAL_STEP;
    }
}
