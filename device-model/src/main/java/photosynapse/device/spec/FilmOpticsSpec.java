package photosynapse.device.spec;

import java.util.Optional;
import photosynapse.device.units.Key;

/**
 * What a film does to light beside its absorption coefficient.
 *
 * @param opticalConstants name of a table of n and k; needed where the optical model or the wavelength asks for it
 * @param dissymmetryRatio g = 2 (alpha_left - alpha_right)/(alpha_left + alpha_right) of a chiral film, -2 to 2
 */
public record FilmOpticsSpec(@Key("optical_constants") Optional<String> opticalConstants, double dissymmetryRatio) {

    /** No table, not chiral. */
    public static final FilmOpticsSpec PLAIN = new FilmOpticsSpec(Optional.empty(), 0);

    public FilmOpticsSpec {
        new SpecCheck().within("dissymmetryRatio", dissymmetryRatio, -2, 2).done();
    }
}
