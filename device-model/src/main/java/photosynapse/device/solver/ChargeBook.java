package photosynapse.device.solver;

import photosynapse.device.numerics.MonotoneRoot;
import photosynapse.device.physics.ChannelSheet;

/** Sums over the stack: charge of the films, numbers of ions, and the sheet potential that neutrality asks for. */
final class ChargeBook {
    private final DiscreteDevice device;
    private final double scale;
    private final double[] sheet = new double[4];
    private final double[] scratch = new double[2];

    ChargeBook(DiscreteDevice device) {
        this.device = device;
        this.scale = chargeScale(device);
    }

    private static double chargeScale(DiscreteDevice device) {
        double ions = 0;
        double traps = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            ions += device.volume[i] * device.background[i];
            for (int j = 0; j < device.levelsOf[i]; j++) {
                traps += device.volume[i] * device.sites[j * device.nodeCount + i];
            }
        }
        double count = ions > 0 ? ions : traps;
        return device.q * (count > 0 ? count : device.sheetCoefficients.acceptors() + 1);
    }

    /** Charge against which conservation errors are stated: q c0 L, q Nt L without ions (C/m2). */
    double scale() {
        return scale;
    }

    /** Elementary charge (C). */
    double elementaryCharge() {
        return device.q;
    }

    /** Charge of all films and interface sheets (C/m2). */
    double filmCharge(DeviceState state) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            double trapped = device.mobileTraps[i] ? 0 : trapped(state, i);
            sum += device.volume[i]
                    * (state.y[o + StateLayout.P]
                            - state.y[o + StateLayout.N]
                            + state.y[o + StateLayout.C]
                            - device.background[i]
                            - trapped);
        }
        return device.q * sum + device.sheetCharge();
    }

    /** Trapped electrons of all levels at a node (1/m3). */
    double trapped(DeviceState state, int i) {
        double sum = 0;
        for (int j = 0; j < device.levelsOf[i]; j++) {
            sum += state.nt[j * device.nodeCount + i];
        }
        return sum;
    }

    /** Number of vacancies of a group of joined films, filled mobile traps included (1/m2). */
    double ions(DeviceState state, int group) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            if (device.ionGroup[device.filmOf[i]] == group) {
                sum += device.volume[i]
                        * (state.y[StateLayout.at(i) + StateLayout.C]
                                + (device.mobileTraps[i] ? trapped(state, i) : 0));
            }
        }
        return sum;
    }

    /** Error of whole-stack neutrality at a state (C/m2). */
    double neutralityError(DeviceState state, double gateCharge) {
        device.sheet.evaluate(state.y[StateLayout.PSI], sheet);
        double channel =
                sheet[ChannelSheet.HOLES] - sheet[ChannelSheet.ELECTRONS] - device.sheetCoefficients.acceptors();
        return gateCharge
                + device.q * channel
                + filmCharge(state)
                - device.spec.surface().displacement();
    }

    /**
     * Sheet potential psi0 at which the stack is neutral.
     *
     * @param gateVoltage V_G (V)
     * @param filmCharge charge of all films (C/m2)
     * @param channelVoltage V of the channel against the source, divided by V_T
     * @param start first guess of psi0
     */
    double sheetPotential(double gateVoltage, double filmCharge, double channelVoltage, double start) {
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        double fixed = (filmCharge - device.spec.surface().displacement()) / device.q - s.acceptors();
        return MonotoneRoot.solve(
                (psi, out) -> {
                    device.sheet.evaluate(psi - channelVoltage, sheet);
                    out[0] = s.oxideCapacitance() * (gateVoltage - s.flatBand() - device.vt * psi) / device.q
                            + sheet[ChannelSheet.HOLES]
                            - sheet[ChannelSheet.ELECTRONS]
                            + fixed;
                    out[1] = -s.oxideCapacitance() * device.vt / device.q
                            + sheet[ChannelSheet.HOLES_SLOPE]
                            - sheet[ChannelSheet.ELECTRONS_SLOPE];
                },
                start,
                scratch);
    }

    /**
     * Solves Poisson's equation exactly at fixed densities: the sheet from neutrality, then the displacement node by
     * node.
     */
    void solvePotential(DeviceState state, double gateVoltage) {
        double charge = filmCharge(state);
        double psi = sheetPotential(gateVoltage, charge, 0, state.y[StateLayout.PSI]);
        double displacement = (device.spec.surface().displacement() - charge) / device.q;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            state.y[o + StateLayout.PSI] = psi;
            double trapped = device.mobileTraps[i] ? 0 : trapped(state, i);
            displacement += device.volume[i]
                    * (state.y[o + StateLayout.P]
                            - state.y[o + StateLayout.N]
                            + state.y[o + StateLayout.C]
                            - device.background[i]
                            - trapped);
            if (device.isBelowJunction(i)) {
                displacement += device.junctions.get(device.filmOf[i]).sheetCharge() / device.q;
            } else if (i + 1 < device.nodeCount) {
                psi -= displacement / device.permittivityEdge[i];
            }
        }
    }
}
