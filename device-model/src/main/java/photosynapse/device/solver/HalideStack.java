package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.physics.HalideDiffusion;
import photosynapse.device.units.In;

/**
 * Films of mixed iodide and bromide on each other, from the channel upwards.
 *
 * @param films one or more
 * @param interfaceVelocities mass-transfer velocity of each interface (m/s), one fewer than films; 0 is a perfect
 *     barrier, infinity no barrier
 * @param temperature (K)
 */
public record HalideStack(
        List<Film> films,
        @In("m/s") List<Double> interfaceVelocities,
        @In("K") double temperature) {
    public HalideStack {
        films = List.copyOf(films);
        interfaceVelocities = List.copyOf(interfaceVelocities);
        if (films.isEmpty() || interfaceVelocities.size() != films.size() - 1) {
            throw new IllegalArgumentException("a stack had " + films.size() + " films and "
                    + interfaceVelocities.size() + " interfaces; expected one film or more and one interface fewer");
        }
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException(
                    "temperature was " + temperature + " K; it must be finite and above zero");
        }
    }

    /**
     * One film.
     *
     * @param thickness (m)
     * @param siteDensity density of halide sites, 3 a^-3 (1/m3)
     * @param iodide diffusion where all is iodide
     * @param bromide diffusion where all is bromide
     * @param bromideShare at the start, 0 to 1
     */
    public record Film(
            @In("m") double thickness,
            @In("1/m3") double siteDensity,
            HalideDiffusion iodide,
            HalideDiffusion bromide,
            double bromideShare) {
        /** CsPbI3: three sites in a cell of 0.62 nm. */
        public static final double IODIDE_SITES = 1.26e28;

        /** CsPbBr3: three sites in a cell of 0.585 nm. */
        public static final double BROMIDE_SITES = 1.5e28;

        public Film {
            if (!(thickness > 0) || Double.isInfinite(thickness)) {
                throw new IllegalArgumentException(
                        "thickness of a film was " + thickness + " m; it must be finite and above zero");
            }
            if (!(bromideShare >= 0 && bromideShare <= 1)) {
                throw new IllegalArgumentException(
                        "share of bromide was " + bromideShare + "; it must be between 0 and 1");
            }
        }
    }
}
