package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;

/**
 * Retention against temperature, and the energy of the rate that ends it.
 *
 * <p><b>Equation</b> 1/t = rate0 exp(-Ea/k_B T), t the time at which a fraction of the change is left; Ea from the
 * straight line of ln t by 1/k_B T through all temperatures, with its interval at 95 % (Student's t).
 */
public final class TemperatureSeries {
    private final DeviceSpec device;
    private final SolverOptions options;
    private final TemperatureSeriesSpec spec;

    /** Prepares the measurement; the temperature of the device itself is not used. */
    public TemperatureSeries(DeviceSpec device, SolverOptions options, TemperatureSeriesSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /** Measures every temperature, side by side. */
    public TemperatureSeriesResult measure(StopCondition stop, ProgressListener progress) {
        List<Double> temperatures = spec.temperatures();
        SharedProgress shared = new SharedProgress(temperatures.size(), progress);
        List<TemperatureSeriesResult.Point> points = IntStream.range(0, temperatures.size())
                .parallel()
                .mapToObj(k -> point(temperatures.get(k), stop, shared.part(k)))
                .toList();
        List<double[]> line = new ArrayList<>();
        for (TemperatureSeriesResult.Point point : points) {
            point.time()
                    .ifPresent(t -> line.add(
                            new double[] {1 / device.constants().thermalVoltage(point.temperature()), StrictMath.log(t)
                            }));
        }
        if (line.size() < 2) {
            return new TemperatureSeriesResult(spec, points, OptionalDouble.empty(), OptionalDouble.empty());
        }
        StraightLine fit = StraightLine.through(line);
        return new TemperatureSeriesResult(
                spec, points, OptionalDouble.of(fit.slope()), OptionalDouble.of(fit.slopeMargin()));
    }

    private TemperatureSeriesResult.Point point(double temperature, StopCondition stop, ProgressListener progress) {
        RetentionResult result =
                new Retention(device.withTemperature(temperature), options, spec.retention()).measure(stop, progress);
        return new TemperatureSeriesResult.Point(
                temperature,
                result.writtenChangeRatio(),
                Left.timeTo(spec.leftFraction(), result.left()),
                result.left());
    }
}
