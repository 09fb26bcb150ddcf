package photosynapse.network.crossbar;

import java.util.List;
import java.util.Objects;
import photosynapse.device.units.In;

/**
 * A device that light can only raise and the gate erases; two a weight. Its change of conductance, relative to the dark
 * one, is a sum of modes, each with a saturation and a pace of forgetting of its own.
 *
 * <p><i>Equation:</i> Q = sum y_k; a pulse: y_k' = keep_k y_k + gain_k; in the dark: y_k' = y_k exp(-lambda_k t).
 *
 * <p><i>Limits:</i> rates are those of one typical level; the device in truth forgets faster the fuller it is.
 * {@link LightDeviceFit} says by how much this is wrong.
 *
 * @param name for reports
 * @param modes one to four
 * @param window largest Q that weights use
 * @param darkConductance conductance at Q = 0 (S)
 * @param pulse the pulse that the steps belong to
 */
public record LightDevice(
        String name,
        List<FadingMode> modes,
        double window,
        @In("S") double darkConductance,
        WritePulse pulse) implements PulsedDevice {

    /** Largest number of modes. */
    public static final int MAXIMUM_MODES = 4;

    public LightDevice {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pulse, "pulse");
        modes = List.copyOf(modes);
        if (modes.isEmpty() || modes.size() > MAXIMUM_MODES) {
            throw new IllegalArgumentException("a device needs 1 to " + MAXIMUM_MODES + " modes, got " + modes.size());
        }
        if (modes.stream().anyMatch(mode -> !(mode.step().gain() >= 0))) {
            throw new IllegalArgumentException("light can only raise a conductance, steps were " + modes);
        }
        if (!(window > 0) || Double.isInfinite(window) || !(darkConductance > 0)) {
            throw new IllegalArgumentException(
                    "window and dark conductance must be positive, were " + window + " and " + darkConductance + " S");
        }
    }

    @Override
    public int modeCount() {
        return modes.size();
    }

    @Override
    public double decayRate(int mode) {
        return modes.get(mode).decayRate();
    }

    @Override
    public PulseStep up(int mode) {
        return modes.get(mode).step();
    }

    @Override
    public double span() {
        return window;
    }

    @Override
    public int cellsPerWeight() {
        return 2;
    }

    @Override
    public double typicalStep() {
        double step = 0;
        for (FadingMode mode : modes) {
            step += mode.step().gain();
        }
        return step / window;
    }

    /** Largest Q that endless pulses without pause lead to. */
    public double saturation() {
        return modes.stream().mapToDouble(mode -> mode.step().target()).sum();
    }

    /** Q after n pulses from the dark, one after the other. */
    public double after(int pulses) {
        return modes.stream().mapToDouble(mode -> mode.step().after(0, pulses)).sum();
    }

    @Override
    public LightDevice withoutForgetting() {
        return fading(0);
    }

    @Override
    public LightDevice fading(double factor) {
        return new LightDevice(
                name,
                modes.stream()
                        .map(mode -> new FadingMode(mode.step(), mode.decayRate() * factor))
                        .toList(),
                window,
                darkConductance,
                pulse);
    }

    /** The same device with steps of one size: it does not saturate. */
    public LightDevice withoutSaturation() {
        return new LightDevice(
                name,
                modes.stream()
                        .map(mode ->
                                new FadingMode(PulseStep.constant(mode.step().gain()), mode.decayRate()))
                        .toList(),
                window,
                darkConductance,
                pulse);
    }
}
