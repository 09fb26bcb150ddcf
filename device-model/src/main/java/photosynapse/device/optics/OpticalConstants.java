package photosynapse.device.optics;

import java.util.Arrays;
import java.util.List;
import photosynapse.device.spec.OpticalTableSpec;
import photosynapse.device.units.In;

/**
 * Complex refractive index of a substance against wavelength: an immutable table, linear between its rows.
 *
 * <p><b>Equation:</b> N = n + ik; the power of a plane wave falls as exp(-alpha z), alpha = 4 pi k/lambda.
 *
 * <p><b>Limits:</b> a wavelength outside the table is refused, not extrapolated.
 */
public final class OpticalConstants {
    private final String name;
    private final double[] wavelengths;
    private final double[] indices;
    private final double[] extinctions;

    private OpticalConstants(String name, double[] wavelengths, double[] indices, double[] extinctions) {
        this.name = name;
        this.wavelengths = wavelengths;
        this.indices = indices;
        this.extinctions = extinctions;
    }

    /** The constants of a description. */
    public static OpticalConstants of(OpticalTableSpec table) {
        return new OpticalConstants(
                table.name(),
                numbers(table.wavelengths()),
                numbers(table.refractiveIndices()),
                numbers(table.extinctions()));
    }

    /** The same n and k at every wavelength. */
    static OpticalConstants everywhere(String name, double index, double extinction) {
        return new OpticalConstants(
                name, new double[] {Double.MIN_NORMAL, Double.MAX_VALUE}, new double[] {index, index}, new double[] {
                    extinction, extinction
                });
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    /** Word for the table. */
    public String name() {
        return name;
    }

    /** Shortest wavelength of the table (m). */
    public double shortest() {
        return wavelengths[0];
    }

    /** Longest wavelength of the table (m). */
    public double longest() {
        return wavelengths[wavelengths.length - 1];
    }

    /** n at a vacuum wavelength (m). */
    public double refractiveIndex(@In("m") double wavelength) {
        return at(indices, wavelength);
    }

    /** k at a vacuum wavelength (m). */
    public double extinction(@In("m") double wavelength) {
        return at(extinctions, wavelength);
    }

    /** alpha = 4 pi k/lambda at a vacuum wavelength (1/m). */
    public double absorptionCoefficient(@In("m") double wavelength) {
        return 4 * Math.PI * extinction(wavelength) / wavelength;
    }

    /** A layer of the substance, seen by light of a vacuum wavelength (both in m). */
    OpticalLayer layer(double thickness, double wavelength) {
        return new OpticalLayer(thickness, refractiveIndex(wavelength), extinction(wavelength));
    }

    /**
     * Mean of two substances in a sheet much thinner than the wavelength, in which the field is the same everywhere:
     * N^2 is the mean of both N^2, at the wavelengths of the first table.
     */
    static OpticalConstants sheetMean(String name, OpticalConstants first, OpticalConstants second) {
        int count = first.wavelengths.length;
        double[] indices = new double[count];
        double[] extinctions = new double[count];
        for (int i = 0; i < count; i++) {
            double n2 = second.refractiveIndex(first.wavelengths[i]);
            double k2 = second.extinction(first.wavelengths[i]);
            double n1 = first.indices[i];
            double k1 = first.extinctions[i];
            double real = (n1 * n1 - k1 * k1 + n2 * n2 - k2 * k2) / 2;
            double imaginary = n1 * k1 + n2 * k2;
            double modulus = StrictMath.hypot(real, imaginary);
            indices[i] = Math.sqrt((modulus + real) / 2);
            extinctions[i] = imaginary / (2 * indices[i]);
        }
        return new OpticalConstants(name, first.wavelengths, indices, extinctions);
    }

    private double at(double[] values, double wavelength) {
        if (!(wavelength >= shortest() && wavelength <= longest())) {
            throw new OutsideTableException(name, wavelength, shortest(), longest());
        }
        int found = Arrays.binarySearch(wavelengths, wavelength);
        if (found >= 0) {
            return values[found];
        }
        int above = -found - 1;
        double low = wavelengths[above - 1];
        double fraction = (wavelength - low) / (wavelengths[above] - low);
        return values[above - 1] + fraction * (values[above] - values[above - 1]);
    }
}
