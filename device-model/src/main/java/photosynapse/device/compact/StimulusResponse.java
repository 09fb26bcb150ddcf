package photosynapse.device.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Follows one synapse from rest through a stimulus and reads it at given times. */
public final class StimulusResponse {
    /** Steps in which a gate voltage that runs is followed, each at the mean voltage of its time. */
    private static final int RAMP_STEPS = 16;

    private final OpticalSynapse synapse;
    private final Stimulus stimulus;
    private final double[] state;
    private double time;

    private StimulusResponse(OpticalSynapse synapse, Stimulus stimulus) {
        this.synapse = synapse;
        this.stimulus = stimulus;
        this.state = new double[synapse.stateSize()];
        synapse.reset(state, 0);
    }

    /**
     * Conductances relative to that of the rested synapse, minus 1, at growing times (s) inside the stimulus; a time on
     * an edge sees the state just before it.
     */
    public static double[] changes(OpticalSynapse synapse, Stimulus stimulus, List<Double> times) {
        return new StimulusResponse(synapse, stimulus).read(times);
    }

    /**
     * States at growing times (s) inside the stimulus, one array a time; a time on an edge sees the state before it.
     */
    public static List<double[]> states(OpticalSynapse synapse, Stimulus stimulus, List<Double> times) {
        List<double[]> states = new ArrayList<>();
        new StimulusResponse(synapse, stimulus).follow(times, state -> states.add(state.clone()));
        return states;
    }

    private double[] read(List<Double> times) {
        double[] changes = new double[times.size()];
        int[] row = {0};
        follow(times, at -> changes[row[0]++] = synapse.conductance(at, 0) / synapse.darkConductance() - 1);
        return changes;
    }

    private void follow(List<Double> times, Consumer<double[]> reader) {
        int segment = 0;
        for (int k = 0; k < times.size(); k++) {
            double wanted = StrictMath.min(times.get(k), stimulus.end());
            while (wanted > stimulus.segments().get(segment).until()) {
                advance(segment, stimulus.segments().get(segment).until());
                segment++;
            }
            advance(segment, wanted);
            reader.accept(state);
        }
    }

    private double writingFlux(Segment segment, double fraction) {
        double flux = 0;
        for (Light light : segment.lights(fraction)) {
            flux += synapse.writingFlux(light);
        }
        return flux;
    }

    private void advance(int segment, double until) {
        Segment s = stimulus.segments().get(segment);
        int steps = s.isConstant() ? 1 : RAMP_STEPS;
        double from = time;
        for (int k = 0; k < steps && until > from; k++) {
            double duration = (until - from) / steps;
            double middle = from + (k + 0.5) * duration;
            double flux = writingFlux(s, stimulus.fraction(segment, middle));
            synapse.advance(state, 0, flux, stimulus.gateVoltage(segment, middle), duration);
        }
        time = until;
    }
}
