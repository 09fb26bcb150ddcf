package photosynapse.device.spec;

import java.util.List;
import photosynapse.device.units.In;

/** How light becomes generation. */
public sealed interface OpticsSpec permits OpticsSpec.BeerLambert, OpticsSpec.Uniform, OpticsSpec.TransferMatrix {

    /** Tables of optical constants beside those that ship with the program; they win over those of the same name. */
    List<OpticalTableSpec> tables();

    /**
     * Single-pass absorption; the photon flux of a light is the one that enters the topmost film.
     *
     * <p>A film that names optical constants absorbs with alpha = 4 pi k/lambda of its table at the wavelength of the
     * light; a film that names none absorbs with its {@code absorption_coefficient} at every wavelength.
     *
     * @param tables optical constants of one's own
     */
    record BeerLambert(List<OpticalTableSpec> tables) implements OpticsSpec {
        public BeerLambert {
            tables = List.copyOf(tables);
        }

        /** Single-pass absorption with the tables of the program. */
        public BeerLambert() {
            this(List.of());
        }
    }

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

        @Override
        public List<OpticalTableSpec> tables() {
            return List.of();
        }
    }

    /**
     * All interference at normal incidence; the photon flux of a light is the one that arrives in air.
     *
     * <p>From the light downwards: air, the layers above, the films, then for a gated device the nanotubes and the
     * dielectric of the gate with its thickness, then the layers below and a thick substrate. Every film must name its
     * optical constants; they hold throughout the film, also where other properties are graded.
     *
     * @param layersAbove on top of the topmost film, from the light downwards
     * @param layersBelow below films, nanotubes and dielectric, from there downwards
     * @param nanotubeThickness optical thickness of the nanotubes of a gated device (m)
     * @param nanotubeConstants table of the nanotubes
     * @param dielectricConstants table of the gate dielectric
     * @param substrateConstants table of what lies below everything, taken as thick
     * @param tables optical constants of one's own
     */
    record TransferMatrix(
            List<OpticalLayerSpec> layersAbove,
            List<OpticalLayerSpec> layersBelow,
            @In("m") double nanotubeThickness,
            String nanotubeConstants,
            String dielectricConstants,
            String substrateConstants,
            List<OpticalTableSpec> tables)
            implements OpticsSpec {

        /**
         * Films on 2 nm of nanotubes of all directions (a dense monolayer, assumed), an oxide and silicon.
         *
         * <p>The sheet is a random network, so its table is the mean of both directions of an aligned monolayer.
         */
        public static final TransferMatrix DEFAULT =
                new TransferMatrix(List.of(), List.of(), 2 / 1e9, "swcnt-network", "sio2", "si", List.of());

        public TransferMatrix {
            layersAbove = List.copyOf(layersAbove);
            layersBelow = List.copyOf(layersBelow);
            tables = List.copyOf(tables);
            new SpecCheck()
                    .nonNegative("nanotubeThickness", nanotubeThickness, "m")
                    .require("nanotubeConstants", !nanotubeConstants.isBlank(), "must name a table")
                    .require("dielectricConstants", !dielectricConstants.isBlank(), "must name a table")
                    .require("substrateConstants", !substrateConstants.isBlank(), "must name a table")
                    .done();
        }
    }

    /** Single-pass absorption, the model of a file that names none. */
    OpticsSpec STANDARD = new BeerLambert();
}
