package photosynapse.network.crossbar;

import java.util.Objects;
import photosynapse.device.units.In;

/**
 * A device that pulses move both ways, between 0 and 1; one a weight, read against a reference of 1/2. Forgetting leads
 * back to the reference.
 *
 * @param name for reports
 * @param upwards what a pulse up does to y from 0 to 1
 * @param downwards what a pulse down does
 * @param decay e-fold rate at which the distance from the reference is lost (1/s)
 */
public record TwoSidedDevice(
        String name,
        PulseStep upwards,
        PulseStep downwards,
        @In("1/s") double decay) implements PulsedDevice {

    /** The middle of the range. */
    public static final double REFERENCE = 0.5;

    public TwoSidedDevice {
        Objects.requireNonNull(name, "name");
        if (!(decay >= 0) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException("rate of decay must be >= 0 1/s and finite, was " + decay);
        }
    }

    /** Equal steps, so many from end to end. */
    public static TwoSidedDevice constantStep(int states) {
        if (states < 2) {
            throw new IllegalArgumentException("a device needs at least 2 states, got " + states);
        }
        double step = 1.0 / (states - 1);
        return new TwoSidedDevice(states + " equal steps", PulseStep.constant(step), PulseStep.constant(-step), 0);
    }

    /**
     * The steps of a curve, its conductances scaled to 0 .. 1.
     *
     * <p><i>Limits:</i> shapes must be positive: steps that grow have no end point that an array could stop at.
     */
    public static TwoSidedDevice of(NeuroSimCurve curve) {
        if (curve.shapeUp() <= 0 || curve.shapeDown() <= 0) {
            throw new IllegalArgumentException(
                    "shapes must be positive for training, were " + curve.shapeUp() + " and " + curve.shapeDown());
        }
        var unit = new NeuroSimCurve(0, 1, curve.pulses(), curve.shapeUp(), curve.shapeDown());
        double keepUp = StrictMath.exp(-1 / curve.shapeUp());
        double keepDown = StrictMath.exp(-1 / curve.shapeDown());
        return new TwoSidedDevice(
                curve.pulses() + " steps of shape " + curve.shapeUp() + " and " + curve.shapeDown(),
                new PulseStep(keepUp, unit.potentiated(1)),
                new PulseStep(keepDown, unit.depressed(curve.pulses() - 1.0) - keepDown),
                0);
    }

    @Override
    public int modeCount() {
        return 1;
    }

    @Override
    public double decayRate(int mode) {
        return decay;
    }

    @Override
    public PulseStep up(int mode) {
        return upwards;
    }

    @Override
    public double span() {
        return REFERENCE;
    }

    @Override
    public int cellsPerWeight() {
        return 1;
    }

    @Override
    public double typicalStep() {
        double up = upwards.after(REFERENCE, 1) - REFERENCE;
        double down = REFERENCE - downwards.after(REFERENCE, 1);
        return (up + down) / 2 / span();
    }

    @Override
    public TwoSidedDevice withoutForgetting() {
        return new TwoSidedDevice(name, upwards, downwards, 0);
    }

    @Override
    public TwoSidedDevice fading(double factor) {
        return new TwoSidedDevice(name, upwards, downwards, decay * factor);
    }

    /** The same device with another rate of forgetting (1/s). */
    public TwoSidedDevice withDecay(double rate) {
        return new TwoSidedDevice(name, upwards, downwards, rate);
    }
}
