package photosynapse.device.optics;

/**
 * Generation of electron-hole pairs through the stack for a photon flux of one.
 *
 * <p>An immutable value with one entry a node: the local rate G/Phi (1/m) and the rate of the node's cell, int G dx/Phi
 * (1), which sums exactly to the absorbed share times the yield.
 */
public final class GenerationProfile {
    private final double[] local;
    private final double[] cell;

    /** Copies both arrays, one entry a node. */
    public GenerationProfile(double[] local, double[] cell) {
        this.local = local.clone();
        this.cell = cell.clone();
    }

    /** G/Phi at node i (1/m). */
    public double local(int i) {
        return local[i];
    }

    /** int G dx/Phi over the cell of node i (1). */
    public double cell(int i) {
        return cell[i];
    }

    /** Number of nodes. */
    public int size() {
        return local.length;
    }
}
