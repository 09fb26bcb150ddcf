package photosynapse.device.solver;

import photosynapse.device.physics.ChannelMobility;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.physics.ContactResistance;
import photosynapse.device.physics.GradualChannel;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.MobilitySpec;

/**
 * Drain current of a gated sheet.
 *
 * <p><b>Equation:</b> linear I = (W/L) q mu(P) P V; gradual I = (W/L) q int_0^V mu(P) P dV; each with V = V_D - Rc I,
 * the resistance of both contacts together.
 *
 * <p><b>Limits:</b> without contact resistance the inner voltage is V_D; a constant mobility stands before the
 * integral.
 */
final class DrainCurrent {
    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final ChannelMobility law;
    private final ContactResistance contacts;
    private final double[] mobility = new double[2];
    private final double[] local = new double[4];

    DrainCurrent(DiscreteDevice device, ChargeBook charges, DeviceSpec gated) {
        this.device = device;
        this.charges = charges;
        law = lawOf(gated.channel().mobilityLaw());
        contacts = new ContactResistance(
                gated.channel().contactResistance() / gated.channel().width());
    }

    /** Mobility in units of the channel's own. */
    private static ChannelMobility lawOf(MobilitySpec of) {
        if (of instanceof MobilitySpec.PowerLaw power) {
            return new ChannelMobility.PowerLaw(1, power.referenceDensity(), power.exponent());
        }
        return of instanceof MobilitySpec.Percolation path
                ? new ChannelMobility.Percolation(1, path.thresholdDensity(), path.exponent())
                : new ChannelMobility.Constant(1);
    }

    /** The channel at its source: gate voltage (V), charge of the films (C/m2), psi of the sheet. */
    record Source(double gateVoltage, double filmCharge, double psi) {}

    /** Linear current at a density of holes (1/m2), signed (A). */
    double linear(double holes, double drainVoltage) {
        double conductance = device.sheetCoefficients.currentFactor() * conducting(holes);
        double open = conductance * drainVoltage;
        return contacts.resistance() == 0 ? open : open / (1 + contacts.resistance() * conductance);
    }

    /** Derivative of the linear current by the density of holes (A m2). */
    double linearByHoles(double holes, double drainVoltage) {
        law.evaluate(holes, mobility);
        double by = device.sheetCoefficients.currentFactor()
                * (mobility[ChannelMobility.MOBILITY] + holes * mobility[ChannelMobility.BY_DENSITY]);
        double share = 1 + contacts.resistance() * device.sheetCoefficients.currentFactor() * conducting(holes);
        return by * drainVoltage / (share * share);
    }

    /** Current of the gradual channel with the charge of the films held, signed (A). */
    double gradual(Source source, double drainVoltage) {
        return contacts.current(drainVoltage, v -> open(source, v));
    }

    private double open(Source source, double voltage) {
        double integral = GradualChannel.integral(voltage / device.vt, v -> {
            double psi = charges.sheetPotential(source.gateVoltage(), source.filmCharge(), v, source.psi() + v);
            device.sheet().channel().evaluate(psi - v, local);
            return conducting(local[ChannelSheet.HOLES]);
        });
        return device.sheetCoefficients.currentFactor() * device.vt * integral;
    }

    /** P times its mobility in units of the channel's own (1/m2). */
    private double conducting(double holes) {
        law.evaluate(holes, mobility);
        return holes * mobility[ChannelMobility.MOBILITY];
    }
}
