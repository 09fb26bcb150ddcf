package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.KnownDevice;

/**
 * Random devices on a grid of half the spacing and at half the tolerance: what a user reads off moves by less than 1 %,
 * or the run said that its grid is coarse.
 *
 * <p>Key numbers of a gated device are the change of the holes in the channel when the light goes out, the change of
 * the current then, and what is left of the first in the end; between contacts the change of the films' charge, the
 * current, and the change of charge in the end. What is left is judged against the larger change, and every change
 * against {@link Resolution#LEAST_CHANGE} at least.
 *
 * <p>That limit and the warning were chosen on these devices and 30 others, one of which moves without a warning:
 * {@code docs/benchmarks.md} has the numbers, also of 30 devices that nothing was chosen on.
 */
class RefinementTest {
    private static final int DEVICES = 30;
    private static final long SEED = 4;
    private static final int NODES = 40;
    private static final double TOLERANCE = 1e-3;
    private static final List<Double> TIMES = List.of(0.0, 0.05, 100.0);
    private static final double MOST = 0.01;

    /** Quick ones of both kinds, and the one whose grid is too coarse. */
    private static final List<Integer> SAMPLE = List.of(3, 7, 14, 16, 17);

    /** Devices whose numbers move although nothing was said, and devices that are said to be coarse. */
    private record Outcome(List<String> moved, List<Integer> coarse) {}

    @Test
    void key_numbers_of_five_random_devices_stand_or_the_grid_is_said_to_be_coarse() {
        Outcome outcome = refine(SAMPLE);
        assertThat(outcome.moved()).isEmpty();
        assertThat(outcome.coarse())
                .as("a micrometre of which 40 nm are lit and filled, on 40 nodes; 3 is warned of without need")
                .containsExactly(3, 7);
    }

    @Test
    @Tag("campaign")
    void key_numbers_of_thirty_random_devices_stand_or_the_grid_is_said_to_be_coarse() {
        Outcome outcome = refine(IntStream.range(0, DEVICES).boxed().toList());
        assertThat(outcome.moved()).isEmpty();
        assertThat(outcome.coarse())
                .as("a warning for every device would be none")
                .hasSizeLessThanOrEqualTo(DEVICES / 3);
    }

    @Test
    void the_grid_of_the_default_device_is_not_coarse_and_its_error_falls_with_the_square_of_the_spacing() {
        double error = gridError(41);
        assertThat(error).as("on 41 nodes").isLessThan(SolveReport.COARSE_GRID);
        assertThat(error / gridError(81)).as("error on 41 over 81 nodes").isBetween(3.5, 4.5);
    }

    private static double gridError(int nodes) {
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(nodes).withRelativeTolerance(TOLERANCE);
        return KnownRuns.run(
                        KnownDevice.standard(),
                        options,
                        KnownRuns.train(2, 1, 10).stimulus(),
                        0,
                        1.05)
                .report()
                .gridErrorRatio();
    }

    private static Outcome refine(List<Integer> indices) {
        RandomDeviceBox box = new RandomDeviceBox(DEVICES, SEED);
        List<String> moved = new ArrayList<>();
        List<Integer> coarse = new ArrayList<>();
        for (int k = 0; k < DEVICES; k++) {
            RandomDeviceBox.Case random = box.draw(k);
            if (indices.contains(k)) {
                try {
                    refine(k, random, moved, coarse);
                } catch (InvalidSpecException refused) {
                    assertThat(refused.problems()).isNotEmpty();
                }
            }
        }
        return new Outcome(moved, coarse);
    }

    private static void refine(int index, RandomDeviceBox.Case random, List<String> moved, List<Integer> coarse) {
        TransientResult rough = run(random, NODES, TOLERANCE);
        TransientResult fine = run(random, 2 * NODES - 1, TOLERANCE / 2);
        List<Key> before = keys(rough);
        List<Key> after = keys(fine);
        if (rough.report().isGridCoarse()) {
            coarse.add(index);
            return;
        }
        for (int k = 0; k < before.size(); k++) {
            double change = Math.abs(before.get(k).value() - after.get(k).value())
                    / after.get(k).size();
            if (!(change < MOST)) {
                moved.add(String.format(
                        Locale.ROOT,
                        "device %d: %s moved by %.2f %% from %s to %s; grid error %s",
                        index,
                        after.get(k).name(),
                        100 * change,
                        before.get(k).value(),
                        after.get(k).value(),
                        rough.report().gridErrorRatio()));
            }
        }
    }

    private static TransientResult run(RandomDeviceBox.Case random, int nodes, double tolerance) {
        return new Transient(
                        random.device(),
                        SolverOptions.DEFAULT.withNodeCount(nodes).withRelativeTolerance(tolerance))
                .run(
                        random.stimulus(),
                        new OutputTimes(TIMES, List.of()),
                        StopCondition.NEVER,
                        ProgressListener.SILENT);
    }

    /** A number and the size that its changes are judged against. */
    private record Key(String name, double value, double size) {}

    private static List<Key> keys(TransientResult result) {
        return result.samples().isEmpty() ? keysBetweenContacts(result.terminals()) : keysOfGated(result.samples());
    }

    private static List<Key> keysOfGated(List<TransientSample> samples) {
        TransientSample dark = samples.get(0);
        TransientSample lit = samples.get(1);
        double written = lit.channelHoleDensity() - dark.channelHoleDensity();
        double left = samples.get(2).channelHoleDensity() - dark.channelHoleDensity();
        double current = lit.drainCurrentGradual() - dark.drainCurrentGradual();
        double leastCurrent =
                Math.abs(dark.drainCurrentGradual()) * Resolution.LEAST_CHANGE / dark.channelHoleDensity();
        double size = Math.max(Math.abs(written), Resolution.LEAST_CHANGE);
        return List.of(
                new Key("written holes (1/m2)", written, size),
                new Key("change of the current (A)", current, Math.max(Math.abs(current), leastCurrent)),
                new Key("holes left (1/m2)", left, Math.max(Math.abs(left), size)));
    }

    private static List<Key> keysBetweenContacts(List<TerminalSample> samples) {
        double least = Resolution.LEAST_CHANGE * VerticalRuns.Q;
        double dark = samples.get(0).filmCharge();
        double lit = samples.get(1).filmCharge() - dark;
        double end = samples.get(2).filmCharge() - dark;
        double current = samples.get(1).currentDensity();
        double size = Math.max(Math.abs(lit), least);
        return List.of(
                new Key("charge after the light (C/m2)", lit, size),
                new Key("current in the light (A/m2)", current, Math.abs(current)),
                new Key("charge in the end (C/m2)", end, Math.max(Math.abs(end), size)));
    }
}
