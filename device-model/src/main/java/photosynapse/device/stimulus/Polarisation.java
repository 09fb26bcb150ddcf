package photosynapse.device.stimulus;

/**
 * Polarisation of light, as far as a stack of isotropic and chiral films can tell it apart at normal incidence.
 *
 * <p>Linear light is half left and half right, so it is absorbed like unpolarised light.
 */
public enum Polarisation {
    /** Half left and half right. */
    UNPOLARISED,

    /** Circular, left-handed. */
    LEFT,

    /** Circular, right-handed. */
    RIGHT;

    /**
     * Absorption of this light over that of unpolarised light, in a medium of dissymmetry g = 2 (alpha_left -
     * alpha_right)/(alpha_left + alpha_right).
     */
    public double absorptionRatio(double dissymmetryRatio) {
        return switch (this) {
            case UNPOLARISED -> 1;
            case LEFT -> 1 + dissymmetryRatio / 2;
            case RIGHT -> 1 - dissymmetryRatio / 2;
        };
    }
}
