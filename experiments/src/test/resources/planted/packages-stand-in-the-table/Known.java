package photosynapse.device.units;

final class Known {}
