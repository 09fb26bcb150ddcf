package photosynapse.device.solver;

/**
 * Keeps the number of ions of every group of joined films, which no flux can change, against the rounding of steps in
 * which ions cross a cell very often.
 *
 * <p><b>Equation:</b> c += c (1 - (c + nt)/cmax) m with one m a group, chosen so that sum V (c + nt) is what it was at
 * the start. This is what a common shift m k_B T of the chemical potential does, so it drives no flux.
 *
 * <p>The linear system of a correction leaves a rounding of the ions that go back and forth in a step, tau D/h c: for
 * most devices 1e-16 of all ions and below, for films of nanometres with ions as quick as electrons 1e-10. A change
 * beyond that rounding is no rounding: it is left, and shows in the balance of ions.
 */
final class IonTotals {
    /** Share of the ions of a group below which a change is left alone: rounding of the sum itself. */
    private static final double KEPT = 1e-13;

    private final DiscreteDevice device;
    private final Illumination illumination;
    private final ChargeBook charges;
    private final double[][] total;

    IonTotals(DiscreteDevice device, Illumination illumination, ChargeBook charges, DeviceState start) {
        this.device = device;
        this.illumination = illumination;
        this.charges = charges;
        total = new double[device.ions.count][];
        for (int s = 0; s < total.length; s++) {
            total[s] = new double[device.ions.groups(s)];
            for (int g = 0; g < total[s].length; g++) {
                total[s][g] = charges.ions(start, s, g);
            }
        }
    }

    /** Ions of a group at the start, filled mobile traps included (1/m2). */
    double total(int species, int group) {
        return total[species][group];
    }

    /** Whether a group has lost or gained more than rounding of its sum. */
    boolean areOff(DeviceState state) {
        for (int s = 0; s < total.length; s++) {
            for (int g = 0; g < total[s].length; g++) {
                if (Math.abs(charges.ions(state, s, g) - total[s][g]) > KEPT * total[s][g]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives every group the ions back that rounding took in a stage of implicit weight tau (s). */
    void settle(DeviceState state, double tau) {
        for (int s = 0; s < total.length; s++) {
            for (int g = 0; g < total[s].length; g++) {
                double lacking = total[s][g] > 0 ? total[s][g] - charges.ions(state, s, g) : 0;
                if (Math.abs(lacking) > KEPT * total[s][g]
                        && Math.abs(lacking) <= KEPT * total[s][g] + Math.ulp(1.0) * tau * traffic(state, s, g)) {
                    spread(state, s, g, lacking);
                }
            }
        }
    }

    /** Ions of a group that cross the busiest edge or interface in one direction (1/m2s). */
    private double traffic(DeviceState state, int s, int g) {
        double most = 0;
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            int film = device.grid.filmOf[i];
            if (device.ions.group[s][film] == g) {
                double speed =
                        device.isBelowJunction(i) ? device.ions.velocity[s][film] : illumination.ionVelocity(s, i);
                double ions = Math.max(activity(state, s, i), activity(state, s, i + 1));
                most = Math.max(most, speed * ions);
            }
        }
        return most;
    }

    /** Density over the share of sites that are empty, by which a flux answers to a change of the density (1/m3). */
    private double activity(DeviceState state, int s, int i) {
        return density(state, s, i) / Math.max(empty(state, s, i), 1 - Crowding.FULLEST);
    }

    private double density(DeviceState state, int s, int i) {
        return state.y[device.layout.at(i) + StateLayout.C + s];
    }

    private double empty(DeviceState state, int s, int i) {
        double filled = s == 0 && device.traps.mobile[i] ? charges.trapped(state, i) : 0;
        return 1 - (density(state, s, i) + filled) / device.ions.maximum[s][i];
    }

    private double weight(DeviceState state, int s, int i) {
        return Math.max(0, density(state, s, i) * empty(state, s, i));
    }

    private void spread(DeviceState state, int s, int g, double lacking) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            sum += isOf(s, g, i) ? device.volume[i] * weight(state, s, i) : 0;
        }
        if (!(sum > 0)) {
            return;
        }
        for (int i = 0; i < device.nodeCount; i++) {
            if (isOf(s, g, i)) {
                state.y[device.layout.at(i) + StateLayout.C + s] += lacking / sum * weight(state, s, i);
            }
        }
    }

    private boolean isOf(int s, int g, int i) {
        return device.ions.group[s][device.grid.filmOf[i]] == g;
    }
}
