package photosynapse.experiments.sweep;

import java.util.List;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;

/**
 * What is looked for among the points.
 *
 * @param method the way
 * @param goals numbers to make large or small; none, one or two
 * @param points most points to compute
 */
public record Search(Method method, List<Goal> goals, int points) {
    /** Nothing is looked for. */
    public static final Search NONE = new Search(Method.NONE, List.of(), 0);

    private static final int MOST = 100_000;

    /** Ways. */
    public enum Method {
        /** None. */
        NONE("none"),
        /** Evolution strategy with adapted covariance. */
        CMA_ES("cma-es"),
        /** Simplex that walks downhill. */
        NELDER_MEAD("nelder-mead");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /** The word on the command line. */
        public String word() {
            return word;
        }

        /** The method of a word. */
        public static Method of(String word) {
            for (Method method : values()) {
                if (method.word.equals(word)) {
                    return method;
                }
            }
            throw new SweepProblem("there is no method " + word, "methods are cma-es and nelder-mead");
        }
    }

    /**
     * One number.
     *
     * @param column of the table of points
     * @param largest whether it is to be large, else small
     */
    public record Goal(String column, boolean largest) {
        /** The number as something to make small. */
        double cost(double value) {
            return largest ? -value : value;
        }
    }

    public Search {
        goals = List.copyOf(goals);
        if (method != Method.NONE && (goals.isEmpty() || goals.size() > 2)) {
            throw new SweepProblem(
                    goals.isEmpty() ? "nothing is looked for" : "more than two numbers are looked for",
                    "give one or two of --maximise COLUMN and --minimise COLUMN");
        }
        if (method != Method.NONE && (points < 2 || points > MOST)) {
            throw new SweepProblem("--points must be 2 to " + MOST + ", was " + points, "for example --points 200");
        }
    }

    JsonValue json() {
        return JsonValue.object()
                .with("method", method.word())
                .with("points", points)
                .with(
                        "goals",
                        goals.stream()
                                .map(goal -> JsonValue.object()
                                        .with("column", goal.column())
                                        .with("largest", goal.largest())
                                        .done())
                                .toList())
                .done();
    }

    static Search read(Members members) {
        if (!(members.value("goals") instanceof JsonValue.Array array)) {
            throw new JsonFormatException(members.file(), 0, "goals must be a list");
        }
        List<Goal> goals = array.items().stream()
                .map(item -> {
                    if (item instanceof JsonValue.Fields fields) {
                        Members goal = new Members(members.file(), fields);
                        return new Goal(goal.text("column"), goal.truth("largest"));
                    }
                    throw new JsonFormatException(members.file(), 0, "a goal must be an object");
                })
                .toList();
        return new Search(Method.of(members.text("method")), goals, (int) members.whole("points"));
    }
}
