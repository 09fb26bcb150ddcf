package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged files: refused by name, or every number is the one that stands in the damaged text. */
class MeasurementMutationTest {
    private static final long SEED = 1;

    /** Base files without quotes, so that a reader of two lines can check them. */
    private static final List<String> BASES = List.of(
            "time [s],current [nA]\n" + MeasurementCorpus.rows(",", '.', 0, 0),
            "time [s];current [nA]\n" + MeasurementCorpus.rows(";", ',', 0, 0),
            "# lamp off\ntime [ms]\tcurrent [uA]\n" + MeasurementCorpus.rows("\t", '.', 3, -1),
            "run 7\n\nZeit [s]\tStrom [A]\n" + MeasurementCorpus.scientific("\t", ',', "E"));

    private static final Map<String, BigDecimal> DIVISORS = Map.of(
            "s", BigDecimal.ONE,
            "ms", new BigDecimal(1000),
            "A", BigDecimal.ONE,
            "nA", new BigDecimal("1e9"),
            "uA", new BigDecimal("1e6"));

    private static final Map<String, String> SEPARATORS =
            Map.of("comma", ",", "semicolon", ";", "tab", "\t", "space", "[ \\t]+", "pipe", "\\|");

    private final Random random = new Random(SEED);
    private int accepted;

    @Test
    void a_damaged_byte_is_refused_or_read_as_it_stands() {
        for (int k = 0; k < 4000; k++) {
            byte[] bytes = BASES.get(k % BASES.size()).getBytes(StandardCharsets.UTF_8);
            int damages = 1 + random.nextInt(3);
            for (int d = 0; d < damages; d++) {
                bytes = damaged(bytes);
            }
            check(bytes);
        }
        // otherwise the test would only have seen refusals
        assertThat(accepted).isGreaterThan(1000);
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        byte[] alphabet = "0123456789.,;\t eE+-\n\r\"#x\u00b0".getBytes(StandardCharsets.UTF_8);
        byte letter = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : alphabet[random.nextInt(alphabet.length)];
        int kind = random.nextInt(4);
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        if (kind == 0) {
            changed[at] = letter;
        } else if (kind == 1) {
            changed = new byte[bytes.length + 1];
            System.arraycopy(bytes, 0, changed, 0, at);
            changed[at] = letter;
            System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
        } else if (kind == 2 && bytes.length > 1) {
            changed = new byte[bytes.length - 1];
            System.arraycopy(bytes, 0, changed, 0, at);
            System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
        } else {
            changed = Arrays.copyOf(bytes, Math.max(1, at));
        }
        return changed;
    }

    private void check(byte[] bytes) {
        Measurement m;
        try {
            m = MeasurementFile.read("damaged", bytes, MeasurementOptions.NONE);
        } catch (InvalidMeasurementException refusal) {
            assertThat(refusal.problems()).isNotEmpty();
            return;
        }
        accepted++;
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!m.layout().encoding().equals("utf-8") || text.indexOf('"') >= 0) {
            return;
        }
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<String[]> rows = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int k = (int) m.layout().firstRow() - 1; k < lines.length; k++) {
            String line = lines[k];
            if (!line.replaceAll("[,;\t |]", "").isEmpty() && !line.strip().matches("(#|%|!|//).*")) {
                String whole = m.layout().separator().equals("space") ? line.strip() : line;
                rows.add(whole.split(SEPARATORS.get(m.layout().separator()), -1));
            }
        }
        assertThat(m.layout().rows()).as(text).isEqualTo(rows.size());
        for (int k = 0; k < m.layout().firstRow() - 1; k++) {
            assertThat(lines[k])
                    .as("no reading is taken for a header: " + text)
                    .doesNotMatch("[-+0-9.,;\t eE]*[0-9][,;\t ]+[-+]?[0-9][-+0-9.,;\t eE]*");
        }
        for (MeasuredColumn column : m.columns()) {
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r)[column.number() - 1].strip();
                assertThat(column.values().get(r)).as(text).isEqualTo(Double.valueOf(expected(cell, m, column)));
            }
        }
    }

    private static double expected(String cell, Measurement m, MeasuredColumn column) {
        if (cell.isEmpty() || cell.equals("-")) {
            return Double.NaN;
        }
        BigDecimal value = new BigDecimal(m.layout().decimal().equals("comma") ? cell.replace(',', '.') : cell);
        BigDecimal divisor = column.writtenUnit()
                .filter(u -> column.unit().isPresent())
                .map(u -> DIVISORS.getOrDefault(u, BigDecimal.ONE))
                .orElse(BigDecimal.ONE);
        return value.divide(divisor, MathContext.DECIMAL128).doubleValue();
    }

    @Test
    void a_damaged_row_is_always_refused() {
        for (int k = 0; k < 1200; k++) {
            int base = k % BASES.size();
            List<String> lines = new ArrayList<>(BASES.get(base).lines().toList());
            int first = lines.size() - MeasurementCorpus.TIME.length;
            int row = first + 1 + random.nextInt(MeasurementCorpus.TIME.length - 2);
            int kind = k / BASES.size() % 6;
            damageRow(lines, row, base, kind);
            String text = String.join("\n", lines) + "\n";
            assertThat(catchThrowable(() -> MeasurementFile.read(
                            "damaged", text.getBytes(StandardCharsets.UTF_8), MeasurementOptions.NONE)))
                    .as("kind " + kind + "\n" + text)
                    .isInstanceOf(InvalidMeasurementException.class);
        }
    }

    private static void damageRow(List<String> lines, int row, int base, int kind) {
        String line = lines.get(row);
        String separator = base == 0 ? "," : base == 1 ? ";" : "\t";
        boolean comma = base == 1 || base == 3;
        switch (kind) {
            case 0 -> lines.add(row, line);
            case 1 -> lines.set(row, lines.set(row + 1, line));
            case 2 -> lines.set(row, line.substring(0, line.indexOf(separator)));
            case 3 -> lines.set(row, line + separator + "1");
            // the other mark of decimals in one cell only
            case 4 -> lines.set(row, line + (comma ? ".5" : ",5"));
            default -> lines.set(row, line.replace(separator, separator + "x"));
        }
    }

    @Test
    void every_cut_end_is_refused_or_told() {
        for (String base : BASES) {
            byte[] bytes = base.getBytes(StandardCharsets.UTF_8);
            for (int length = 1; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                try {
                    Measurement m = MeasurementFile.read("cut", cut, MeasurementOptions.NONE);
                    boolean whole = cut[length - 1] == '\n';
                    assertThat(m.notes().stream().anyMatch(n -> n.contains("cut short")))
                            .isEqualTo(!whole);
                } catch (InvalidMeasurementException refusal) {
                    assertThat(refusal.problems()).isNotEmpty();
                }
            }
        }
    }
}
