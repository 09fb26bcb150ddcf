package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * The mobile vacancies, which screen the field of the stored charge.
 *
 * <p><b>Equation</b> ds/dt = (Q - s)/tau; the unscreened field is E = Q - s.
 *
 * <p><b>Physics</b> tau is the Maxwell time eps kT/(q^2 c0 Dc) of the vacancies, lengthened by what they have to move.
 *
 * @param screeningTime tau (s)
 */
public record IonParameters(@In("s") double screeningTime) {

    public IonParameters {
        ParameterCheck.positive("screening time", screeningTime, "s");
    }
}
