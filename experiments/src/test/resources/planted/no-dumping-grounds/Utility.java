package photosynapse.device.numerics;

final class Utility {}
