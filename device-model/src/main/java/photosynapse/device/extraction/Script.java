package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Writes down one protocol of the extraction, stretch by stretch, with the times at which it is looked at. */
final class Script {
    private static final int PER_DECADE = 5;

    /** A first look after an edge comes after this share of the stretch, but not later than a hundredth of a second. */
    private static final double FIRST_SHARE = 0.1;

    private static final double LATEST_FIRST = 0.01;

    private final String name;
    private final Light light;
    private final double readGate;
    private final List<Segment> segments = new ArrayList<>();
    private final SampleTimes times = new SampleTimes();
    private double time;

    Script(String name, ExtractionSpec spec) {
        this.name = name;
        this.light = spec.light();
        this.readGate = spec.readGateVoltage();
    }

    /** Light of a multiple of the usual strength, seen at its end. */
    Script pulse(double strength, double duration) {
        return stretch(strength, readGate, duration);
    }

    /** Pulses start to start, without the dark after the last; seen at every end and once between. */
    Script train(int count, double strength, double width, double rate) {
        for (int k = 0; k < count; k++) {
            pulse(strength, width);
            if (k + 1 < count) {
                double gap = 1 / rate - width;
                times.at(time + StrictMath.sqrt(FIRST_SHARE) * gap);
                dark(gap);
            }
        }
        return this;
    }

    /** Darkness seen at its end. */
    Script dark(double duration) {
        return stretch(0, readGate, duration);
    }

    /** Darkness seen on a logarithmic axis. */
    Script rest(double duration) {
        look(duration);
        return dark(duration);
    }

    /** Steady light seen on a logarithmic axis. */
    Script step(double strength, double duration) {
        look(duration);
        return pulse(strength, duration);
    }

    /** Darkness at another gate voltage. */
    Script erase(double gateVoltage, double duration) {
        return stretch(0, gateVoltage, duration);
    }

    /** Light at another gate voltage. */
    Script biasedPulse(double strength, double gateVoltage, double duration) {
        return stretch(strength, gateVoltage, duration);
    }

    String name() {
        return name;
    }

    ProbeStation.Job job() {
        return new ProbeStation.Job(new Stimulus(segments), times.output());
    }

    private void look(double duration) {
        double first = StrictMath.min(FIRST_SHARE * duration, LATEST_FIRST);
        for (double distance : SampleTimes.spaced(first, duration, PER_DECADE)) {
            if (distance < duration) {
                times.at(time + distance);
            }
        }
    }

    private Script stretch(double strength, double gateVoltage, double duration) {
        time += duration;
        segments.add(Segment.constant(time, light.withPhotonFlux(strength * light.photonFlux()), gateVoltage));
        times.at(time);
        return this;
    }
}
