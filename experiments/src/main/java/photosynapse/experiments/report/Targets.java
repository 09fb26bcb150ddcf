package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** The numbers of a run against what is expected of the published device and of its class. */
final class Targets {
    private static final String HAO = "Hao et al. 2021";
    private static final String NEIGHBOURS = "devices of the same class";

    private final StoredRun run;
    private final List<TargetResult> results = new ArrayList<>();

    private Targets(StoredRun run) {
        this.run = run;
    }

    /** All targets for which the run has done the experiment. */
    static List<TargetResult> of(StoredRun run) {
        Targets targets = new Targets(run);
        targets.pulse();
        targets.train();
        targets.pairsAndErase();
        targets.energies();
        targets.studies();
        return List.copyOf(targets.results);
    }

    /** The target of a number that also stands among the key numbers. */
    static Target of(String id, double low, double high, String unit, String basis) {
        return new Target(id, Target.Kind.WORKING, low, high, unit, basis);
    }

    private static Target hard(String id, double low, double high, String unit, String basis) {
        return new Target(id, Target.Kind.HARD, low, high, unit, basis);
    }

    private void add(String experiment, Target target, double value, String key) {
        if (run.trust(key) != Trust.NOT_MEASURED) {
            String reference = target.kind() == Target.Kind.HARD ? HAO : NEIGHBOURS;
            Trust trust = Double.isNaN(value) ? Trust.NOT_MEASURED : run.trust(key);
            results.add(new TargetResult(experiment, target, value, trust, reference));
        }
    }

    private double percent(String key, String column) {
        return 100 * run.summary(key, column);
    }

    private void pulse() {
        String key = "pulse";
        double none = Double.POSITIVE_INFINITY;
        add(
                "Change after one flash",
                of("T1", 5, 10_000, "%", "neighbouring devices"),
                percent(key, "current_change_ratio"),
                key);
        double left = percent(key, "left_after_10_s_ratio");
        add(
                "Stays up: left 10 s after one flash",
                hard("T1", 5, none, "%", "current stays up after the light; less than 5 % would count as none"),
                left,
                key);
        add("Left 10 s after one flash", of("T1", 50, 100, "%", "neighbour: 85 % at 10 s"), left, key);
        double later = percent(key, "left_after_1000_s_ratio");
        add(
                "Lasts: left 1000 s after one flash",
                hard("T2", 5, none, "%", "lasts thousands of seconds; less than 5 % would count as none"),
                later,
                key);
        add("Left 1000 s after one flash", of("T2", 20, 70, "%", "abstract and review"), later, key);
        add(
                "Left 10 000 s after one flash",
                of("T2", 1, 40, "%", "abstract and review"),
                percent(key, "left_after_10000_s_ratio"),
                key);
        add(
                "Half-life after one flash",
                of("T2", 300, 10_000, "s", "abstract and review"),
                run.summary(key, "half_life_s"),
                key);
        add(
                "Stretching exponent",
                of("T2", 0.3, 0.7, "", "worked out by hand"),
                run.summary(key, "stretch_exponent"),
                key);
        add(
                "Exponent of the width, weak",
                of("T4", 0.8, 1.1, "", "linear at small dose"),
                run.summary(key, "width_exponent_weak"),
                key);
        add(
                "Exponent of the width, strong",
                of("T4", 0.4, 0.5, "", "computed trend towards saturation"),
                run.summary(key, "width_exponent_strong"),
                key);
        add(
                "Exponent of the intensity, strong",
                of("T7", 0.3, 0.9, "", "review"),
                run.summary(key, "flux_exponent_strong"),
                key);
    }

    private void train() {
        double gain = run.summary("pulse_train", "gain_ratio");
        double none = Double.POSITIVE_INFINITY;
        add(
                "Grows with the number of flashes: A_{n}/A_{1}",
                hard("T6", 1, none, "", "review, figure 10f"), gain, "pulse_train");
        add("Gain A_{10}/A_{1}", of("T6", 3, 8, "", "computed trend"), gain, "pulse_train");
        double slow = run.summary("rate_dependence", "gain_slowest_ratio");
        double fast = run.summary("rate_dependence", "gain_fastest_ratio");
        add(
                "More at a higher rate: gain fast over slow",
                of("T6", 1, none, "", "computed trend"),
                fast / slow,
                "rate_dependence");
    }

    private void pairsAndErase() {
        add(
                "Paired-pulse index, shortest gap",
                of("T8", 120, 200, "%", "typical of the class"),
                run.summary("paired_pulse", "index_shortest_gap_percent"),
                "paired_pulse");
        add(
                "Paired pulses, shorter time",
                of("T8", 0.1, 3, "s", "typical of the class"),
                run.summary("paired_pulse", "tau_1_s"),
                "paired_pulse");
        add(
                "Paired pulses, longer time",
                of("T8", 5, 100, "s", "typical of the class"),
                run.summary("paired_pulse", "tau_2_s"),
                "paired_pulse");
        double erased = 100 * (1 - run.summary("erase", "least_left_ratio"));
        add(
                "Erased by the strongest gate pulse",
                of("T5", 50, Double.POSITIVE_INFINITY, "%", "20 to 60 V on 200 to 300 nm of oxide, 1 to 100 s"),
                erased,
                "erase");
        run.table("erase")
                .ifPresent(table -> add(
                        "Back towards the baseline by the gate: taken beyond waiting",
                        hard("T5", 0, Double.POSITIVE_INFINITY, "%", "review, figure 10d"),
                        100
                                * (run.summary("erase", "left_by_waiting_ratio")
                                        - run.summary("erase", "least_left_ratio")),
                        "erase"));
    }

    private void energies() {
        Target energy = hard("T9", 1e-15, 1e-11, "J", "abstract: femtojoules to picojoules");
        add("Light energy per flash", energy, run.summary("pulse", "light_energy_J"), "pulse");
        add(
                "Electrical energy per flash, light-induced",
                of(
                        "T9",
                        1e-15,
                        1e-11,
                        "J",
                        "the abstract does not say which energy; it falls with the square of the drain voltage"),
                run.summary("pulse", "read_energy_J"),
                "pulse");
    }

    private void studies() {
        add(
                "Valence offset: decades of half-life per 60 meV where hole injection decides",
                of("T3", 0.8, 1.2, "", "worked out by hand: kT ln 10 is 59.5 meV"),
                run.summary("band_offset", "decades_per_60_meV"),
                "band_offset");
        add(
                "Valence offset: steps of the series that lengthen the memory, of 5",
                of("T3", 5, 5, "", "monotone in the offset"),
                run.summary("band_offset", "rising_steps_count"),
                "band_offset");
        add(
                "Arrhenius energy of the slow rate",
                of("T10", 0.6, 0.9, "eV", "worked out by hand"),
                run.summary("temperature", "slow_energy_eV"),
                "temperature");
        add(
                "Controls: largest share of the pair's persistent change",
                of("T11", 0, 5, "%", "control experiment"),
                percent("controls", "largest_share_ratio"),
                "controls");
    }

    /** What is left at one voltage of the erase table; NaN when it was not measured. */
    static double leftAt(StoredRun run, double voltage) {
        return run.table("erase").map(table -> leftAt(table, voltage)).orElse(Double.NaN);
    }

    private static double leftAt(ResultTable table, double voltage) {
        Column gate = table.column("erase_gate_voltage_V");
        for (int row = 0; row < gate.size(); row++) {
            if (gate.get(row) == voltage) {
                return table.column("left_ratio").get(row);
            }
        }
        return Double.NaN;
    }
}
