package photosynapse.device.spec;

final class BadTrapSpec {
    double depth;
}
