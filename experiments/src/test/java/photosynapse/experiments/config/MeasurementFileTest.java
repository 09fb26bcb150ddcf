package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeasurementFileTest {
    private static final String GOOD = "time [s],current [nA]\n" + MeasurementCorpus.rows(",", '.', 0, 0);

    private static Measurement read(String text) {
        return MeasurementFile.read("trace.csv", text.getBytes(StandardCharsets.UTF_8), MeasurementOptions.NONE);
    }

    private static double[] values(Measurement m, MeasuredQuantity quantity) {
        return m.column(quantity).orElseThrow().values().values();
    }

    @TestFactory
    List<DynamicTest> every_layout_gives_the_same_numbers_or_its_named_refusal() {
        List<MeasurementCase> all = MeasurementCorpus.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().map(MeasurementCase::name).distinct().count()).isEqualTo(all.size());
        return all.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)))
                .toList();
    }

    private static void check(MeasurementCase one) throws IOException {
        byte[] stored = Files.readAllBytes(MeasurementCorpus.FOLDER.resolve(one.name()));
        assertThat(stored)
                .as("the stored file is the one that the program writes")
                .isEqualTo(one.bytes());
        if (one.refusal().isPresent()) {
            InvalidMeasurementException refusal =
                    catchThrowableOfType(InvalidMeasurementException.class, one::measurement);
            assertThat(refusal).as("must be refused").isNotNull();
            assertThat(refusal.problems().get(0).code())
                    .as(refusal.getMessage())
                    .isEqualTo(one.refusal().get());
            return;
        }
        Measurement m = one.measurement();
        // read as decimals and converted exactly: not a single bit may differ
        assertThat(values(m, MeasuredQuantity.TIME)).containsExactly(MeasurementCorpus.SECONDS);
        if (one.options().mergesEqualTimes()) {
            // a mean of two rounded numbers rounds once more
            assertThat(values(m, MeasuredQuantity.CURRENT))
                    .usingComparatorWithPrecision(1e-22)
                    .containsExactly(MeasurementCorpus.AMPERES);
        } else {
            assertThat(values(m, MeasuredQuantity.CURRENT)).containsExactly(MeasurementCorpus.AMPERES);
        }
    }

    @Test
    void an_ambiguous_text_is_refused_with_both_readings_and_the_flags_that_choose() {
        InvalidMeasurementException refusal =
                catchThrowableOfType(InvalidMeasurementException.class, () -> read("1,234\n2,345\n"));
        assertThat(refusal.getMessage())
                .contains("error[D004]", "`1,234` can be read in two ways")
                .contains("1, 234 (2 columns)")
                .contains("1.234 (1 column)")
                .contains("--separator comma --decimal point")
                .contains("--decimal comma");
    }

    @Test
    void a_byte_that_does_not_belong_is_refused_with_its_offset() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xb0;
        InvalidMeasurementException refusal = catchThrowableOfType(
                InvalidMeasurementException.class, () -> MeasurementFile.read("t.csv", bytes, MeasurementOptions.NONE));
        assertThat(refusal.getMessage())
                .contains("at byte 30 ")
                .contains("0xb0")
                .contains("windows-1252");
    }

    @Test
    void overflow_and_empty_cells_are_missing_and_counted_aloud() {
        Measurement m = read(GOOD.replace("139.875", "9.91E+37")
                .replace("136.5", "")
                .replace("131.25", "OVRFLW")
                .replace("127.125", "NaN")
                .replace("124.5", "-9.9e37"));
        assertThat(m.column(MeasuredQuantity.CURRENT).orElseThrow().missing()).isEqualTo(5);
        assertThat(m.notes()).anyMatch(n -> n.startsWith("5 readings of `current` missing"));
        assertThat(values(m, MeasuredQuantity.CURRENT))
                .contains(1.205e-7, Double.NaN)
                .doesNotContain(9.91e28);
    }

    @Test
    void a_gap_in_time_and_a_torn_end_are_told() {
        Measurement m = read("time_s,current_A\n0,1\n1,1\n2,1\n50,1\n51,1\n52,1");
        assertThat(m.notes()).anyMatch(n -> n.equals("gap of 48 s after 2 s")).anyMatch(n -> n.contains("cut short"));
    }

    @Test
    void a_unit_that_nobody_says_is_a_question_with_its_flag_and_open() {
        Measurement m = read("time,current\n0,1\n1,2\n");
        assertThat(m.questions())
                .extracting(MeasurementQuestion::flag)
                .containsExactly("--unit time=s", "--unit current=A");
        assertThat(m.column(MeasuredQuantity.TIME).orElseThrow().unit()).isEmpty();
        InvalidMeasurementException refusal = catchThrowableOfType(InvalidMeasurementException.class, m::settled);
        assertThat(refusal.problems()).extracting(Diagnostic::code).containsOnly("D014");
    }

    @Test
    void every_problem_of_a_file_is_told_at_once_with_line_and_column() {
        InvalidMeasurementException refusal = catchThrowableOfType(
                InvalidMeasurementException.class,
                () -> read(GOOD.replace("136.5", "abc").replace("\n2.5,127.125", "\n2.5")));
        assertThat(refusal.problems()).extracting(Diagnostic::code).containsExactly("D006", "D005");
        Diagnostic.Location place = refusal.problems().get(0).location().orElseThrow();
        assertThat(List.of(place.line(), place.column(), place.span())).containsExactly(5, 5, 3);
    }

    @Test
    void degrees_celsius_become_kelvin() {
        Measurement m = read("time [s];current [nA];Temperatur [\u00b0C]\n0;1,5;26,85\n1;1,5;-273,15\n");
        assertThat(values(m, MeasuredQuantity.TEMPERATURE)).containsExactly(300, 0);
    }

    @Test
    void a_sweep_needs_no_time_and_may_go_back() {
        Measurement m = read("VG [V],ID [nA]\n-5,3\n0,2\n5,1\n0,2.1\n-5,3.1\n").settled();
        assertThat(m.notes()).contains("no time: a sweep of a voltage");
        assertThat(values(m, MeasuredQuantity.GATE_VOLTAGE)).containsExactly(-5, 0, 5, 0, -5);
    }

    @Test
    void every_template_is_read_without_a_question() {
        for (MeasurementTemplate template : MeasurementTemplate.values()) {
            Measurement m = read(template.text()).settled();
            assertThat(m.questions()).as(template.word()).isEmpty();
        }
        Measurement transientFile = read(MeasurementTemplate.TRANSIENT.text());
        assertThat(values(transientFile, MeasuredQuantity.LIGHT)).contains(1.0);
        assertThat(PulseSearch.in(transientFile).pulses()).hasSize(1);
    }

    @Test
    void unit_words_with_a_prefix_are_kept_apart_by_capitals() {
        assertThat(MeasuredUnit.of("ms").map(MeasuredUnit::unit)).isEqualTo(Optional.of("s"));
        assertThat(MeasuredUnit.of("mS").map(MeasuredUnit::unit)).isEqualTo(Optional.of("S"));
        assertThat(MeasuredUnit.of("\u00b5W/cm\u00b2").orElseThrow().toMemory(new java.math.BigDecimal("150")))
                .isEqualTo(1.5);
        assertThat(Map.of("x", MeasuredUnit.of("MS"))).containsEntry("x", Optional.empty());
    }
}
