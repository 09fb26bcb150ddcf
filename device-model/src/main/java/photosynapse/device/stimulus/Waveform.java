package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import photosynapse.device.units.In;

/**
 * Light and gate voltage of any course in time, by straight lines between samples.
 *
 * <p>Two samples at one time are an instantaneous edge. A smooth course drawn by its values at equal steps keeps its
 * dose to second order in the step.
 *
 * @param samples in order of time, the first at 0, at least two
 * @param wavelength vacuum wavelength (m)
 * @param polarisation handedness of the light
 */
public record Waveform(List<Sample> samples, @In("m") double wavelength, Polarisation polarisation) {

    /**
     * One point of the course.
     *
     * @param time (s)
     * @param photonFlux of the light (1/m2s)
     * @param gateVoltage V_G (V)
     */
    public record Sample(
            @In("s") double time,
            @In("1/m2s") double photonFlux,
            @In("V") double gateVoltage) {
        public Sample {
            PatternCheck.require(time >= 0 && Double.isFinite(time), "time of a sample must be >= 0 s, was " + time);
            PatternCheck.require(
                    photonFlux >= 0 && Double.isFinite(photonFlux),
                    "photon flux must be >= 0 1/m2s, was " + photonFlux);
            PatternCheck.voltage(gateVoltage);
        }
    }

    public Waveform {
        samples = List.copyOf(samples);
        PatternCheck.require(samples.size() >= 2, "a waveform needs at least two samples, got " + samples.size());
        PatternCheck.require(
                samples.get(0).time() == 0,
                "the first sample must stand at 0 s, was " + samples.get(0).time() + " s");
        for (int k = 1; k < samples.size(); k++) {
            double before = samples.get(k - 1).time();
            double time = samples.get(k).time();
            boolean isThird = k > 1 && samples.get(k - 2).time() == time;
            PatternCheck.require(
                    time >= before && !isThird,
                    "sample " + k + " must come after sample " + (k - 1) + " (" + before + " s)"
                            + " or share its time as the only one, was " + time + " s");
        }
        PatternCheck.require(
                samples.get(samples.size() - 1).time() > 0, "the last sample must come after 0 s, was 0.0 s");
    }

    /**
     * A smooth course at a constant gate voltage, by its values at equal steps.
     *
     * @param photonFlux of time in s (1/m2s)
     * @param end of the waveform (s)
     * @param steps number of steps
     * @param source wavelength and handedness of the light; its own photon flux is not used
     * @param gateVoltage V_G throughout (V)
     */
    public static Waveform sampled(
            DoubleUnaryOperator photonFlux, double end, int steps, Light source, double gateVoltage) {
        PatternCheck.atLeastOne("steps", steps);
        PatternCheck.positiveTime("end of the waveform", end);
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k <= steps; k++) {
            double time = end * k / steps;
            samples.add(new Sample(time, photonFlux.applyAsDouble(time), gateVoltage));
        }
        return new Waveform(samples, source.wavelength(), source.polarisation());
    }

    /** The waveform as segments, one between every two samples of different times. */
    public Stimulus stimulus() {
        List<Segment> segments = new ArrayList<>();
        for (int k = 1; k < samples.size(); k++) {
            Sample from = samples.get(k - 1);
            Sample to = samples.get(k);
            if (to.time() > from.time()) {
                Light light = new Light(from.photonFlux(), wavelength, polarisation);
                segments.add(new Segment(to.time(), light, from.gateVoltage(), to.gateVoltage())
                        .withPhotonFluxEnd(to.photonFlux()));
            }
        }
        return new Stimulus(segments);
    }
}
