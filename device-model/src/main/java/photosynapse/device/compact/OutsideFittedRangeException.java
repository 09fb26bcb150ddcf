package photosynapse.device.compact;

/** A compact synapse was used where its parameters were never compared with the device. */
public final class OutsideFittedRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param quantity what was asked for, with value and unit
     * @param range fitted range, with unit
     */
    public OutsideFittedRangeException(String quantity, String range) {
        super("compact synapse: " + quantity + " is outside its fitted range (" + range
                + "); fit it on a wider range, or ask for an extrapolating synapse");
    }
}
