package photosynapse.device.physics;

import java.util.function.DoubleUnaryOperator;
import photosynapse.device.numerics.OctaveTable;
import photosynapse.device.units.PhysicalConstants;

/**
 * Exchange of a neutral trap with a band by tunnelling through the triangle that the field leaves, after thermal
 * excitation part of the way.
 *
 * <p><b>Equation:</b> factor 1 + Gamma, Gamma = d int_0^1 exp(d u - K u^(3/2)) du, d = dE/kT, K = (4/3) sqrt(2 m
 * dE^3)/(q hbar X), X the rounded field of {@link FieldEmission}. ln Gamma is tabulated once on half octaves of X.
 *
 * <p><b>Symbols:</b> dE depth of the trap below the band edge; m tunnelling mass.
 *
 * <p><b>Limits:</b> at moderate fields Gamma = 2 sqrt(3 pi) (X/X_G) exp((X/X_G)^2), X_G = sqrt(24 m (kT)^3)/(q hbar);
 * at the smallest d Gamma(5/3) K^(-2/3); at the largest e^d - 1, which is kept above {@link #STRONGEST}. Error of the
 * table 1e-9 of Gamma, where its top leaves the triangle; the derivative is that of the table.
 *
 * <p><b>Source:</b> Hurkx, Klaassen and Knuvers, IEEE Trans. Electron Devices 39, 331 (1992).
 */
public final class TrapAssistedTunnelling implements FieldEmission {
    private static final int WEAKEST_EXPONENT = -40;
    private static final int STRONGEST_EXPONENT = 40;

    /** Rounded field from which Gamma is constant: 2^40 V/m, beyond any solid. */
    public static final double STRONGEST = 0x1p40;

    /** Deepest trap in kT that leaves factors in range. */
    public static final double DEEPEST = 600;

    /** Parts of the integration over v = u^(1/2), and Gauss-Legendre nodes of each. */
    private static final int PARTS = 8;

    /** Exponent below the largest one at which the integrand ends. */
    private static final double TAIL = 45;

    private static final double[] NODE = {
        0.1834346424956498049394761,
        0.5255324099163289858177390,
        0.7966664774136267395915539,
        0.9602898564975362316835609
    };
    private static final double[] WEIGHT = {
        0.3626837833783619829651504,
        0.3137066458778872873379622,
        0.2223810344533744705443560,
        0.1012285362903762591525314
    };

    private final double reducedDepth;
    private final double barrierField;
    private final OctaveTable table;
    private final double strongest;

    /**
     * Tabulates the factor.
     *
     * @param reducedDepth dE/kT, above 0 and at most {@link #DEEPEST}
     * @param barrierField (4/3) sqrt(2 m dE^3)/(q hbar), the field at which K = 1 (V/m)
     */
    public TrapAssistedTunnelling(double reducedDepth, double barrierField) {
        if (!(reducedDepth > 0 && reducedDepth <= DEEPEST)) {
            throw new IllegalArgumentException("depth of a trap over kT was " + reducedDepth
                    + "; tunnelling from it needs one above 0 and at most " + DEEPEST);
        }
        if (!(barrierField > 1 && barrierField < 0x1p60)) {
            throw new IllegalArgumentException(
                    "field of the tunnelling barrier was " + barrierField + " V/m; expected 1e8 to 1e12");
        }
        this.reducedDepth = reducedDepth;
        this.barrierField = barrierField;
        table = new OctaveTable(WEAKEST_EXPONENT, STRONGEST_EXPONENT, this::logarithm);
        strongest = StrictMath.exp(logarithm(STRONGEST));
    }

    /**
     * From depth and mass.
     *
     * @param depthEv dE (eV)
     * @param relativeMass m over the mass of the free electron
     * @param temperature (K)
     */
    public static TrapAssistedTunnelling of(
            double depthEv, double relativeMass, double temperature, PhysicalConstants constants) {
        double charge = constants.elementaryCharge();
        double depth = depthEv * charge;
        double hbar = constants.planck() / (2 * Math.PI);
        double mass = relativeMass * FREE_ELECTRON_MASS;
        double field = 4.0 / 3 * StrictMath.sqrt(2 * mass * depth) * depth / (charge * hbar);
        return new TrapAssistedTunnelling(depthEv / constants.thermalVoltage(temperature), field);
    }

    /** CODATA 2018 (kg). */
    private static final double FREE_ELECTRON_MASS = 9.1093837015e-31;

    /** ln Gamma by quadrature: with u = v^2 the exponent d v^2 - K v^3 is a cubic with its top at 2 d/(3 K). */
    private double logarithm(double field) {
        double k = barrierField / field;
        DoubleUnaryOperator exponent = v -> v * v * (reducedDepth - k * v);
        double summit = Math.min(1, 2 * reducedDepth / (3 * k));
        double top = exponent.applyAsDouble(summit);
        double start = edge(exponent, summit, 0, top);
        double end = edge(exponent, summit, 1, top);
        double half = (end - start) / PARTS / 2;
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            double middle = start + (2 * part + 1) * half;
            for (int j = 0; j < NODE.length; j++) {
                double below = middle - half * NODE[j];
                double above = middle + half * NODE[j];
                sum += WEIGHT[j]
                        * (below * StrictMath.exp(exponent.applyAsDouble(below) - top)
                                + above * StrictMath.exp(exponent.applyAsDouble(above) - top));
            }
        }
        return top + StrictMath.log(2 * reducedDepth * half * sum);
    }

    /** Where the integrand has fallen by e^-TAIL on the way from its top to an end, or that end. */
    private static double edge(DoubleUnaryOperator exponent, double summit, double end, double top) {
        if (exponent.applyAsDouble(end) > top - TAIL) {
            return end;
        }
        double inside = summit;
        double outside = end;
        for (int k = 0; k < 60; k++) {
            double middle = (inside + outside) / 2;
            if (exponent.applyAsDouble(middle) > top - TAIL) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    @Override
    public void evaluate(double field, double[] out) {
        double x = FieldEmission.rounded(field);
        if (x >= STRONGEST) {
            out[FACTOR] = 1 + strongest;
            out[BY_FIELD] = 0;
            return;
        }
        if (x < table.lowest()) {
            // Gamma is below 1e-11 here; linear, so that nothing jumps at zero
            table.evaluate(table.lowest(), out);
            double gamma = StrictMath.exp(out[0]) / table.lowest();
            out[FACTOR] = 1 + gamma * x;
            out[BY_FIELD] = field == 0 ? 0 : gamma * FieldEmission.roundedSlope(field);
            return;
        }
        table.evaluate(x, out);
        double gamma = StrictMath.exp(out[0]);
        out[FACTOR] = 1 + gamma;
        out[BY_FIELD] = gamma * out[1] * FieldEmission.roundedSlope(field);
    }
}
