package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * The mobile vacancies, which screen the field of the stored charge.
 *
 * <p><b>Equation</b> ds/dt = (Q - s)/tau_i; the unscreened field E = Q - s multiplies every release by exp(k E).
 *
 * <p><b>Physics</b> tau_i is the Maxwell time eps kT/(q^2 c0 Dc) of the vacancies, lengthened by their redistribution;
 * k is the field's pull on electrons that return to the sheet.
 *
 * @param screeningTime tau_i (s)
 * @param fieldReleaseRatio k, logarithmic gain of the release per unit of unscreened field
 */
public record IonParameters(@In("s") double screeningTime, double fieldReleaseRatio) {

    public IonParameters {
        ParameterCheck.positive("screening time", screeningTime, "s");
        ParameterCheck.nonNegative("field release ratio", fieldReleaseRatio, "");
    }
}
