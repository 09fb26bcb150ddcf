package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

/** The block solver against the dense pivoting LU decomposition of Commons Math. */
class BlockTridiagonalTest {
    private static final int SIZE = BlockTridiagonal.SIZE;

    /** Condition numbers of the random systems stay below 1e3: 1e-11 is rounding with a wide margin. */
    private static final double TOLERANCE = 1e-11;

    @Property(seed = "1", tries = 300)
    void solution_agrees_with_dense_elimination(
            @ForAll @IntRange(min = 2, max = 14) int rows, @ForAll @IntRange(min = 1) int seed) {
        RandomGenerator seeded = seeded(seed);
        int first = seeded.nextInt(SIZE);
        int second = (first + 1 + seeded.nextInt(SIZE - 1)) % SIZE;
        BlockTridiagonal system = randomSystem(rows, first, second, seeded);
        LUDecomposition dense = new LUDecomposition(new Array2DRowRealMatrix(dense(system, rows, first, second)));
        assertThat(system.factor()).as("row of a vanished pivot").isEqualTo(-1);
        for (int solve = 0; solve < 2; solve++) {
            double[] x = seeded.doubles((long) SIZE * rows, -1, 1).toArray();
            double[] expected = dense.getSolver().solve(new ArrayRealVector(x)).toArray();
            system.solve(x);
            for (int k = 0; k < x.length; k++) {
                assertThat(Math.abs(x[k] - expected[k]))
                        .as("unknown %d of row %d: %s, dense %s", k % SIZE, k / SIZE, x[k], expected[k])
                        .isLessThan(TOLERANCE);
            }
        }
    }

    @Test
    void a_vanished_pivot_is_named_by_its_row() {
        BlockTridiagonal system = randomSystem(6, 0, 3, seeded(7));
        for (int k = 0; k < SIZE; k++) {
            system.lower()[16 * 3 + 8 + k] = 0;
            system.diagonal()[16 * 3 + 8 + k] = 0;
            system.upper()[16 * 3 + 8 + k] = 0;
        }
        assertThat(system.factor()).isEqualTo(3);
    }

    @Test
    void a_pivot_that_is_not_a_number_is_named_by_its_row() {
        BlockTridiagonal system = randomSystem(5, 0, 3, seeded(8));
        system.diagonal()[16 * 2] = Double.NaN;
        assertThat(system.factor()).isEqualTo(2);
    }

    @Test
    void clearing_leaves_only_zeros() {
        BlockTridiagonal system = randomSystem(4, 0, 3, seeded(9));
        system.clear();
        assertThat(system.lower()).containsOnly(0);
        assertThat(system.diagonal()).containsOnly(0);
        assertThat(system.upper()).containsOnly(0);
        assertThat(system.border()).containsOnly(0);
        assertThat(system.skip()).containsOnly(0);
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Random entries with a dominant diagonal, border columns in every row and a skip entry in every third row. */
    private static BlockTridiagonal randomSystem(int rows, int first, int second, RandomGenerator random) {
        BlockTridiagonal system = new BlockTridiagonal(rows, first, second);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < SIZE * SIZE; k++) {
                system.diagonal()[16 * i + k] = random.nextDouble(-1, 1) + (k % (SIZE + 1) == 0 ? 8 : 0);
                system.lower()[16 * i + k] = i > 0 ? random.nextDouble(-1, 1) : 0;
                system.upper()[16 * i + k] = i < rows - 1 ? random.nextDouble(-1, 1) : 0;
            }
            for (int k = 0; k < 2 * SIZE; k++) {
                system.border()[8 * i + k] = random.nextDouble(-1, 1);
            }
            system.skip()[i] = i + 2 < rows && i % 3 == 0 ? random.nextDouble(-1, 1) : 0;
        }
        return system;
    }

    private static double[][] dense(BlockTridiagonal system, int rows, int first, int second) {
        double[][] a = new double[SIZE * rows][SIZE * rows];
        for (int i = 0; i < rows; i++) {
            for (int r = 0; r < SIZE; r++) {
                for (int c = 0; c < SIZE; c++) {
                    int from = 16 * i + SIZE * r + c;
                    a[SIZE * i + r][SIZE * i + c] += system.diagonal()[from];
                    if (i > 0) {
                        a[SIZE * i + r][SIZE * (i - 1) + c] += system.lower()[from];
                    }
                    if (i < rows - 1) {
                        a[SIZE * i + r][SIZE * (i + 1) + c] += system.upper()[from];
                    }
                }
                a[SIZE * i + r][first] += system.border()[8 * i + 2 * r];
                a[SIZE * i + r][second] += system.border()[8 * i + 2 * r + 1];
            }
            if (i + 2 < rows) {
                a[SIZE * i][SIZE * (i + 2)] += system.skip()[i];
            }
        }
        return a;
    }
}
