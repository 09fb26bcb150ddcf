package photosynapse.network.reservoir;

import java.util.random.RandomGenerator;

/** Standard tasks of prediction, made here. */
public final class TimeSeries {
    private static final int WARM_UP = 200;

    private TimeSeries() {}

    /** Input and wanted output of a task, of equal length. */
    public static final class Task {
        private final double[] inputs;
        private final double[] wanted;

        Task(double[] inputs, double[] wanted) {
            this.inputs = inputs;
            this.wanted = wanted;
        }

        /** Number of steps. */
        public int length() {
            return inputs.length;
        }

        /** Input of a step, 0 to 1. */
        public double input(int step) {
            return inputs[step];
        }

        /** What should come out at that step. */
        public double wanted(int step) {
            return wanted[step];
        }
    }

    /**
     * The task NARMA-10: a nonlinear sum over the last ten inputs and outputs.
     *
     * <p><i>Equation:</i> y(t+1) = 0.3 y(t) + 0.05 y(t) sum_{i=0..9} y(t-i) + 1.5 u(t-9) u(t) + 0.1, u uniform from 0
     * to 0.5. The input is handed out as 2 u.
     *
     * <p><i>Source:</i> A. F. Atiya, A. G. Parlos, IEEE Trans. Neural Networks 11, 697 (2000).
     *
     * @param length number of steps
     * @param random generator of the inputs
     * @throws IllegalStateException if the series runs away, as it does for rare inputs; draw again
     */
    public static Task narma10(int length, RandomGenerator random) {
        int all = length + WARM_UP;
        double[] u = new double[all];
        double[] y = new double[all + 1];
        for (int t = 0; t < all; t++) {
            u[t] = 0.5 * random.nextDouble();
            double sum = 0;
            for (int i = 0; i < 10 && i <= t; i++) {
                sum += y[t - i];
            }
            double product = t < 9 ? 0 : u[t - 9] * u[t];
            y[t + 1] = 0.3 * y[t] + 0.05 * y[t] * sum + 1.5 * product + 0.1;
            if (!(y[t + 1] < 10)) {
                throw new IllegalStateException("the series ran away at step " + t + "; draw another");
            }
        }
        double[] inputs = new double[length];
        double[] wanted = new double[length];
        for (int t = 0; t < length; t++) {
            inputs[t] = 2 * u[t + WARM_UP];
            wanted[t] = y[t + WARM_UP + 1];
        }
        return new Task(inputs, wanted);
    }

    /**
     * The Mackey-Glass series, to be predicted some steps ahead.
     *
     * <p><i>Equation:</i> dx/dt = 0.2 x(t - 17)/(1 + x(t - 17)^10) - 0.1 x(t), x = 1.2 before; steps of 1, each
     * integrated by ten Runge-Kutta steps of fourth order, the delayed value interpolated by a straight line.
     *
     * <p><i>Source:</i> M. C. Mackey, L. Glass, Science 197, 287 (1977).
     *
     * @param length number of steps
     * @param ahead steps from input to wanted output
     */
    public static Task mackeyGlass(int length, int ahead) {
        int parts = 10;
        int all = (length + ahead + WARM_UP) * parts;
        double h = 1.0 / parts;
        int delay = 17 * parts;
        double[] x = new double[all + 1];
        x[0] = 1.2;
        for (int t = 0; t < all; t++) {
            double then = t < delay ? 1.2 : x[t - delay];
            double next = t + 1 < delay ? 1.2 : x[t + 1 - delay];
            double middle = (then + next) / 2;
            double k1 = slope(x[t], then);
            double k2 = slope(x[t] + h / 2 * k1, middle);
            double k3 = slope(x[t] + h / 2 * k2, middle);
            double k4 = slope(x[t] + h * k3, next);
            x[t + 1] = x[t] + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        double[] inputs = new double[length];
        double[] wanted = new double[length];
        for (int t = 0; t < length; t++) {
            inputs[t] = Math.max(0, Math.min(1, x[(t + WARM_UP) * parts] / 1.5));
            wanted[t] = x[(t + WARM_UP + ahead) * parts];
        }
        return new Task(inputs, wanted);
    }

    private static double slope(double x, double delayed) {
        return 0.2 * delayed / (1 + StrictMath.pow(delayed, 10)) - 0.1 * x;
    }
}
