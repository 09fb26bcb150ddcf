package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.OperatingPoint;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.SteadyState;
import photosynapse.device.solver.TerminalSample;
import photosynapse.device.solver.Transient;
import photosynapse.device.solver.TransientResult;
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
        return measureWithProfiles(List.of(), stop, progress);
    }

    /** Measures, with profiles through the stack at those points that are nearest to some voltages (V). */
    public CurrentVoltageResult measureWithProfiles(
            List<Double> profileVoltages, StopCondition stop, ProgressListener progress) {
        List<Double> path = new ArrayList<>(spec.voltages());
        if (spec.thereAndBack()) {
            path.addAll(VoltagePoints.reversed(spec.voltages()));
        }
        TreeSet<Integer> looked = new TreeSet<>();
        for (double voltage : profileVoltages) {
            looked.add(nearest(path.subList(0, spec.pointCount()), voltage));
            if (spec.thereAndBack()) {
                looked.add(spec.pointCount() + nearest(path.subList(spec.pointCount(), path.size()), voltage));
            }
        }
        Read read = spec.sweep() instanceof VoltageSweep.Steady
                ? steady(path, looked, stop, progress)
                : swept(path, looked, stop, progress);
        return result(path, read);
    }

    private static int nearest(List<Double> voltages, double voltage) {
        int best = 0;
        for (int k = 1; k < voltages.size(); k++) {
            boolean nearer = StrictMath.abs(voltages.get(k) - voltage) < StrictMath.abs(voltages.get(best) - voltage);
            best = nearer ? k : best;
        }
        return best;
    }

    /** What was read at the points of the path. */
    private record Read(List<TerminalSample> samples, List<CurrentVoltageResult.Profile> profiles) {}

    private CurrentVoltageResult result(List<Double> path, Read read) {
        List<CurrentVoltageResult.Point> points = new ArrayList<>();
        for (int k = 0; k < path.size(); k++) {
            TerminalSample at = read.samples().get(k);
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
                back.map(curve -> Hysteresis.between(there, curve)),
                read.profiles());
    }

    private Read steady(List<Double> path, Set<Integer> looked, StopCondition stop, ProgressListener progress) {
        SteadyState state = new SteadyState(device, options);
        List<TerminalSample> samples = new ArrayList<>();
        List<CurrentVoltageResult.Profile> profiles = new ArrayList<>();
        for (double voltage : path) {
            ProtocolCheck.goOn(stop, samples.size(), path.size());
            state.hold(OperatingPoint.lit(voltage, spec.light()));
            if (looked.contains(samples.size())) {
                profiles.add(new CurrentVoltageResult.Profile(
                        voltage, samples.size() >= spec.pointCount(), state.profile()));
            }
            samples.add(state.terminal());
            progress.progressed((double) samples.size() / path.size());
        }
        return new Read(samples, profiles);
    }

    /** Samples in the order of the path; the turning point of a ramp is one time and is read once for both ways. */
    private Read swept(List<Double> path, Set<Integer> looked, StopCondition stop, ProgressListener progress) {
        List<Segment> segments = new ArrayList<>();
        List<Double> readings = spec.sweep() instanceof VoltageSweep.Staircase stairs
                ? addStairs(path, stairs, segments)
                : addRamps(path, (VoltageSweep.Ramp) spec.sweep(), segments);
        SampleTimes times = new SampleTimes();
        readings.forEach(times::at);
        TreeSet<Double> profileTimes = new TreeSet<>();
        looked.forEach(k -> profileTimes.add(readings.get(k)));
        TransientResult run = new Transient(device, options)
                .run(new Stimulus(segments), times.output(List.copyOf(profileTimes)), stop, progress);
        List<TerminalSample> found = run.terminals();
        List<CurrentVoltageResult.Profile> profiles = new ArrayList<>();
        for (int k : looked) {
            double time = readings.get(k);
            profiles.add(new CurrentVoltageResult.Profile(
                    path.get(k),
                    k >= spec.pointCount(),
                    run.profiles().stream().filter(p -> p.time() == time).toList()));
        }
        return new Read(
                readings.stream()
                        .map(t -> found.stream()
                                .filter(s -> s.time() == t)
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                profiles);
    }

    private List<Double> addStairs(List<Double> path, VoltageSweep.Staircase stairs, List<Segment> segments) {
        List<Double> readings = new ArrayList<>();
        double time = 0;
        for (double voltage : path) {
            time += stairs.hold();
            segments.add(Segment.constant(time, spec.light(), voltage));
            readings.add(time);
        }
        return readings;
    }

    private List<Double> addRamps(List<Double> path, VoltageSweep.Ramp ramp, List<Segment> segments) {
        List<Double> readings = new ArrayList<>();
        double time = ramp.settle();
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
        return readings;
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
