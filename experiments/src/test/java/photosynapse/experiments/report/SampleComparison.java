package photosynapse.experiments.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.plot.SampleCurves;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Runs that differ in one value, for looking at comparisons and for tests of them. */
final class SampleComparison {
    private SampleComparison() {}

    static final String CHANGED = "device.films.nanocrystals.traps[0].depth_eV";

    /** A run with a trap depth, in which currents are so many times larger. */
    static RunSummary run(String name, String depth, double factor) {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("device.name", "cspbi3-swcnt");
        configuration.put("device.temperature_K", "300");
        configuration.put(CHANGED, depth);
        Column[] c = SampleCurves.transientCurrent(SampleCurves.pulses(10, 1), 14, 1401);
        double[] current = c[1].values();
        for (int i = 0; i < current.length; i++) {
            current[i] = current[0] + factor * (current[i] - current[0]);
        }
        double[] t = SampleCurves.logSpaced(0.1, 1e4, 26);
        Column left = SampleCurves.of("left_percent", t, s -> 100 * Math.exp(-Math.pow(s / (3000 * factor), 0.55)));
        return new RunSummary(
                name,
                new Status(Status.Level.GREEN, "All points converged."),
                configuration,
                List.of(
                        new ResultTable("transient", List.of(c[0], new Column("drain_current_A", current))),
                        new ResultTable("retention", List.of(new Column("time_s", t), left))),
                List.of(
                        KeyNumber.of("Dark current", 1.987e-7, "A", "Magnitude of the drain current in the dark."),
                        KeyNumber.of("Half-life", 1570 * factor, "s", "Time at which half of the change is left."),
                        KeyNumber.of("Accuracy after one hour", 85 + 3 * factor, "%", "After 3600 s of rest.")));
    }

    static Comparison two() {
        return new Comparison(List.of(run("run-1", "0.75", 1), run("run-2", "0.70", 0.8)), List.of());
    }

    static Comparison three() {
        RunSummary third = run("run-3", "0.80", 1.3);
        return new Comparison(List.of(run("run-1", "0.75", 1), run("run-2", "0.70", 0.8), third), List.of());
    }
}
