package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Output curve through the gradual channel: the films keep the charge that they have at the source, in equilibrium with
 * the gate, and the sheet follows the voltage along it.
 */
public final class OutputCurve {
    /** The run only has to exist: the state that is read is that of t = 0. */
    private static final double SHORTEST_RUN = 1e-9;

    private final DeviceSpec device;
    private final SolverOptions options;
    private final OutputCurveSpec spec;

    /** Prepares the measurement; the drain voltage of the device itself is not used. */
    public OutputCurve(DeviceSpec device, SolverOptions options, OutputCurveSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /** Measures. */
    public OutputCurveResult measure(StopCondition stop, ProgressListener progress) {
        List<OutputCurveResult.Curve> curves = new ArrayList<>();
        for (double gate : spec.gateVoltages()) {
            List<OutputCurveResult.Point> points = new ArrayList<>();
            for (double drain : spec.drainVoltages()) {
                ProtocolCheck.goOn(stop, points.size(), spec.pointCount());
                points.add(new OutputCurveResult.Point(drain, current(gate, drain, stop)));
            }
            curves.add(OutputCurveResult.Curve.of(gate, points));
            progress.progressed((double) curves.size() / spec.gateVoltages().size());
        }
        return new OutputCurveResult(spec, curves);
    }

    private double current(double gate, double drain, StopCondition stop) {
        if (drain == 0) {
            return 0;
        }
        DeviceSpec biased = device.withChannel(device.channel().withDrainVoltage(drain));
        Stimulus dark = new Stimulus(List.of(Segment.constant(SHORTEST_RUN, Light.DARK, gate)));
        return new ProbeStation(biased, options)
                .run(new ProbeStation.Job(dark, new SampleTimes().output()), stop, ProgressListener.SILENT)
                .at(0)
                .drainCurrentGradual();
    }
}
