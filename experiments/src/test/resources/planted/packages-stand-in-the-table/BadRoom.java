package photosynapse.device.attic;

final class BadRoom {}
