package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.protocol.Left;

/**
 * Behavioural fits of a retention, as results and not as models.
 *
 * <p>Every reading has the same weight; with readings at equal steps of log time each decade of time counts alike.
 */
public final class RetentionFits {
    private RetentionFits() {}

    /**
     * One fitted form.
     *
     * @param form which
     * @param fit its numbers, and rms and largest residual of the fraction left
     * @param firstTime first reading that was fitted (s)
     * @param lastTime last reading that was fitted, beyond which the form extrapolates (s)
     */
    public record Fit(RetentionForm form, CurveFitResult fit, double firstTime, double lastTime) {
        /** Fraction left at a time (s). */
        public double at(double time) {
            return form.at(time, fit.values());
        }
    }

    /** Fits one form. */
    public static Fit fit(RetentionForm form, List<Left> readings) {
        if (readings.size() < 6) {
            throw new IllegalArgumentException("a retention fit needs at least 6 readings, got " + readings.size());
        }
        double first = readings.get(0).after();
        double last = readings.get(readings.size() - 1).after();
        CurveFitResult fit = CurveFit.of(form.parameters(first, last), values -> residuals(form, values, readings))
                .fit();
        return new Fit(form, fit, first, last);
    }

    /** Fits every form. */
    public static List<Fit> fitAll(List<Left> readings) {
        List<Fit> fits = new ArrayList<>();
        for (RetentionForm form : RetentionForm.values()) {
            fits.add(fit(form, readings));
        }
        return List.copyOf(fits);
    }

    private static double[] residuals(RetentionForm form, double[] values, List<Left> readings) {
        double[] r = new double[readings.size()];
        for (int k = 0; k < r.length; k++) {
            r[k] = form.at(readings.get(k).after(), values) - readings.get(k).fraction();
        }
        return r;
    }
}
