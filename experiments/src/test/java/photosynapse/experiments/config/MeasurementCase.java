package photosynapse.experiments.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;
import photosynapse.experiments.config.MeasurementOptions.TextEncoding;

/**
 * One file of the corpus and what must come out of it.
 *
 * @param name of the file
 * @param content its bytes, one letter each
 * @param options flags with which it is read
 * @param refusal code of the refusal; empty when the reference numbers must come out
 */
record MeasurementCase(String name, String content, MeasurementOptions options, Optional<String> refusal) {

    static MeasurementCase read(String name, String text) {
        return new MeasurementCase(
                name, letters(text.getBytes(StandardCharsets.UTF_8)), MeasurementOptions.NONE, Optional.empty());
    }

    static MeasurementCase refused(String name, String code, String text) {
        return read(name, text).refusedWith(code);
    }

    MeasurementCase refusedWith(String code) {
        return new MeasurementCase(name, content, options, Optional.of(code));
    }

    MeasurementCase in(Charset charset) {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return new MeasurementCase(name, letters(text.getBytes(charset)), options, refusal);
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    MeasurementCase separator(Separator separator) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(),
                Optional.of(separator),
                o.decimal(),
                o.columns(),
                o.roles(),
                o.units(),
                o.mergesEqualTimes(),
                o.test()));
    }

    MeasurementCase decimal(DecimalMark mark) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(),
                o.separator(),
                Optional.of(mark),
                o.columns(),
                o.roles(),
                o.units(),
                o.mergesEqualTimes(),
                o.test()));
    }

    MeasurementCase encoding(TextEncoding encoding) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                Optional.of(encoding),
                o.separator(),
                o.decimal(),
                o.columns(),
                o.roles(),
                o.units(),
                o.mergesEqualTimes(),
                o.test()));
    }

    MeasurementCase columns(String... names) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(),
                o.separator(),
                o.decimal(),
                List.of(names),
                o.roles(),
                o.units(),
                o.mergesEqualTimes(),
                o.test()));
    }

    MeasurementCase roles(Map<MeasuredQuantity, String> roles) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(),
                o.separator(),
                o.decimal(),
                o.columns(),
                roles,
                o.units(),
                o.mergesEqualTimes(),
                o.test()));
    }

    MeasurementCase units(Map<String, String> units) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(),
                o.separator(),
                o.decimal(),
                o.columns(),
                o.roles(),
                units,
                o.mergesEqualTimes(),
                o.test()));
    }

    MeasurementCase test(int number) {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(),
                o.separator(),
                o.decimal(),
                o.columns(),
                o.roles(),
                o.units(),
                o.mergesEqualTimes(),
                Optional.of(number)));
    }

    MeasurementCase merging() {
        MeasurementOptions o = options;
        return with(new MeasurementOptions(
                o.encoding(), o.separator(), o.decimal(), o.columns(), o.roles(), o.units(), true, o.test()));
    }

    private MeasurementCase with(MeasurementOptions newOptions) {
        return new MeasurementCase(name, content, newOptions, refusal);
    }

    Measurement measurement() {
        return MeasurementFile.read(name, bytes(), options).settled();
    }
}
