package photosynapse.device.spec;

/**
 * A material quantity that runs linearly from the bottom of a film to its top; uniform when both ends agree.
 *
 * @param bottom value at the end towards the channel
 * @param top value at the end towards the light
 */
public record Graded(double bottom, double top) {

    /** The same value throughout. */
    public static Graded uniform(double value) {
        return new Graded(value, value);
    }

    /** Whether both ends agree. */
    public boolean isUniform() {
        return bottom == top;
    }

    /** Value at a fraction of the thickness, 0 at the bottom and 1 at the top. */
    public double at(double fraction) {
        return isUniform() ? bottom : bottom + (top - bottom) * fraction;
    }

    /** Both ends multiplied by a factor. */
    public Graded times(double factor) {
        return new Graded(bottom * factor, top * factor);
    }
}
