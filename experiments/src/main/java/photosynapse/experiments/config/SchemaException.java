package photosynapse.experiments.config;

import java.util.List;

/** Parts that do not make a whole. */
final class SchemaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * One reason.
     *
     * @param code kind of problem
     * @param component part to which it belongs; empty for the whole group
     * @param message what is wrong, as it follows the path of the key
     */
    record Reason(ProblemCode code, String component, String message) {}

    private final transient List<Reason> reasons;

    SchemaException(List<Reason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    SchemaException(ProblemCode code, String component, String message) {
        this(List.of(new Reason(code, component, message)));
    }

    List<Reason> reasons() {
        return reasons;
    }
}
