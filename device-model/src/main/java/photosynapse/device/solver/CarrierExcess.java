package photosynapse.device.solver;

import photosynapse.device.physics.CarrierStatistics;

/**
 * What statistics beyond Boltzmann's add to the carriers of every node, and the recombination of a node.
 *
 * <p><b>Equation:</b> n = activity exp(-lambda_n); a flux feels -lambda beside the band edge, an exchange compares
 * activities, so np - ni^2 becomes np - ni^2 exp(-lambda_n - lambda_p) and emission n1 exp(-lambda_n).
 *
 * <p><b>Shapes:</b> one entry a node; all zero where every film follows Boltzmann's statistics.
 */
final class CarrierExcess {
    private final DiscreteDevice device;
    private final double[] electrons;
    private final double[] holes;
    private final double[] electronsBy;
    private final double[] holesBy;
    private final double[] out = new double[2];
    private double recombination;
    private double recombinationByN;
    private double recombinationByP;

    CarrierExcess(DiscreteDevice device) {
        this.device = device;
        electrons = new double[device.nodeCount];
        holes = new double[device.nodeCount];
        electronsBy = new double[device.nodeCount];
        holesBy = new double[device.nodeCount];
    }

    /** Evaluates every node at a state. */
    void evaluate(double[] y) {
        if (device.isDilute) {
            return;
        }
        for (int i = 0; i < device.nodeCount; i++) {
            CarrierStatistics law = device.statisticsAt(i);
            int o = device.layout.at(i);
            law.evaluate(y[o + StateLayout.N] / device.conductionStates[i], out);
            electrons[i] = out[CarrierStatistics.EXCESS];
            electronsBy[i] = out[CarrierStatistics.BY_RATIO] / device.conductionStates[i];
            law.evaluate(y[o + StateLayout.P] / device.valenceStates[i], out);
            holes[i] = out[CarrierStatistics.EXCESS];
            holesBy[i] = out[CarrierStatistics.BY_RATIO] / device.valenceStates[i];
        }
    }

    /** Increase of lambda_n from node i to i+1. */
    double electronDrop(int i) {
        return electrons[i + 1] - electrons[i];
    }

    /** Increase of lambda_p from node i to i+1. */
    double holeDrop(int i) {
        return holes[i + 1] - holes[i];
    }

    /** dlambda_n/dn of every node (m3). */
    double[] electronsBy() {
        return electronsBy;
    }

    /** dlambda_p/dp of every node (m3). */
    double[] holesBy() {
        return holesBy;
    }

    /** exp(-lambda_n): density over activity at node i. */
    double electronShare(int i) {
        return device.isDilute ? 1 : StrictMath.exp(-electrons[i]);
    }

    /** exp(-lambda_p). */
    double holeShare(int i) {
        return device.isDilute ? 1 : StrictMath.exp(-holes[i]);
    }

    /** Evaluates the recombination of node i: radiative, Shockley-Read-Hall, Auger. */
    void recombine(int i, double n, double p) {
        double shareN = electronShare(i);
        double shareP = holeShare(i);
        double still = device.intrinsicSquared[i] * shareN * shareP;
        double product = n * p - still;
        double byN = p + still * electronsBy[i];
        double byP = n + still * holesBy[i];
        double coefficient = device.radiative[i] + device.auger[2 * i] * n + device.auger[2 * i + 1] * p;
        recombination = coefficient * product;
        recombinationByN = coefficient * byN + device.auger[2 * i] * product;
        recombinationByP = coefficient * byP + device.auger[2 * i + 1] * product;
        double tauN = device.shockleyReadHall[4 * i];
        if (tauN > 0) {
            double tauP = device.shockleyReadHall[4 * i + 1];
            double n1 = device.shockleyReadHall[4 * i + 2] * shareN;
            double p1 = device.shockleyReadHall[4 * i + 3] * shareP;
            double d = tauP * (n + n1) + tauN * (p + p1);
            double r = product / d;
            recombination += r;
            recombinationByN += (byN - r * tauP * (1 - n1 * electronsBy[i])) / d;
            recombinationByP += (byP - r * tauN * (1 - p1 * holesBy[i])) / d;
        }
    }

    /** R of the last node (1/m3s). */
    double recombination() {
        return recombination;
    }

    /** dR/dn (1/s). */
    double recombinationByN() {
        return recombinationByN;
    }

    /** dR/dp (1/s). */
    double recombinationByP() {
        return recombinationByP;
    }
}
