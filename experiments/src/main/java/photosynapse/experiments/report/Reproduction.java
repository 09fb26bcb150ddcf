package photosynapse.experiments.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is needed to make the run again.
 *
 * @param command the command line
 * @param configurationName file of the complete configuration
 * @param configuration the file, word for word
 * @param seed root seed
 * @param version of the program
 * @param hashes file to SHA-256, in the order in which they are printed
 * @param note on machine and time, which stand in files of their own; empty: none
 */
public record Reproduction(
        String command,
        String configurationName,
        String configuration,
        long seed,
        String version,
        Map<String, String> hashes,
        String note) {

    public Reproduction {
        hashes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }
}
