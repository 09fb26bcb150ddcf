package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;

/** Layouts of laboratories that no program writes by itself, and several sweeps in one file. */
final class MeasurementOddities {
    private static final String HEAD = "time [s],current [nA]\n";
    private static final String GOOD = HEAD + MeasurementCorpus.rows(",", '.', 0, 0);
    private static final String OTHER = "0,7\n1,8\n2,9\n";

    private MeasurementOddities() {}

    static List<MeasurementCase> all() {
        String rows = MeasurementCorpus.rows(",", '.', 0, 0);
        return List.of(
                MeasurementCase.read("switch-words.csv", "time [s],LED,current [nA]\n" + rows.replace(",", ",OFF,")),
                MeasurementCase.read(
                        "switch-python.csv", "time [s],light (on/off),current [nA]\n" + rows.replace(",", ",False,")),
                MeasurementCase.read(
                        "hard-spaces.csv",
                        "Time\u00a0[s];Current\u00a0[\u00b5A]\n"
                                + MeasurementCorpus.rows(";", ',', 0, -3).replace("\n", "\u00a0\n")),
                MeasurementCase.read(
                        "superscripts.csv", "t / s,E_e / mW cm\u207b\u00b2,I_D / nA\n" + rows.replace(",", ",0.5,")),
                MeasurementCase.read("only-units.csv", "elapsed time since start [s],channel 1 [nA]\n" + rows),
                MeasurementCase.read(
                                "nvbuffer.csv",
                                "Index,smua.nvbuffer1.timestamps,smua.nvbuffer1.readings\n" + "1,"
                                        + rows.strip().replace("\n", "\n1,") + "\n")
                        .units(Map.of("smua.nvbuffer1.timestamps", "s", "smua.nvbuffer1.readings", "nA")),
                MeasurementCase.read("second-table-chosen.csv", HEAD + OTHER + "\n" + GOOD)
                        .test(2),
                MeasurementCase.read("first-sweep-chosen.csv", GOOD + OTHER).test(1),
                MeasurementCase.read("last-sweep-chosen.csv", HEAD + OTHER + OTHER + rows)
                        .test(3),
                MeasurementCase.read("sweep-unsaid.csv", GOOD + OTHER).refusedWith("D008"),
                MeasurementCase.read("no-such-sweep.csv", GOOD + OTHER).test(3).refusedWith("D016"),
                MeasurementCase.refused("clock-times.csv", "D003", "time,current [nA]\n10:00:05,1\n10:00:06,2\n"),
                MeasurementCase.refused("units-in-cells.csv", "D003", "time,current\n0 s,1 nA\n1 s,2 nA\n"));
    }
}
