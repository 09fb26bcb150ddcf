package photosynapse.device.spec;

import java.util.List;
import photosynapse.device.units.In;

/**
 * Optical constants of one's own: the complex index N = n + ik against wavelength, under a name.
 *
 * @param name word by which films and layers ask for the table
 * @param wavelengths vacuum wavelengths, growing, at least two (m)
 * @param refractiveIndices n at each wavelength
 * @param extinctions k at each wavelength; absorbs when positive
 */
public record OpticalTableSpec(
        String name, @In("m") List<Double> wavelengths, List<Double> refractiveIndices, List<Double> extinctions) {

    public OpticalTableSpec {
        wavelengths = List.copyOf(wavelengths);
        refractiveIndices = List.copyOf(refractiveIndices);
        extinctions = List.copyOf(extinctions);
        int count = wavelengths.size();
        new SpecCheck()
                .require("name", !name.isBlank(), "must not be empty")
                .require("wavelengths", count >= 2, "must be at least two, were " + count)
                .require("wavelengths", isGrowing(wavelengths), "must be > 0 m and grow from row to row")
                .require("refractiveIndices", refractiveIndices.size() == count, sizes(count, refractiveIndices))
                .require("extinctions", extinctions.size() == count, sizes(count, extinctions))
                .require("refractiveIndices", areFinite(refractiveIndices, Double.MIN_VALUE), "must be > 0")
                .require("extinctions", areFinite(extinctions, 0), "must be >= 0 (N = n + ik absorbs when k > 0)")
                .done();
    }

    private static String sizes(int count, List<Double> values) {
        return "must be as many as the " + count + " wavelengths, were " + values.size();
    }

    private static boolean isGrowing(List<Double> values) {
        double last = 0;
        for (double value : values) {
            if (!(value > last) || Double.isInfinite(value)) {
                return false;
            }
            last = value;
        }
        return true;
    }

    private static boolean areFinite(List<Double> values, double least) {
        return values.stream().allMatch(v -> v >= least && Double.isFinite(v));
    }
}
