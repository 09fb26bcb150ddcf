package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;

/** Files as instruments and programs lay them out, with the readings of the corpus. */
final class MeasurementInstruments {
    private static final String BLOCK = """
            SetupTitle, EPSC at 405 nm
            PrimitiveTest, I/V-t Sampling
            TestParameter, Channel.Unit, SMU1:HR, SMU2:MP
            TestParameter, Measurement.Bias.Source, -5, 0.1
            MetaData, TestRecord.Remarks,
            Dimension1, 8, 8
            Dimension2, 1, 1
            """;

    private MeasurementInstruments() {}

    static List<MeasurementCase> all() {
        return List.of(
                MeasurementCase.read("easyexpert.csv", BLOCK + "DataName, Time, Id\n" + values(", ", "")),
                MeasurementCase.read(
                        "easyexpert-more.csv", BLOCK + "DataName, Time, VG, Id, Ig\n" + values(", -5, ", ", 1.5E-12")),
                MeasurementCase.read(
                        "easyexpert-crlf.csv",
                        (BLOCK + "DataName, Time, Id\n" + values(", ", "")).replace("\n", "\r\n")),
                MeasurementCase.read("easyexpert-two.csv", two()).test(2),
                MeasurementCase.read("easyexpert-two-unsaid.csv", two()).refusedWith("D013"),
                MeasurementCase.read(
                                "easyexpert-channels.csv", BLOCK + "DataName, Time, I1, I2\n" + values(", 5E-3, ", ""))
                        .roles(Map.of(MeasuredQuantity.CURRENT, "I2")),
                MeasurementCase.refused(
                        "easyexpert-channels-unsaid.csv",
                        "D014",
                        BLOCK + "DataName, Time, I1, I2\n" + values(", 5E-3, ", "")),
                MeasurementCase.refused(
                        "easyexpert-torn.csv",
                        "D005",
                        BLOCK + "DataName, Time, Id\n" + values(", ", "") + "DataValue, 31\n"),
                MeasurementCase.refused("easyexpert-empty.csv", "D003", BLOCK + "DataName, Time, Id\n"),
                MeasurementCase.read("keithley-buffer.csv", keithley("Amp DC")),
                MeasurementCase.refused(
                        "keithley-unit-changes.csv",
                        "D011",
                        keithley("Amp DC").replace("6,1.27125E-7,Amp DC", "6,1.27125E-7,Volt DC")),
                MeasurementCase.read("keithley-plain.csv", "index,rel_time,current\n" + counted())
                        .roles(Map.of(MeasuredQuantity.TIME, "rel_time"))
                        .units(Map.of("rel_time", "s", "current", "A")),
                MeasurementCase.refused("keithley-plain-unsaid.csv", "D014", "index,rel_time,current\n" + counted()),
                MeasurementCase.read(
                        "origin-three-rows.txt",
                        "Time\tDrain current\ns\tnA\n\tsample A7\n" + MeasurementCorpus.rows("\t", '.', 0, 0)),
                MeasurementCase.read(
                        "origin-comma.txt",
                        "Zeit\tDrainstrom\ns\tnA\n\tProbe A7\n" + MeasurementCorpus.rows("\t", ',', 0, 0)),
                MeasurementCase.read(
                        "origin-two-rows.txt",
                        "Time\tDrain current\n(s)\t(nA)\n" + MeasurementCorpus.rows("\t", '.', 0, 0)),
                MeasurementCase.refused("origin-project.opj", "D015", "CPYA 4.3380 188 W64 #\n"),
                MeasurementCase.refused("spreadsheet.xlsx", "D015", "PK\003\004\024\000"),
                MeasurementCase.refused("matlab.mat", "D015", "MATLAB 5.0 MAT-file, Platform: GLNXA64"));
    }

    private static String values(String between, String after) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < MeasurementCorpus.TIME.length; k++) {
            text.append("DataValue, ")
                    .append(MeasurementCorpus.TIME[k])
                    .append(between)
                    .append(MeasurementCorpus.CURRENT[k])
                    .append("E-9")
                    .append(after)
                    .append('\n');
        }
        return text.toString();
    }

    private static String two() {
        return BLOCK + "DataName, Time, Id\nDataValue, 0, 1E-9\nDataValue, 1, 2E-9\n\n" + BLOCK + "DataName, Time, Id\n"
                + values(", ", "");
    }

    private static String keithley(String unit) {
        StringBuilder text = new StringBuilder("""
                Buffer: defbuffer1
                Model: 2450

                Index,Reading,Unit,Range Digits,Disp Digits,Math,Date,Time,Fractional Seconds,Relative Time,
                """);
        for (int k = 0; k < MeasurementCorpus.TIME.length; k++) {
            text.append(k + 1)
                    .append(',')
                    .append(Double.toString(MeasurementCorpus.AMPERES[k]))
                    .append(',')
                    .append(unit)
                    .append(",7,5,F,05/01/2024,12:00:0")
                    .append(k)
                    .append(",0.125,")
                    .append(MeasurementCorpus.TIME[k])
                    .append(",\n");
        }
        return text.toString();
    }

    private static String counted() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < MeasurementCorpus.TIME.length; k++) {
            text.append(k + 1)
                    .append(',')
                    .append(MeasurementCorpus.TIME[k])
                    .append(',')
                    .append(MeasurementCorpus.CURRENT[k])
                    .append("e-9\n");
        }
        return text.toString();
    }
}
