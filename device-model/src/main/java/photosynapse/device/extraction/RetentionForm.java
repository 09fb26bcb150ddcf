package photosynapse.device.extraction;

import java.util.List;

/**
 * Behavioural forms in which papers print a retention: fraction left y against time t after the last pulse.
 *
 * <p>y is a fraction of the change at t = 0, so every form is 1 there and has no free amplitude; all tend to 0, the
 * dark current.
 */
public enum RetentionForm {
    /** y = exp(-t/tau). */
    SINGLE_EXPONENTIAL("single exponential") {
        @Override
        List<FreeParameter> parameters(double first, double last) {
            return List.of(FreeParameter.positive("tau", "s", StrictMath.sqrt(first * last)));
        }

        @Override
        public double at(double t, double[] v) {
            return StrictMath.exp(-t / v[0]);
        }
    },
    /** y = a exp(-t/tau1) + (1 - a) exp(-t/tau2). */
    DOUBLE_EXPONENTIAL("double exponential") {
        @Override
        List<FreeParameter> parameters(double first, double last) {
            double span = StrictMath.log(last / first);
            return List.of(
                    FreeParameter.linear("a", "", 0.3),
                    FreeParameter.positive("tau1", "s", first * StrictMath.exp(0.3 * span)),
                    FreeParameter.positive("tau2", "s", first * StrictMath.exp(0.9 * span)));
        }

        @Override
        public double at(double t, double[] v) {
            return v[0] * StrictMath.exp(-t / v[1]) + (1 - v[0]) * StrictMath.exp(-t / v[2]);
        }
    },
    /** y = exp(-(t/tau)^beta), Kohlrausch, Williams and Watts. */
    STRETCHED_EXPONENTIAL("stretched exponential") {
        @Override
        List<FreeParameter> parameters(double first, double last) {
            return List.of(
                    FreeParameter.positive("tau", "s", first * StrictMath.pow(last / first, 0.75)),
                    FreeParameter.positive("beta", "", 0.5));
        }

        @Override
        public double at(double t, double[] v) {
            return StrictMath.exp(-StrictMath.pow(t / v[0], v[1]));
        }
    },
    /** y = (1 + t/tau)^-m. */
    POWER_LAW("power law") {
        @Override
        List<FreeParameter> parameters(double first, double last) {
            return List.of(
                    FreeParameter.positive("tau", "s", StrictMath.sqrt(first * last)),
                    FreeParameter.positive("m", "", 0.5));
        }

        @Override
        public double at(double t, double[] v) {
            return StrictMath.pow(1 + t / v[0], -v[1]);
        }
    };

    private final String words;

    RetentionForm(String words) {
        this.words = words;
    }

    /** Name in words. */
    public String words() {
        return words;
    }

    /** Free numbers with guesses for readings from the first to the last time (s). */
    abstract List<FreeParameter> parameters(double first, double last);

    /** Fraction left at a time (s) for the numbers of this form, in their order. */
    public abstract double at(double t, double[] values);
}
