package photosynapse.network.crossbar;

/** A network that asks the device solver. */
final class BadNetwork {
    double current(photosynapse.device.solver.TransientResult[] results) {
        return results.length;
    }
}
