package photosynapse.experiments.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.ResultTable;

/**
 * What a comparison needs to know about one run.
 *
 * @param name of its folder
 * @param status how it went
 * @param configuration path to value as written, in the order of the file
 * @param tables results
 * @param keyNumbers at most 12
 */
public record RunSummary(
        String name,
        Status status,
        Map<String, String> configuration,
        List<ResultTable> tables,
        List<KeyNumber> keyNumbers) {

    public RunSummary {
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
        tables = List.copyOf(tables);
        keyNumbers = List.copyOf(keyNumbers);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a run needs a name");
        }
    }
}
