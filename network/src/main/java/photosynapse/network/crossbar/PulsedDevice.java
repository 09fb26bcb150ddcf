package photosynapse.network.crossbar;

/** A device as training by pulses sees it: a few numbers of state that pulses move and time fades. */
public sealed interface PulsedDevice permits TwoSidedDevice, LightDevice {

    /** Numbers of state of one cell. */
    int modeCount();

    /** e-fold rate at which a number of state is lost (1/s). */
    double decayRate(int mode);

    /** What pulses that raise the conductance make of a number of state. */
    PulseStep up(int mode);

    /** Span of state that weights use; a weight is the largest weight times difference over span. */
    double span();

    /** Cells of one weight: 1 against a reference in the middle, or 2, of which pulses raise one or the other. */
    int cellsPerWeight();

    /** Change of a weight by a single pulse in the middle of its range, in units of the largest weight. */
    double typicalStep();

    /** The same device, which forgets nothing. */
    PulsedDevice withoutForgetting();

    /** The same device, which forgets so many times faster. */
    PulsedDevice fading(double factor);
}
