package photosynapse.device.compact;

/** The rate laws of the compact synapse with their constants in plain arrays. */
final class CompactLaw {
    final int count;
    final double[] w;
    final double[] wOverC;
    final double[] r;
    final double totalWriteRate;
    final double tau;
    private final double competitionFloor;
    private final double suppression;
    private final double fieldRelease;
    private final ChannelParameters channel;
    private final EraseParameters erase;
    private final double referenceFlux;

    CompactLaw(SynapseParameters p) {
        count = p.reservoirs().size();
        w = p.reservoirs().stream().mapToDouble(ReservoirParameters::writeRate).toArray();
        wOverC = p.reservoirs().stream().mapToDouble(v -> v.writeRate() / v.capacityRatio()).toArray();
        r = p.reservoirs().stream().mapToDouble(ReservoirParameters::releaseRate).toArray();
        double sum = 0;
        for (double rate : w) {
            sum += rate;
        }
        totalWriteRate = sum;
        tau = p.ions().screeningTime();
        competitionFloor = p.writing().competitionFloorRatio() * sum;
        suppression = p.writing().fieldSuppressionRatio();
        fieldRelease = p.ions().fieldReleaseRatio();
        channel = p.channel();
        erase = p.erase();
        referenceFlux = p.writing().referencePhotonFlux();
    }

    /** (Phi/Phi0) W (1/s). */
    double light(double photonFlux) {
        return photonFlux / referenceFlux * totalWriteRate;
    }

    /** A = light/(S + delta W) h(E), with S the free capacity weighted by the writing rates (1/s). */
    double gain(double light, double free, double field) {
        double yield = field >= 0 ? 1 / (1 + suppression * field) : 1 - suppression * field;
        return light / (free + competitionFloor) * yield;
    }

    /** M = (g + Q) exp(k E). */
    double release(double holes, double charge, double field) {
        return (holes + charge) * StrictMath.exp(fieldRelease * field);
    }

    /** d ln M/dt from dQ/dt and dE/dt (1/s). */
    double releaseSlope(double relativeHoles, double chargeRate, double fieldRate) {
        return StrictMath.abs(chargeRate) / relativeHoles + fieldRelease * StrictMath.abs(fieldRate);
    }

    /** Bound of d ln A/dt (1/s). */
    double gainSlope(double freeRate, double free, double fieldRate) {
        return StrictMath.abs(freeRate) / (free + competitionFloor) + suppression * StrictMath.abs(fieldRate);
    }

    /** g(VG), holes of the dark channel in units of those at the reading gate voltage. */
    double channelHoles(double gateVoltage) {
        double below = channel.readGateVoltage() - gateVoltage;
        if (below == 0) {
            return 1;
        }
        double sigma = channel.turnOffRatio();
        return softPlus((1 + channel.gateCoupling() * below) / sigma) / softPlus(1 / sigma);
    }

    /** e(VG), release by holes that the gate drives into the film (1/s). */
    double eraseRate(double gateVoltage) {
        double below = channel.readGateVoltage() - gateVoltage;
        return below > 0 ? erase.rate() * StrictMath.expm1(below / erase.gateScale()) : 0;
    }

    private static double softPlus(double x) {
        return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
    }
}
