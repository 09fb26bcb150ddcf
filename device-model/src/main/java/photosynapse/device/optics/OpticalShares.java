package photosynapse.device.optics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the photons of a light go; all shares together are one.
 *
 * @param reflected share that is thrown back
 * @param absorbed share of each layer, from the light downwards
 * @param transmitted share that leaves into what lies below
 */
public record OpticalShares(double reflected, List<LayerShare> absorbed, double transmitted) {

    /** Name under which the nanotubes of a gated device stand. */
    public static final String NANOTUBES = "nanotubes";

    /** Name under which the dielectric of a gated device stands. */
    public static final String DIELECTRIC = "dielectric";

    /** Share of the photons that a layer absorbs. */
    public record LayerShare(String layer, double share) {}

    public OpticalShares {
        absorbed = List.copyOf(absorbed);
    }

    /** Share that layers of this name absorb; zero where there is none. */
    public double absorbedIn(String layer) {
        double sum = 0;
        for (LayerShare part : absorbed) {
            sum += part.layer().equals(layer) ? part.share() : 0;
        }
        return sum;
    }

    /** Share that all layers together absorb. */
    public double absorbedInAll() {
        double sum = 0;
        for (LayerShare part : absorbed) {
            sum += part.share();
        }
        return sum;
    }

    /** Reflected, absorbed and transmitted together. */
    public double sum() {
        return reflected + absorbedInAll() + transmitted;
    }

    /** Half of both: where unpolarised light goes when left and right differ. */
    OpticalShares meanWith(OpticalShares other) {
        List<LayerShare> mean = IntStream.range(0, absorbed.size())
                .mapToObj(i -> new LayerShare(
                        absorbed.get(i).layer(),
                        (absorbed.get(i).share() + other.absorbed.get(i).share()) / 2))
                .toList();
        return new OpticalShares((reflected + other.reflected) / 2, mean, (transmitted + other.transmitted) / 2);
    }
}
