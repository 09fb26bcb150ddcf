package photosynapse.device.physics;

/**
 * Occupation of one electron trap level at one node after an implicit step, with its exchange terms.
 *
 * <p><b>Equation:</b> dnt/dt = Cn - Cp - T with Cn = cn (n e - n1 nt) - s nt, Cp = cp (p nt - p1 e), T = K (nt - e r),
 * e = Nt - nt (or the density of empty mobile traps where the vacancies themselves are the traps), K = k_tun S
 * exp(-2x/a_tun), r = n-star/n1, s the release by light. It is linear in nt: a level fills at the rate a = cn n + cp p1
 * + K r per empty trap and empties at b = cn n1 + cp p + K + s per filled one, so the implicit relation nt = hist + tau
 * (a e - b nt) is solved exactly and the level never becomes an unknown of the coupled system.
 *
 * <p><b>Symbols:</b> tau implicit weight of the step (s); hist known part (1/m3). In the dark every term vanishes by
 * itself at equilibrium.
 *
 * <p><b>Derivatives:</b> dnt = BY_FILLING da + BY_EMPTYING db + BY_SITES dNt + BY_HISTORY dhist; those of the exchange
 * terms follow from their own formulas, see {@link #captureByOccupied} and its neighbours.
 *
 * <p><b>Shapes:</b> inputs and outputs are arrays of the caller, addressed by the indices below; nothing is allocated.
 */
public final class TrapKinetics {
    /** Index of cn (m3/s) among the inputs. */
    public static final int CN = 0;

    /** Index of cp (m3/s). */
    public static final int CP = 1;

    /** Index of n1 (1/m3). */
    public static final int N1 = 2;

    /** Index of p1 (1/m3). */
    public static final int P1 = 3;

    /** Index of n (1/m3). */
    public static final int N = 4;

    /** Index of p (1/m3). */
    public static final int P = 5;

    /** Index of the total density Nt of fixed traps, or density of empty mobile traps (1/m3). */
    public static final int SITES = 6;

    /** Index of the tunnelling rate K (1/s). */
    public static final int RATE = 7;

    /** Index of r = n-star/n1 (1). */
    public static final int RATIO = 8;

    /** Index of the known part of the implicit relation (1/m3). */
    public static final int HISTORY = 9;

    /** Index of the release by light s (1/s). */
    public static final int RELEASE = 10;

    /**
     * Index of the known part of the implicit relation of the empty ones of fixed traps (1/m3): SITES - HISTORY, but
     * with the digits that a nearly full level has only there.
     */
    public static final int VACANT_HISTORY = 11;

    /** Number of inputs. */
    public static final int INPUTS = 12;

    /** Index of nt (1/m3) in the output. */
    public static final int OCCUPIED = 0;

    /** Index of e, the empty traps (1/m3). */
    public static final int EMPTY = 1;

    /** Index of Cn (1/m3s). */
    public static final int CAPTURE_N = 2;

    /** Index of Cp (1/m3s). */
    public static final int CAPTURE_P = 3;

    /** Index of T (1/m3s). */
    public static final int TUNNEL = 4;

    /** Index of dnt/da. */
    public static final int BY_FILLING = 5;

    /** Index of dnt/db. */
    public static final int BY_EMPTYING = 6;

    /** Index of dnt/dNt, or by the density of empty mobile traps. */
    public static final int BY_SITES = 7;

    /** Index of dnt/dhist. */
    public static final int BY_HISTORY = 8;

    /** Number of outputs. */
    public static final int OUTPUTS = 9;

    private TrapKinetics() {}

    /**
     * Solves the implicit relation.
     *
     * @param in inputs by their indices, not modified
     * @param tau implicit weight (s)
     * @param mobile whether SITES is the density of empty mobile traps (e = SITES) and not the total (e = SITES - nt)
     * @param out written
     */
    public static void solve(double[] in, double tau, boolean mobile, double[] out) {
        double cn = in[CN];
        double cp = in[CP];
        double n = in[N];
        double p = in[P];
        double sites = in[SITES];
        double rate = in[RATE];
        double ratio = in[RATIO];
        double filling = cn * n + cp * in[P1] + rate * ratio;
        double emptying = cn * in[N1] + cp * p + rate + in[RELEASE];
        double denominator = 1 + tau * (mobile ? emptying : emptying + filling);
        double nt = (in[HISTORY] + tau * sites * filling) / denominator;
        // the same balance solved for the empty ones: sites - nt would lose a nearly full level to the rounding of
        // sites
        double empty = mobile ? sites : (in[VACANT_HISTORY] + tau * sites * emptying) / denominator;
        double scale = tau / denominator;
        out[OCCUPIED] = nt;
        out[EMPTY] = empty;
        out[BY_FILLING] = scale * empty;
        out[BY_EMPTYING] = -scale * nt;
        out[BY_SITES] = scale * filling;
        out[BY_HISTORY] = 1 / denominator;
        out[CAPTURE_N] = cn * (n * empty - in[N1] * nt) - in[RELEASE] * nt;
        out[CAPTURE_P] = cp * (p * nt - in[P1] * empty);
        out[TUNNEL] = rate * (nt - empty * ratio);
    }

    /** dCn/dnt at fixed densities and sites (1/s). */
    public static double captureByOccupied(double[] in, boolean mobile) {
        return -in[CN] * ((mobile ? 0 : in[N]) + in[N1]) - in[RELEASE];
    }

    /** dCp/dnt at fixed densities and sites (1/s). */
    public static double holeCaptureByOccupied(double[] in, boolean mobile) {
        return in[CP] * (in[P] + (mobile ? 0 : in[P1]));
    }

    /** dT/dnt at fixed rate, ratio and sites (1/s). */
    public static double tunnelByOccupied(double[] in, boolean mobile) {
        return in[RATE] * (1 + (mobile ? 0 : in[RATIO]));
    }
}
