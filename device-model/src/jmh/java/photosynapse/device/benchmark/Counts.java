package photosynapse.device.benchmark;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import photosynapse.device.solver.SolveReport;

/** What a single run took, beside the time on the clock: time of the processor, steps and iterations. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Counts {
    /** Time that the thread had the processor (ms): what the clock shows on an idle machine. */
    public double cpuMilliseconds;

    /** Accepted time steps. */
    public double steps;

    /** Newton iterations. */
    public double iterations;

    private double started;

    /** Forgets the run before. */
    @Setup(Level.Iteration)
    public void reset() {
        cpuMilliseconds = 0;
        steps = 0;
        iterations = 0;
    }

    /** Begins to measure this thread. */
    public void start() {
        started = cpu();
    }

    /** Ends to measure this thread. */
    public void stop() {
        cpuMilliseconds += cpu() - started;
    }

    /** Counts what the solver did. */
    public void add(SolveReport report) {
        steps += report.acceptedSteps();
        iterations += report.newtonIterations();
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
