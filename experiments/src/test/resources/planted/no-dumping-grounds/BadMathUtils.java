package photosynapse.device.numerics;

final class BadMathUtils {}
