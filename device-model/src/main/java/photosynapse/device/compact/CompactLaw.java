package photosynapse.device.compact;

/** The rate laws of the compact synapse with their constants in plain arrays. */
final class CompactLaw {
    final int count;
    final double[] w;
    final double[] wOverC;
    final double[] r;
    final double[] capacity;
    final double totalWriteRate;
    final double tau;
    final double competitionFloor;
    final double suppression;
    final double fieldRelease;
    private final ChannelParameters channel;
    private final EraseParameters erase;
    private final double referenceFlux;

    CompactLaw(SynapseParameters p) {
        count = p.reservoirs().size();
        w = p.reservoirs().stream().mapToDouble(ReservoirParameters::writeRate).toArray();
        wOverC = p.reservoirs().stream()
                .mapToDouble(v -> v.writeRate() / v.capacityRatio())
                .toArray();
        r = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::releaseRate)
                .toArray();
        capacity = p.reservoirs().stream()
                .mapToDouble(ReservoirParameters::capacityRatio)
                .toArray();
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
        return light / (free + competitionFloor) * writingYield(field);
    }

    /** h(E), share of the electrons that the field leaves to the traps. */
    double writingYield(double field) {
        return field >= 0 ? 1 / (1 + suppression * field) : 1 - suppression * field;
    }

    /** M = (g + Q) exp(k E). */
    double release(double holes, double charge, double field) {
        return (holes + charge) * StrictMath.exp(fieldRelease * field);
    }

    /** -h'(E), loss of writing yield per unit of field. */
    double fieldSlope(double field) {
        double reduction = 1 + suppression * StrictMath.max(0, field);
        return suppression / (reduction * reduction);
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
