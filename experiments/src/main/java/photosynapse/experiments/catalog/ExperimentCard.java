package photosynapse.experiments.catalog;

import java.util.List;

/**
 * What an experiment is about, for its page.
 *
 * @param id number, for example {@code E03}
 * @param key word in files and table names, for example {@code pulse}
 * @param title a few words
 * @param question what it asks
 * @param equations what is computed, in words and letters
 * @param notice what to look at in the result
 * @param next what to change and run again
 */
public record ExperimentCard(
        String id, String key, String title, String question, List<String> equations, String notice, String next) {
    public ExperimentCard {
        equations = List.copyOf(equations);
    }
}
