package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import photosynapse.device.physics.ChannelSheet;

/**
 * Exchange of carriers between the nanotube sheet and the first node.
 *
 * <p><b>Equation:</b> electrons leave the film with [k_n (P + Ne) + S_e] (n - n*), holes with S_h (p - p*).
 */
final class SheetAssembly {
    private final DeviceEquations equations;
    private final DiscreteDevice device;
    private final double[] sheet = new double[4];
    private final double[] recombination = new double[3];
    private final double[] emission = new double[3];
    private final double[] extraction = new double[3];

    SheetAssembly(DeviceEquations equations) {
        this.equations = equations;
        device = equations.device();
    }

    /** Evaluates the sheet at a state. */
    void evaluate(double[] y) {
        device.sheet().channel().evaluate(y[PSI], sheet);
    }

    /** P + Ne (1/m2). */
    double density() {
        return sheet[ChannelSheet.HOLES] + sheet[ChannelSheet.ELECTRONS];
    }

    /** Its derivative by psi of the first node (1/m2). */
    double slope() {
        return sheet[ChannelSheet.HOLES_SLOPE] + sheet[ChannelSheet.ELECTRONS_SLOPE];
    }

    /** Adds the exchange to the balances of the first node. */
    void add(double[] y) {
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        double nStar = device.electronsAt(0, y[PSI]);
        double pStar = device.holesAt(0, y[PSI]);
        double nStarBy = nStar;
        double pStarBy = pStar;
        if (!device.isDilute) {
            nStarBy = nStar / device.diffusionRatio(0, nStar / device.conductionStates[0]);
            pStarBy = pStar / device.diffusionRatio(0, pStar / device.valenceStates[0]);
        }
        double rate = s.recombination() * density() + s.extraction();
        double surplus = y[N] - nStar;
        emission[0] = s.extraction() * surplus;
        emission[1] = s.extraction();
        emission[2] = -s.extraction() * nStarBy;
        recombination[0] = rate * surplus;
        recombination[1] = rate;
        recombination[2] = s.recombination() * slope() * surplus - rate * nStarBy;
        extraction[0] = s.holeTransfer() * (y[P] - pStar);
        extraction[1] = s.holeTransfer();
        extraction[2] = s.holeTransfer() * pStarBy;
        double tau = equations.tau();
        double[] diagonal = equations.system().diagonal();
        equations.rhs()[N] -= tau * recombination[0];
        diagonal[device.layout.entry(0, N, N)] += tau * recombination[1];
        diagonal[device.layout.entry(0, N, PSI)] += tau * recombination[2];
        equations.rhs()[P] -= tau * extraction[0];
        diagonal[device.layout.entry(0, P, P)] += tau * extraction[1];
        diagonal[device.layout.entry(0, P, PSI)] += tau * extraction[2];
    }

    /** Writes the exit rates after a correction. */
    void exits(double[] delta, double[] exits) {
        double all = recombination[0] + recombination[1] * delta[N] + recombination[2] * delta[PSI];
        exits[Exits.EXTRACTED] = emission[0] + emission[1] * delta[N] + emission[2] * delta[PSI];
        exits[Exits.RECOMBINED] = all - exits[Exits.EXTRACTED];
        exits[Exits.HOLES] = extraction[0] + extraction[1] * delta[P] + extraction[2] * delta[PSI];
    }
}
