package photosynapse.experiments.catalog;

import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.Transient;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;

/**
 * The device under the light and voltage of a file, segment by segment.
 *
 * <p>Gives {@code transient} of a phototransistor or {@code terminals} of a stack between contacts (a row for each
 * asked-for time), {@code profiles} and {@code stimulus_solver}.
 */
public final class StimulusRun implements Experiment {
    private static final int POINTS_IN_SEGMENT = 24;

    /** First look after an edge, as a share of the segment. */
    private static final double FIRST_LOOK = 1e-4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E00",
                "stimulus",
                "Response to the stimulus of the file",
                "What does the device do under this light and this voltage?",
                List.of("drift, diffusion, trapping and tunnelling of electrons and holes, drift and diffusion of"
                        + " vacancies, Poisson's equation, from dark equilibrium through all segments"),
                "The state at t = 0 is the dark equilibrium at the first voltage; a row on an edge shows the state"
                        + " just before the edge.",
                "Change one segment and compare the two runs.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        Stimulus stimulus = config.stimulus().orElseThrow();
        int count = stimulus.segments().size();
        return count + (count == 1 ? " segment, " : " segments, ") + Phrases.seconds(stimulus.end());
    }

    @Override
    public String finding(List<ResultTable> tables) {
        ResultTable samples = tables.get(0);
        return samples.rowCount() + (samples.rowCount() == 1 ? " row" : " rows");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.transientSeconds(config, config.stimulus().orElseThrow());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Stimulus stimulus = config.stimulus().orElseThrow();
        OutputTimes output = config.output().orElseGet(() -> usefulTimes(stimulus));
        Watch watch = Watch.of(bench);
        TransientResult run = Solving.of(() -> new Transient(config.structure(), config.solver())
                .run(stimulus, output, watch.stop(), watch.progress()));
        return List.of(
                config.structure() instanceof DeviceSpec
                        ? SampleTables.samples("transient", run.samples())
                        : SampleTables.terminals("terminals", run.terminals()),
                SampleTables.profiles("profiles", config.structure(), run),
                SolverTable.of("stimulus", List.of("stimulus"), List.of(run.report())));
    }

    /** Times for a file that names none: the start, every edge, and between edges closer to the earlier one. */
    static OutputTimes usefulTimes(Stimulus stimulus) {
        TreeSet<Double> times = new TreeSet<>();
        TreeSet<Double> profiles = new TreeSet<>();
        times.add(0.0);
        profiles.add(0.0);
        List<Segment> segments = stimulus.segments();
        for (int k = 0; k < segments.size(); k++) {
            double start = stimulus.start(k);
            double length = segments.get(k).until() - start;
            for (int i = 0; i < POINTS_IN_SEGMENT; i++) {
                times.add(start + length * StrictMath.pow(FIRST_LOOK, 1 - (double) i / POINTS_IN_SEGMENT));
            }
            times.add(segments.get(k).until());
            profiles.add(segments.get(k).until());
        }
        return new OutputTimes(List.copyOf(times), List.copyOf(profiles));
    }
}
