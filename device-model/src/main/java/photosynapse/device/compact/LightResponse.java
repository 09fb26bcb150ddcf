package photosynapse.device.compact;

import java.util.List;
import photosynapse.device.units.In;

/**
 * How much of a light of another colour or handedness counts as light of the fitted one.
 *
 * <p><b>Equation</b> effective flux = Phi a(lambda)/a(lambda0) (1 + g c/2): a is the absorbed share, by straight lines
 * between the points; g the dissymmetry 2 (AL - AR)/(AL + AR) of the absorption, c the degree of circular polarisation,
 * 1 for left, -1 for right, 0 for unpolarised light.
 *
 * <p><b>Limits</b> the synapse sees absorbed photons only: where in the film they are absorbed does not count, so the
 * answer is right for films thinner than the absorption length. Reading and erasing do not care about light.
 *
 * <p><b>Source</b> definition of the dissymmetry as in circular dichroism; the rest derived from the law of the source
 * term, which is linear in the flux.
 *
 * @param points absorbed share against wavelength, with growing wavelengths
 * @param referenceWavelength at which the synapse was fitted, inside the points (m)
 * @param dissymmetry g, from -2 to 2
 */
public record LightResponse(List<Point> points, @In("m") double referenceWavelength, double dissymmetry) {

    /**
     * One point.
     *
     * @param wavelength vacuum wavelength (m)
     * @param absorbedFraction share of the photons that the film absorbs
     */
    public record Point(@In("m") double wavelength, double absorbedFraction) {
        public Point {
            ParameterCheck.positive("wavelength", wavelength, "m");
            ParameterCheck.require(
                    absorbedFraction >= 0 && absorbedFraction <= 1, "absorbed fraction", "0 to 1", absorbedFraction);
        }
    }

    public LightResponse {
        points = List.copyOf(points);
        ParameterCheck.require(points.size() >= 2, "number of points of the light response", ">= 2", points.size());
        for (int k = 1; k < points.size(); k++) {
            ParameterCheck.require(
                    points.get(k).wavelength() > points.get(k - 1).wavelength(),
                    "wavelength of a point",
                    "> that of the one before (m)",
                    points.get(k).wavelength());
        }
        ParameterCheck.require(dissymmetry >= -2 && dissymmetry <= 2, "dissymmetry", "-2 to 2", dissymmetry);
        ParameterCheck.require(
                absorbed(points, referenceWavelength) > 0,
                "absorbed fraction at the reference wavelength",
                "> 0",
                absorbed(points, referenceWavelength));
    }

    /**
     * Photon flux of the fitted light that writes as much (1/m2s).
     *
     * @param photonFlux of the light (1/m2s)
     * @param wavelength of the light, inside the points (m)
     * @param circularity degree of circular polarisation, 1 left to -1 right
     * @throws OutsideFittedRangeException when the wavelength is outside the points
     */
    public double effectivePhotonFlux(double photonFlux, double wavelength, double circularity) {
        ParameterCheck.nonNegative("photon flux", photonFlux, "1/m2s");
        ParameterCheck.require(circularity >= -1 && circularity <= 1, "circularity", "-1 to 1", circularity);
        double colour = absorbed(points, wavelength) / absorbed(points, referenceWavelength);
        return photonFlux * colour * (1 + dissymmetry * circularity / 2);
    }

    private static double absorbed(List<Point> points, double wavelength) {
        Point before = points.get(0);
        for (Point point : points) {
            if (wavelength >= before.wavelength() && wavelength <= point.wavelength()) {
                double width = point.wavelength() - before.wavelength();
                double share = width > 0 ? (wavelength - before.wavelength()) / width : 0;
                return before.absorbedFraction() + share * (point.absorbedFraction() - before.absorbedFraction());
            }
            before = point;
        }
        throw new OutsideFittedRangeException(
                "a wavelength of " + wavelength + " m",
                points.get(0).wavelength() + " m to " + before.wavelength() + " m");
    }
}
