package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The block solver against dense elimination, for sizes with and without a kernel of their own. */
class BlockTridiagonalTest {
    /** Condition numbers of the random systems stay below 1e3: 1e-11 is rounding with a wide margin. */
    private static final double TOLERANCE = 1e-11;

    @Property(seed = "1", tries = 400)
    void solution_agrees_with_dense_elimination(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem system = KnownSystem.dominant(size, rows, seeded(seed));
        compareWithDense(system, system.matrix(), seeded(seed + 1L));
        assertThat(system.blocks.pivotedBlocks()).as("blocks that were pivoted").isZero();
    }

    /**
     * Backward error in each row: a row of the solution goes through about 6 m products and sums (folding,
     * decomposition, two substitutions), and dominance keeps the factors within a few times the entries.
     */
    @Property(seed = "1", tries = 200)
    void residual_is_rounding_of_the_terms_of_its_row(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem system = KnownSystem.dominant(size, rows, seeded(seed));
        double[][] a = system.matrix();
        double[] right = seeded(seed).doubles((long) size * rows, -1, 1).toArray();
        assertThat(system.blocks.factor()).isEqualTo(-1);
        double[] x = right.clone();
        system.blocks.solve(x);
        for (int r = 0; r < right.length; r++) {
            double residual = right[r];
            double terms = Math.abs(right[r]);
            for (int c = 0; c < right.length; c++) {
                residual -= a[r][c] * x[c];
                terms += Math.abs(a[r][c] * x[c]);
            }
            assertThat(Math.abs(residual))
                    .as("residual of row %d of %d, terms add up to %s", r, right.length, terms)
                    .isLessThan(6 * size * Math.ulp(1.0) * terms);
        }
    }

    /** Powers of two scale without rounding, so not one bit may differ: no decision depends on units. */
    @Property(seed = "1", tries = 200)
    void scales_of_rows_and_columns_change_no_bit(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem plain = KnownSystem.dominant(size, rows, seeded(seed));
        KnownSystem scaled = KnownSystem.dominant(size, rows, seeded(seed));
        assertThat(largestDifferenceOfScaled(plain, scaled, seeded(seed + 1L))).isZero();
        assertThat(scaled.blocks.pivotedBlocks()).isZero();
    }

    /** The order of the pivots may differ there, so only rounding is left of the difference. */
    @Property(seed = "1", tries = 200)
    void scales_of_rows_and_columns_cost_no_digits_of_pivoted_blocks(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem plain = KnownSystem.exchanged(size, rows, seeded(seed));
        KnownSystem scaled = KnownSystem.exchanged(size, rows, seeded(seed));
        assertThat(largestDifferenceOfScaled(plain, scaled, seeded(seed + 1L))).isLessThan(TOLERANCE);
        assertThat(scaled.blocks.pivotedBlocks()).isEqualTo(rows);
    }

    private static double largestDifferenceOfScaled(KnownSystem plain, KnownSystem scaled, RandomGenerator random) {
        int count = plain.blocks.size() * plain.blocks.rows();
        double[] rowScales = powersOfTwo(count, random);
        double[] columnScales = powersOfTwo(count, random);
        scaled.scale(rowScales, columnScales);
        double[] x = random.doubles(count, -1, 1).toArray();
        double[] y = x.clone();
        for (int k = 0; k < count; k++) {
            y[k] *= rowScales[k];
        }
        assertThat(plain.blocks.factor()).isEqualTo(-1);
        assertThat(scaled.blocks.factor()).isEqualTo(-1);
        plain.blocks.solve(x);
        scaled.blocks.solve(y);
        double largest = 0;
        for (int k = 0; k < count; k++) {
            largest = Math.max(largest, Math.abs(y[k] * columnScales[k] - x[k]));
        }
        return largest;
    }

    /** 2^-66 to 2^66: densities of 1e20 beside potentials of 1. */
    private static double[] powersOfTwo(int count, RandomGenerator random) {
        return random.ints(count, -66, 67).mapToDouble(k -> Math.scalb(1.0, k)).toArray();
    }

    /** Every block has zeros on its diagonal, which only an exchange of rows can pass. */
    @Property(seed = "1", tries = 300)
    void blocks_with_zero_pivots_are_solved_by_exchanging_rows(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem system = KnownSystem.exchanged(size, rows, seeded(seed));
        compareWithDense(system, system.matrix(), seeded(seed + 1L));
        assertThat(system.blocks.pivotedBlocks())
                .as("blocks that were pivoted of %d", rows)
                .isEqualTo(rows);
    }

    @Property(seed = "1", tries = 200)
    void solving_along_with_the_factorisation_changes_no_bit(
            @ForAll @IntRange(min = 3, max = 8) int size,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 1) int seed) {
        KnownSystem apart = KnownSystem.exchanged(size, rows, seeded(seed));
        KnownSystem together = KnownSystem.exchanged(size, rows, seeded(seed));
        double[] x = seeded(seed + 1L).doubles((long) size * rows, -1, 1).toArray();
        double[] y = x.clone();
        assertThat(apart.blocks.factor()).isEqualTo(-1);
        apart.blocks.solve(x);
        assertThat(together.blocks.factorAndSolve(y)).isEqualTo(-1);
        assertThat(y).isEqualTo(x);
        apart.blocks.solve(x);
        together.blocks.solve(y);
        assertThat(y).as("a second solution with the same factors").isEqualTo(x);
    }

    /** Without exchanges a pivot of 1e-13 would swamp 13 of the 16 digits of the rows below it. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void a_pivot_that_would_swamp_digits_is_exchanged(int size) {
        KnownSystem system = KnownSystem.exchanged(size, 6, seeded(5));
        for (int i = 0; i < 6; i++) {
            system.blocks.diagonal()[size * size * i] = 1e-13;
        }
        compareWithDense(system, system.matrix(), seeded(6));
        assertThat(system.blocks.pivotedBlocks()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void a_single_block_is_pivoted_and_the_next_factorisation_starts_afresh(int size) {
        KnownSystem system = KnownSystem.dominant(size, 7, seeded(4));
        double[] diagonal = system.blocks.diagonal();
        KnownSystem.exchangeFirstRows(system.blocks, 3);
        KnownSystem.isolateFirstRow(system.blocks, 3);
        diagonal[size * size * 3] = 0;
        compareWithDense(system, system.matrix(), seeded(5));
        assertThat(system.blocks.pivotedBlocks()).isEqualTo(1);

        KnownSystem sound = KnownSystem.dominant(size, 7, seeded(4));
        System.arraycopy(sound.blocks.diagonal(), 0, diagonal, 0, diagonal.length);
        System.arraycopy(sound.blocks.lower(), 0, system.blocks.lower(), 0, diagonal.length);
        System.arraycopy(sound.blocks.upper(), 0, system.blocks.upper(), 0, diagonal.length);
        System.arraycopy(sound.blocks.border(), 0, system.blocks.border(), 0, 2 * size * 7);
        compareWithDense(system, system.matrix(), seeded(6));
        assertThat(system.blocks.pivotedBlocks()).isZero();
    }

    private static void compareWithDense(KnownSystem system, double[][] matrix, RandomGenerator random) {
        int size = system.blocks.size();
        DenseElimination dense = new DenseElimination(matrix, new double[matrix.length][matrix.length]);
        assertThat(system.blocks.factor()).as("row of a vanished pivot").isEqualTo(-1);
        for (int solve = 0; solve < 2; solve++) {
            double[] x = random.doubles(matrix.length, -1, 1).toArray();
            double[] expected = x.clone();
            dense.solve(expected, new double[x.length]);
            system.blocks.solve(x);
            for (int k = 0; k < x.length; k++) {
                assertThat(Math.abs(x[k] - expected[k]))
                        .as("unknown %d of row %d: %s, dense %s", k % size, k / size, x[k], expected[k])
                        .isLessThan(TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void a_vanished_pivot_is_named_by_its_row(int size) {
        BlockTridiagonal system = KnownSystem.dominant(size, 6, seeded(7)).blocks;
        for (int k = 0; k < size; k++) {
            system.lower()[size * size * 3 + 2 * size + k] = 0;
            system.diagonal()[size * size * 3 + 2 * size + k] = 0;
            system.upper()[size * size * 3 + 2 * size + k] = 0;
        }
        BlockTridiagonal again = new BlockTridiagonal(6, size, 0, 1);
        again.entries().copyFrom(system.entries());
        assertThat(system.factor()).isEqualTo(3);
        assertThat(again.factorAndSolve(new double[6 * size])).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void an_entry_that_is_not_finite_is_named_by_its_row(int size) {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (int row = 0; row < 5; row++) {
                BlockTridiagonal system = KnownSystem.dominant(size, 5, seeded(8)).blocks;
                system.diagonal()[size * size * row + size + 1] = value;
                assertThat(system.factor()).as("%s in row %d", value, row).isEqualTo(row);
            }
        }
    }

    @Test
    void clearing_leaves_only_zeros() {
        BlockTridiagonal system = KnownSystem.dominant(5, 4, seeded(9)).blocks;
        system.clear();
        assertThat(system.lower()).containsOnly(0);
        assertThat(system.diagonal()).containsOnly(0);
        assertThat(system.upper()).containsOnly(0);
        assertThat(system.border()).containsOnly(0);
        assertThat(system.skip()).containsOnly(0);
    }

    @Test
    void impossible_sizes_are_refused() {
        assertThatThrownBy(() -> new BlockTridiagonal(1, 4, 0, 3)).hasMessageContaining("2 block rows, 1 were");
        assertThatThrownBy(() -> new BlockTridiagonal(5, 2, 0, 1)).hasMessageContaining("3 unknowns, 2 were");
        assertThatThrownBy(() -> new BlockTridiagonal(5, 4, 0, 4)).hasMessageContaining("components 0 to 3, 0 and 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void kernels_are_what_their_writer_writes(int size) throws IOException {
        assertThat(Files.readString(BlockKernelWriter.file(size))).isEqualTo(BlockKernelWriter.source(size));
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
