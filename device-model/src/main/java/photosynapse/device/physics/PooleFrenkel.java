package photosynapse.device.physics;

import photosynapse.device.units.PhysicalConstants;

/**
 * Emission over the barrier of a charged trap, lowered by the field until nothing of it is left.
 *
 * <p><b>Equation:</b> factor exp(l), l = y/(1 + (y/d)^8)^(1/8), y = beta sqrt(X)/kT, beta = sqrt(q^3/(pi eps0 eps_r)),
 * d = E_t/kT, X the rounded field of {@link FieldEmission}.
 *
 * <p><b>Limits:</b> y small against d is Frenkel's law, exp(y); a barrier cannot be lowered by more than its height, so
 * l tends to d. The way in which it gets there is assumed, because the law itself ends where y reaches d: at y = d/2 it
 * is 1.5 % below y.
 *
 * <p><b>Source:</b> Frenkel, Phys. Rev. 54, 647 (1938).
 *
 * @param reducedSlope beta/kT (sqrt(m/V))
 * @param reducedDepth E_t/kT, infinite where the barrier has no end
 */
public record PooleFrenkel(double reducedSlope, double reducedDepth) implements FieldEmission {
    public PooleFrenkel {
        if (!(reducedSlope >= 0) || Double.isInfinite(reducedSlope)) {
            throw new IllegalArgumentException(
                    "Poole-Frenkel slope was " + reducedSlope + " sqrt(m/V); it must be finite and not negative");
        }
        if (!(reducedDepth > 0)) {
            throw new IllegalArgumentException("depth of a trap over kT was " + reducedDepth + "; it must be above 0");
        }
    }

    /** A barrier without an end. */
    public PooleFrenkel(double reducedSlope) {
        this(reducedSlope, Double.POSITIVE_INFINITY);
    }

    /**
     * From the permittivity that the escaping carrier sees, the one at high frequency.
     *
     * @param relativePermittivity eps_r (1)
     * @param depthEv E_t (eV)
     * @param temperature (K)
     */
    public static PooleFrenkel of(
            double relativePermittivity, double depthEv, double temperature, PhysicalConstants constants) {
        double permittivity = constants.vacuumPermittivity() * relativePermittivity;
        double volts = StrictMath.sqrt(constants.elementaryCharge() / (Math.PI * permittivity));
        double thermal = constants.thermalVoltage(temperature);
        return new PooleFrenkel(volts / thermal, depthEv / thermal);
    }

    @Override
    public void evaluate(double field, double[] out) {
        if (field == 0 || reducedSlope == 0) {
            out[FACTOR] = 1;
            out[BY_FIELD] = 0;
            return;
        }
        double root = StrictMath.sqrt(FieldEmission.rounded(field));
        double free = reducedSlope * root;
        double share = free / reducedDepth;
        double fourth = share * share * share * share;
        double eighth = fourth * fourth;
        double root8 = StrictMath.sqrt(StrictMath.sqrt(StrictMath.sqrt(1 + eighth)));
        double lowering = Double.isInfinite(eighth) ? reducedDepth : free / root8;
        double byFree = Double.isInfinite(eighth) ? 0 : 1 / (root8 * (1 + eighth));
        out[FACTOR] = StrictMath.exp(lowering);
        double slope = root == 0 ? 0 : byFree * reducedSlope / (2 * root) * FieldEmission.roundedSlope(field);
        out[BY_FIELD] = slope == 0 ? 0 : out[FACTOR] * slope;
    }
}
