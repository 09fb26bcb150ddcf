package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;

/**
 * The unknowns of a device at one time, as arrays owned by one solve.
 *
 * <p><b>Shapes:</b> {@code y} by {@link StateLayout}, {@code nt} by {@code level * nodeCount + node}; {@code electrode}
 * is the charge on the bottom electrode in elementary charges (1/m2).
 */
final class DeviceState {
    final double[] y;
    final double[] nt;
    double electrode;

    DeviceState(DiscreteDevice device) {
        y = new double[device.layout.size() * device.nodeCount];
        nt = new double[device.traps.levelCount * device.nodeCount];
    }

    /** Describes all values for a kept state. */
    void pass(StatePass pass) {
        pass.all(y);
        pass.all(nt);
        electrode = pass.number(electrode);
    }

    /** Takes over the values of another state of the same device. */
    void copyFrom(DeviceState other) {
        System.arraycopy(other.y, 0, y, 0, y.length);
        System.arraycopy(other.nt, 0, nt, 0, nt.length);
        electrode = other.electrode;
    }
}
