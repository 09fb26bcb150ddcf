package photosynapse.device.protocol;

final class BadReference {
    Object read() {
        return (java.util.function.LongSupplier) System::nanoTime;
    }
}
