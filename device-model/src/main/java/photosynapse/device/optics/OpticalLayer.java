package photosynapse.device.optics;

import photosynapse.device.units.In;

/**
 * One homogeneous layer of an optical stack.
 *
 * @param thickness d (m)
 * @param refractiveIndex n, real part of N = n + ik
 * @param extinction k, imaginary part of N, the mean over both circular polarisations; absorbs when positive
 * @param dissymmetryRatio g = 2 (k_left - k_right)/(k_left + k_right) for waves that run in one direction
 */
public record OpticalLayer(
        @In("m") double thickness, double refractiveIndex, double extinction, double dissymmetryRatio) {

    /** A layer to which both handednesses are alike. */
    public OpticalLayer(double thickness, double refractiveIndex, double extinction) {
        this(thickness, refractiveIndex, extinction, 0);
    }

    public OpticalLayer {
        require(thickness >= 0 && Double.isFinite(thickness), "thickness must be >= 0 m, was " + thickness);
        require(refractiveIndex > 0 && Double.isFinite(refractiveIndex), "index must be > 0, was " + refractiveIndex);
        require(extinction >= 0 && Double.isFinite(extinction), "extinction must be >= 0, was " + extinction);
        require(
                dissymmetryRatio >= -2 && dissymmetryRatio <= 2,
                "dissymmetry must be from -2 to 2, was " + dissymmetryRatio);
    }

    /** The same layer of another dissymmetry. */
    public OpticalLayer withDissymmetry(double ratio) {
        return new OpticalLayer(thickness, refractiveIndex, extinction, ratio);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
