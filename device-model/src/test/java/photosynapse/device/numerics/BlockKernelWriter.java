package photosynapse.device.numerics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes the straight-line kernels of the block solver, one class a block size.
 *
 * <p>From the root of the project: {@code java
 * device-model/src/test/java/photosynapse/device/numerics/BlockKernelWriter.java}
 */
final class BlockKernelWriter {
    /** Sizes that have a kernel. */
    static final List<Integer> SIZES = List.of(4, 5, 6);

    /** Where the kernels stand, seen from the root of the module. */
    static final Path FOLDER = Path.of("src/generated/java/photosynapse/device/numerics");

    private final int size;
    private final StringBuilder text = new StringBuilder();

    private BlockKernelWriter(int size) {
        this.size = size;
    }

    /** Writes all kernels. */
    public static void main(String[] arguments) throws IOException {
        for (int size : SIZES) {
            Files.writeString(Path.of("device-model").resolve(file(size)), source(size), StandardCharsets.UTF_8);
        }
    }

    /** File of a size, seen from the root of the module. */
    static Path file(int size) {
        return FOLDER.resolve("BlockElimination" + size + ".java");
    }

    /** Source of the kernel of a size. */
    static String source(int size) {
        return new BlockKernelWriter(size).write();
    }

    private String write() {
        line(0, "// Written by BlockKernelWriter (test sources of this module); change that and write this again.");
        line(0, "package photosynapse.device.numerics;");
        line(0, "");
        line(0, "/** Block elimination of blocks of " + size + ", without a loop inside a block. */");
        line(0, "final class BlockElimination" + size + " extends BlockElimination {");
        line(1, "BlockElimination" + size + "(int rows, int firstBorder, int secondBorder) {");
        line(2, "super(rows, " + size + ", firstBorder, secondBorder);");
        line(1, "}");
        writeFoldBorder();
        writeReduce();
        writeSolveColumns();
        writeSolveDown();
        writeSolveUp();
        line(0, "}");
        return text.toString();
    }

    /** W_i -= C_i H_(i+1). */
    private void writeFoldBorder() {
        begin("void foldBorder(int i)");
        line(2, "double[] c = upper;");
        line(2, "double[] w = border;");
        line(2, "int o = " + size * size + " * i;");
        line(2, "int at = " + 2 * size + " * i;");
        for (int k = 0; k < size; k++) {
            line(2, "double h" + k + " = w[at + " + (2 * size + 2 * k) + "];");
            line(2, "double j" + k + " = w[at + " + (2 * size + 2 * k + 1) + "];");
        }
        for (int r = 0; r < size; r++) {
            int row = size * r;
            line(2, "w[at + " + 2 * r + "] -= " + sum(k -> "c[o + " + (row + k) + "] * h" + k) + ";");
            line(2, "w[at + " + (2 * r + 1) + "] -= " + sum(k -> "c[o + " + (row + k) + "] * j" + k) + ";");
        }
        line(1, "}");
    }

    private void writeReduce() {
        begin("boolean reduce(int i)");
        line(2, "if (i == rows - 1) {");
        line(3, "return reduceByLoops(i);");
        line(2, "}");
        line(2, "double[] b = diagonal;");
        line(2, "double[] c = upper;");
        line(2, "double[] g = lower;");
        line(2, "int o = " + size * size + " * i;");
        for (int r = 0; r < size; r++) {
            for (int k = 0; k < size; k++) {
                line(2, "double g" + r + k + " = g[o + " + (size * size + size * r + k) + "];");
            }
        }
        for (int r = 0; r < size; r++) {
            int row = r;
            for (int k = 0; k < size; k++) {
                line(2, "double c" + r + k + " = c[o + " + (size * r + k) + "];");
            }
            for (int k = 0; k < size; k++) {
                int column = k;
                line(
                        2,
                        "double b" + r + k + " = b[o + " + (size * r + k) + "] - "
                                + sum(j -> "c" + row + j + " * g" + j + column) + ";");
            }
        }
        line(2, "double p0 = b00;");
        for (int k = 0; k < size; k++) {
            line(2, "double i" + k + " = 1 / p" + k + ";");
            for (int r = k + 1; r < size; r++) {
                line(2, "double l" + r + k + " = " + reduced(r, k, k) + " * i" + k + ";");
            }
            for (int r = k + 1; r < size; r++) {
                for (int c = k + 1; c < size; c++) {
                    String result = r == k + 1 && c == k + 1 ? "p" + r : "b" + r + c + "s" + (k + 1);
                    line(
                            2,
                            "double " + result + " = " + reduced(r, c, k) + " - l" + r + k + " * " + reduced(k, c, k)
                                    + ";");
                }
            }
        }
        List<String> checks = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            checks.add("isSound(p" + k + ", b" + k + k + ")");
        }
        line(2, "if (!(" + String.join(" && ", checks) + ")) {");
        line(3, "return false;");
        line(2, "}");
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                String value = r == c ? "i" + r : c < r ? "l" + r + c : reduced(r, c, r) + " * i" + r;
                line(2, "b[o + " + (size * r + c) + "] = " + value + ";");
            }
        }
        line(2, "return true;");
        line(1, "}");
    }

    /** Name of an entry after a number of steps of the decomposition. */
    private static String reduced(int r, int c, int steps) {
        return steps == 0 ? "b" + r + c : r == steps && c == steps ? "p" + r : "b" + r + c + "s" + steps;
    }

    private void writeSolveColumns() {
        begin("void solveColumns(int i)");
        line(2, "double[] b = diagonal;");
        line(2, "double[] a = lower;");
        line(2, "double[] w = border;");
        line(2, "int o = " + size * size + " * i;");
        line(2, "int at = " + 2 * size + " * i;");
        readFactors();
        for (int c = 0; c < size; c++) {
            int column = c;
            writeColumn("x" + c + "_", k -> "a[o + " + (size * k + column) + "]");
        }
        for (int c = 0; c < 2; c++) {
            int column = c;
            writeColumn("y" + c + "_", k -> "w[at + " + (2 * k + column) + "]");
        }
        line(1, "}");
    }

    private void readFactors() {
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                line(2, "double b" + r + c + " = b[o + " + (size * r + c) + "];");
            }
        }
    }

    private void writeColumn(String x, IntFunction<String> place) {
        for (int r = 0; r < size; r++) {
            line(2, "double " + x + r + " = " + place.apply(r) + ";");
        }
        writeSubstitution(2, x, (r, k) -> "b" + r + k);
        for (int r = 0; r < size; r++) {
            line(2, place.apply(r) + " = " + x + r + ";");
        }
    }

    /** Forward and backward substitution, column by column so that few products wait for each other. */
    private void writeSubstitution(int indent, String x, BiFunction<Integer, Integer, String> factor) {
        for (int k = 0; k < size; k++) {
            for (int r = k + 1; r < size; r++) {
                line(indent, x + r + " -= " + factor.apply(r, k) + " * " + x + k + ";");
            }
        }
        for (int r = 0; r < size; r++) {
            line(indent, x + r + " *= " + factor.apply(r, r) + ";");
        }
        for (int k = size - 1; k > 0; k--) {
            for (int r = k - 1; r >= 0; r--) {
                line(indent, x + r + " -= " + factor.apply(r, k) + " * " + x + k + ";");
            }
        }
    }

    /** x_i = B_i'^-1 (r_i - C_i x_(i+1)). */
    private void writeSolveDown() {
        begin("void solveDown(int i, double[] x)");
        line(2, "double[] b = diagonal;");
        line(2, "double[] c = upper;");
        line(2, "int o = " + size * size + " * i;");
        line(2, "int at = " + size + " * i;");
        readBlock(2);
        line(2, "if (skip[i] != 0) {");
        line(3, "y0 -= skip[i] * x[at + " + 2 * size + "];");
        line(2, "}");
        line(2, "if (i < rows - 1) {");
        for (int k = 0; k < size; k++) {
            line(3, "double z" + k + " = x[at + " + (size + k) + "];");
        }
        for (int r = 0; r < size; r++) {
            int row = size * r;
            line(3, "y" + r + " -= " + sum(k -> "c[o + " + (row + k) + "] * z" + k) + ";");
        }
        line(2, "}");
        line(2, "if (isPivoted(i)) {");
        for (int r = 0; r < size; r++) {
            line(3, "x[at + " + r + "] = y" + r + ";");
        }
        line(3, "permuteRows(i, x, at, 1);");
        for (int r = 0; r < size; r++) {
            line(3, "y" + r + " = x[at + " + r + "];");
        }
        line(2, "}");
        writeSubstitution(2, "y", (r, k) -> "b[o + " + (size * r + k) + "]");
        for (int r = 0; r < size; r++) {
            line(2, "x[at + " + r + "] = y" + r + ";");
        }
        line(1, "}");
    }

    /** x_i -= G_i x_(i-1) + H_i (x_0[first], x_0[second]); z is the block of the row below. */
    private void writeSolveUp() {
        begin("void solveUp(double[] x)");
        line(2, "double[] g = lower;");
        line(2, "double[] h = border;");
        line(2, "double first = x[firstBorder];");
        line(2, "double second = x[secondBorder];");
        for (int k = 0; k < size; k++) {
            line(2, "double z" + k + " = x[" + k + "];");
        }
        line(2, "for (int i = 1; i < rows; i++) {");
        line(3, "int o = " + size * size + " * i;");
        line(3, "int at = " + size + " * i;");
        line(3, "int w = " + 2 * size + " * i;");
        readBlock(3);
        for (int r = 0; r < size; r++) {
            int row = size * r;
            line(3, "y" + r + " -= h[w + " + 2 * r + "] * first + h[w + " + (2 * r + 1) + "] * second;");
            line(3, "y" + r + " -= " + sum(k -> "g[o + " + (row + k) + "] * z" + k) + ";");
        }
        keepBlock();
        line(2, "}");
        line(1, "}");
    }

    private void readBlock(int indent) {
        for (int r = 0; r < size; r++) {
            line(indent, "double y" + r + " = x[at + " + r + "];");
        }
    }

    private void keepBlock() {
        for (int r = 0; r < size; r++) {
            line(3, "x[at + " + r + "] = y" + r + ";");
            line(3, "z" + r + " = y" + r + ";");
        }
    }

    private void begin(String signature) {
        line(0, "");
        line(1, "@Override");
        line(1, signature + " {");
    }

    /** A sum of products as a tree, so that few additions wait for each other. */
    private String sum(IntFunction<String> term) {
        List<String> terms = IntStream.range(0, size).mapToObj(term).toList();
        return tree(terms);
    }

    private static String tree(List<String> terms) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        int half = (terms.size() + 1) / 2;
        return "(" + tree(terms.subList(0, half)) + " + " + tree(terms.subList(half, terms.size())) + ")";
    }

    private void line(int indent, String content) {
        text.append("    ".repeat(content.isEmpty() ? 0 : indent))
                .append(content)
                .append('\n');
    }
}
