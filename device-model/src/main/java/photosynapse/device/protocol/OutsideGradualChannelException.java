package photosynapse.device.protocol;

/** A drain voltage at which films along a channel can no longer be followed each for itself. */
public final class OutsideGradualChannelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double drainVoltage;
    private final double overdrive;

    /**
     * Creates the refusal.
     *
     * @param drainVoltage V_D that was asked for (V)
     * @param overdrive q P/Cox at the source (V)
     * @param limit largest |V_D| over the overdrive that is allowed
     */
    OutsideGradualChannelException(double drainVoltage, double overdrive, double limit) {
        super("drain voltage of " + drainVoltage + " V is more than " + limit + " of the gate overdrive q P/Cox = "
                + overdrive + " V: towards pinch-off the field along the channel is no longer small against that across"
                + " it, and films cannot be followed each for itself; expected |V_D| <= " + limit * overdrive
                + " V; use a smaller drain voltage, a more negative gate, or a solver of two dimensions");
        this.drainVoltage = drainVoltage;
        this.overdrive = overdrive;
    }

    /** V_D that was asked for (V). */
    public double drainVoltage() {
        return drainVoltage;
    }

    /** q P/Cox at the source (V). */
    public double overdrive() {
        return overdrive;
    }
}
