package photosynapse.device.compact;

final class BadPower {
    java.util.function.DoubleUnaryOperator law() {
        return Math::log1p;
    }
}
