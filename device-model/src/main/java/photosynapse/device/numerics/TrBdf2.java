package photosynapse.device.numerics;

/**
 * Coefficients of the TR-BDF2 method as a stiffly accurate diagonally implicit Runge-Kutta pair.
 *
 * <p><b>Equation:</b> with f_0 at the start, y_1 = y_0 + h d (f_0 + f_1) at t + gamma h and y_2 = y_0 + h (w f_0 + w
 * f_1 + d f_2) at t + h. Second order, L-stable; the embedded third-order weights give the error h (e_0 f_0 + e_1 f_1 +
 * e_2 f_2), which is to be filtered by the stage matrix.
 *
 * <p><b>Source:</b> Bank et al., IEEE Trans. CAD 4, 436 (1985); Hosea and Shampine, Appl. Numer. Math. 20, 21 (1996).
 */
public final class TrBdf2 {
    /** gamma = 2 - sqrt 2, place of the first stage. */
    public static final double GAMMA = 2 - StrictMath.sqrt(2);

    /** d = gamma / 2, diagonal coefficient of both stages. */
    public static final double DIAGONAL = GAMMA / 2;

    /** w = sqrt 2 / 4, weight of the start and of the first stage. */
    public static final double WEIGHT = StrictMath.sqrt(2) / 4;

    /** Difference of the third-order and the second-order weight of the start. */
    public static final double ERROR_START = (1 - WEIGHT) / 3 - WEIGHT;

    /** Difference of the weights of the first stage. */
    public static final double ERROR_MIDDLE = (3 * WEIGHT + 1) / 3 - WEIGHT;

    /** Difference of the weights of the end. */
    public static final double ERROR_END = DIAGONAL / 3 - DIAGONAL;

    private TrBdf2() {}
}
