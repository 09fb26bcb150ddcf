package photosynapse.device.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.units.PhysicalConstants;

/**
 * Builds a device between two contacts for a test: plain films of one semiconductor with the conduction edge at 4.0 eV
 * and the valence edge at 5.2 eV, ohmic contacts in the middle of the gap.
 */
public final class KnownVertical {
    /** Depth of the conduction edge of a plain film (eV). */
    public static final double CONDUCTION_EDGE_EV = 4.0;

    /** Depth of the valence edge of a plain film (eV). */
    public static final double VALENCE_EDGE_EV = 5.2;

    /** Nc and Nv of a plain film (1/m3). */
    public static final double STATES = 2e25;

    /** Both mobilities of a plain film (m2/Vs). */
    public static final double MOBILITY = 1e-3;

    /** Relative permittivity of a plain film. */
    public static final double PERMITTIVITY = 10;

    private double temperature = 300;
    private ContactSpec bottom = ContactSpec.Metal.ohmic(4.6);
    private ContactSpec top = ContactSpec.Metal.ohmic(4.6);
    private final List<FilmSpec> films = new ArrayList<>();
    private final List<HeterojunctionSpec> junctions = new ArrayList<>();
    private OpticsSpec optics = new OpticsSpec.Uniform(1, 1);

    /** A film without doping, traps, ions, recombination; each photon of its share makes a pair. */
    public static KnownFilm film(String name, double thickness) {
        return new KnownFilm()
                .name(name)
                .thickness(thickness)
                .permittivity(PERMITTIVITY, PERMITTIVITY)
                .gap(VALENCE_EDGE_EV - CONDUCTION_EDGE_EV, VALENCE_EDGE_EV - CONDUCTION_EDGE_EV)
                .offset(VALENCE_EDGE_EV, VALENCE_EDGE_EV)
                .states(Graded.uniform(STATES), Graded.uniform(STATES))
                .mobilities(Graded.uniform(MOBILITY), Graded.uniform(MOBILITY))
                .radiative(0)
                .absorption(0, 0)
                .generationYield(1)
                .noVacancies()
                .traps();
    }

    /** Doping with plain statistics and no further recombination. */
    public static ElectronicsSpec doped(double donors, double acceptors) {
        return electronics(donors, acceptors, RecombinationSpec.NONE);
    }

    /** Doping with Boltzmann statistics. */
    public static ElectronicsSpec electronics(double donors, double acceptors, RecombinationSpec recombination) {
        return new ElectronicsSpec(
                Graded.uniform(donors), Graded.uniform(acceptors), new StatisticsSpec.Boltzmann(), recombination);
    }

    /** Shockley-Read-Hall recombination through a level in the middle of the gap of a plain film. */
    public static RecombinationSpec throughMidgap(double electronLifetime, double holeLifetime) {
        double depth = (VALENCE_EDGE_EV - CONDUCTION_EDGE_EV) / 2;
        return new RecombinationSpec(
                Optional.of(new RecombinationSpec.ShockleyReadHallSpec(electronLifetime, holeLifetime, depth)), 0, 0);
    }

    /** A further mobile species without a steric limit. */
    public static IonSpec ion(String name, int charge, double density, double diffusivity) {
        return ion(name, charge, density, Double.POSITIVE_INFINITY, diffusivity);
    }

    /** A further mobile species. */
    public static IonSpec ion(String name, int charge, double density, double maximum, double diffusivity) {
        return new IonSpec(
                name,
                charge,
                Graded.uniform(density),
                Graded.uniform(maximum),
                Graded.uniform(diffusivity),
                false,
                ActivationSpec.NONE);
    }

    /** Work function of a metal that touches a plain film at the electrons' own density (eV). */
    public static double workFunctionForElectrons(double density, double temperature) {
        double vt = PhysicalConstants.CODATA_2018.thermalVoltage(temperature);
        return CONDUCTION_EDGE_EV + vt * StrictMath.log(STATES / density);
    }

    /** Work function of a metal that touches a plain film at the holes' own density (eV). */
    public static double workFunctionForHoles(double density, double temperature) {
        double vt = PhysicalConstants.CODATA_2018.thermalVoltage(temperature);
        return VALENCE_EDGE_EV - vt * StrictMath.log(STATES / density);
    }

    /** An interface that carriers cross freely. */
    public static HeterojunctionSpec open(String lower, String upper) {
        return new HeterojunctionSpec(List.of(lower, upper), 1e6, 1e6, 1e-3, 0, Map.of(), InterfaceStatesSpec.NONE);
    }

    public KnownVertical temperature(double value) {
        temperature = value;
        return this;
    }

    public KnownVertical bottom(ContactSpec value) {
        bottom = value;
        return this;
    }

    public KnownVertical top(ContactSpec value) {
        top = value;
        return this;
    }

    /** The same contact at both ends. */
    public KnownVertical ends(ContactSpec value) {
        return bottom(value).top(value);
    }

    public KnownVertical films(FilmSpec... values) {
        films.addAll(List.of(values));
        return this;
    }

    public KnownVertical films(KnownFilm... values) {
        for (KnownFilm film : values) {
            films.add(film.build());
        }
        return this;
    }

    public KnownVertical junction(HeterojunctionSpec value) {
        junctions.add(value);
        return this;
    }

    public KnownVertical optics(OpticsSpec value) {
        optics = value;
        return this;
    }

    /** The device, of 1 mm2. */
    public VerticalDeviceSpec build() {
        return new VerticalDeviceSpec(
                "known",
                temperature,
                1e-6,
                bottom,
                films,
                junctions,
                top,
                ModelVariantsSpec.NONE,
                optics,
                PhysicalConstants.CODATA_2018);
    }
}
