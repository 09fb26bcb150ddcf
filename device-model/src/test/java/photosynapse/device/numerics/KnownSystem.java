package photosynapse.device.numerics;

import java.util.random.RandomGenerator;

/** A random block-tridiagonal system with everything that the solver knows, and the same as a dense matrix. */
final class KnownSystem {
    final BlockTridiagonal blocks;
    final int first;
    final int second;
    private final int size;
    private final int rows;

    private KnownSystem(int size, int rows, int first, int second) {
        this.size = size;
        this.rows = rows;
        this.first = first;
        this.second = second;
        blocks = new BlockTridiagonal(rows, size, first, second);
    }

    /** A dominant diagonal, border columns in every row and a skip entry in every third row. */
    static KnownSystem dominant(int size, int rows, RandomGenerator random) {
        int first = random.nextInt(size);
        int second = (first + 1 + random.nextInt(size - 1)) % size;
        return new KnownSystem(size, rows, first, second).fill(random);
    }

    /** Another dominant system of the same shape. */
    static KnownSystem likewise(KnownSystem other, RandomGenerator random) {
        return new KnownSystem(other.size, other.rows, other.first, other.second).fill(random);
    }

    private KnownSystem fill(RandomGenerator random) {
        BlockTridiagonal b = blocks;
        int block = size * size;
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < block; k++) {
                b.diagonal()[block * i + k] = random.nextDouble(-1, 1) + (k % (size + 1) == 0 ? 2 * size : 0);
                b.lower()[block * i + k] = i > 0 ? random.nextDouble(-1, 1) : 0;
                b.upper()[block * i + k] = i < rows - 1 ? random.nextDouble(-1, 1) : 0;
            }
            for (int k = 0; k < 2 * size; k++) {
                b.border()[2 * size * i + k] = random.nextDouble(-1, 1);
            }
            b.skip()[i] = i + 2 < rows && i % 3 == 0 ? random.nextDouble(-1, 1) : 0;
        }
        return this;
    }

    /** The same with the first two rows of every block exchanged and nothing but a zero on its first diagonal place. */
    static KnownSystem exchanged(int size, int rows, RandomGenerator random) {
        KnownSystem system = dominant(size, rows, random);
        for (int i = 0; i < rows; i++) {
            exchangeFirstRows(system.blocks, i);
            isolateFirstRow(system.blocks, i);
            system.blocks.diagonal()[size * size * i] = 0;
        }
        return system;
    }

    /** Exchanges the first two equations of a block; the skip entry stays where it is. */
    static void exchangeFirstRows(BlockTridiagonal b, int i) {
        int size = b.size();
        for (double[] blocks : new double[][] {b.lower(), b.diagonal(), b.upper()}) {
            exchange(blocks, size * size * i, size);
        }
        exchange(b.border(), 2 * size * i, 2);
    }

    private static void exchange(double[] blocks, int at, int width) {
        for (int c = 0; c < width; c++) {
            double keep = blocks[at + c];
            blocks[at + c] = blocks[at + width + c];
            blocks[at + width + c] = keep;
        }
    }

    /** Takes from the first equation of a block what would be added to its diagonal block by elimination. */
    static void isolateFirstRow(BlockTridiagonal b, int i) {
        int size = b.size();
        for (int c = 0; c < size; c++) {
            b.upper()[size * size * i + c] = 0;
        }
        b.border()[2 * size * i] = 0;
        b.border()[2 * size * i + 1] = 0;
        b.skip()[i] = 0;
    }

    /** Multiplies rows and columns. */
    void scale(double[] rowScales, double[] columnScales) {
        for (int i = 0; i < rows; i++) {
            for (int r = 0; r < size; r++) {
                double own = rowScales[size * i + r];
                for (int c = 0; c < size; c++) {
                    int at = size * size * i + size * r + c;
                    blocks.diagonal()[at] *= own * columnScales[size * i + c];
                    blocks.lower()[at] *= i > 0 ? own * columnScales[size * (i - 1) + c] : 0;
                    blocks.upper()[at] *= i + 1 < rows ? own * columnScales[size * (i + 1) + c] : 0;
                }
                blocks.border()[2 * (size * i + r)] *= own * columnScales[first];
                blocks.border()[2 * (size * i + r) + 1] *= own * columnScales[second];
            }
            blocks.skip()[i] *= i + 2 < rows ? rowScales[size * i] * columnScales[size * (i + 2)] : 0;
        }
    }

    /** The system as a dense matrix. */
    double[][] matrix() {
        double[][] a = new double[size * rows][size * rows];
        for (int i = 0; i < rows; i++) {
            for (int r = 0; r < size; r++) {
                double[] row = a[size * i + r];
                for (int c = 0; c < size; c++) {
                    int from = size * size * i + size * r + c;
                    row[size * i + c] += blocks.diagonal()[from];
                    if (i > 0) {
                        row[size * (i - 1) + c] += blocks.lower()[from];
                    }
                    if (i < rows - 1) {
                        row[size * (i + 1) + c] += blocks.upper()[from];
                    }
                }
                row[first] += blocks.border()[2 * (size * i + r)];
                row[second] += blocks.border()[2 * (size * i + r) + 1];
            }
            if (i + 2 < rows) {
                a[size * i][size * (i + 2)] += blocks.skip()[i];
            }
        }
        return a;
    }
}
