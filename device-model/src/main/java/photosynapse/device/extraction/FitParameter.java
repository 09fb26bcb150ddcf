package photosynapse.device.extraction;

/**
 * A fitted number.
 *
 * <p>The interval holds the true value with 95 % probability if the residuals are independent and normal and the model
 * is right; for residuals of a model error, which are neither, it says how sharply the data ask for the value. It is
 * infinite when the data do not determine the number.
 *
 * @param name word for the number
 * @param unit SI unit symbol, empty for a pure number
 * @param value best value
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record FitParameter(String name, String unit, double value, double low, double high) {

    /** Whether the data determine the number: the interval is finite. */
    public boolean isDetermined() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
