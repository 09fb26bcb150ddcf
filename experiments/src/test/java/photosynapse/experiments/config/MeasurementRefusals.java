package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/** Files that must be refused by name, and those beside them that a flag makes readable. */
final class MeasurementRefusals {
    private static final String HEAD = "time [s],current [nA]\n";
    private static final String GOOD = HEAD + MeasurementCorpus.rows(",", '.', 0, 0);

    private MeasurementRefusals() {}

    static List<MeasurementCase> all() {
        List<MeasurementCase> cases = new ArrayList<>(shapes());
        cases.addAll(contents());
        return cases;
    }

    private static List<MeasurementCase> shapes() {
        return List.of(
                MeasurementCase.refused("ambiguous-bare.txt", "D004", "0,120\n1,234\n2,345\n"),
                MeasurementCase.refused("ambiguous-unit-header.txt", "D004", "current, nA\n1,234\n2,345\n"),
                MeasurementCase.refused("ambiguous-exponent.txt", "D004", "0,5e-9\n1,25e-9\n"),
                MeasurementCase.refused("grouped-comma.csv", "D004", "time [s];current [nA]\n0;1,234\n1;2,345\n"),
                MeasurementCase.refused(
                        "grouped-more.csv", "D003", "time [s];current [nA]\n0;1,234,567\n1;2,345,678\n"),
                MeasurementCase.refused(
                        "grouped-one.csv", "D006", GOOD.replace(",", ";").replace("139.875", "1,139.875")),
                MeasurementCase.refused(
                        "comma-comma.csv",
                        "D005",
                        HEAD
                                + MeasurementCorpus.rows(",", ',', 0, 0)
                                        .lines()
                                        .map(line -> line.replaceAll("^(\\d+),(\\d+)$", "$1,0,$2,0")
                                                .replaceAll("^(\\d+),(\\d+),(\\d+)$", "$1,$2,$3,0"))
                                        .reduce("", (a, b) -> a + b + "\n")),
                MeasurementCase.refused("ragged-short.csv", "D005", GOOD.replace("2.5,127.125", "2.5")),
                MeasurementCase.refused("ragged-long.csv", "D005", GOOD.replace("2.5,127.125", "2.5,127.125,3")),
                MeasurementCase.refused(
                        "header-longer.csv",
                        "D005",
                        "time [s],current [nA],light\n" + MeasurementCorpus.rows(",", '.', 0, 0)),
                MeasurementCase.refused("word-inside.csv", "D006", GOOD.replace("127.125", "broken")),
                MeasurementCase.refused("unit-inside.csv", "D006", GOOD.replace("127.125", "127.125 nA")),
                MeasurementCase.refused("hexadecimal.csv", "D006", GOOD.replace("127.125", "0x7f")));
    }

    private static List<MeasurementCase> contents() {
        return List.of(
                MeasurementCase.refused("second-table.csv", "D006", GOOD + GOOD),
                MeasurementCase.refused("too-large.csv", "D007", GOOD.replace("127.125", "1e999")),
                MeasurementCase.refused("too-small.csv", "D007", GOOD.replace("127.125", "1e-999")),
                MeasurementCase.refused("too-long.csv", "D007", GOOD.replace("127.125", "1." + "2".repeat(70))),
                MeasurementCase.refused("time-falls.csv", "D008", GOOD.replace("\n2.5,", "\n0.75,")),
                MeasurementCase.refused(
                        "time-stands.csv", "D009", GOOD.replace("\n2.5,127.125", "\n2.5,127\n2.5,127.25")),
                MeasurementCase.read("time-stands-merged.csv", GOOD.replace("\n2.5,127.125", "\n2.5,127\n2.5,127.25"))
                        .merging(),
                MeasurementCase.refused("time-missing.csv", "D010", GOOD.replace("\n2.5,", "\n,")),
                MeasurementCase.refused("time-in-siemens.csv", "D011", GOOD.replace("time [s]", "time [S]")),
                MeasurementCase.refused("current-in-volts.csv", "D011", GOOD.replace("[nA]", "[mV]")),
                MeasurementCase.refused("unit-unknown.csv", "D014", GOOD.replace("[nA]", "[furlong]")),
                MeasurementCase.refused("nobody-says.csv", "D014", "a,b\n" + MeasurementCorpus.rows(",", '.', 0, 0)),
                MeasurementCase.refused("no-header-unsaid.csv", "D014", MeasurementCorpus.rows(",", '.', 0, 0)),
                MeasurementCase.refused("empty.csv", "D003", ""),
                MeasurementCase.refused("words-only.txt", "D003", "this is\na letter, not a table\n"),
                MeasurementCase.refused("long-line.csv", "D002", HEAD + "0," + "1".repeat(1 << 20) + "\n"),
                MeasurementCase.refused("long-cell.csv", "D002", GOOD.replace("127.125", "x".repeat(5000))),
                MeasurementCase.refused("first-row-broken.csv", "D006", GOOD.replace("120.5", "abc")),
                MeasurementCase.refused(
                        "first-row-broken-bare.csv",
                        "D006",
                        GOOD.replace("120.5", "abc").replace(HEAD, "")),
                MeasurementCase.read("column-flag-wrong.csv", GOOD)
                        .units(java.util.Map.of("curent", "nA"))
                        .refusedWith("D012"),
                MeasurementCase.read("columns-flag-wrong.csv", GOOD)
                        .columns("time_s")
                        .refusedWith("D016"),
                MeasurementCase.read("separator-flag-wrong.csv", GOOD)
                        .separator(Separator.TAB)
                        .refusedWith("D003"),
                MeasurementCase.read("grouped-said.csv", "time [s];current [nA]\n0;1,234\n1;2,345\n")
                        .decimal(DecimalMark.POINT)
                        .refusedWith("D003"));
    }
}
