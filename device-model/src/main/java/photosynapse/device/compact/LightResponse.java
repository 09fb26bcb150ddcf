package photosynapse.device.compact;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.units.In;

/**
 * How much of a light of another colour or handedness counts as light of the fitted one.
 *
 * <p><b>Equation</b> effective flux = Phi y(lambda)/y(lambda0) (1 + g c/2): y is the share of the photons that write,
 * by straight lines between the points; g the dissymmetry 2 (yL - yR)/(yL + yR), c the degree of circular polarisation,
 * 1 for left, -1 for right, 0 for unpolarised light.
 *
 * <p><b>Limits</b> the synapse counts photons that write: where in the film they are absorbed does not count, so the
 * answer is right for films thinner than the absorption length. Reading and erasing do not care about light. With one
 * point there is one colour.
 *
 * <p><b>Source</b> definition of the dissymmetry as in circular dichroism; the rest derived from the law of the source
 * term, which is linear in the flux.
 *
 * @param points share of the photons that write against wavelength, with growing wavelengths
 * @param referenceWavelength at which the synapse was fitted, inside the points (m)
 * @param dissymmetry g, from -2 to 2
 */
public record LightResponse(List<Point> points, @In("m") double referenceWavelength, double dissymmetry) {
    /** Two wavelengths nearer than this are one colour (m). */
    private static final double SAME_COLOUR = 1e-9;

    /**
     * One point.
     *
     * @param wavelength vacuum wavelength (m)
     * @param writingFraction share of the photons that write
     */
    public record Point(@In("m") double wavelength, double writingFraction) {
        public Point {
            ParameterCheck.positive("wavelength", wavelength, "m");
            ParameterCheck.require(
                    writingFraction >= 0 && writingFraction <= 1, "writing fraction", "0 to 1", writingFraction);
        }
    }

    public LightResponse {
        points = List.copyOf(points);
        ParameterCheck.require(!points.isEmpty(), "number of points of the light response", ">= 1", points.size());
        for (int k = 1; k < points.size(); k++) {
            ParameterCheck.require(
                    points.get(k).wavelength() > points.get(k - 1).wavelength(),
                    "wavelength of a point",
                    "> that of the one before (m)",
                    points.get(k).wavelength());
        }
        ParameterCheck.require(dissymmetry >= -2 && dissymmetry <= 2, "dissymmetry", "-2 to 2", dissymmetry);
        ParameterCheck.require(
                writing(points, referenceWavelength) > 0,
                "writing fraction at the reference wavelength",
                "> 0",
                writing(points, referenceWavelength));
    }

    /** Shortest wavelength (m). */
    public double shortest() {
        return points.get(0).wavelength();
    }

    /** Longest wavelength (m). */
    public double longest() {
        return points.get(points.size() - 1).wavelength();
    }

    /**
     * Photon flux of the fitted light that writes as much (1/m2s).
     *
     * @throws OutsideFittedRangeException when the wavelength is outside the points
     */
    public double effectivePhotonFlux(Light light) {
        return effectivePhotonFlux(light.photonFlux(), light.wavelength(), circularity(light.polarisation()));
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
        double colour = writing(points, wavelength) / writing(points, referenceWavelength);
        return photonFlux * colour * (1 + dissymmetry * circularity / 2);
    }

    private static double circularity(Polarisation polarisation) {
        return switch (polarisation) {
            case UNPOLARISED -> 0;
            case LEFT -> 1;
            case RIGHT -> -1;
        };
    }

    private static double writing(List<Point> points, double wavelength) {
        Point before = points.get(0);
        if (StrictMath.abs(wavelength - before.wavelength()) < SAME_COLOUR && points.size() == 1) {
            return before.writingFraction();
        }
        for (Point point : points) {
            if (wavelength >= before.wavelength() && wavelength <= point.wavelength()) {
                double width = point.wavelength() - before.wavelength();
                double share = width > 0 ? (wavelength - before.wavelength()) / width : 0;
                return before.writingFraction() + share * (point.writingFraction() - before.writingFraction());
            }
            before = point;
        }
        throw new OutsideFittedRangeException(
                "a wavelength of " + wavelength + " m",
                points.get(0).wavelength() + " m to " + before.wavelength() + " m");
    }
}
