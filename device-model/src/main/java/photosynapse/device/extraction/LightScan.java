package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.compact.LightResponse;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Which share of the photons of a colour writes, measured on the device.
 *
 * <p><b>Equation</b> y = (trapped electrons after a weak pulse - before it)/(Phi width); g = 2 (yL - yR)/(yL + yR) at
 * the wavelength of the extraction.
 *
 * <p>Devices whose films have optical constants are measured at many wavelengths, as far as their tables reach; one
 * whose absorption is a number without a colour is measured at the wavelength of the extraction alone.
 */
final class LightScan {
    /** In units of the usual light: weak enough that no trap is missed by the next electron. */
    private static final double WEAK = 0.1;

    private static final int FIRST_NM = 360;
    private static final int LAST_NM = 780;
    private static final int STEP_NM = 10;
    private static final double NANOMETRES = 1e9;

    private final ProbeStation station;
    private final ExtractionSpec spec;
    private final StopCondition stop;

    LightScan(ProbeStation station, ExtractionSpec spec, StopCondition stop) {
        this.station = station;
        this.spec = spec;
        this.stop = stop;
    }

    /** Whether the absorption of the device has a colour. */
    static boolean hasColour(DeviceSpec device) {
        return device.films().stream()
                .anyMatch(f -> f.optics().opticalConstants().isPresent());
    }

    /** Whether the device tells left from right. */
    static boolean isChiral(DeviceSpec device) {
        return device.films().stream().anyMatch(f -> f.optics().dissymmetryRatio() != 0);
    }

    /** The response; empty when not even the light of the extraction writes. */
    Optional<LightResponse> measure() {
        double reference = spec.light().wavelength();
        List<LightResponse.Point> points = new ArrayList<>();
        for (double wavelength : wavelengths(reference)) {
            writing(wavelength, Polarisation.UNPOLARISED)
                    .ifPresent(y -> points.add(new LightResponse.Point(wavelength, y)));
        }
        List<LightResponse.Point> around = around(points, reference);
        boolean writes = around.stream().anyMatch(p -> p.wavelength() == reference && p.writingFraction() > 0);
        return writes ? Optional.of(new LightResponse(around, reference, dissymmetry(reference))) : Optional.empty();
    }

    private List<Double> wavelengths(double reference) {
        java.util.TreeSet<Double> all = new java.util.TreeSet<>();
        for (int nm = FIRST_NM; nm <= LAST_NM && hasColour(station.device()); nm += STEP_NM) {
            if (StrictMath.abs(nm / NANOMETRES - reference) > STEP_NM / NANOMETRES / 4) {
                all.add(nm / NANOMETRES);
            }
        }
        all.add(reference);
        return List.copyOf(all);
    }

    /** The points without a gap on both sides of the reference. */
    private static List<LightResponse.Point> around(List<LightResponse.Point> points, double reference) {
        double widest = 2.5 * STEP_NM / NANOMETRES;
        List<LightResponse.Point> kept = new ArrayList<>();
        for (LightResponse.Point point : points) {
            boolean isApart = !kept.isEmpty()
                    && point.wavelength() - kept.get(kept.size() - 1).wavelength() > widest;
            if (isApart && point.wavelength() > reference) {
                break;
            }
            if (isApart) {
                kept.clear();
            }
            kept.add(point);
        }
        return kept;
    }

    private double dissymmetry(double reference) {
        if (!isChiral(station.device())) {
            return 0;
        }
        double left = writing(reference, Polarisation.LEFT).orElse(0.0);
        double right = writing(reference, Polarisation.RIGHT).orElse(0.0);
        return left + right > 0 ? 2 * (left - right) / (left + right) : 0;
    }

    /** y; empty where the tables of the device do not reach. */
    private Optional<Double> writing(double wavelength, Polarisation polarisation) {
        Light light = new Light(WEAK * spec.light().photonFlux(), wavelength, polarisation);
        Stimulus pulse = new Stimulus(List.of(Segment.constant(spec.pulseWidth(), light, spec.readGateVoltage())));
        ProbeStation.Job job = new ProbeStation.Job(
                pulse, new SampleTimes().at(spec.pulseWidth()).output());
        TransientResult run;
        try {
            run = station.run(job, stop, ProgressListener.SILENT);
        } catch (IllegalArgumentException outsideTable) {
            return Optional.empty();
        }
        double written =
                run.at(spec.pulseWidth()).trappedElectronDensity() - run.at(0).trappedElectronDensity();
        double fraction = written / (light.photonFlux() * spec.pulseWidth());
        return Optional.of(StrictMath.max(0, StrictMath.min(1, fraction)));
    }
}
