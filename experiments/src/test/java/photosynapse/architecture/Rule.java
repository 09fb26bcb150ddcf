package photosynapse.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A statement about the code that can be found false.
 *
 * @param statement in hyphens; also the folder of its planted violations
 * @param check gives one line for each violation
 */
record Rule(String statement, Function<JavaClasses, List<String>> check) {

    static Rule of(String statement, ArchRule rule) {
        return new Rule(
                statement,
                code -> rule.allowEmptyShould(true)
                        .evaluate(code)
                        .getFailureReport()
                        .getDetails());
    }

    /** Several rules that make one statement. */
    static Rule allOf(String statement, Rule... rules) {
        return new Rule(
                statement,
                code -> Stream.of(rules)
                        .flatMap(rule -> rule.violations(code).stream())
                        .toList());
    }

    List<String> violations(JavaClasses code) {
        return check.apply(code);
    }

    /** A condition from a function that names what is wrong with an item, one line a fault. */
    static <T> ArchCondition<T> have(String text, Function<T, List<String>> faults) {
        return new ArchCondition<>(text) {
            @Override
            public void check(T item, ConditionEvents events) {
                faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
            }
        };
    }

    @Override
    public String toString() {
        return statement;
    }
}
