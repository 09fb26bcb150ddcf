package photosynapse.device.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A description that no device can have; lists every violated bound of one record. */
public final class InvalidSpecException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** One violated bound: the record component and what is wrong with it, with value and unit. */
    public record Problem(String component, String message) {}

    private final transient List<Problem> problems;

    public InvalidSpecException(List<Problem> problems) {
        super(problems.stream().map(p -> p.component() + " " + p.message()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All problems of the record, in the order of its components. */
    public List<Problem> problems() {
        return problems;
    }
}
