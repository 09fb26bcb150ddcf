package photosynapse.device.util;

final class BadCorner {}
