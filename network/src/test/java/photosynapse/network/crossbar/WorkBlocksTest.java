package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every item is worked on once, whoever does it, and what goes wrong is told. */
class WorkBlocksTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 3", "1, 1", "1, 2", "7, 2", "64, 1", "64, 2", "64, 3", "784, 2", "1000, 16"})
    void every_item_is_worked_on_once(int count, int threads) {
        for (int repetition = 0; repetition < 50; repetition++) {
            AtomicIntegerArray brief = new AtomicIntegerArray(count + 1);
            AtomicIntegerArray longer = new AtomicIntegerArray(count + 1);
            WorkBlocks.runBriefly(count, threads, (from, to) -> add(brief, from, to));
            WorkBlocks.run(count, threads, (from, to) -> add(longer, from, to));
            for (int k = 0; k < count; k++) {
                assertThat(brief.get(k)).as("item %d", k).isEqualTo(1);
                assertThat(longer.get(k)).as("item %d", k).isEqualTo(1);
            }
            assertThat(brief.get(count) + longer.get(count)).isZero();
        }
    }

    private static void add(AtomicIntegerArray counts, int from, int to) {
        for (int k = from; k < to; k++) {
            counts.incrementAndGet(k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void what_goes_wrong_in_a_range_reaches_the_caller_when_all_others_are_done(int threads) {
        AtomicIntegerArray counts = new AtomicIntegerArray(100);
        assertThatThrownBy(() -> WorkBlocks.runBriefly(100, threads, (from, to) -> {
                    add(counts, from, to);
                    if (to == 100) {
                        throw new IllegalStateException("the last range");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last range");
        for (int k = 0; k < 100; k++) {
            assertThat(counts.get(k)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void brief_work_inside_of_brief_work_ends(int threads) {
        AtomicIntegerArray counts = new AtomicIntegerArray(20);
        WorkBlocks.runBriefly(20, threads, (from, to) -> {
            for (int k = from; k < to; k++) {
                int item = k;
                WorkBlocks.runBriefly(5, threads, (low, high) -> counts.addAndGet(item, high - low));
            }
        });
        for (int k = 0; k < 20; k++) {
            assertThat(counts.get(k)).isEqualTo(5);
        }
    }
}
