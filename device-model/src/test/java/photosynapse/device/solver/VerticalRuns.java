package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;

/** Measurements on devices between two contacts that many tests share. */
final class VerticalRuns {
    static final PhysicalConstants CONSTANTS = PhysicalConstants.CODATA_2018;
    static final double Q = CONSTANTS.elementaryCharge();
    static final double EPS0 = CONSTANTS.vacuumPermittivity();
    static final double VT = CONSTANTS.thermalVoltage(300);

    /** Long enough for every stack of electrons and holes that rests in a steady state (s). */
    static final double LONG = 1e3;

    /** 100 nodes a film and 1e-5. */
    static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(100).withRelativeTolerance(1e-5);

    private VerticalRuns() {}

    /** Photons at 405 nm; with uniform generation of 1 per m3 and s and photon this is also G. */
    static Light light(double flux) {
        return new Light(flux, Light.DEFAULT_WAVELENGTH);
    }

    /** Holds one voltage after the other in the dark, and samples at the end of each. */
    static List<TerminalSample> hold(StructureSpec device, SolverOptions options, double duration, double... voltages) {
        return holdLit(device, options, Light.DARK, duration, voltages);
    }

    /** The same under a light. */
    static List<TerminalSample> holdLit(
            StructureSpec device, SolverOptions options, Light light, double duration, double... voltages) {
        List<Segment> segments = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (double voltage : voltages) {
            double end = (times.size() + 1) * duration;
            segments.add(Segment.constant(end, light, voltage));
            times.add(end);
        }
        return KnownRuns.run(device, options, new Stimulus(segments), new OutputTimes(times, List.of()))
                .terminals();
    }

    /** Current density at the end of each voltage (A/m2). */
    static double[] currents(List<TerminalSample> samples) {
        return samples.stream().mapToDouble(TerminalSample::currentDensity).toArray();
    }

    /** Profile in the end of one long hold. */
    static List<ProfilePoint> profile(StructureSpec device, SolverOptions options, Light light, double voltage) {
        Stimulus stimulus = new Stimulus(List.of(Segment.constant(LONG, light, voltage)));
        return KnownRuns.run(device, options, stimulus, new OutputTimes(List.of(), List.of(LONG)))
                .profiles();
    }

    /** Profile of the dark equilibrium. */
    static List<ProfilePoint> equilibrium(StructureSpec device, SolverOptions options) {
        Stimulus stimulus = new Stimulus(List.of(Segment.constant(1e-9, Light.DARK, 0)));
        return KnownRuns.run(device, options, stimulus, new OutputTimes(List.of(), List.of(0.0)))
                .profiles();
    }

    /** One segment with samples at the given times. */
    static List<TerminalSample> follow(
            StructureSpec device, SolverOptions options, Light light, double voltage, double... times) {
        Stimulus stimulus = new Stimulus(List.of(Segment.constant(times[times.length - 1], light, voltage)));
        return KnownRuns.run(device, options, stimulus, times).terminals();
    }

    /** Slope of a straight line through points by least squares. */
    static double slope(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double sxy = 0;
        double sxx = 0;
        for (int k = 0; k < x.length; k++) {
            sxy += (x[k] - mx) * (y[k] - my);
            sxx += (x[k] - mx) * (x[k] - mx);
        }
        return sxy / sxx;
    }
}
