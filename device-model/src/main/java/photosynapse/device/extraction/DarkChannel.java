package photosynapse.device.extraction;

import java.util.List;
import photosynapse.device.compact.ChannelParameters;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * The channel of the dark device.
 *
 * <p><b>Equation</b> kappa = (P(VN)/P(VR) - 1)/(VR - VN) with VN the deepest erase voltage; sigma from P at VR +
 * 1/kappa, where a channel without thermal tail would be empty: sigma ln 2 = P/P(VR).
 *
 * @param gateVoltage V_R (V)
 * @param drainCurrent signed, in the dark at V_R (A)
 * @param holes P in the dark at V_R (1/m2)
 * @param parameters for the compact synapse
 */
record DarkChannel(double gateVoltage, double drainCurrent, double holes, ChannelParameters parameters) {
    private static final double SHORTEST_RUN = 1e-9;
    private static final double DEEPEST_RATE = 50;

    /** A channel that turns off more sharply than this is not told from one that does so at once. */
    private static final double SHARPEST = 0.02;

    static DarkChannel measure(ProbeStation station, double readGate, StopCondition stop) {
        TransientSample read = dark(station, readGate, stop);
        double holes = read.channelHoleDensity();
        double drainVoltage = station.device().channel().drainVoltage();
        if (!(read.drainCurrent() * drainVoltage > 0)) {
            throw new IllegalArgumentException("device.channel: the current at a drain voltage of " + drainVoltage
                    + " V and a gate voltage of " + readGate
                    + " V is zero; a compact synapse needs a channel that conducts when it is read");
        }
        double deep = new EraseVoltages(station.device(), readGate, holes).forRate(DEEPEST_RATE);
        double coupling = (dark(station, deep, stop).channelHoleDensity() / holes - 1) / (readGate - deep);
        double atThreshold = dark(station, readGate + 1 / coupling, stop).channelHoleDensity() / holes;
        double width = StrictMath.max(SHARPEST, atThreshold / StrictMath.log(2));
        double conductance = read.drainCurrent() / drainVoltage;
        return new DarkChannel(
                readGate, read.drainCurrent(), holes, new ChannelParameters(conductance, readGate, coupling, width));
    }

    private static TransientSample dark(ProbeStation station, double gate, StopCondition stop) {
        Stimulus stimulus = new Stimulus(List.of(Segment.constant(SHORTEST_RUN, Light.DARK, gate)));
        ProbeStation.Job job = new ProbeStation.Job(stimulus, new SampleTimes().output());
        return station.run(job, stop, ProgressListener.SILENT).at(0);
    }
}
