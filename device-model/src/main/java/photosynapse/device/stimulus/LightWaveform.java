package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import photosynapse.device.units.In;

/**
 * Light of any course in time, as a staircase of samples.
 *
 * <p>A sample holds from its time to that of the next, the last one to the end. A smooth course drawn with samples at
 * the middle of equal steps keeps its dose to second order in the step.
 *
 * @param samples in order of time, the first at 0
 * @param end of the waveform (s)
 * @param wavelength vacuum wavelength (m)
 * @param polarisation handedness of the light
 * @param gateVoltage V_G throughout (V)
 */
public record LightWaveform(
        List<Sample> samples,
        @In("s") double end,
        @In("m") double wavelength,
        Polarisation polarisation,
        @In("V") double gateVoltage) {

    /**
     * One step of the staircase.
     *
     * @param time start of the step (s)
     * @param photonFlux its flux (1/m2s)
     */
    public record Sample(@In("s") double time, @In("1/m2s") double photonFlux) {
        public Sample {
            PatternCheck.require(time >= 0 && Double.isFinite(time), "time of a sample must be >= 0 s, was " + time);
            PatternCheck.require(
                    photonFlux >= 0 && Double.isFinite(photonFlux),
                    "photon flux must be >= 0 1/m2s, was " + photonFlux);
        }
    }

    public LightWaveform {
        samples = List.copyOf(samples);
        PatternCheck.atLeastOne("samples", samples.size());
        PatternCheck.require(
                samples.get(0).time() == 0,
                "the first sample must stand at 0 s, was " + samples.get(0).time() + " s");
        for (int k = 1; k < samples.size(); k++) {
            double before = samples.get(k - 1).time();
            double time = samples.get(k).time();
            PatternCheck.require(
                    time > before,
                    "sample " + k + " must come after sample " + (k - 1) + " (" + before + " s), was " + time + " s");
        }
        double last = samples.get(samples.size() - 1).time();
        PatternCheck.require(
                end > last && Double.isFinite(end),
                "the end must come after the last sample (" + last + " s), was " + end + " s");
        PatternCheck.voltage(gateVoltage);
    }

    /**
     * A smooth course, sampled in the middle of equal steps.
     *
     * @param photonFlux of time in s (1/m2s)
     * @param end of the waveform (s)
     * @param steps number of steps
     * @param source wavelength and handedness of the light; its own photon flux is not used
     * @param gateVoltage V_G throughout (V)
     */
    public static LightWaveform sampled(
            DoubleUnaryOperator photonFlux, double end, int steps, Light source, double gateVoltage) {
        PatternCheck.atLeastOne("steps", steps);
        PatternCheck.positiveTime("end of the waveform", end);
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            samples.add(new Sample(end * k / steps, photonFlux.applyAsDouble(end * (k + 0.5) / steps)));
        }
        return new LightWaveform(samples, end, source.wavelength(), source.polarisation(), gateVoltage);
    }

    /** The waveform as segments, one a sample. */
    public Stimulus stimulus() {
        SegmentWriter writer = new SegmentWriter();
        for (int k = 0; k < samples.size(); k++) {
            double until = k + 1 < samples.size() ? samples.get(k + 1).time() : end;
            writer.until(until, new Light(samples.get(k).photonFlux(), wavelength, polarisation), gateVoltage);
        }
        return writer.stimulus();
    }
}
