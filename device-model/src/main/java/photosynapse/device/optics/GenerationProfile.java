package photosynapse.device.optics;

/**
 * What one photon per area and time does through the stack.
 *
 * <p>An immutable value with one entry a node: the local rate of pairs G/Phi (1/m), the rate of the node's cell, int G
 * dx/Phi (1), which sums exactly to the absorbed share times the yield, and the local photon flux over the incident one
 * (1).
 */
public final class GenerationProfile {
    private final double[] local;
    private final double[] cell;
    private final double[] flux;

    /** Copies all arrays, one entry a node. */
    public GenerationProfile(double[] local, double[] cell, double[] flux) {
        if (cell.length != local.length || flux.length != local.length) {
            throw new IllegalArgumentException("the arrays must have one entry a node, had " + local.length + ", "
                    + cell.length + " and " + flux.length);
        }
        this.local = local.clone();
        this.cell = cell.clone();
        this.flux = flux.clone();
    }

    /** G/Phi at node i (1/m). */
    public double local(int i) {
        return local[i];
    }

    /** int G dx/Phi over the cell of node i (1). */
    public double cell(int i) {
        return cell[i];
    }

    /**
     * Photon flux at node i over the incident one (1): where no film is chiral, G = yield alpha flux Phi. Without
     * interference the flux that arrives from above; with it n |E|^2/|E0|^2, which may exceed one.
     */
    public double flux(int i) {
        return flux[i];
    }

    /** Number of nodes. */
    public int size() {
        return local.length;
    }

    /** Half of both: what unpolarised light does where left and right differ. */
    GenerationProfile meanWith(GenerationProfile other) {
        return new GenerationProfile(mean(local, other.local), mean(cell, other.cell), mean(flux, other.flux));
    }

    private static double[] mean(double[] a, double[] b) {
        double[] mean = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            mean[i] = (a[i] + b[i]) / 2;
        }
        return mean;
    }
}
