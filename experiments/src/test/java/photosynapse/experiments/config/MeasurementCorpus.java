package photosynapse.experiments.config;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;
import photosynapse.experiments.config.MeasurementOptions.TextEncoding;

/**
 * Small measured files, one layout each, all made from the same eight readings; {@link #main} writes them into the test
 * resources, from which the tests read them.
 */
final class MeasurementCorpus {
    static final Path FOLDER = Path.of("src/test/resources/photosynapse/experiments/measurements");

    /** Time (s) and drain current (nA) of the readings. */
    static final String[] TIME = {"0", "0.1", "0.25", "0.5", "1", "2.5", "7.75", "30"};

    static final String[] CURRENT = {"120.5", "120.25", "139.875", "136.5", "131.25", "127.125", "124.5", "121.75"};
    static final double[] SECONDS = {0, 0.1, 0.25, 0.5, 1, 2.5, 7.75, 30};
    static final double[] AMPERES = {
        1.205e-7, 1.2025e-7, 1.39875e-7, 1.365e-7, 1.3125e-7, 1.27125e-7, 1.245e-7, 1.2175e-7
    };

    private MeasurementCorpus() {}

    /** Writes the files. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (MeasurementCase one : all()) {
            Files.write(FOLDER.resolve(one.name()), one.bytes());
        }
    }

    static List<MeasurementCase> all() {
        List<MeasurementCase> all = new ArrayList<>();
        all.addAll(separators());
        all.addAll(headers());
        all.addAll(encodings());
        all.addAll(MeasurementInstruments.all());
        all.addAll(MeasurementRefusals.all());
        all.addAll(MeasurementOddities.all());
        return all;
    }

    /** The readings as rows, times and currents shifted by powers of ten. */
    static String rows(String separator, char mark, int timePower, int currentPower) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < TIME.length; k++) {
            text.append(number(TIME[k], mark, timePower))
                    .append(separator)
                    .append(number(CURRENT[k], mark, currentPower))
                    .append('\n');
        }
        return text.toString();
    }

    static String number(String digits, char mark, int power) {
        return new BigDecimal(digits).movePointRight(power).toPlainString().replace('.', mark);
    }

    /** The readings in powers of ten. */
    static String scientific(String separator, char mark, String letter) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < TIME.length; k++) {
            text.append(TIME[k].replace('.', mark)).append(separator);
            text.append(CURRENT[k].replace('.', mark)).append(letter).append("-9\n");
        }
        return text.toString();
    }

    private static List<MeasurementCase> separators() {
        return List.of(
                MeasurementCase.read("comma.csv", "time [s],current [nA]\n" + rows(",", '.', 0, 0)),
                MeasurementCase.read("comma-spaces.csv", "time [s], current [nA]\n" + rows(", ", '.', 0, 0)),
                MeasurementCase.read("semicolon-point.csv", "time [s];current [nA]\n" + rows(";", '.', 0, 0)),
                MeasurementCase.read("semicolon-comma.csv", "time [s];current [nA]\n" + rows(";", ',', 0, 0)),
                MeasurementCase.read("tab-point.txt", "time [s]\tcurrent [nA]\n" + rows("\t", '.', 0, 0)),
                MeasurementCase.read("tab-comma.txt", "time [s]\tcurrent [nA]\n" + rows("\t", ',', 0, 0)),
                MeasurementCase.read("pipe.txt", "time [s]|current [nA]\n" + rows("|", '.', 0, 0)),
                MeasurementCase.read("pipe-comma.txt", "time [s]|current [nA]\n" + rows(" | ", ',', 0, 0)),
                MeasurementCase.read("spaces.dat", "time_s current_nA\n" + rows("   ", '.', 0, 0)),
                MeasurementCase.read("spaces-comma.dat", "time_s current_nA\n" + rows("  ", ',', 0, 0)),
                MeasurementCase.read(
                        "aligned.dat",
                        "   time [s]   current [nA]\n"
                                + rows("      ", '.', 0, 0).indent(4)),
                MeasurementCase.read("mixed-spaces-tabs.dat", "time_s \t current_nA\n" + rows(" \t ", '.', 0, 0)),
                MeasurementCase.read(
                        "quoted-comma-decimals.csv",
                        "\"time [s]\",\"current [nA]\"\n" + quoted(rows("\",\"", ',', 0, 0))),
                MeasurementCase.read(
                        "quoted-all.csv", "\"time [s]\";\"current [nA]\"\n" + quoted(rows("\";\"", '.', 0, 0))),
                MeasurementCase.read("scientific.csv", "time_s,current_A\n" + scientific(",", '.', "e")),
                MeasurementCase.read("scientific-capital.csv", "time_s;current_A\n" + scientific(";", ',', "E")),
                MeasurementCase.read("fortran.txt", "time_s  current_A\n" + scientific("  ", '.', "D")),
                MeasurementCase.read(
                        "trailing-separator.csv",
                        "time [s];current [nA];\n" + rows(";", ',', 0, 0).replace("\n", ";\n")),
                MeasurementCase.read(
                        "crlf.csv", ("time [s],current [nA]\n" + rows(",", '.', 0, 0)).replace("\n", "\r\n")),
                MeasurementCase.read(
                        "old-mac.csv", ("time [s],current [nA]\n" + rows(",", '.', 0, 0)).replace("\n", "\r")),
                MeasurementCase.read(
                        "no-last-line-end.csv", ("time [s],current [nA]\n" + rows(",", '.', 0, 0)).strip()),
                MeasurementCase.read(
                        "empty-lines.csv",
                        "\n\ntime [s],current [nA]\n\n" + rows(",", '.', 0, 0).replace("\n", "\n\n")),
                MeasurementCase.read(
                        "negative-unicode.csv", "time [s],offset [V],current [nA]\n" + rows(",\u22121.5,", '.', 0, 0)));
    }

    private static String quoted(String rows) {
        return '"' + rows.strip().replace("\n", "\"\n\"") + "\"\n";
    }

    private static List<MeasurementCase> headers() {
        return List.of(
                MeasurementCase.read("unit-round.csv", "t (s),Id (nA)\n" + rows(",", '.', 0, 0)),
                MeasurementCase.read("unit-curly.csv", "t {s},Id {nA}\n" + rows(",", '.', 0, 0)),
                MeasurementCase.read("unit-slash.csv", "t / s;I_D / nA\n" + rows(";", ',', 0, 0)),
                MeasurementCase.read("unit-slash-close.csv", "t/s;Ids/nA\n" + rows(";", ',', 0, 0)),
                MeasurementCase.read("unit-suffix-ms.csv", "time_ms,drain_current_pA\n" + rows(",", '.', 3, 3)),
                MeasurementCase.read("unit-micro-sign.csv", "Time [\u00b5s];I_DS [\u00b5A]\n" + rows(";", '.', 6, -3)),
                MeasurementCase.read("unit-micro-greek.csv", "Time (\u03bcs);I_DS (\u03bcA)\n" + rows(";", '.', 6, -3)),
                MeasurementCase.read("german.csv", "Zeit [s];Strom [nA]\n" + rows(";", ',', 0, 0)),
                MeasurementCase.read(
                        "long-words.csv", "Elapsed Time (sec),Drain Current (mA)\n" + rows(",", '.', 0, -6)),
                MeasurementCase.read("units-row.csv", "time,current\ns,nA\n" + rows(",", '.', 0, 0)),
                MeasurementCase.read("units-row-brackets.txt", "time\tcurrent\n[s]\t[nA]\n" + rows("\t", '.', 0, 0)),
                MeasurementCase.read("remark-header.dat", "# time [s], current [nA]\n" + rows(", ", '.', 0, 0)),
                MeasurementCase.read("percent-remarks.dat", "% sample 7\n% t (s)  I (nA)\n" + rows("  ", '.', 0, 0)),
                MeasurementCase.read(
                        "remarks-inside.csv",
                        "time [s],current [nA]\n" + rows(",", '.', 0, 0).replace("\n1,", "\n# lamp on\n1,")),
                MeasurementCase.read(
                        "header-block.csv",
                        "Sample: A7\nOperator, nobody\nGate, -5\nDate; 2024-05-01\n\ntime [s],current [nA]\n"
                                + rows(",", '.', 0, 0)),
                MeasurementCase.read(
                        "header-block-numbers.csv",
                        "run;17\nsteps;8\n3;4\ntime [s];current [nA]\n" + rows(";", ',', 0, 0)),
                MeasurementCase.read("no-header.csv", rows(",", '.', 0, 0)).columns("time_s", "current_nA"),
                MeasurementCase.read("no-header-comma.txt", rows("\t", ',', 0, 0))
                        .columns("time_s", "current_nA"),
                MeasurementCase.read("no-units.csv", "time,current\n" + rows(",", '.', 0, 0))
                        .units(Map.of("time", "s", "current", "nA")),
                MeasurementCase.read("own-names.csv", "ch1,ch2\n" + rows(",", '.', 0, 0))
                        .roles(Map.of(MeasuredQuantity.TIME, "ch1", MeasuredQuantity.CURRENT, "2"))
                        .units(Map.of("1", "s", "ch2", "nA")),
                MeasurementCase.read(
                                "two-currents.csv",
                                "time [s],Id [nA],Ids [nA]\n"
                                        + rows(",", '.', 0, 0).replace("\n", ",5\n"))
                        .roles(Map.of(MeasuredQuantity.CURRENT, "Id")),
                MeasurementCase.read(
                        "more-columns.csv",
                        "time [s],light [mW/cm2],VG [V],ID [nA],T [K]\n"
                                + rows(",0,-5,", '.', 0, 0).replace("\n", ",300\n")),
                MeasurementCase.read("text-column.csv", "time [s],state,current [nA]\n" + rows(",dark,", '.', 0, 0)),
                MeasurementCase.read(
                        "clock-column.csv",
                        "date,time [s],current [nA]\n2024-05-01 12:00:00,"
                                + rows(",", '.', 0, 0).strip().replace("\n", "\n2024-05-01 12:00:00,") + "\n"),
                MeasurementCase.read("integer-header-decides.csv", "time [ms],current [pA]\n" + rows(",", '.', 3, 3)),
                MeasurementCase.read(
                        "minutes.csv",
                        "time (min),current (nA)\n0,120.5\n"
                                + rows(",", '.', 0, 0)
                                        .lines()
                                        .skip(1)
                                        .map(MeasurementCorpus::inMinutes)
                                        .reduce("", (a, b) -> a + b + "\n")));
    }

    /** Times of the corpus that are whole multiples of 0.75 s are rare, so minutes are written with 20 digits. */
    private static String inMinutes(String row) {
        String[] cells = row.split(",", -1);
        return new BigDecimal(cells[0])
                        .divide(new BigDecimal(60), new java.math.MathContext(20))
                        .toPlainString() + "," + cells[1];
    }

    private static List<MeasurementCase> encodings() {
        String german = "Zeit [s];Strom [nA];Temperatur [\u00b0C]\n"
                + rows(";", ',', 0, 0).replace("\n", ";26,85\n");
        String plain = "time [s],current [nA]\n" + rows(",", '.', 0, 0);
        return List.of(
                MeasurementCase.read("utf8-mark.csv", "\ufeff" + german),
                MeasurementCase.read("utf8-degree.csv", german),
                MeasurementCase.read("utf16le-mark.csv", "\ufeff" + german).in(StandardCharsets.UTF_16LE),
                MeasurementCase.read("utf16be-mark.csv", "\ufeff" + german).in(StandardCharsets.UTF_16BE),
                MeasurementCase.read("utf16le-bare.csv", plain)
                        .in(StandardCharsets.UTF_16LE)
                        .encoding(TextEncoding.UTF_16LE),
                MeasurementCase.read("windows.csv", german)
                        .in(Charset.forName("windows-1252"))
                        .encoding(TextEncoding.WINDOWS_1252),
                MeasurementCase.read("windows-unsaid.csv", german)
                        .in(Charset.forName("windows-1252"))
                        .refusedWith("D001"),
                MeasurementCase.read("utf16le-unsaid.csv", plain)
                        .in(StandardCharsets.UTF_16LE)
                        .refusedWith("D001"),
                MeasurementCase.read("nul.csv", plain.replace("0.1,", "0.1\0,")).refusedWith("D001"),
                MeasurementCase.read("decimal-said.csv", "I [nA];t [s]\n120,500;0\n130,250;1\n")
                        .decimal(DecimalMark.POINT)
                        .refusedWith("D003"),
                MeasurementCase.read("separator-said.csv", "time [s],current [nA]\n" + rows(",", '.', 0, 0))
                        .separator(Separator.COMMA));
    }
}
