package photosynapse.device.physics;

import java.util.function.DoubleUnaryOperator;

/**
 * Resistance of both contacts in series with a channel.
 *
 * <p><b>Equation:</b> I = f(V - Rc I), f the current of the channel against the voltage across it, f(0) = 0 and of the
 * sign of its argument. Solved for the inner voltage between 0 and V by bracketing.
 *
 * <p><b>Limits:</b> Rc = 0 gives f(V), Rc -> infinity V/Rc; a linear channel V/(Rc + V/f(V)).
 *
 * @param resistance Rc, of both contacts together (ohm)
 */
public record ContactResistance(double resistance) {
    private static final int MAXIMUM_ITERATIONS = 200;

    public ContactResistance {
        if (!(resistance >= 0) || Double.isInfinite(resistance)) {
            throw new IllegalArgumentException(
                    "contact resistance was " + resistance + " ohm; it must be finite and not negative");
        }
    }

    /**
     * Current through contacts and channel (A); NaN where the channel has none at the voltage.
     *
     * @param voltage V, either sign (V)
     * @param channel f: current (A) at an inner voltage (V)
     */
    public double current(double voltage, DoubleUnaryOperator channel) {
        double full = channel.applyAsDouble(voltage);
        if (resistance == 0 || voltage == 0 || !Double.isFinite(voltage) || Double.isNaN(full)) {
            return full;
        }
        double inside = 0;
        double insideExcess = voltage;
        double outside = voltage;
        double outsideExcess = -resistance * full;
        double inner = voltage;
        double current = full;
        int side = 0;
        for (int k = 0; k < MAXIMUM_ITERATIONS && Math.abs(outside - inside) > 2 * Math.ulp(outside); k++) {
            double secant = (inside * outsideExcess - outside * insideExcess) / (outsideExcess - insideExcess);
            double middle = inside + (outside - inside) / 2;
            // every third step halves, so that the bracket shrinks whatever the channel
            boolean usable = k % 3 != 2 && (secant - inside) * (secant - outside) < 0;
            inner = usable ? secant : middle;
            current = channel.applyAsDouble(inner);
            double excess = voltage - inner - resistance * current;
            if (excess == 0 || Double.isNaN(excess)) {
                break;
            }
            if (excess > 0 == voltage > 0) {
                inside = inner;
                insideExcess = excess;
                outsideExcess = side == 1 ? outsideExcess / 2 : outsideExcess;
                side = 1;
            } else {
                outside = inner;
                outsideExcess = excess;
                insideExcess = side == -1 ? insideExcess / 2 : insideExcess;
                side = -1;
            }
        }
        return current;
    }
}
