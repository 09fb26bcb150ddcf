package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Stimuli and settings that many tests share. */
final class KnownRuns {
    /** 60 nodes and 1e-4: rises within 3e-4 of themselves, what is left within 2e-4. */
    static final SolverOptions FAST = SolverOptions.DEFAULT.withNodeCount(60).withRelativeTolerance(1e-4);

    /** 120 nodes and 1e-5: rises within 1e-4 of themselves, what is left within 3e-5. */
    static final SolverOptions FINE = SolverOptions.DEFAULT.withNodeCount(120).withRelativeTolerance(1e-5);

    /** Light of the default pulse: 0.98 uW/cm2 at 405 nm. */
    static final Light LIGHT = new Light(2e16, 405 / 1e9);

    /** Width of the default pulse (s). */
    static final double WIDTH = 0.05;

    private KnownRuns() {}

    /** Default pulses at a rate, then darkness. */
    static PulseTrain train(int count, double rate, double dark) {
        return new PulseTrain(count, WIDTH, rate, LIGHT, 0, dark);
    }

    /** Darkness at one gate voltage. */
    static Stimulus darkness(double gateVoltage, double until) {
        return new Stimulus(List.of(Segment.constant(until, Light.DARK, gateVoltage)));
    }

    /** Segments after those of a stimulus, each given as duration and gate voltage in the dark. */
    static Stimulus followedBy(Stimulus first, double[]... durationsAndVoltages) {
        List<Segment> segments = new ArrayList<>(first.segments());
        double end = first.end();
        for (double[] next : durationsAndVoltages) {
            end += next[0];
            segments.add(Segment.constant(end, Light.DARK, next[1]));
        }
        return new Stimulus(segments);
    }

    /** Runs with samples at the given times (s). */
    static TransientResult run(StructureSpec device, SolverOptions options, Stimulus stimulus, double... times) {
        List<Double> samples = Arrays.stream(times).boxed().toList();
        return run(device, options, stimulus, new OutputTimes(samples, List.of()));
    }

    /** Runs with any output. */
    static TransientResult run(StructureSpec device, SolverOptions options, Stimulus stimulus, OutputTimes output) {
        return new Transient(device, options).run(stimulus, output, StopCondition.NEVER, ProgressListener.SILENT);
    }

    /** Change of P since the dark start (1/m2). */
    static double change(TransientResult result, double time) {
        return result.at(time).channelHoleDensity() - result.at(0).channelHoleDensity();
    }
}
