package photosynapse.experiments.run;

final class BadAtomic {
    private static final java.util.concurrent.atomic.AtomicLong NEXT = new java.util.concurrent.atomic.AtomicLong();
}
