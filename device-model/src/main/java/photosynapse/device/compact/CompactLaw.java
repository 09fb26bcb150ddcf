package photosynapse.device.compact;

/** The constants of the compact synapse in plain arrays, and what light and gate make of them. */
final class CompactLaw {
    /**
     * Largest exponent of the hole injection: e^200/s empties every reservoir in any time; keeps the rate finite at any
     * gate.
     */
    private static final double LARGEST_EXPONENT = 200;

    /** Holes in units of the dark ones that no dielectric can hold; keeps rates finite at any gate. */
    private static final double LARGEST_HOLES = 1e9;

    final int count;
    final double[] w;
    final double[] wOverC;
    final double[] r;
    final double[] kappa;
    final double[] capacity;
    final double[] emission;
    final double[] injected;
    final double tau;
    final double exit;
    final double exitField;
    final double injectionCharge;
    final double injectionField;
    private final double injection;
    private final double injectionGate;
    private final double totalWriteRate;
    private final double referenceFlux;
    private final ChannelParameters channel;

    CompactLaw(SynapseParameters p) {
        count = p.reservoirs().size();
        w = p.reservoirs().stream().mapToDouble(ReservoirParameters::writeRate).toArray();
        wOverC = p.reservoirs().stream()
                .mapToDouble(v -> v.writeRate() / v.capacityRatio())
                .toArray();
        r = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::tunnellingRate)
                .toArray();
        kappa = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::fieldPullRatio)
                .toArray();
        capacity = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::capacityRatio)
                .toArray();
        double sum = 0;
        for (double rate : w) {
            sum += rate;
        }
        totalWriteRate = sum;
        referenceFlux = p.freeElectrons().referencePhotonFlux();
        emission = p.reservoirs().stream()
                .mapToDouble(v -> v.emissionRatio() * p.freeElectrons().emissionRate())
                .toArray();
        injected = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::injectionRatio)
                .toArray();
        exit = p.freeElectrons().exitRatio() * sum;
        exitField = p.freeElectrons().exitFieldRatio();
        tau = p.ions().screeningTime();
        injection = p.holeInjection().rate();
        injectionGate = p.holeInjection().gateRatio();
        injectionCharge = p.holeInjection().chargeRatio();
        injectionField = p.holeInjection().fieldRatio();
        channel = p.channel();
    }

    /** (Phi/Phi0) W, electrons that light frees (1/s). */
    double light(double photonFlux) {
        return photonFlux / referenceFlux * totalWriteRate;
    }

    /** g(VG), holes of the dark channel in units of those at the reading gate voltage. */
    double channelHoles(double gateVoltage) {
        double below = channel.readGateVoltage() - gateVoltage;
        if (below == 0) {
            return 1;
        }
        double sigma = channel.turnOffRatio();
        double holes = softPlus((1 + channel.gateCoupling() * below) / sigma) / softPlus(1 / sigma);
        return StrictMath.min(holes, LARGEST_HOLES);
    }

    /** Logarithm of what the gate alone makes of e. */
    double gateExponent(double gateHoles) {
        return injectionGate * (gateHoles - 1);
    }

    /** e, release by holes that go back into the film (1/s). */
    double injection(double gateExponent, double charge, double field) {
        double exponent = gateExponent + injectionCharge * charge + injectionField * field;
        return injection * QuickExponential.of(StrictMath.min(LARGEST_EXPONENT, exponent));
    }

    private static double softPlus(double x) {
        return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }
}
