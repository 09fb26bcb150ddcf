package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Light and gate, stretch by stretch from dark equilibrium, and when the current is read: what a plasticity is measured
 * by, on the compact synapse and on the full device alike.
 */
final class PlasticityScript {
    /** The darkness ahead, so that every script starts from equilibrium at the gate of reading (s). */
    static final double START = 1e-3;

    private final double readGate;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Double> readings = new ArrayList<>();
    private double time;

    /** Begins with a short darkness at a gate voltage (V), at which the device rests and is read. */
    PlasticityScript(double readGate) {
        this.readGate = readGate;
        dark(START);
    }

    /** A stretch of lights and gate; a stretch of no length is none. */
    PlasticityScript stretch(List<Light> lights, double gateVoltage, double duration) {
        if (duration > 0) {
            time += duration;
            Light first = lights.isEmpty() ? Light.DARK : lights.get(0);
            List<Light> others = lights.isEmpty() ? List.of() : lights.subList(1, lights.size());
            segments.add(Segment.constant(time, first, gateVoltage).withOtherLights(others));
        }
        return this;
    }

    /** Light at the gate of reading. */
    PlasticityScript light(Light light, double duration) {
        return stretch(List.of(light), readGate, duration);
    }

    /** Darkness at the gate of reading. */
    PlasticityScript dark(double duration) {
        return stretch(List.of(), readGate, duration);
    }

    /** Darkness at another gate. */
    PlasticityScript gate(double gateVoltage, double duration) {
        return stretch(List.of(), gateVoltage, duration);
    }

    /** Pulses start to start, the last one ended by its light. */
    PlasticityScript train(Light light, double width, double period, int count) {
        for (int k = 0; k < count; k++) {
            light(light, width);
            if (k + 1 < count) {
                dark(period - width);
            }
        }
        return this;
    }

    /** Reads here, at the gate of the stretch that ends; returns the number of the reading. */
    int read() {
        if (readings.isEmpty() || readings.get(readings.size() - 1) < time) {
            readings.add(time);
        }
        return readings.size() - 1;
    }

    /** Darkness that is read at growing distances from its start; returns the number of the first reading. */
    int fading(double first, double last, int perDecade) {
        int at = readings.size();
        double start = time;
        for (double distance : SampleTimes.spaced(first, last, perDecade)) {
            dark(start + distance - time);
            read();
        }
        return at;
    }

    /** Gate at which the device rests and is read (V). */
    double gateOfReading() {
        return readGate;
    }

    /** Time that has been written (s). */
    double time() {
        return time;
    }

    /** Time of a reading (s). */
    double timeOf(int reading) {
        return readings.get(reading);
    }

    /** Number of readings. */
    int readingCount() {
        return readings.size();
    }

    List<Double> readings() {
        return List.copyOf(readings);
    }

    Stimulus stimulus() {
        return new Stimulus(segments);
    }
}
