package photosynapse.device.physics;

/** Carriers far below the density of states: n = N e^eta, no excess. */
public record Boltzmann() implements CarrierStatistics {

    @Override
    public double density(double eta) {
        return StrictMath.exp(eta);
    }

    @Override
    public void evaluate(double ratio, double[] out) {
        out[EXCESS] = 0;
        out[BY_RATIO] = 0;
    }
}
