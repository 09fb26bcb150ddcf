package photosynapse.experiments.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import photosynapse.device.extraction.ObservedTrace;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.FoundPulse;
import photosynapse.experiments.config.MeasuredColumn;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.config.PulseSearch;

/**
 * From a measured file to a trace that a model can be fitted to.
 *
 * <p>Light is on during the pulses that were found; the gate voltage steps midway between two readings that differ. The
 * change counts from the dark current: the mean of the readings of the second before the first pulse. Only readings at
 * the gate voltage of the first reading are used. Reflection is not counted: all light enters the film.
 */
final class MeasuredTraces {
    private static final double BASELINE = 1;

    /** Gate voltages nearer than this are the same (V). */
    private static final double SAME_GATE = 1e-3;

    private final Measurement measurement;
    private final MeasuredLight light;
    private final double[] time;
    private final double[] read;
    private final Optional<double[]> gate;
    private final List<FoundPulse> pulses;
    private final String lightUnit;

    private MeasuredTraces(Measurement measurement, MeasuredLight light) {
        this.measurement = measurement.settled();
        this.light = light;
        time = column(MeasuredQuantity.TIME)
                .orElseThrow(() -> failure("a fit needs a column of time", "--column time=NAME"));
        read = column(MeasuredQuantity.CURRENT)
                .or(() -> column(MeasuredQuantity.CONDUCTANCE))
                .orElseThrow(() -> failure("a fit needs a column of current", "--column current=NAME"));
        gate = column(MeasuredQuantity.GATE_VOLTAGE);
        pulses = PulseSearch.in(measurement).pulses().stream()
                .map(this::ofKnownWidth)
                .toList();
        lightUnit = measurement
                .column(MeasuredQuantity.LIGHT)
                .flatMap(MeasuredColumn::unit)
                .orElse("");
    }

    static ObservedTrace of(Measurement measurement, MeasuredLight light) {
        return new MeasuredTraces(measurement, light).trace();
    }

    private FoundPulse ofKnownWidth(FoundPulse pulse) {
        return light.pulseWidth().isEmpty()
                ? pulse
                : pulse.withWidth(light.pulseWidth().get())
                        .orElseThrow(() -> failure(
                                "the pulse at " + pulse.from() + " s does not last "
                                        + light.pulseWidth().get() + " s by its readings: they allow "
                                        + (pulse.until() - pulse.from() - pulse.fromError() - pulse.untilError())
                                        + " to "
                                        + (pulse.until() - pulse.from() + pulse.fromError() + pulse.untilError())
                                        + " s",
                                "--pulse-width SECONDS within that, or leave it out"));
    }

    private Optional<double[]> column(MeasuredQuantity quantity) {
        return measurement.column(quantity).map(c -> c.values().values());
    }

    private ExperimentFailedException failure(String what, String remedy) {
        return new ExperimentFailedException(Cause.INVALID_INPUT, measurement.name() + ": " + what, remedy, null);
    }

    private ObservedTrace trace() {
        double dark = light.darkCurrent().orElseGet(this::darkCurrent);
        List<Double> times = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        for (int k = 0; k < time.length; k++) {
            boolean sameGate = gate.isEmpty() || Math.abs(gate.get()[k] - gate.get()[0]) < SAME_GATE;
            if (time[k] > time[0] && sameGate && !Double.isNaN(read[k])) {
                times.add(time[k] - time[0]);
                changes.add(read[k] / dark - 1);
            }
        }
        if (times.size() < 3) {
            throw failure("fewer than three readings can be used", "check with photosynapse data");
        }
        Path file = Path.of(measurement.name()).getFileName();
        return new ObservedTrace(file == null ? measurement.name() : file.toString(), stimulus(), times, changes);
    }

    private double darkCurrent() {
        double first =
                pulses.isEmpty() ? Double.NEGATIVE_INFINITY : pulses.get(0).from();
        double sum = 0;
        int count = 0;
        for (int k = 0; k < time.length; k++) {
            if (time[k] < first && time[k] >= first - BASELINE && !Double.isNaN(read[k])) {
                sum += read[k];
                count++;
            }
        }
        if (count == 0 || sum == 0) {
            throw failure(
                    "no reading in the second before the first pulse says the dark current",
                    "--dark-current NUMBER gives it, in A");
        }
        return sum / count;
    }

    private Stimulus stimulus() {
        double end = time[time.length - 1] - time[0];
        TreeSet<Double> edges = new TreeSet<>();
        for (FoundPulse pulse : pulses) {
            edges.add(pulse.from() - time[0]);
            edges.add(pulse.until() - time[0]);
        }
        gate.ifPresent(this::requireGate);
        for (int k = 1; gate.isPresent() && k < time.length; k++) {
            if (Math.abs(gate.get()[k] - gate.get()[k - 1]) >= SAME_GATE) {
                edges.add((time[k] + time[k - 1]) / 2 - time[0]);
            }
        }
        edges.removeIf(e -> e <= 0 || e >= end);
        edges.add(end);
        List<Segment> segments = new ArrayList<>();
        double from = 0;
        for (double edge : edges) {
            double middle = from + (edge - from) / 2 + time[0];
            segments.add(Segment.constant(edge, lightAt(middle), gateAt(middle)));
            from = edge;
        }
        return new Stimulus(segments);
    }

    private void requireGate(double[] voltages) {
        for (double voltage : voltages) {
            if (Double.isNaN(voltage)) {
                throw failure("a reading has no gate voltage", "fill it in, or leave the column out");
            }
        }
    }

    private Light lightAt(double moment) {
        for (FoundPulse pulse : pulses) {
            if (moment > pulse.from() && moment < pulse.until()) {
                return new Light(photonFlux(pulse), light.wavelength());
            }
        }
        return new Light(0, light.wavelength());
    }

    private double photonFlux(FoundPulse pulse) {
        if (lightUnit.equals("1/m2s")) {
            return pulse.level();
        }
        double irradiance = lightUnit.equals("W/m2")
                ? pulse.level()
                : light.irradiance()
                        .orElseThrow(() -> failure(
                                "the file does not say the irradiance of its pulses",
                                "--irradiance NUMBER gives it, in mW/cm2"));
        return irradiance / PhysicalConstants.CODATA_2018.photonEnergy(light.wavelength());
    }

    private double gateAt(double moment) {
        if (gate.isEmpty()) {
            return 0;
        }
        int nearest = 0;
        for (int k = 1; k < time.length; k++) {
            nearest = Math.abs(time[k] - moment) < Math.abs(time[nearest] - moment) ? k : nearest;
        }
        return gate.get()[nearest];
    }
}
