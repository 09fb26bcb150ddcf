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
 * @param vacancies mobile ions, if any
 * @param traps electron traps, any number
 * @param activation of {@code electron_mobility}, {@code hole_mobility}, {@code radiative_coefficient}
 */
public record FilmSpec(
        String name,
        @In("m") double thickness,
        @Key("") MaterialSpec material,
        Optional<VacancySpec> vacancies,
        List<TrapSpec> traps,
        @Key("") ActivationSpec activation) {

    public FilmSpec {
        traps = List.copyOf(traps);
        boolean asTraps = vacancies.isPresent() && vacancies.get().asTraps();
        boolean oneLevel = traps.size() == 1 && traps.get(0) instanceof TrapSpec.Level;
        new SpecCheck()
                .require("name", !name.isBlank(), "must not be empty")
                .positive("thickness", thickness, "m")
                .require("traps", !asTraps || oneLevel, "must be one single level when the vacancies are the traps")
                .done();
    }

    /** Whether the vacancies of this film are its traps. */
    public boolean hasVacancyTraps() {
        return vacancies.isPresent() && vacancies.get().asTraps();
    }
}
