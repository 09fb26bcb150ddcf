package photosynapse.device.optics;

import org.apache.commons.math3.complex.Complex;
import photosynapse.device.stimulus.Polarisation;

/**
 * A chiral film as a differential equation for a circular wave: E' = i q (kappa E + mu H), H' = i q (kappa H + eps E),
 * q = 2 pi/lambda, z downwards; kappa has the imaginary part g k/2 for left and -g k/2 for right light.
 *
 * <p>The losses eps'' and mu'' are found here by bisection on their product, not by the formula of the program.
 */
final class MaxwellFilm {
    private final double thickness;
    private final Complex permittivity;
    private final Complex permeability;
    private final Complex kappa;

    MaxwellFilm(double thickness, Complex index, double g, Polarisation polarisation) {
        this.thickness = thickness;
        double half = g * index.getImaginary() / 2;
        kappa = new Complex(0, polarisation == Polarisation.LEFT ? half : -half);
        double low = 0;
        double high = index.getImaginary();
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            Complex admittance = new Complex(index.getReal(), middle);
            double product = index.multiply(admittance).getImaginary()
                    * index.divide(admittance).getImaginary();
            if (product > half * half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Complex admittance = new Complex(index.getReal(), low);
        permittivity = index.multiply(admittance);
        permeability = index.divide(admittance);
    }

    /** Re(E H*). */
    static double power(Complex[] field) {
        return field[0].multiply(field[1].conjugate()).getReal();
    }

    /** Takes E and H at the bottom to those at the top, by the classical method of Runge and Kutta. */
    void integrate(double wavelength, Complex[] field, int steps) {
        double h = -thickness / steps;
        Complex factor = new Complex(0, 2 * Math.PI / wavelength);
        for (int i = 0; i < steps; i++) {
            Complex[] k1 = slope(factor, field);
            Complex[] k2 = slope(factor, moved(field, k1, h / 2));
            Complex[] k3 = slope(factor, moved(field, k2, h / 2));
            Complex[] k4 = slope(factor, moved(field, k3, h));
            for (int c = 0; c < 2; c++) {
                Complex sum = k1[c].add(k2[c].add(k3[c]).multiply(2)).add(k4[c]);
                field[c] = field[c].add(sum.multiply(h / 6));
            }
        }
    }

    private Complex[] slope(Complex factor, Complex[] field) {
        Complex electric = kappa.multiply(field[0]).add(permeability.multiply(field[1]));
        Complex magnetic = kappa.multiply(field[1]).add(permittivity.multiply(field[0]));
        return new Complex[] {factor.multiply(electric), factor.multiply(magnetic)};
    }

    private static Complex[] moved(Complex[] field, Complex[] slope, double h) {
        return new Complex[] {field[0].add(slope[0].multiply(h)), field[1].add(slope[1].multiply(h))};
    }
}
