package photosynapse.device.compact;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;

/** The equations of the compact synapse written down once more, plainly, for another integrator. */
final class PlainEquations implements FirstOrderDifferentialEquations {
    private final SynapseParameters p;
    private final double photonFlux;
    private final double gateVoltage;

    PlainEquations(SynapseParameters p, double photonFlux, double gateVoltage) {
        this.p = p;
        this.photonFlux = photonFlux;
        this.gateVoltage = gateVoltage;
    }

    @Override
    public int getDimension() {
        return p.reservoirs().size() + 1;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] dydt) {
        int n = p.reservoirs().size();
        double total = 0;
        double sumW = 0;
        double sumFree = 0;
        for (int k = 0; k < n; k++) {
            ReservoirParameters r = p.reservoirs().get(k);
            total += y[k];
            sumW += r.writeRate();
            sumFree += r.writeRate() * (1 - y[k] / r.capacityRatio());
        }
        double field = total - y[n];
        double a = p.writing().fieldSuppressionRatio();
        double yield = field >= 0 ? 1 / (1 + a * field) : 1 - a * field;
        double gain = photonFlux
                / p.writing().referencePhotonFlux()
                * sumW
                / (sumFree + p.writing().competitionFloorRatio() * sumW)
                * yield;
        double sigma = p.channel().turnOffRatio();
        double below = p.channel().readGateVoltage() - gateVoltage;
        double holes = Math.log(1 + Math.exp((1 + p.channel().gateCoupling() * below) / sigma))
                / Math.log(1 + Math.exp(1 / sigma));
        double release = (holes + total) * Math.exp(p.ions().fieldReleaseRatio() * field);
        double erase =
                below > 0 ? p.erase().rate() * (Math.exp(below / p.erase().gateScale()) - 1) : 0;
        for (int k = 0; k < n; k++) {
            ReservoirParameters r = p.reservoirs().get(k);
            dydt[k] =
                    gain * r.writeRate() * (1 - y[k] / r.capacityRatio()) - (r.releaseRate() * release + erase) * y[k];
        }
        dydt[n] = field / p.ions().screeningTime();
    }
}
