package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.stimulus.Stimulus;

/**
 * The error shrinks with the grid and the time step as it must, and what a user reads off the default run stands still.
 */
class ConvergenceTest {

    @Test
    void error_of_the_written_charge_is_of_second_order_in_the_grid() {
        int[] counts = {31, 61, 121};
        double[] change = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            SolverOptions options =
                    SolverOptions.DEFAULT.withNodeCount(counts[k]).withRelativeTolerance(1e-5);
            TransientResult result = KnownRuns.run(
                    KnownDevice.standard(), options, KnownRuns.train(2, 1, 1).stimulus(), 0, 1.05);
            change[k] = KnownRuns.change(result, 1.05);
        }
        double order = StrictMath.log((change[1] - change[0]) / (change[2] - change[1])) / StrictMath.log(2);
        assertThat(order)
                .as("order in h from dP = %s, %s, %s 1/m2 on 31, 61, 121 nodes", change[0], change[1], change[2])
                .isCloseTo(2, within(0.1));
    }

    /** Equal steps through a quarter of the first pulses' saturation, the first one by backward Euler. */
    @Test
    void error_of_the_written_charge_is_of_second_order_in_the_time_step() {
        double reference = litHoles(1280);
        double coarse = litHoles(20) - reference;
        double middle = litHoles(40) - reference;
        double fine = litHoles(80) - reference;
        assertThat(StrictMath.log(coarse / middle) / StrictMath.log(2))
                .as("order from errors %s and %s 1/m2", coarse, middle)
                .isCloseTo(2, within(0.1));
        assertThat(StrictMath.log(middle / fine) / StrictMath.log(2))
                .as("order from errors %s and %s 1/m2", middle, fine)
                .isCloseTo(2, within(0.1));
    }

    private static double litHoles(int steps) {
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(30).withRelativeTolerance(1e-8);
        FixedSteps run = new FixedSteps(KnownDevice.standard(), options, 0);
        run.illuminate(KnownRuns.LIGHT.photonFlux());
        run.walk(KnownRuns.WIDTH, steps);
        return run.holes();
    }

    @Test
    void a_tighter_tolerance_brings_the_adaptive_run_closer_to_its_limit() {
        double limit = changeAt(1e-7);
        double loose = Math.abs(changeAt(1e-3) - limit);
        double middle = Math.abs(changeAt(1e-4) - limit);
        double tight = Math.abs(changeAt(1e-5) - limit);
        assertThat(loose / limit).as("relative error at 1e-3").isLessThan(2e-3);
        assertThat(middle).as("error at 1e-4 (1/m2)").isLessThan(loose / 2);
        assertThat(tight).as("error at 1e-5 (1/m2)").isLessThan(middle / 2);
    }

    private static double changeAt(double tolerance) {
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(30).withRelativeTolerance(tolerance);
        TransientResult result = KnownRuns.run(
                KnownDevice.standard(), options, KnownRuns.train(2, 1, 100).stimulus(), 0, 101.05);
        return KnownRuns.change(result, 101.05);
    }

    @Test
    void halving_grid_and_tolerance_again_and_again_leaves_the_default_run_where_it_is() {
        double[] before = keyNumbers(60, 2e-5);
        for (int halving = 1; halving <= 2; halving++) {
            double[] after = keyNumbers(60 << halving, 2e-5 / (1 << halving));
            for (int k = 0; k < before.length; k++) {
                assertThat(after[k])
                        .as("key number %d after halving %d", k, halving)
                        .isCloseTo(before[k], within(0.005 * Math.abs(after[k])));
            }
            before = after;
        }
    }

    /**
     * Rise of one and of ten pulses, what is left after 10, 100, 1000 and 10000 s, trapped charge and both currents.
     */
    private static double[] keyNumbers(int nodes, double tolerance) {
        double end = KnownRuns.train(10, 1, 1).lastPulseEnd();
        double[] waits = {10, 100, 1000, 10000};
        double[] times = DoubleStream.concat(
                        DoubleStream.of(0, KnownRuns.WIDTH, end),
                        DoubleStream.of(waits).map(wait -> end + wait))
                .toArray();
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(nodes).withRelativeTolerance(tolerance);
        Stimulus stimulus = KnownRuns.train(10, 1, 10000).stimulus();
        TransientResult result = KnownRuns.run(KnownDevice.standard(), options, stimulus, times);
        double dark = result.at(0).channelHoleDensity();
        double written = KnownRuns.change(result, end);
        DoubleStream left = DoubleStream.of(waits).map(wait -> KnownRuns.change(result, end + wait) / written);
        TransientSample last = result.at(end);
        DoubleStream first = DoubleStream.of(
                KnownRuns.change(result, KnownRuns.WIDTH) / dark,
                written / dark,
                last.trappedElectronDensity(),
                last.drainCurrent(),
                last.drainCurrentGradual(),
                last.electronsTunnelled(),
                last.surfacePotential());
        return DoubleStream.concat(first, left).toArray();
    }

    @Test
    void asking_for_more_output_does_not_change_what_is_found() {
        double end = KnownRuns.train(2, 1, 1).lastPulseEnd();
        Stimulus stimulus = KnownRuns.train(2, 1, 100).stimulus();
        double[] many = DoubleStream.concat(
                        DoubleStream.iterate(0, t -> t < 1.04, t -> t + 0.0137), DoubleStream.of(end, end + 100))
                .toArray();
        TransientResult often = KnownRuns.run(KnownDevice.standard(), KnownRuns.FAST, stimulus, many);
        TransientResult seldom = KnownRuns.run(KnownDevice.standard(), KnownRuns.FAST, stimulus, 0, end, end + 100);
        for (double time : new double[] {end, end + 100}) {
            double expected = KnownRuns.change(seldom, time);
            assertThat(KnownRuns.change(often, time))
                    .as("dP at %s s (1/m2)", time)
                    .isCloseTo(expected, within(1e-4 * expected));
        }
    }
}
