package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.OperatingPoint;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.SteadyState;
import photosynapse.device.solver.TerminalSample;
import photosynapse.device.solver.Transient;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Current-voltage curve of a device between contacts, dark or lit, in steady states or at a sweep rate. */
public final class CurrentVoltage {
    private final VerticalDeviceSpec device;
    private final SolverOptions options;
    private final CurrentVoltageSpec spec;

    /** Prepares the measurement. */
    public CurrentVoltage(VerticalDeviceSpec device, SolverOptions options, CurrentVoltageSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /** Measures. */
    public CurrentVoltageResult measure(StopCondition stop, ProgressListener progress) {
        List<Double> path = new ArrayList<>(spec.voltages());
        if (spec.thereAndBack()) {
            path.addAll(VoltagePoints.reversed(spec.voltages()));
        }
        List<TerminalSample> samples = spec.sweep() instanceof VoltageSweep.Steady
                ? steady(path, stop, progress)
                : swept(path, stop, progress);
        List<CurrentVoltageResult.Point> points = new ArrayList<>();
        for (int k = 0; k < path.size(); k++) {
            TerminalSample at = samples.get(k);
            points.add(new CurrentVoltageResult.Point(
                    path.get(k), at.currentDensity(), at.conductionCurrentDensity(), at.displacementCurrentDensity()));
        }
        int count = spec.pointCount();
        double vt = device.constants().thermalVoltage(device.temperature());
        DiodeCurve there = new DiodeCurve(points.subList(0, count), vt);
        Optional<DiodeCurve> back = spec.thereAndBack()
                ? Optional.of(new DiodeCurve(points.subList(count, 2 * count), vt))
                : Optional.empty();
        return new CurrentVoltageResult(
                spec,
                points.subList(0, count),
                points.subList(count, points.size()),
                there.numbers(),
                back.map(DiodeCurve::numbers),
                back.map(curve -> Hysteresis.between(there, curve)));
    }

    private List<TerminalSample> steady(List<Double> path, StopCondition stop, ProgressListener progress) {
        SteadyState state = new SteadyState(device, options);
        List<TerminalSample> samples = new ArrayList<>();
        for (double voltage : path) {
            ProtocolCheck.goOn(stop, samples.size(), path.size());
            state.hold(OperatingPoint.lit(voltage, spec.light()));
            samples.add(state.terminal());
            progress.progressed((double) samples.size() / path.size());
        }
        return samples;
    }

    /** Samples in the order of the path; the turning point of a ramp is one time and is read once for both ways. */
    private List<TerminalSample> swept(List<Double> path, StopCondition stop, ProgressListener progress) {
        List<Segment> segments = new ArrayList<>();
        List<Double> readings = new ArrayList<>();
        double time = 0;
        if (spec.sweep() instanceof VoltageSweep.Staircase stairs) {
            for (double voltage : path) {
                time += stairs.hold();
                segments.add(Segment.constant(time, spec.light(), voltage));
                readings.add(time);
            }
        } else {
            VoltageSweep.Ramp ramp = (VoltageSweep.Ramp) spec.sweep();
            time = ramp.settle();
            segments.add(Segment.constant(time, spec.light(), path.get(0)));
            readings.add(time);
            for (int k = 1; k < path.size(); k++) {
                double from = path.get(k - 1);
                double to = path.get(k);
                if (from != to) {
                    time += StrictMath.abs(to - from) / ramp.rate();
                    addRamp(segments, new Segment(time, spec.light(), from, to));
                }
                readings.add(time);
            }
        }
        SampleTimes times = new SampleTimes();
        readings.forEach(times::at);
        List<TerminalSample> found = new Transient(device, options)
                .run(new Stimulus(segments), times.output(), stop, progress)
                .terminals();
        return readings.stream()
                .map(t -> found.stream().filter(s -> s.time() == t).findFirst().orElseThrow())
                .toList();
    }

    /** Joins pieces of one slope, so that a ramp is one segment without edges inside. */
    private static void addRamp(List<Segment> segments, Segment next) {
        Segment last = segments.get(segments.size() - 1);
        boolean goesOn =
                (last.gateVoltageEnd() - last.gateVoltage()) * (next.gateVoltageEnd() - next.gateVoltage()) > 0;
        if (goesOn) {
            segments.set(
                    segments.size() - 1,
                    new Segment(next.until(), next.light(), last.gateVoltage(), next.gateVoltageEnd()));
        } else {
            segments.add(next);
        }
    }
}
