package photosynapse.device.physics;

import photosynapse.device.units.PhysicalConstants;

/**
 * Emission over the barrier of a charged trap, lowered by the field.
 *
 * <p><b>Equation:</b> factor exp(beta sqrt(X)/kT), beta = sqrt(q^3/(pi eps0 eps_r)), X the rounded field of
 * {@link FieldEmission}.
 *
 * <p><b>Limits:</b> holds while the lowering is below the depth of the trap, which it does not know; beyond about 1e11
 * V/m it overflows to infinity.
 *
 * <p><b>Source:</b> Frenkel, Phys. Rev. 54, 647 (1938).
 *
 * @param reducedSlope beta/kT (sqrt(m/V))
 */
public record PooleFrenkel(double reducedSlope) implements FieldEmission {
    public PooleFrenkel {
        if (!(reducedSlope >= 0) || Double.isInfinite(reducedSlope)) {
            throw new IllegalArgumentException(
                    "Poole-Frenkel slope was " + reducedSlope + " sqrt(m/V); it must be finite and not negative");
        }
    }

    /**
     * From the permittivity that the escaping carrier sees, the one at high frequency.
     *
     * @param relativePermittivity eps_r (1)
     * @param temperature (K)
     */
    public static PooleFrenkel of(double relativePermittivity, double temperature, PhysicalConstants constants) {
        double permittivity = constants.vacuumPermittivity() * relativePermittivity;
        double volts = StrictMath.sqrt(constants.elementaryCharge() / (Math.PI * permittivity));
        return new PooleFrenkel(volts / constants.thermalVoltage(temperature));
    }

    @Override
    public void evaluate(double field, double[] out) {
        if (field == 0 || reducedSlope == 0) {
            out[FACTOR] = 1;
            out[BY_FIELD] = 0;
            return;
        }
        double root = StrictMath.sqrt(FieldEmission.rounded(field));
        out[FACTOR] = StrictMath.exp(reducedSlope * root);
        double slope = root == 0 ? 0 : reducedSlope / (2 * root) * FieldEmission.roundedSlope(field);
        out[BY_FIELD] = slope == 0 ? 0 : out[FACTOR] * slope;
    }
}
