package photosynapse.device.spec;

import photosynapse.device.units.In;

/** How light becomes generation. */
public sealed interface OpticsSpec {

    /** Single-pass absorption with each film's absorption coefficient. */
    record BeerLambert() implements OpticsSpec {}

    /**
     * The same generation everywhere, in proportion to the photon flux.
     *
     * @param generation G at the reference flux, before each film's yield (1/m3s)
     * @param photonFlux reference flux (1/m2s)
     */
    record Uniform(
            @In("1/m3s") double generation, @In("1/m2s") double photonFlux) implements OpticsSpec {
        public Uniform {
            new SpecCheck()
                    .nonNegative("generation", generation, "1/m3s")
                    .positive("photonFlux", photonFlux, "1/m2s")
                    .done();
        }
    }

    /** Single-pass absorption, the model of a file that names none. */
    OpticsSpec STANDARD = new BeerLambert();
}
