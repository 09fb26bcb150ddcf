package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complex block solver against dense complex elimination. */
class ComplexBlockTridiagonalTest {
    /** Condition numbers of the random systems stay below 1e3: 1e-11 is rounding with a wide margin. */
    private static final double TOLERANCE = 1e-11;

    @Property(seed = "1", tries = 200)
    void solution_agrees_with_dense_elimination(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 10) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem a = KnownSystem.dominant(size, rows, seeded(seed));
        KnownSystem m = KnownSystem.likewise(a, seeded(seed + 1L));
        compareWithDense(joined(a, m), a, m, seeded(seed + 2L));
    }

    /** Every block of both parts has a zero on the first place of its diagonal. */
    @Property(seed = "1", tries = 200)
    void blocks_with_zero_pivots_are_solved_by_exchanging_rows(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 10) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem a = KnownSystem.exchanged(size, rows, seeded(seed));
        KnownSystem m = KnownSystem.likewise(a, seeded(seed + 1L));
        for (int i = 0; i < rows; i++) {
            KnownSystem.exchangeFirstRows(m.blocks, i);
            KnownSystem.isolateFirstRow(m.blocks, i);
            m.blocks.diagonal()[size * size * i] = 0;
        }
        compareWithDense(joined(a, m), a, m, seeded(seed + 2L));
    }

    /** Densities of 1e20 beside potentials of 1, in equations of any units. */
    @Property(seed = "1", tries = 200)
    void scales_of_rows_and_columns_cost_no_digits(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 10) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem a = KnownSystem.exchanged(size, rows, seeded(seed));
        KnownSystem m = KnownSystem.likewise(a, seeded(seed + 1L));
        ComplexBlockTridiagonal plain = joined(a, m);
        double[] rowScales = powersOfTwo(size * rows, seeded(seed + 2L));
        double[] columnScales = powersOfTwo(size * rows, seeded(seed + 3L));
        a.scale(rowScales, columnScales);
        m.scale(rowScales, columnScales);
        ComplexBlockTridiagonal scaled = joined(a, m);
        assertThat(plain.factor()).isEqualTo(scaled.factor()).isEqualTo(-1);
        double[] re = seeded(seed).doubles((long) size * rows, -1, 1).toArray();
        double[] im = new double[re.length];
        double[] scaledRe = re.clone();
        double[] scaledIm = im.clone();
        for (int k = 0; k < re.length; k++) {
            scaledRe[k] *= rowScales[k];
        }
        plain.solve(re, im);
        scaled.solve(scaledRe, scaledIm);
        for (int k = 0; k < re.length; k++) {
            assertThat(Math.abs(scaledRe[k] * columnScales[k] - re[k])).isLessThan(TOLERANCE);
            assertThat(Math.abs(scaledIm[k] * columnScales[k] - im[k])).isLessThan(TOLERANCE);
        }
    }

    private static double[] powersOfTwo(int count, RandomGenerator random) {
        return random.ints(count, -66, 67).mapToDouble(k -> Math.scalb(1.0, k)).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void a_real_system_gives_what_the_real_solver_gives_for_both_parts(int size) {
        KnownSystem a = KnownSystem.dominant(size, 9, seeded(3));
        ComplexBlockTridiagonal system = new ComplexBlockTridiagonal(9, size, a.first, a.second);
        system.real().copyFrom(a.blocks.entries());
        double[] re = seeded(4).doubles(9L * size, -1, 1).toArray();
        double[] im = seeded(5).doubles(9L * size, -1, 1).toArray();
        double[] first = re.clone();
        double[] second = im.clone();
        assertThat(system.factor()).isEqualTo(a.blocks.factor()).isEqualTo(-1);
        system.solve(re, im);
        a.blocks.solve(first);
        a.blocks.solve(second);
        for (int k = 0; k < re.length; k++) {
            assertThat(Math.abs(re[k] - first[k])).isLessThan(TOLERANCE);
            assertThat(Math.abs(im[k] - second[k])).isLessThan(TOLERANCE);
        }
    }

    @Test
    void a_frequency_of_the_other_sign_gives_the_conjugate_to_the_bit() {
        KnownSystem a = KnownSystem.dominant(5, 9, seeded(3));
        KnownSystem m = KnownSystem.likewise(a, seeded(4));
        ComplexBlockTridiagonal plus = joined(a, m);
        double[] ones = new double[45];
        java.util.Arrays.fill(ones, -1);
        double[] all = new double[45];
        java.util.Arrays.fill(all, 1);
        m.scale(ones, all);
        ComplexBlockTridiagonal minus = joined(a, m);
        double[] re = seeded(5).doubles(45, -1, 1).toArray();
        double[] im = new double[45];
        double[] conjugateRe = re.clone();
        double[] conjugateIm = new double[45];
        assertThat(plus.factor()).isEqualTo(minus.factor()).isEqualTo(-1);
        plus.solve(re, im);
        minus.solve(conjugateRe, conjugateIm);
        for (int k = 0; k < 45; k++) {
            assertThat(conjugateRe[k]).isEqualTo(re[k]);
            assertThat(conjugateIm[k]).isEqualTo(-im[k]);
        }
    }

    @Test
    void vanished_and_infinite_pivots_are_named_by_their_row() {
        for (double value : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
            KnownSystem a = KnownSystem.dominant(4, 6, seeded(7));
            ComplexBlockTridiagonal system = joined(a, a);
            for (BlockEntries part : new BlockEntries[] {system.real(), system.imaginary()}) {
                for (int k = 0; k < 4; k++) {
                    part.lower()[16 * 3 + 8 + k] = 0;
                    part.upper()[16 * 3 + 8 + k] = 0;
                    part.diagonal()[16 * 3 + 8 + k] = value;
                }
            }
            assertThat(system.factor()).as("row of %s", value).isEqualTo(3);
        }
    }

    @Test
    void impossible_shapes_are_refused() {
        assertThatThrownBy(() -> new ComplexBlockTridiagonal(5, 2, 0, 1)).hasMessageContaining("3 unknowns, 2 were");
        ComplexBlockTridiagonal system = new ComplexBlockTridiagonal(5, 4, 0, 3);
        assertThatThrownBy(() -> system.real().copyFrom(new BlockEntries(4, 5)))
                .hasMessageContaining("5 rows and 80 entries")
                .hasMessageContaining("4 and 100");
    }

    private static ComplexBlockTridiagonal joined(KnownSystem a, KnownSystem m) {
        ComplexBlockTridiagonal system =
                new ComplexBlockTridiagonal(a.blocks.rows(), a.blocks.size(), a.first, a.second);
        system.real().copyFrom(a.blocks.entries());
        system.imaginary().copyFrom(m.blocks.entries());
        return system;
    }

    private static void compareWithDense(
            ComplexBlockTridiagonal system, KnownSystem a, KnownSystem m, RandomGenerator random) {
        DenseElimination dense = new DenseElimination(a.matrix(), m.matrix());
        assertThat(system.factor()).as("row of a vanished pivot").isEqualTo(-1);
        int count = system.rows() * system.size();
        for (int solve = 0; solve < 2; solve++) {
            double[] re = random.doubles(count, -1, 1).toArray();
            double[] im = random.doubles(count, -1, 1).toArray();
            double[] expectedRe = re.clone();
            double[] expectedIm = im.clone();
            dense.solve(expectedRe, expectedIm);
            system.solve(re, im);
            for (int k = 0; k < count; k++) {
                assertThat(Math.hypot(re[k] - expectedRe[k], im[k] - expectedIm[k]))
                        .as(
                                "unknown %d of %d: %s + %s i, dense %s + %s i",
                                k, count, re[k], im[k], expectedRe[k], expectedIm[k])
                        .isLessThan(TOLERANCE);
            }
        }
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
