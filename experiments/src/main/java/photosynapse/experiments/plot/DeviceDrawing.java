package photosynapse.experiments.plot;

import java.util.List;

/**
 * Cross-section of the device: gate, dielectric, nanotube sheet between source and drain, films, light from above.
 *
 * <p>Heights go with the square root of the thicknesses, so that a 30 nm film and a 300 nm oxide can both be seen; the
 * sheet has no thickness; widths are not to scale. The numbers stand beside.
 *
 * @param name word for file and references
 * @param size measures
 * @param dielectric between gate and sheet
 * @param sheet channel
 * @param films from the channel upwards
 * @param bias words at the contacts
 * @param light words at the light, for example {@code 405 nm}; empty: no light is drawn
 * @param title what is shown, for those who cannot see it
 * @param description the device in words and numbers, for those who cannot see it
 */
public record DeviceDrawing(
        String name,
        Size size,
        Layer dielectric,
        Sheet sheet,
        List<Layer> films,
        Bias bias,
        String light,
        String title,
        String description) {

    /** The size that fits one column. */
    public static final Size SIZE = new Size(88, 66);

    /**
     * A layer.
     *
     * @param name material, may hold {@code _{index}}
     * @param thickness in m
     * @param vacancies whether mobile vacancies are drawn in it
     * @param traps whether trapped electrons are drawn in it
     */
    public record Layer(String name, double thickness, boolean vacancies, boolean traps) {
        public Layer {
            if (!(thickness > 0) || Double.isInfinite(thickness)) {
                throw new IllegalArgumentException("layer " + name + " needs a thickness above 0 m, was " + thickness);
            }
        }
    }

    /**
     * The channel.
     *
     * @param name material
     * @param length between source and drain (m)
     * @param width of the channel (m)
     */
    public record Sheet(String name, double length, double width) {}

    /**
     * Words at the contacts.
     *
     * @param gate for example {@code V_{G} = 0 V}
     * @param drain for example {@code V_{D} = -0.1 V}
     */
    public record Bias(String gate, String drain) {}

    public DeviceDrawing {
        films = List.copyOf(films);
        if (films.isEmpty()) {
            throw new IllegalArgumentException("device " + name + " has no film");
        }
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new DevicePainter(this).paint());
    }
}
