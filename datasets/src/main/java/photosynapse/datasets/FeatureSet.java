package photosynapse.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Samples of a few numbers with a class each, from a CSV file; immutable. Each feature is scaled to 0 .. 1 by the
 * smallest and largest value in the file.
 *
 * <p>The file: a header of names, then one sample a line, comma-separated; the column {@code label} holds whole numbers
 * from 0.
 *
 * <p><i>Limits:</i> at most {@link #MAXIMUM_FEATURES} features, {@link #MAXIMUM_SAMPLES} samples, 256 classes, lines of
 * {@link #MAXIMUM_LINE} characters.
 */
public final class FeatureSet {
    /** Largest number of features. */
    public static final int MAXIMUM_FEATURES = 4096;
    /** Largest number of samples. */
    public static final int MAXIMUM_SAMPLES = 1_000_000;
    /** Longest line. */
    public static final int MAXIMUM_LINE = 1 << 17;

    private static final String LABEL = "label";

    private final List<String> names;
    private final float[] values;
    private final int[] labels;
    private final int classCount;

    private FeatureSet(List<String> names, float[] values, int[] labels, int classCount) {
        this.names = names;
        this.values = values;
        this.labels = labels;
        this.classCount = classCount;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidDatasetException if the file is not what it should be
     */
    public static FeatureSet read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Reader(file.toString()).read(in);
        } catch (MalformedInputException e) {
            throw new InvalidDatasetException(file.toString(), "is not UTF-8 text", e);
        }
    }

    /** Number of samples. */
    public int size() {
        return labels.length;
    }

    /** Names of the features. */
    public List<String> names() {
        return names;
    }

    /** Number of classes, one more than the largest label. */
    public int classCount() {
        return classCount;
    }

    /** Class of a sample. */
    public int label(int sample) {
        return labels[sample];
    }

    /** Writes the features of a sample, 0 to 1, at offset .. offset + names().size() - 1. */
    public void fill(int sample, float[] target, int offset) {
        Objects.checkIndex(sample, size());
        System.arraycopy(values, sample * names.size(), target, offset, names.size());
    }

    /** Reads line by line. */
    private static final class Reader {
        private final String file;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> samples = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private int labelColumn = -1;
        private int number;

        Reader(String file) {
            this.file = file;
        }

        FeatureSet read(BufferedReader in) throws IOException {
            for (String line = next(in); line != null; line = next(in)) {
                List<String> cells = Arrays.asList(line.split(",", -1));
                if (labelColumn < 0) {
                    header(cells);
                } else if (!line.isBlank()) {
                    sample(cells);
                }
            }
            if (samples.isEmpty()) {
                throw new InvalidDatasetException(file, "has no samples");
            }
            return scaled();
        }

        private String next(BufferedReader in) throws IOException {
            number++;
            StringBuilder line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n') {
                if (line.length() == MAXIMUM_LINE) {
                    throw problem("is longer than " + MAXIMUM_LINE + " characters");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
                c = in.read();
            }
            return line.toString();
        }

        private InvalidDatasetException problem(String what) {
            return new InvalidDatasetException(file, "line " + number + " " + what);
        }

        private void header(List<String> cells) throws InvalidDatasetException {
            for (int i = 0; i < cells.size(); i++) {
                String name = cells.get(i).strip();
                if (name.equals(LABEL) && labelColumn < 0) {
                    labelColumn = i;
                } else if (name.isEmpty() || names.contains(name) || name.equals(LABEL)) {
                    throw problem("has an empty or repeated name in column " + (i + 1));
                } else {
                    names.add(name);
                }
            }
            if (labelColumn < 0 || names.isEmpty() || names.size() > MAXIMUM_FEATURES) {
                throw problem("must name a column \"label\" and 1 to " + MAXIMUM_FEATURES + " features");
            }
        }

        private void sample(List<String> cells) throws InvalidDatasetException {
            if (cells.size() != names.size() + 1) {
                throw problem("has " + cells.size() + " columns, the header has " + (names.size() + 1));
            }
            if (samples.size() == MAXIMUM_SAMPLES) {
                throw problem("is beyond " + MAXIMUM_SAMPLES + " samples");
            }
            double[] sample = new double[names.size()];
            int next = 0;
            for (int i = 0; i < cells.size(); i++) {
                double value = number(cells.get(i).strip());
                if (i != labelColumn) {
                    sample[next++] = value;
                } else if (value == Math.rint(value) && value >= 0 && value < 256) {
                    labels.add((int) value);
                } else {
                    throw problem("has label " + value + ", expected a whole number from 0 to 255");
                }
            }
            samples.add(sample);
        }

        private double number(String cell) throws InvalidDatasetException {
            try {
                double value = Double.parseDouble(cell);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw problem("has \"" + cell.substring(0, Math.min(20, cell.length())) + "\" where a number belongs");
            }
            throw problem("has a number that is not finite");
        }

        private FeatureSet scaled() {
            int n = names.size();
            double[] low = samples.get(0).clone();
            double[] high = low.clone();
            for (double[] sample : samples) {
                for (int i = 0; i < n; i++) {
                    low[i] = Math.min(low[i], sample[i]);
                    high[i] = Math.max(high[i], sample[i]);
                }
            }
            float[] values = new float[Math.multiplyExact(n, samples.size())];
            int largest = 0;
            int[] classes = new int[labels.size()];
            for (int s = 0; s < classes.length; s++) {
                classes[s] = labels.get(s);
                largest = Math.max(largest, classes[s]);
                for (int i = 0; i < n; i++) {
                    double span = high[i] - low[i];
                    values[s * n + i] = span == 0 ? 0 : (float) ((samples.get(s)[i] - low[i]) / span);
                }
            }
            return new FeatureSet(List.copyOf(names), values, classes, largest + 1);
        }
    }
}
