package photosynapse.device.solver;

/**
 * Watches what every step must keep: neutrality, the balance of charge, the number of ions, and densities that are not
 * negative.
 */
final class Invariants {
    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final double startCharge;
    private final double[] startIons;
    private final double ionScale;
    private double neutralityError;
    private double chargeError;
    private double ionError;
    private int undershoots;

    Invariants(DiscreteDevice device, ChargeBook charges, DeviceState start) {
        this.device = device;
        this.charges = charges;
        startCharge = charges.filmCharge(start);
        ionScale = device.ionScale();
        startIons = new double[device.ionGroup[device.ionGroup.length - 1] + 1];
        for (int g = 0; g < startIons.length; g++) {
            startIons[g] = charges.ions(start, g);
        }
    }

    /** Updates the errors after an accepted step. */
    void check(TimeStepper stepper, double gateCharge) {
        DeviceState state = stepper.current();
        neutralityError =
                Math.max(neutralityError, Math.abs(charges.neutralityError(state, gateCharge)) / charges.scale());
        double exits = stepper.total(TimeStepper.RECOMBINED)
                + stepper.total(TimeStepper.EXTRACTED)
                + stepper.total(TimeStepper.TUNNELLED)
                - stepper.total(TimeStepper.HOLES);
        double change = charges.filmCharge(state) - startCharge - device.q * exits;
        chargeError = Math.max(chargeError, Math.abs(change) / charges.scale());
        for (int g = 0; g < startIons.length; g++) {
            if (startIons[g] > 0) {
                ionError = Math.max(ionError, Math.abs(charges.ions(state, g) / startIons[g] - 1));
            }
        }
    }

    /** Whether every density is above its tolerance; smaller undershoots are counted. */
    boolean isLegal(DeviceState state, double share, double densityTolerance) {
        boolean below = false;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            double n = state.y[o + StateLayout.N];
            double p = state.y[o + StateLayout.P];
            double c = state.y[o + StateLayout.C];
            if (n < -densityTolerance || p < -densityTolerance || c < -share * ionScale) {
                return false;
            }
            below |= n < 0 || p < 0 || c < 0;
            for (int j = 0; j < device.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                double scale = device.mobileTraps[i] ? device.background[i] : device.sites[at];
                if (state.nt[at] < -share * scale) {
                    return false;
                }
                below |= state.nt[at] < 0;
            }
        }
        undershoots += below ? 1 : 0;
        return true;
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
