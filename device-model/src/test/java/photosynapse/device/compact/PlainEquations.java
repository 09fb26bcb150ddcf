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
        double allRates = 0;
        for (int k = 0; k < n; k++) {
            total += y[k];
            allRates += p.reservoirs().get(k).writeRate();
        }
        double field = total - y[n];
        double sigma = p.channel().turnOffRatio();
        double below = p.channel().readGateVoltage() - gateVoltage;
        double gateHoles = Math.log(1 + Math.exp((1 + p.channel().gateCoupling() * below) / sigma))
                / Math.log(1 + Math.exp(1 / sigma));
        double holes = gateHoles + total;
        FreeElectronParameters free = p.freeElectrons();
        double competing =
                free.exitRatio() * allRates * holes * Math.exp(free.exitFieldRatio() * field * Math.abs(field));
        double[] weight = new double[n];
        for (int k = 0; k < n; k++) {
            ReservoirParameters r = p.reservoirs().get(k);
            weight[k] = r.writeRate() * (1 - y[k] / r.capacityRatio()) * Math.exp(r.fieldPullRatio() * field);
            competing += weight[k];
        }
        double emitted = 0;
        for (int k = 0; k < n; k++) {
            emitted += free.emissionRate() * p.reservoirs().get(k).emissionRatio() * y[k];
        }
        double source = photonFlux / free.referencePhotonFlux() * allRates + emitted;
        HoleInjectionParameters injection = p.holeInjection();
        double erase = injection.rate()
                * Math.exp(injection.gateRatio() * (gateHoles - 1)
                        + injection.chargeRatio() * total
                        + injection.fieldRatio() * field);
        for (int k = 0; k < n; k++) {
            ReservoirParameters r = p.reservoirs().get(k);
            double loss =
                    r.tunnellingRate() * holes + free.emissionRate() * r.emissionRatio() + erase * r.injectionRatio();
            dydt[k] = source * weight[k] / competing - loss * y[k];
        }
        dydt[n] = field / p.ions().screeningTime();
    }
}
