package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of columns for keys: the shortest ends of the paths that tell them apart. */
final class AxisColumns {
    private AxisColumns() {}

    static Map<String, String> of(List<String> keys) {
        List<String[]> paths = keys.stream().map(AxisColumns::steps).toList();
        Map<String, String> columns = new LinkedHashMap<>();
        for (int k = 0; k < keys.size(); k++) {
            columns.put(keys.get(k), shortest(paths, k));
        }
        return columns;
    }

    private static String[] steps(String key) {
        return key.replace("[", ".").replace("]", "").split("\\.");
    }

    private static String shortest(List<String[]> paths, int index) {
        String[] own = paths.get(index);
        for (int length = 1; length < own.length; length++) {
            String end = end(own, length);
            int wanted = length;
            long same =
                    paths.stream().filter(path -> end(path, wanted).equals(end)).count();
            if (same == 1 && !end.matches("top|bottom|[0-9].*")) {
                return end;
            }
        }
        return end(own, own.length);
    }

    private static String end(String[] steps, int length) {
        List<String> parts = new ArrayList<>();
        for (int k = Math.max(0, steps.length - length); k < steps.length; k++) {
            parts.add(steps[k].replaceAll("[^A-Za-z0-9_]", "_"));
        }
        return String.join("_", parts);
    }
}
