package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.KnownDevice;

/**
 * Runs share nothing but their specs: any number of threads gives the same bits. Each input is run twice, so that two
 * threads also meet in one spec.
 */
class ThreadsTest {
    private static final SolverOptions COARSE =
            SolverOptions.DEFAULT.withNodeCount(12).withRelativeTolerance(1e-2);
    private static final List<Double> TIMES = List.of(0.0, 0.05, 10.0, 100.0);
    private static final int RANDOM_DEVICES = 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_two_and_three_threads_give_the_same_bits(long seed) throws InterruptedException {
        List<RandomDeviceBox.Case> inputs = inputs(seed);
        List<Object> alone = outcomes(inputs, 1);
        assertThat(alone.subList(0, inputs.size() / 2))
                .as("the same inputs once more on the same thread")
                .isEqualTo(alone.subList(inputs.size() / 2, inputs.size()));
        for (int threads = 2; threads <= 3; threads++) {
            List<Object> together = outcomes(inputs, threads);
            for (int k = 0; k < inputs.size(); k++) {
                assertThat(together.get(k))
                        .as("samples, profiles and report of input %d on %d threads", k, threads)
                        .isEqualTo(alone.get(k));
            }
        }
    }

    private static List<RandomDeviceBox.Case> inputs(long seed) {
        RandomDeviceBox box = new RandomDeviceBox(RANDOM_DEVICES, seed);
        List<RandomDeviceBox.Case> inputs = new ArrayList<>();
        inputs.add(new RandomDeviceBox.Case(
                KnownDevice.standard(), KnownRuns.train(2, 1, 10).stimulus()));
        IntStream.range(0, RANDOM_DEVICES).mapToObj(box::draw).forEach(inputs::add);
        inputs.addAll(List.copyOf(inputs));
        return inputs;
    }

    /** What became of each input: a result, or why there is none. */
    private static List<Object> outcomes(List<RandomDeviceBox.Case> inputs, int threadCount)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<Object> outcomes = new AtomicReferenceArray<>(inputs.size());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < threadCount; t++) {
            threads.add(new Thread(() -> {
                for (int k = next.getAndIncrement(); k < inputs.size(); k = next.getAndIncrement()) {
                    outcomes.set(k, outcome(inputs.get(k)));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return IntStream.range(0, inputs.size()).mapToObj(outcomes::get).toList();
    }

    private static Object outcome(RandomDeviceBox.Case input) {
        try {
            List<Double> times =
                    TIMES.stream().filter(t -> t <= input.stimulus().end()).toList();
            return new Transient(input.device(), COARSE)
                    .run(input.stimulus(), new OutputTimes(times, times), StopCondition.NEVER, ProgressListener.SILENT);
        } catch (InvalidSpecException | NoConvergenceException e) {
            return e.toString();
        }
    }
}
