package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;

/**
 * Watches what every step must keep: neutrality, the balance of charge, the number of ions, and densities that are not
 * negative.
 */
final class Invariants {
    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final double startCharge;
    private final double[][] startIons;
    private final double[] ionScale;
    private double neutralityError;
    private double chargeError;
    private double ionError;
    private int undershoots;

    /** The scale of the charges, or the largest charge that the films have held where that is more (C/m2). */
    private double held;

    private double largestFilling;

    Invariants(DiscreteDevice device, ChargeBook charges, DeviceState start) {
        this.device = device;
        this.charges = charges;
        startCharge = charges.balance(start);
        held = charges.scale();
        startIons = new double[device.ions.count][];
        ionScale = new double[device.ions.count];
        for (int s = 0; s < startIons.length; s++) {
            ionScale[s] = device.ions.scale(s);
            startIons[s] = new double[device.ions.groups(s)];
            for (int g = 0; g < startIons[s].length; g++) {
                startIons[s][g] = charges.ions(start, s, g);
            }
        }
    }

    /**
     * Updates the errors after an accepted step. They are shares of {@link ChargeBook#scale}, or of the charge that the
     * films have held where a gate has driven in more.
     */
    void check(TimeStepper stepper, double voltage) {
        DeviceState state = stepper.current();
        held = Math.max(held, Math.abs(charges.filmCharge(state)));
        neutralityError = Math.max(neutralityError, Math.abs(charges.neutralityError(state, voltage)) / held);
        double change = charges.balance(state) - startCharge - device.q * stepper.chargeBrought();
        chargeError = Math.max(chargeError, Math.abs(change) / (held + passed(stepper.totals())));
        for (int s = 0; s < startIons.length; s++) {
            for (int g = 0; g < startIons[s].length; g++) {
                if (startIons[s][g] > 0) {
                    ionError = Math.max(ionError, Math.abs(charges.ions(state, s, g) / startIons[s][g] - 1));
                }
            }
        }
    }

    /** Charge that went through the stack from metal to metal: its rounding is no loss (C/m2). */
    private double passed(double[] totals) {
        return device.hasSheet()
                ? 0
                : device.q
                        * (Math.abs(totals[Exits.EXTRACTED])
                                + Math.abs(totals[Exits.HOLES])
                                + Math.abs(totals[Exits.TOP_ELECTRONS])
                                + Math.abs(totals[Exits.TOP_HOLES]));
    }

    /**
     * Whether every density is above its tolerance; smaller undershoots are counted.
     *
     * @param slack factor on the tolerances of n and p
     */
    boolean isLegal(DeviceState state, double share, ErrorWeights weights, double slack) {
        boolean below = false;
        double overfill = Math.max(share, weights.overfill());
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            double n = state.y[o + StateLayout.N];
            double p = state.y[o + StateLayout.P];
            if (n < -slack * weights.electronFloor() || p < -slack * weights.holeFloor()) {
                return false;
            }
            below |= n < 0 || p < 0;
            for (int s = 0; s < device.ions.count; s++) {
                double c = state.y[o + StateLayout.C + s];
                if (c < -share * ionScale[s]) {
                    return false;
                }
                below |= c < 0;
            }
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                if (state.nt[at] < -share * device.traps.scale(i, at, device.ions)) {
                    return false;
                }
                if (!device.traps.mobile[i] && state.vacant[at] < -overfill * device.traps.sites[at]) {
                    return false;
                }
                below |= state.nt[at] < 0 || state.vacant[at] < 0;
            }
        }
        undershoots += below ? 1 : 0;
        return true;
    }

    /** Describes what it has found, for a kept state; the start is known from the equilibrium. */
    void pass(StatePass pass) {
        neutralityError = pass.number(neutralityError);
        chargeError = pass.number(chargeError);
        ionError = pass.number(ionError);
        undershoots = pass.count(undershoots);
        held = pass.number(held);
        largestFilling = pass.number(largestFilling);
    }

    /** Updates the largest share of the sites of a level that is filled. */
    void checkFilling(DeviceState state) {
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                double sites = device.traps.mobile[i]
                        ? state.nt[at] + state.y[device.layout.at(i) + StateLayout.C]
                        : device.traps.sites[at];
                if (sites > 0) {
                    largestFilling = Math.max(largestFilling, state.nt[at] / sites);
                }
            }
        }
    }

    /** Largest share of the sites of a level that was filled; 0 without traps. */
    double largestFilling() {
        return largestFilling;
    }

    double neutralityError() {
        return neutralityError;
    }

    double chargeError() {
        return chargeError;
    }

    double ionError() {
        return ionError;
    }

    int undershoots() {
        return undershoots;
    }
}
