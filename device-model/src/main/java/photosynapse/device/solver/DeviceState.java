package photosynapse.device.solver;

/**
 * The unknowns of a device at one time, as arrays owned by one solve.
 *
 * <p><b>Shapes:</b> {@code y} four unknowns a node, {@code nt} by {@code level * nodeCount + node}.
 */
final class DeviceState {
    final double[] y;
    final double[] nt;

    DeviceState(DiscreteDevice device) {
        y = new double[StateLayout.SIZE * device.nodeCount];
        nt = new double[device.levelCount * device.nodeCount];
    }

    /** Takes over the values of another state of the same device. */
    void copyFrom(DeviceState other) {
        System.arraycopy(other.y, 0, y, 0, y.length);
        System.arraycopy(other.nt, 0, nt, 0, nt.length);
    }
}
