package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;

/** What gate pulses of several voltages and durations leave of a written change. */
public final class EraseMap {
    private final DeviceSpec device;
    private final SolverOptions options;
    private final EraseMapSpec spec;

    /** Prepares the measurement. */
    public EraseMap(DeviceSpec device, SolverOptions options, EraseMapSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /** Measures the map. */
    public EraseMapResult measure(StopCondition stop, ProgressListener progress) {
        SharedProgress shared = new SharedProgress(spec.eraseDurations().size(), progress);
        List<EraseMapResult.Point> points = new ArrayList<>();
        for (int k = 0; k < spec.eraseDurations().size(); k++) {
            double duration = spec.eraseDurations().get(k);
            EraseResult result = new Erase(device, options, spec.at(duration)).measure(stop, shared.part(k));
            for (EraseResult.Point point : result.points()) {
                points.add(new EraseMapResult.Point(
                        point.eraseVoltage(), duration, point.leftFraction(), result.leftByWaitingFraction()));
            }
        }
        return new EraseMapResult(spec, points);
    }
}
