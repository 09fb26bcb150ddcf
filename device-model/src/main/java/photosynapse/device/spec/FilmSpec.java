package photosynapse.device.spec;

import java.util.List;
import java.util.Optional;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * One film of the stack.
 *
 * @param name word by which paths and profiles address the film
 * @param thickness L (m)
 * @param material electronic and optical constants; its keys stand directly in the film's mapping
 * @param electronics doping, statistics, recombination; its keys stand directly in the film's mapping
 * @param vacancies mobile halide vacancies, if any
 * @param ions further mobile species
 * @param traps electron traps, any number
 * @param optics what the film does to light beside its absorption coefficient
 * @param activation of {@code electron_mobility}, {@code hole_mobility}, {@code radiative_coefficient}
 */
public record FilmSpec(
        String name,
        @In("m") double thickness,
        @Key("") MaterialSpec material,
        @Key("") ElectronicsSpec electronics,
        Optional<VacancySpec> vacancies,
        List<IonSpec> ions,
        List<TrapSpec> traps,
        @Key("") FilmOpticsSpec optics,
        @Key("") ActivationSpec activation) {

    /** A film with plain electronics and optics and no ions but its vacancies. */
    public FilmSpec(
            String name,
            double thickness,
            MaterialSpec material,
            Optional<VacancySpec> vacancies,
            List<TrapSpec> traps,
            ActivationSpec activation) {
        this(
                name,
                thickness,
                material,
                ElectronicsSpec.PLAIN,
                vacancies,
                List.of(),
                traps,
                FilmOpticsSpec.PLAIN,
                activation);
    }

    public FilmSpec {
        traps = List.copyOf(traps);
        ions = List.copyOf(ions);
        boolean asTraps = vacancies.isPresent() && vacancies.get().asTraps();
        boolean oneLevel = traps.size() == 1 && traps.get(0) instanceof TrapSpec.Level;
        new SpecCheck()
                .require("name", !name.isBlank(), "must not be empty")
                .positive("thickness", thickness, "m")
                .require("traps", !asTraps || oneLevel, "must be one single level when the vacancies are the traps")
                .require(
                        "traps",
                        !asTraps || traps.stream().allMatch(FilmSpec::isAcceptor),
                        "must be of charge_type acceptor when the vacancies are the traps: the charge of an empty one"
                                + " is that of the vacancy")
                .require(
                        "ions",
                        ions.stream().map(IonSpec::name).distinct().count() == ions.size(),
                        "must have different names, were "
                                + ions.stream().map(IonSpec::name).toList())
                .done();
    }

    private static boolean isAcceptor(TrapSpec trap) {
        return trap.rates().nature().charge() == TrapSpec.Charge.ACCEPTOR;
    }

    /** The same film of another material. */
    public FilmSpec withMaterial(MaterialSpec newMaterial) {
        return new FilmSpec(name, thickness, newMaterial, electronics, vacancies, ions, traps, optics, activation);
    }

    /** The same film with other vacancies. */
    public FilmSpec withVacancies(Optional<VacancySpec> newVacancies) {
        return new FilmSpec(name, thickness, material, electronics, newVacancies, ions, traps, optics, activation);
    }

    /** The same film with other traps. */
    public FilmSpec withTraps(List<TrapSpec> newTraps) {
        return new FilmSpec(name, thickness, material, electronics, vacancies, ions, newTraps, optics, activation);
    }

    /** The same film with other electronics. */
    public FilmSpec withElectronics(ElectronicsSpec newElectronics) {
        return new FilmSpec(name, thickness, material, newElectronics, vacancies, ions, traps, optics, activation);
    }

    /** The same film with other mobile species beside its vacancies. */
    public FilmSpec withIons(List<IonSpec> newIons) {
        return new FilmSpec(name, thickness, material, electronics, vacancies, newIons, traps, optics, activation);
    }

    /** The same film with other optics. */
    public FilmSpec withOptics(FilmOpticsSpec newOptics) {
        return new FilmSpec(name, thickness, material, electronics, vacancies, ions, traps, newOptics, activation);
    }

    /** Whether the vacancies of this film are its traps. */
    public boolean hasVacancyTraps() {
        return vacancies.isPresent() && vacancies.get().asTraps();
    }
}
