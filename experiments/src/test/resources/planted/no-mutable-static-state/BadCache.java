package photosynapse.experiments.run;

final class BadCache {
    private static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>();
}
