package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.TrapSpec;

/** One Newton iteration of the default device and its parts, in the light, against nodes, trap levels and films. */
@BenchmarkMode(Mode.SampleTime)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NewtonBenchmark {
    /** Time step (s): between the times of electrons and of ions, so that every term counts. */
    private static final double STEP = 1e-3;

    /** A stage ready to be iterated. */
    private static final class Stage {
        final DeviceEquations equations;
        final DeviceState state;
        final DeviceState history;

        Stage(DeviceSpec spec, int nodeCount) {
            DiscreteDevice device = new DiscreteDevice(spec, SolverOptions.DEFAULT.withNodeCount(nodeCount));
            equations = new DeviceEquations(device);
            state = Equilibrium.solve(device, 0);
            history = new DeviceState(device);
            history.copyFrom(state);
            equations.illuminate(List.of(KnownRuns.LIGHT));
            for (int k = 0; k < 3; k++) {
                iterate();
                equations.apply(equations.rhs(), state, new double[Exits.COUNT]);
            }
        }

        double[] assemble() {
            equations.assemble(state, history, STEP);
            return equations.rhs();
        }

        double[] iterate() {
            assemble();
            equations.system().factorAndSolve(equations.rhs());
            return equations.rhs();
        }
    }

    /** The default device on grids of one film. */
    @State(Scope.Thread)
    public static class Nodes {
        @Param({"50", "100", "200", "400"})
        public int nodes;

        private Stage stage;

        /** Solves the start. */
        @Setup
        public void start() {
            stage = new Stage(KnownDevice.standard(), nodes);
        }
    }

    /** A film with a number of levels at 100 nodes. */
    @State(Scope.Thread)
    public static class Levels {
        @Param({"1", "4", "16"})
        public int levels;

        private Stage stage;

        /** Solves the start. */
        @Setup
        public void start() {
            List<TrapSpec> traps = new ArrayList<>();
            for (int k = 0; k < levels; k++) {
                traps.add(KnownFilm.level(1e23 / levels, 0.75 - 0.02 * k, 1e-15, 1e-18));
            }
            KnownFilm film = new KnownFilm().traps(traps.toArray(new TrapSpec[0]));
            stage = new Stage(new KnownDevice().films(film).build(), 100);
        }
    }

    /** A stack of equal films of 50 nodes each. */
    @State(Scope.Thread)
    public static class Films {
        @Param({"1", "2", "4"})
        public int films;

        private Stage stage;

        /** Solves the start. */
        @Setup
        public void start() {
            List<KnownFilm> stack = new ArrayList<>();
            for (int k = 0; k < films; k++) {
                stack.add(new KnownFilm().name("film " + k).thickness(20 / 1e9));
            }
            stage = new Stage(
                    new KnownDevice().films(stack.toArray(new KnownFilm[0])).build(), 50);
        }
    }

    /** Residual, Jacobian and solution. */
    @Benchmark
    public double[] iteration(Nodes nodes) {
        return nodes.stage.iterate();
    }

    /** Residual and Jacobian alone. */
    @Benchmark
    public double[] assembly(Nodes nodes) {
        return nodes.stage.assemble();
    }

    /** An iteration with traps of several levels. */
    @Benchmark
    public double[] iterationWithLevels(Levels levels) {
        return levels.stage.iterate();
    }

    /** An iteration of a stack. */
    @Benchmark
    public double[] iterationOfStack(Films films) {
        return films.stage.iterate();
    }
}
