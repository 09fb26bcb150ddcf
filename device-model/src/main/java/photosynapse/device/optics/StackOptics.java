package photosynapse.device.optics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.optics.OpticalShares.LayerShare;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.OpticalLayerSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/**
 * The stack of a structure by {@link TransferMatrix}: films, nanotubes, dielectric and further layers.
 *
 * <p><b>Equation:</b> G(x) = eta_gen(x) A(x) Phi, A the loss a metre; over the cell of a node its integral is the
 * difference of the power that flows through the cell's two borders, so all cells of a film sum to its absorbed share.
 *
 * <p><b>Limits:</b> a film has the n and k of its table throughout, also where its other properties are graded; a film
 * whose composition varies is described as several films. What the nanotubes absorb makes no pairs in the films.
 */
final class StackOptics implements OpticalModel {
    private record Layer(String name, double thickness, OpticalConstants constants, double dissymmetryRatio) {}

    private final List<FilmSpec> films;
    private final List<FilmCells> cells;
    private final List<Layer> layers = new ArrayList<>();
    private final int firstFilm;
    private final OpticalConstants substrate;

    StackOptics(
            StructureSpec structure, OpticsSpec.TransferMatrix spec, List<FilmCells> cells, OpticalLibrary library) {
        films = structure.films();
        this.cells = cells;
        add(spec.layersAbove(), library);
        firstFilm = layers.size();
        for (int k = films.size() - 1; k >= 0; k--) {
            FilmSpec film = films.get(k);
            OpticalConstants constants =
                    library.find(film.optics().opticalConstants().orElseThrow()).orElseThrow();
            layers.add(new Layer(
                    film.name(), film.thickness(), constants, film.optics().dissymmetryRatio()));
        }
        if (structure instanceof DeviceSpec gated) {
            OpticalConstants tubes = library.find(spec.nanotubeConstants()).orElseThrow();
            OpticalConstants oxide = library.find(spec.dielectricConstants()).orElseThrow();
            layers.add(new Layer(OpticalShares.NANOTUBES, spec.nanotubeThickness(), tubes, 0));
            layers.add(new Layer(OpticalShares.DIELECTRIC, gated.gate().dielectricThickness(), oxide, 0));
        }
        add(spec.layersBelow(), library);
        substrate = library.find(spec.substrateConstants()).orElseThrow();
    }

    private void add(List<OpticalLayerSpec> further, OpticalLibrary library) {
        for (OpticalLayerSpec layer : further) {
            OpticalConstants constants = library.find(layer.opticalConstants()).orElseThrow();
            layers.add(new Layer(layer.name(), layer.thickness(), constants, 0));
        }
    }

    /** Names of tables by the component that holds them, of those that this structure needs. */
    static Map<String, String> namesUsed(StructureSpec structure, OpticsSpec.TransferMatrix spec) {
        Map<String, String> names = new LinkedHashMap<>();
        if (structure instanceof DeviceSpec) {
            names.put("nanotubeConstants", spec.nanotubeConstants());
            names.put("dielectricConstants", spec.dielectricConstants());
        }
        names.put("substrateConstants", spec.substrateConstants());
        return names;
    }

    @Override
    public GenerationProfile profile(Light light) {
        TransferMatrix waves = waves(light);
        int total = cells.stream().mapToInt(FilmCells::size).sum();
        double[] local = new double[total];
        double[] cell = new double[total];
        double[] flux = new double[total];
        int at = 0;
        for (int k = 0; k < films.size(); k++) {
            FilmCells film = cells.get(k);
            int layer = firstFilm + films.size() - 1 - k;
            for (int i = 0; i < film.size(); i++) {
                double yield = films.get(k).material().generationYieldFraction().at(film.fraction(i));
                double depth = film.thickness() - film.at(i);
                local[at] = yield * waves.absorption(layer, depth);
                cell[at] = yield
                        * waves.absorptance(layer, film.thickness() - film.high(i), film.thickness() - film.low(i));
                flux[at++] = waves.localFlux(layer, depth);
            }
        }
        return new GenerationProfile(local, cell, flux);
    }

    @Override
    public OpticalShares shares(Light light) {
        TransferMatrix waves = waves(light);
        List<LayerShare> absorbed = new ArrayList<>();
        for (int j = 0; j < layers.size(); j++) {
            absorbed.add(new LayerShare(layers.get(j).name(), waves.absorptance(j)));
        }
        return new OpticalShares(waves.reflectance(), absorbed, waves.transmittance());
    }

    private TransferMatrix waves(Light light) {
        double wavelength = light.wavelength();
        List<OpticalLayer> seen = layers.stream()
                .map(layer -> layer.constants()
                        .layer(layer.thickness(), wavelength)
                        .withDissymmetry(layer.dissymmetryRatio()))
                .toList();
        return new TransferMatrix(seen, substrate.layer(0, wavelength), wavelength, light.polarisation());
    }
}
