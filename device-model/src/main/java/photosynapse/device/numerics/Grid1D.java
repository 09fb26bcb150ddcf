package photosynapse.device.numerics;

/** Nodes of an interval, refined towards both ends by a hyperbolic tangent. */
public final class Grid1D {
    private Grid1D() {}

    /**
     * Nodes x = length/2 (1 + tanh(b s)/tanh(b)) with s uniform from -1 to 1; b = 0 gives a uniform grid.
     *
     * @param length of the interval, same unit as the nodes
     * @param count nodes, both ends counted, at least 2
     * @param stretch b, 0 or more
     * @return new array, first element 0 and last exactly the length
     */
    public static double[] tanh(double length, int count, double stretch) {
        double[] x = new double[count];
        double scale = StrictMath.tanh(stretch);
        for (int i = 0; i < count; i++) {
            double s = 2.0 * i / (count - 1) - 1;
            x[i] = length / 2 * (1 + (stretch == 0 ? s : StrictMath.tanh(stretch * s) / scale));
        }
        x[0] = 0;
        x[count - 1] = length;
        return x;
    }
}
