package photosynapse.experiments.plot;

import java.util.List;

/**
 * Cross-section of a stack between two contacts, light from above.
 *
 * <p>Heights go with the square root of the thicknesses; widths are not to scale. The numbers stand beside.
 *
 * @param name word for file and references
 * @param size measures
 * @param bottom words at the bottom contact
 * @param films from the bottom upwards
 * @param top words at the top contact
 * @param title what is shown, for those who cannot see it
 * @param description the stack in words and numbers, for those who cannot see it
 */
public record StackDrawing(
        String name,
        Size size,
        String bottom,
        List<DeviceDrawing.Layer> films,
        String top,
        String title,
        String description) {

    public StackDrawing {
        films = List.copyOf(films);
        if (films.isEmpty()) {
            throw new IllegalArgumentException("stack " + name + " has no film");
        }
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new StackPainter(this).paint());
    }
}
