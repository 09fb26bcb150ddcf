package photosynapse.device.physics;

import java.util.function.DoubleUnaryOperator;

/** Derivatives by differences, to hold analytic ones against. */
public final class Differences {
    private Differences() {}

    /** Central difference of fourth order: error step^4 f'''''/30 and rounding of f divided by the step. */
    public static double central(DoubleUnaryOperator f, double x, double step) {
        double near = f.applyAsDouble(x + step) - f.applyAsDouble(x - step);
        double far = f.applyAsDouble(x + 2 * step) - f.applyAsDouble(x - 2 * step);
        return (8 * near - far) / (12 * step);
    }
}
