package photosynapse.experiments.run;

import photosynapse.experiments.result.JsonDocument;

/** On which machine a run was made. */
final class Environment {
    private static final long MEBIBYTE = 1L << 20;

    private Environment() {}

    static String json() {
        Runtime runtime = Runtime.getRuntime();
        return JsonDocument.pages(JsonDocument.object(
                "java", System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "architecture", System.getProperty("os.arch"),
                "processors", runtime.availableProcessors(),
                "heap_limit_MiB", runtime.maxMemory() / MEBIBYTE));
    }
}
