package photosynapse.device.spec;

import java.util.Optional;
import photosynapse.device.units.Key;

/**
 * What a film does to light beside its absorption coefficient.
 *
 * <p>A film that names optical constants takes its absorption from them, at the wavelength of each light; the film's
 * {@code absorption_coefficient} is then not used.
 *
 * @param opticalConstants name of a table of n and k, of the program or among those of the optical model; needed where
 *     the optical model asks for it
 * @param dissymmetryRatio g = 2 (alpha_left - alpha_right)/(alpha_left + alpha_right) of a chiral film, -2 to 2
 */
public record FilmOpticsSpec(@Key("optical_constants") Optional<String> opticalConstants, double dissymmetryRatio) {

    /** No table, not chiral. */
    public static final FilmOpticsSpec PLAIN = new FilmOpticsSpec(Optional.empty(), 0);

    public FilmOpticsSpec {
        new SpecCheck().within("dissymmetryRatio", dissymmetryRatio, -2, 2).done();
    }

    /** A film that takes its absorption from a table and is not chiral. */
    public static FilmOpticsSpec of(String opticalConstants) {
        return new FilmOpticsSpec(Optional.of(opticalConstants), 0);
    }

    /** The same film with another dissymmetry. */
    public FilmOpticsSpec withDissymmetry(double ratio) {
        return new FilmOpticsSpec(opticalConstants, ratio);
    }
}
