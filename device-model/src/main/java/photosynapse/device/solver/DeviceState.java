package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;

/**
 * The unknowns of a device at one time, as arrays owned by one solve.
 *
 * <p><b>Shapes:</b> {@code y} by {@link StateLayout}, {@code nt} by {@code level * nodeCount + node}; {@code vacant}
 * holds what is empty of every fixed level, which a nearly full one is known by (1/m3). {@code electrode} is the charge
 * on the bottom electrode in elementary charges (1/m2).
 */
final class DeviceState {
    final double[] y;
    final double[] nt;
    final double[] vacant;
    double electrode;

    DeviceState(DiscreteDevice device) {
        y = new double[device.layout.size() * device.nodeCount];
        nt = new double[device.traps.levelCount * device.nodeCount];
        vacant = new double[nt.length];
    }

    /** Fills a fixed level of so many sites. */
    void fill(int at, double filled, double sites) {
        nt[at] = filled;
        vacant[at] = sites - filled;
    }

    /** Describes all values for a kept state. */
    void pass(StatePass pass) {
        pass.all(y);
        pass.all(nt);
        pass.all(vacant);
        electrode = pass.number(electrode);
    }

    /** Takes over the values of another state of the same device. */
    void copyFrom(DeviceState other) {
        System.arraycopy(other.y, 0, y, 0, y.length);
        System.arraycopy(other.nt, 0, nt, 0, nt.length);
        System.arraycopy(other.vacant, 0, vacant, 0, vacant.length);
        electrode = other.electrode;
    }
}
