package photosynapse.datasets;

final class BadShuffle {
    void mix(java.util.List<String> items) {
        java.util.Collections.shuffle(items);
    }
}
