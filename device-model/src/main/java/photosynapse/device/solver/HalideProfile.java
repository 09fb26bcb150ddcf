package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.physics.AlloyAbsorption;
import photosynapse.device.physics.LeadHalide;
import photosynapse.device.physics.Nanocrystal;
import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * Composition at one time.
 *
 * @param time (s)
 * @param bromideShares in the middle of each cell, from the channel upwards; outside 0 to 1 by no more than the error
 *     of the time steps
 */
public record HalideProfile(@In("s") double time, List<Double> bromideShares) {
    public HalideProfile {
        bromideShares = List.copyOf(bromideShares);
    }

    /** Largest difference of composition between two places. */
    public double spread() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double share : bromideShares) {
            low = Math.min(low, share);
            high = Math.max(high, share);
        }
        return high - low;
    }

    /**
     * Optical gaps (eV) of CsPb(I, Br)3 nanocrystals of this composition.
     *
     * @param edge of a nanocrystal (m), infinite for bulk
     */
    public List<Double> gapsEv(double edge, PhysicalConstants constants) {
        return bromideShares.stream().map(x -> gapEv(x, edge, constants)).toList();
    }

    /**
     * Absorption coefficients (1/m) of CsPb(I, Br)3 nanocrystals of this composition.
     *
     * @param absorption of the end members, iodide first, with their optical gaps at this edge
     * @param photonEv photon energy (eV)
     * @param edge of a nanocrystal (m), infinite for bulk
     */
    public List<Double> absorption(
            AlloyAbsorption absorption, double photonEv, double edge, PhysicalConstants constants) {
        return bromideShares.stream()
                .map(x -> absorption.coefficient(photonEv, inside(x), gapEv(x, edge, constants)))
                .toList();
    }

    private static double gapEv(double share, double edge, PhysicalConstants constants) {
        return new Nanocrystal(LeadHalide.iodideBromide(inside(share)), edge).opticalGapEv(constants);
    }

    /** Takes off what the time steps leave outside. */
    private static double inside(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
