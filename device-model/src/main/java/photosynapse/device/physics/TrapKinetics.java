package photosynapse.device.physics;

/**
 * Occupation of one electron trap level at one node after an implicit step, with its exchange terms and all their
 * partial derivatives.
 *
 * <p><b>Equation:</b> dnt/dt = Cn - Cp - T with Cn = cn (n e - n1 nt), Cp = cp (p nt - p1 e), T = K (nt - e r), e = Nt
 * - nt (or the density of empty mobile traps where the vacancies themselves are the traps), K = k_tun S exp(-2x/a_tun),
 * r = n-star/n1. It is linear in nt, so the implicit relation nt = hist + tau (a - b nt) is solved exactly and the
 * level never becomes an unknown of the coupled system.
 *
 * <p><b>Symbols:</b> tau implicit weight of the step (s); hist known part (1/m3). Every term vanishes by itself at
 * equilibrium.
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

    /** Number of inputs. */
    public static final int INPUTS = 10;

    /** Index of nt in the output; its derivatives by n, p, r, K, sites and history follow. */
    public static final int OCCUPIED = 0;

    /** Index of Cn with its total derivatives. */
    public static final int CAPTURE_N = 7;

    /** Index of Cp with its total derivatives. */
    public static final int CAPTURE_P = 14;

    /** Index of T with its total derivatives. */
    public static final int TUNNEL = 21;

    /** Number of outputs: four quantities with value and six derivatives each. */
    public static final int OUTPUTS = 28;

    /** Offset of the derivative by n behind a value. */
    public static final int BY_N = 1;

    /** Offset of the derivative by p. */
    public static final int BY_P = 2;

    /** Offset of the derivative by r. */
    public static final int BY_RATIO = 3;

    /** Offset of the derivative by K. */
    public static final int BY_RATE = 4;

    /** Offset of the derivative by the density of sites. */
    public static final int BY_SITES = 5;

    /** Offset of the derivative by the known part. */
    public static final int BY_HISTORY = 6;

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
        double emptying = cn * in[N1] + cp * p + rate;
        double loss = mobile ? emptying : emptying + filling;
        double denominator = 1 + tau * loss;
        double nt = (in[HISTORY] + tau * sites * filling) / denominator;
        // the same balance solved for the empty ones: sites - nt would lose a nearly full level to the rounding of
        // sites
        double empty = mobile ? sites : (sites - in[HISTORY] + tau * sites * emptying) / denominator;
        double scale = tau / denominator;
        out[OCCUPIED] = nt;
        out[OCCUPIED + BY_N] = scale * cn * empty;
        out[OCCUPIED + BY_P] = -scale * cp * nt;
        out[OCCUPIED + BY_RATIO] = scale * rate * empty;
        out[OCCUPIED + BY_RATE] = scale * (ratio * empty - nt);
        out[OCCUPIED + BY_SITES] = scale * filling;
        out[OCCUPIED + BY_HISTORY] = 1 / denominator;

        double self = mobile ? 0 : 1;
        exchange(out, CAPTURE_N, cn * (n * empty - in[N1] * nt), -cn * (self * n + in[N1]), cn * n);
        exchange(out, CAPTURE_P, cp * (p * nt - in[P1] * empty), cp * (p + self * in[P1]), -cp * in[P1]);
        exchange(out, TUNNEL, rate * (nt - empty * ratio), rate * (1 + self * ratio), -rate * ratio);
        out[CAPTURE_N + BY_N] += cn * empty;
        out[CAPTURE_P + BY_P] += cp * nt;
        out[TUNNEL + BY_RATIO] -= rate * empty;
        out[TUNNEL + BY_RATE] += nt - empty * ratio;
    }

    /**
     * Value and chain-rule part of the derivatives of one exchange term, given its partials by nt and by the density of
     * sites.
     */
    private static void exchange(double[] out, int at, double value, double byOccupied, double bySites) {
        out[at] = value;
        for (int k = 1; k <= BY_HISTORY; k++) {
            out[at + k] = byOccupied * out[OCCUPIED + k];
        }
        out[at + BY_SITES] += bySites;
    }
}
