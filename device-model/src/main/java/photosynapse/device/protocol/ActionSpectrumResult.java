package photosynapse.device.protocol;

import java.util.Comparator;
import java.util.List;
import photosynapse.device.units.In;

/**
 * Action spectrum.
 *
 * @param spec what was done
 * @param points by wavelength
 */
public record ActionSpectrumResult(ActionSpectrumSpec spec, List<Point> points) {
    public ActionSpectrumResult {
        points = List.copyOf(points);
    }

    /**
     * One wavelength.
     *
     * @param wavelength in vacuum (m)
     * @param photonFlux strength of the pulse (1/m2s)
     * @param changeRatio dP/P_dark at its end
     * @param relativeResponse of the strongest response of the spectrum
     * @param keptRatio dP/P_dark at the second reading
     * @param currentChange dI at its end (A)
     */
    public record Point(
            @In("m") double wavelength,
            @In("1/m2s") double photonFlux,
            double changeRatio,
            double relativeResponse,
            double keptRatio,
            @In("A") double currentChange) {}

    /** Wavelength of the strongest response (m). */
    @In("m")
    public double peakWavelength() {
        return points.stream()
                .max(Comparator.comparingDouble(Point::changeRatio))
                .orElseThrow()
                .wavelength();
    }
}
