package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.ChannelParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * What the device did in the protocols of an extraction.
 *
 * @param channel reading and gate coupling of the dark device
 * @param darkHoles P of the dark device at the reading gate voltage (1/m2)
 * @param fitted traces for the fit
 * @param heldOut traces for the judgement
 */
record DeviceTraces(
        ChannelParameters channel, double darkHoles, List<ObservedTrace> fitted, List<ObservedTrace> heldOut) {

    /** Changes a little above the largest that was seen are still inside the range. */
    private static final double MARGIN = 1.02;

    static DeviceTraces measure(
            ProbeStation station, ExtractionSpec spec, StopCondition stop, ProgressListener progress) {
        DeviceSpec device = station.device();
        DarkChannel channel = DarkChannel.measure(station, spec.readGateVoltage(), stop);
        EraseVoltages erase = new EraseVoltages(device, spec.readGateVoltage(), channel.holes());
        ExtractionProtocols protocols = new ExtractionProtocols(spec, erase);
        List<Script> scripts = new ArrayList<>(protocols.fitted());
        int fitted = scripts.size();
        scripts.addAll(protocols.heldOut());
        List<ProbeStation.Job> jobs = scripts.stream().map(Script::job).toList();
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        List<ObservedTrace> traces = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            traces.add(ObservedTrace.of(scripts.get(k).name(), jobs.get(k).stimulus(), runs.get(k), channel));
        }
        return new DeviceTraces(
                channel.parameters(),
                channel.holes(),
                traces.subList(0, fitted),
                traces.subList(fitted, traces.size()));
    }

    /** What the fitted traces cover. */
    ValidityRange validity() {
        double flux = 0;
        double gate = channel.readGateVoltage();
        double change = 0;
        double duration = 0;
        for (ObservedTrace trace : fitted) {
            Stimulus stimulus = trace.stimulus();
            for (int k = 0; k < stimulus.segments().size(); k++) {
                Segment segment = stimulus.segments().get(k);
                flux = StrictMath.max(flux, segment.light().photonFlux());
                gate = StrictMath.min(gate, segment.gateVoltage());
                duration = StrictMath.max(duration, segment.until() - stimulus.start(k));
            }
            change = StrictMath.max(change, trace.peak());
        }
        return new ValidityRange(flux, gate, channel.readGateVoltage(), MARGIN * change, MARGIN * duration);
    }
}
