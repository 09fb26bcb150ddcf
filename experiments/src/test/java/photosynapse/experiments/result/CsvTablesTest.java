package photosynapse.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTablesTest {

    @Test
    void a_table_has_one_header_line_and_a_line_for_each_row() {
        ResultTable table = new ResultTable(
                "transient",
                List.of(
                        new Column("time_s", 0, 0.05, 1000.05),
                        new Column("drain_current_A", -1e-9, Double.NaN, 2.5e-7)));
        assertThat(CsvTables.write(table)).isEqualTo("time_s,drain_current_A\n0,-1e-9\n0.05,NaN\n1000.05,2.5e-7\n");
    }

    @Property(seed = "1")
    void a_table_reads_back_equal(
            @ForAll @Size(5) List<Long> bits, @ForAll @Size(5) List<String> words, @ForAll boolean withText) {
        double[] numbers = bits.stream()
                .mapToDouble(Double::longBitsToDouble)
                .map(v -> Double.isFinite(v) ? v : Double.NaN)
                .toArray();
        ResultTable table = new ResultTable(
                "any",
                withText ? List.of(new TextColumn("film", words)) : List.of(),
                List.of(new Column("a_V", numbers), new Column("b", 1, 2, 3, 4, 5)));
        assertThat(CsvTables.read("any", CsvTables.write(table))).isEqualTo(table);
    }

    @Test
    void text_cannot_be_taken_for_a_formula() {
        ResultTable table =
                new ResultTable("t", List.of(new TextColumn("film", List.of("=1+1", "@x", "'q", "plain"))), List.of());
        assertThat(CsvTables.write(table)).isEqualTo("\"film\"\n\"'=1+1\"\n\"'@x\"\n\"''q\"\n\"plain\"\n");
        assertThat(CsvTables.read("t", CsvTables.write(table))).isEqualTo(table);
    }

    @Test
    void an_empty_cell_is_read_as_a_missing_number() {
        assertThat(CsvTables.read("t", "a,b\n1,\n,2\n"))
                .isEqualTo(
                        new ResultTable("t", List.of(new Column("a", 1, Double.NaN), new Column("b", Double.NaN, 2))));
    }

    @Test
    void infinity_is_refused_instead_of_written() {
        ResultTable table = new ResultTable("t", List.of(new Column("time_s", Double.POSITIVE_INFINITY)));
        assertThatThrownBy(() -> CsvTables.write(table))
                .hasMessageContaining("time_s")
                .hasMessageContaining("Infinity");
    }

    @Test
    void damage_is_named_by_line() {
        assertFailure("", 1, "empty");
        assertFailure("a,b\n1,2\n3\n", 3, "this row has 1");
        assertFailure("a\n1\n0x1p3\n", 3, "finite number");
        assertFailure("a\n1e999\n", 2, "finite number");
        assertFailure("a\nnan\n", 2, "finite number");
        assertFailure("a\n1", 2, "torn");
        assertFailure("\"film\"\n\"x\ny", 2, "no end");
        assertFailure("\"film\",b\n\"x\ny\",1\n\"z\"\n", 4, "this row has 1");
        assertFailure("b,\"film\"\n", 1, "text must stand before");
    }

    private static void assertFailure(String text, int line, String message) {
        assertThatThrownBy(() -> CsvTables.read("t", text))
                .isInstanceOfSatisfying(
                        TableFormatException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(message);
    }
}
