package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.Segment;

/**
 * A written device read at other gate voltages, each for a millisecond, against the drain current of the synapse there;
 * both relative to the dark current at the reading gate voltage.
 */
final class GateReadings {
    private static final double MOMENT = 1e-3;

    /** Holes of the reading gates in units of those of the reading gate voltage. */
    private static final double[] HOLES = {1.3, 1.7, 2.2};

    private final ProbeStation station;
    private final ExtractionSpec spec;
    private final StopCondition stop;

    GateReadings(ProbeStation station, ExtractionSpec spec, StopCondition stop) {
        this.station = station;
        this.spec = spec;
        this.stop = stop;
    }

    TraceComparison compare(SynapseParameters parameters) {
        DarkChannel dark = DarkChannel.measure(station, spec.readGateVoltage(), stop);
        EraseVoltages gates = new EraseVoltages(station.device(), spec.readGateVoltage(), dark.holes());
        Script script = new Script("readings at other gate voltages", spec)
                .train(10, 1, spec.pulseWidth(), 1)
                .dark(1);
        for (double holes : HOLES) {
            script.erase(gates.forHolesRatio(holes), MOMENT);
        }
        ProbeStation.Job job = script.job();
        TransientResult run = station.run(job, stop, ProgressListener.SILENT);
        double drain = station.device().channel().drainVoltage();
        CompactSynapse synapse = CompactSynapse.of(parameters).extrapolating();
        double[] state = new double[synapse.stateSize()];
        List<Double> times = new ArrayList<>();
        List<Double> device = new ArrayList<>();
        List<Double> compact = new ArrayList<>();
        double from = 0;
        for (Segment segment : job.stimulus().segments()) {
            synapse.advance(
                    state, 0, synapse.writingFlux(segment.light()), segment.gateVoltage(), segment.until() - from);
            from = segment.until();
            if (segment.gateVoltage() != spec.readGateVoltage()) {
                TransientSample sample = run.at(from);
                times.add(from);
                device.add(sample.drainCurrent() / dark.drainCurrent() - 1);
                compact.add(synapse.drainCurrent(state, 0, segment.gateVoltage(), drain) / dark.drainCurrent() - 1);
            }
        }
        return new TraceComparison(new ObservedTrace(script.name(), job.stimulus(), times, device), false, compact);
    }
}
