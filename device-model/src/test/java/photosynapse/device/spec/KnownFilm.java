package photosynapse.device.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a film for a test from that of the default preset (physics.md 5.3), one property after the other. */
public final class KnownFilm {
    private String name = "nanocrystals";
    private double thickness = 60 / 1e9;
    private Graded permittivity = Graded.uniform(10);
    private Graded gap = Graded.uniform(1.75);
    private Graded offset = Graded.uniform(0.70);
    private Graded conductionStates = Graded.uniform(2e24);
    private Graded valenceStates = Graded.uniform(2e24);
    private Graded electronMobility = Graded.uniform(1e-6);
    private Graded holeMobility = Graded.uniform(1e-6);
    private Graded radiative = Graded.uniform(1e-16);
    private Graded absorption = Graded.uniform(1e7);
    private Graded generationYield = Graded.uniform(0.5);
    private Optional<VacancySpec> vacancies = Optional.of(vacancies(1e24, 1e-17));
    private final List<TrapSpec> traps = new ArrayList<>(List.of(level(1e23, 0.75, 1e-15, 1e-18)));
    private ActivationSpec activation = ActivationSpec.NONE;

    /** One uniform trap level. */
    public static TrapSpec.Level level(double density, double depthEv, double electronCapture, double holeCapture) {
        return new TrapSpec.Level(
                Graded.uniform(density), Graded.uniform(depthEv), rates(electronCapture, holeCapture));
    }

    /** Capture constants without activation. */
    public static TrapSpec.TrapRatesSpec rates(double electronCapture, double holeCapture) {
        return new TrapSpec.TrapRatesSpec(
                Graded.uniform(electronCapture), Graded.uniform(holeCapture), ActivationSpec.NONE);
    }

    /** Uniform mobile vacancies with the default steric limit. */
    public static VacancySpec vacancies(double density, double diffusivity) {
        return new VacancySpec(
                Graded.uniform(density),
                Graded.uniform(1e27),
                Graded.uniform(diffusivity),
                false,
                false,
                ActivationSpec.NONE);
    }

    public KnownFilm name(String value) {
        name = value;
        return this;
    }

    public KnownFilm thickness(double value) {
        thickness = value;
        return this;
    }

    public KnownFilm permittivity(double bottom, double top) {
        permittivity = new Graded(bottom, top);
        return this;
    }

    public KnownFilm gap(double bottom, double top) {
        gap = new Graded(bottom, top);
        return this;
    }

    public KnownFilm offset(double bottom, double top) {
        offset = new Graded(bottom, top);
        return this;
    }

    public KnownFilm states(Graded conduction, Graded valence) {
        conductionStates = conduction;
        valenceStates = valence;
        return this;
    }

    public KnownFilm mobilities(Graded electrons, Graded holes) {
        electronMobility = electrons;
        holeMobility = holes;
        return this;
    }

    public KnownFilm radiative(double value) {
        radiative = Graded.uniform(value);
        return this;
    }

    public KnownFilm absorption(double bottom, double top) {
        absorption = new Graded(bottom, top);
        return this;
    }

    public KnownFilm generationYield(double value) {
        generationYield = Graded.uniform(value);
        return this;
    }

    public KnownFilm vacancies(VacancySpec value) {
        vacancies = Optional.of(value);
        return this;
    }

    public KnownFilm noVacancies() {
        vacancies = Optional.empty();
        return this;
    }

    /** Keeps the vacancies where the start has put them. */
    public KnownFilm frozenVacancies() {
        VacancySpec v = vacancies.orElseThrow();
        return vacancies(
                new VacancySpec(v.density(), v.maximumDensity(), v.diffusivity(), true, v.asTraps(), v.activation()));
    }

    public KnownFilm traps(TrapSpec... values) {
        traps.clear();
        traps.addAll(List.of(values));
        return this;
    }

    public KnownFilm activation(ActivationSpec value) {
        activation = value;
        return this;
    }

    /** The film. */
    public FilmSpec build() {
        MaterialSpec material = new MaterialSpec(
                permittivity,
                gap,
                offset,
                conductionStates,
                valenceStates,
                electronMobility,
                holeMobility,
                radiative,
                absorption,
                generationYield);
        return new FilmSpec(name, thickness, material, vacancies, traps, activation);
    }
}
