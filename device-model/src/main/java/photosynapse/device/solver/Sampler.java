package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.physics.GradualChannel;
import photosynapse.device.spec.FilmSpec;

/** Turns a state into the terminal and integral quantities that a measurement sees. */
final class Sampler {
    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final double[] sheet = new double[4];

    Sampler(DiscreteDevice device, ChargeBook charges) {
        this.device = device;
        this.charges = charges;
    }

    /** Cumulative quantities of a run; holes count into the film. */
    record Totals(
            double optical, double electrical, double recombined, double tunnelled, double holes, double extracted) {}

    /** Light and gate at the time of a sample. */
    record Drive(double time, double gateVoltage, double photonFlux) {}

    /** Linear drain current (W/L) q mu P V_D, signed (A). */
    double linearCurrent(DeviceState state) {
        device.sheet.evaluate(state.y[StateLayout.PSI], sheet);
        return device.sheetCoefficients.currentFactor()
                * sheet[ChannelSheet.HOLES]
                * device.spec.channel().drainVoltage();
    }

    /** Everything that one row of output holds. */
    TransientSample sample(DeviceState state, Drive drive, Totals totals) {
        device.sheet.evaluate(state.y[StateLayout.PSI], sheet);
        double holesInSheet = sheet[ChannelSheet.HOLES];
        double electronsInSheet = sheet[ChannelSheet.ELECTRONS];
        double trapped = 0;
        double[] integral = new double[StateLayout.SIZE];
        double moment = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            double v = device.volume[i];
            trapped += v * charges.trapped(state, i);
            for (int k = 1; k < StateLayout.SIZE; k++) {
                integral[k] += v * state.y[o + k];
            }
            moment += v * device.stackPosition[i] * state.y[o + StateLayout.C];
        }
        double film = charges.filmCharge(state);
        double psi0 = state.y[StateLayout.PSI];
        double top = state.y[StateLayout.at(device.nodeCount - 1) + StateLayout.PSI];
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        double ions = integral[StateLayout.C];
        return new TransientSample(
                drive.time(),
                drive.gateVoltage(),
                drive.photonFlux(),
                linearCurrent(state),
                gradualCurrent(drive.gateVoltage(), film, psi0),
                holesInSheet,
                electronsInSheet,
                trapped,
                integral[StateLayout.N],
                integral[StateLayout.P],
                ions,
                ions > 0 ? moment / ions : Double.NaN,
                state.y[StateLayout.C],
                film,
                s.oxideCapacitance() * (drive.gateVoltage() - s.flatBand() - device.vt * psi0),
                psi0 * device.vt,
                top * device.vt,
                totals.optical(),
                totals.electrical(),
                totals.recombined(),
                totals.tunnelled(),
                totals.holes(),
                totals.extracted());
    }

    private double gradualCurrent(double gateVoltage, double filmCharge, double psi0) {
        double reduced = device.spec.channel().drainVoltage() / device.vt;
        double[] local = new double[4];
        double integral = GradualChannel.integral(reduced, v -> {
            double psi = charges.sheetPotential(gateVoltage, filmCharge, v, psi0 + v);
            device.sheet.evaluate(psi - v, local);
            return local[ChannelSheet.HOLES];
        });
        return device.sheetCoefficients.currentFactor() * device.vt * integral;
    }

    /** The state at every node. */
    List<ProfilePoint> profile(DeviceState state, double time, double photonFlux) {
        List<ProfilePoint> points = new ArrayList<>();
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            FilmSpec film = device.spec.films().get(device.filmOf[i]);
            double f = device.x[i] / film.thickness();
            double potential = state.y[o] * device.vt;
            double valence = -potential - film.material().valenceBandOffsetEv().at(f);
            List<Double> levels = new ArrayList<>();
            for (int j = 0; j < device.levelsOf[i]; j++) {
                levels.add(state.nt[j * device.nodeCount + i]);
            }
            points.add(new ProfilePoint(
                    time,
                    film.name(),
                    device.stackPosition[i],
                    potential,
                    valence + film.material().bandGapEv().at(f),
                    valence,
                    state.y[o + StateLayout.N],
                    state.y[o + StateLayout.P],
                    state.y[o + StateLayout.C],
                    photonFlux * device.generation.local(i),
                    levels));
        }
        return points;
    }
}
