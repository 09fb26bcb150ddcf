package photosynapse.experiments.result;

import java.util.List;

/**
 * One column of words, for example the film a row belongs to.
 *
 * @param name header, without unit
 * @param values one for each row
 */
public record TextColumn(String name, List<String> values) {
    public TextColumn {
        values = List.copyOf(values);
    }
}
