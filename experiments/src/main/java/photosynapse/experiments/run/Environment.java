package photosynapse.experiments.run;

import photosynapse.experiments.result.JsonValue;

/** On which machine a run was made. */
final class Environment {
    private static final long MEBIBYTE = 1L << 20;

    private Environment() {}

    static String json() {
        Runtime runtime = Runtime.getRuntime();
        return JsonValue.object()
                .with("java", System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"))
                .with("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .with("architecture", System.getProperty("os.arch"))
                .with("processors", runtime.availableProcessors())
                .with("heap_limit_MiB", runtime.maxMemory() / MEBIBYTE)
                .done()
                .text();
    }
}
