package photosynapse.device.solver;

final class BadField {
    float density;
}
