package photosynapse.device.optics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import photosynapse.device.numerics.Grid1D;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.FilmOpticsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticalTableSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.PhysicalConstants;

/** Structures for tests of optics, in nanometres. */
final class OpticalStructures {
    static final int NODES = 60;

    private OpticalStructures() {}

    static Light light(double nanometres) {
        return new Light(2e16, nanometres / 1e9);
    }

    static KnownFilm film(double nanometres) {
        return new KnownFilm().thickness(nanometres / 1e9).generationYield(1);
    }

    static FilmSpec with(KnownFilm film, String constants) {
        return film.build().withOptics(FilmOpticsSpec.of(constants));
    }

    static FilmSpec chiral(KnownFilm film, String constants, double dissymmetry) {
        return film.build().withOptics(new FilmOpticsSpec(Optional.of(constants), dissymmetry));
    }

    static OpticalTableSpec table(String name, double index, double extinction) {
        return new OpticalTableSpec(
                name, List.of(200 / 1e9, 2000 / 1e9), List.of(index, index), List.of(extinction, extinction));
    }

    static StructureSpec device(double oxideNm, OpticsSpec optics, FilmSpec... films) {
        return new KnownDevice()
                .oxide(oxideNm / 1e9)
                .films(List.of(films))
                .build()
                .withOptics(optics);
    }

    /** A vertical device between two ohmic contacts. */
    static StructureSpec between(OpticsSpec optics, FilmSpec... films) {
        return new VerticalDeviceSpec(
                "vertical",
                300,
                1e-6,
                ContactSpec.Metal.ohmic(5),
                List.of(films),
                List.of(),
                ContactSpec.Metal.ohmic(4),
                ModelVariantsSpec.NONE,
                optics,
                PhysicalConstants.CODATA_2018);
    }

    static OpticalModel model(StructureSpec structure) {
        return OpticalModel.of(
                structure,
                structure.films().stream()
                        .map(f -> Grid1D.tanh(f.thickness(), NODES, 2))
                        .toList());
    }

    static double sum(GenerationProfile profile) {
        return sum(profile, 0, profile.size());
    }

    static double sum(GenerationProfile profile, int from, int to) {
        return IntStream.range(from, to).mapToDouble(profile::cell).sum();
    }
}
