package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;

/** Turns a state into the terminal and integral quantities that a measurement sees. */
final class Sampler {
    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final double[] sheet = new double[4];
    private final DrainCurrent drainCurrent;

    Sampler(DiscreteDevice device, ChargeBook charges) {
        this.device = device;
        this.charges = charges;
        drainCurrent = device.spec instanceof DeviceSpec gated ? new DrainCurrent(device, charges, gated) : null;
    }

    /** Cumulative quantities of a run: energies (J) and what left through the sheet (1/m2), holes out of the films. */
    record Totals(
            double optical, double electrical, double recombined, double tunnelled, double holes, double extracted) {}

    /** Current densities at the bottom (A/m2). */
    record Currents(double conduction, double displacement) {}

    /** Light and gate at the time of a sample. */
    record Drive(double time, double voltage, double photonFlux) {}

    /** Linear drain current (W/L) q mu P V_D behind the contacts, signed (A). */
    private double linearCurrent(DeviceState state, double drainVoltage) {
        device.sheet().channel().evaluate(state.y[StateLayout.PSI], sheet);
        return drainCurrent.linear(sheet[ChannelSheet.HOLES], drainVoltage);
    }

    /**
     * Electrical power taken up (W): that of the drain current, or of the current between the contacts.
     *
     * @param density current density that enters at the bottom (A/m2)
     */
    double power(DeviceState state, double density, double voltage) {
        if (device.spec instanceof DeviceSpec gated) {
            double drain = gated.channel().drainVoltage();
            return Math.abs(linearCurrent(state, drain) * drain);
        }
        return density * voltage * device.spec.area();
    }

    /** Integrals over the stack. */
    private double[] integrals(DeviceState state) {
        double[] integral = new double[device.layout.size()];
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            integral[StateLayout.PSI] += device.volume[i] * charges.trapped(state, i);
            for (int k = 1; k < integral.length; k++) {
                integral[k] += device.volume[i] * state.y[o + k];
            }
        }
        return integral;
    }

    /** A row of the output of a gated device. */
    TransientSample sample(DeviceState state, Drive drive, Totals totals) {
        double drain = ((DeviceSpec) device.spec).channel().drainVoltage();
        double linear = linearCurrent(state, drain);
        double holesInSheet = sheet[ChannelSheet.HOLES];
        double electronsInSheet = sheet[ChannelSheet.ELECTRONS];
        double[] integral = integrals(state);
        double moment = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            moment += device.volume[i] * device.grid.stackPosition[i] * state.y[device.layout.at(i) + StateLayout.C];
        }
        double film = charges.filmCharge(state);
        double psi0 = state.y[StateLayout.PSI];
        double top = state.y[device.layout.at(device.nodeCount - 1) + StateLayout.PSI];
        double vacancies = integral[StateLayout.C];
        return new TransientSample(
                drive.time(),
                drive.voltage(),
                drive.photonFlux(),
                linear,
                drainCurrent.gradual(new DrainCurrent.Source(drive.voltage(), film, psi0), drain),
                holesInSheet,
                electronsInSheet,
                integral[StateLayout.PSI],
                integral[StateLayout.N],
                integral[StateLayout.P],
                vacancies,
                vacancies > 0 ? moment / vacancies : Double.NaN,
                state.y[StateLayout.C],
                film,
                device.sheet().gateCharge(drive.voltage(), psi0),
                psi0 * device.vt,
                top * device.vt,
                totals.optical(),
                totals.electrical(),
                totals.recombined(),
                totals.tunnelled(),
                0.0 - totals.holes(),
                totals.extracted());
    }

    /** A row of the output of a device between contacts. */
    TerminalSample terminal(DeviceState state, Drive drive, Totals totals, Currents currents) {
        double[] integral = integrals(state);
        return new TerminalSample(
                drive.time(),
                drive.voltage(),
                drive.photonFlux(),
                currents.conduction() + currents.displacement(),
                currents.conduction(),
                currents.displacement(),
                integral[StateLayout.PSI],
                integral[StateLayout.N],
                integral[StateLayout.P],
                integral[StateLayout.C],
                charges.filmCharge(state),
                device.q * charges.electrode(state),
                state.y[StateLayout.PSI] * device.vt,
                state.y[device.layout.at(device.nodeCount - 1)] * device.vt,
                totals.optical(),
                totals.electrical());
    }

    /** The state at every node. */
    List<ProfilePoint> profile(DeviceState state, double time, Illumination light) {
        List<ProfilePoint> points = new ArrayList<>();
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            FilmSpec film = device.spec.films().get(device.grid.filmOf[i]);
            double f = device.grid.x[i] / film.thickness();
            double potential = state.y[o] * device.vt;
            double valence = -potential - film.material().valenceBandOffsetEv().at(f);
            List<Double> levels = new ArrayList<>();
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                levels.add(state.nt[j * device.nodeCount + i]);
            }
            List<Double> further = new ArrayList<>();
            for (int s = 1; s < device.ions.count; s++) {
                further.add(state.y[o + StateLayout.C + s]);
            }
            points.add(new ProfilePoint(
                    time,
                    film.name(),
                    device.grid.stackPosition[i],
                    potential,
                    valence + film.material().bandGapEv().at(f),
                    valence,
                    state.y[o + StateLayout.N],
                    state.y[o + StateLayout.P],
                    state.y[o + StateLayout.C],
                    light.local(i),
                    levels,
                    further));
        }
        return points;
    }
}
