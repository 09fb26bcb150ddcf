package photosynapse.device.optics;

import photosynapse.device.units.In;

/**
 * One homogeneous layer of an optical stack.
 *
 * @param thickness d (m)
 * @param refractiveIndex n, real part of N = n + ik
 * @param extinction k, imaginary part of N; absorbs when positive
 */
public record OpticalLayer(@In("m") double thickness, double refractiveIndex, double extinction) {
    public OpticalLayer {
        require(thickness >= 0 && Double.isFinite(thickness), "thickness must be >= 0 m, was " + thickness);
        require(refractiveIndex > 0 && Double.isFinite(refractiveIndex), "index must be > 0, was " + refractiveIndex);
        require(extinction >= 0 && Double.isFinite(extinction), "extinction must be >= 0, was " + extinction);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
