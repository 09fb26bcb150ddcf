package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.ContactPhotoResponse;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;

/**
 * Photocurrent and photovoltage against the frequency of modulated light.
 *
 * @param spec what was done
 * @param modulated light whose photon flux is the amplitude
 * @param elementaryCharge q (C)
 * @param points by frequency
 */
public record ContactPhotoSpectrumResult(
        SpectrumSpec spec, Light modulated, @In("C") double elementaryCharge, List<ContactPhotoResponse> points) {
    public ContactPhotoSpectrumResult {
        points = List.copyOf(points);
    }

    /** Electrons in the circuit per photon of modulation at point k: |j|/(q Phi). */
    public double quantumEfficiency(int k) {
        double size = StrictMath.hypot(
                points.get(k).currentDensityReal(), points.get(k).currentDensityImaginary());
        return size / (elementaryCharge * modulated.photonFlux());
    }
}
