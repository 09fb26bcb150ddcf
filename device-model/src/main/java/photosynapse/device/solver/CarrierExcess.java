package photosynapse.device.solver;

import photosynapse.device.physics.CarrierStatistics;
import photosynapse.device.physics.Recombination;

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
    private final double[] in = new double[Recombination.INPUTS];
    private final double[] rate = new double[Recombination.OUTPUTS];
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

    /** Evaluates the recombination of node i: the sum of all its ways. */
    void recombine(int i, double n, double p) {
        recombination = 0;
        recombinationByN = 0;
        recombinationByP = 0;
        in[Recombination.N] = n;
        in[Recombination.P] = p;
        in[Recombination.EXCESS_N] = electrons[i];
        in[Recombination.EXCESS_P] = holes[i];
        in[Recombination.PRODUCT] = device.intrinsicSquared[i];
        for (Recombination way : device.recombination[i]) {
            way.evaluate(in, rate);
            recombination += rate[Recombination.RATE];
            recombinationByN += rate[Recombination.BY_N] + rate[Recombination.BY_EXCESS_N] * electronsBy[i];
            recombinationByP += rate[Recombination.BY_P] + rate[Recombination.BY_EXCESS_P] * holesBy[i];
        }
    }

    /** Evaluates the recombination of electrons of node e with holes of node h in an interface. */
    void recombineAcross(int e, int h, double[] y, DiscreteDevice.InterfacePair pair) {
        in[Recombination.N] = y[device.layout.at(e) + StateLayout.N];
        in[Recombination.P] = y[device.layout.at(h) + StateLayout.P];
        in[Recombination.EXCESS_N] = electrons[e];
        in[Recombination.EXCESS_P] = holes[h];
        in[Recombination.PRODUCT] = pair.product();
        pair.law().evaluate(in, rate);
        recombination = rate[Recombination.RATE];
        recombinationByN = rate[Recombination.BY_N] + rate[Recombination.BY_EXCESS_N] * electronsBy[e];
        recombinationByP = rate[Recombination.BY_P] + rate[Recombination.BY_EXCESS_P] * holesBy[h];
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
