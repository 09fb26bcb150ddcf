package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.plot.Quantity;
import photosynapse.experiments.result.ResultTable;

/** The key numbers of a run: those of the experiments that it has done, the most telling first. */
final class RunNumbers {
    private static final int MOST = 12;
    private static final int MOST_OF_A_STUDY = 6;

    private final StoredRun run;
    private final List<KeyNumber> numbers = new ArrayList<>();

    private RunNumbers(StoredRun run) {
        this.run = run;
    }

    static List<KeyNumber> of(StoredRun run) {
        RunNumbers list = new RunNumbers(run);
        list.device();
        list.network();
        list.studies();
        list.secondary();
        return List.copyOf(list.numbers.subList(0, Math.min(MOST, list.numbers.size())));
    }

    private void add(KeyNumber number, String key) {
        if (run.trust(key) != Trust.NOT_MEASURED && !Double.isNaN(number.value())) {
            numbers.add(number.trusted(isGuess(number) ? Trust.CHANCE_LEVEL : run.trust(key)));
        }
    }

    private void device() {
        add(
                KeyNumber.of(
                                "One flash, change",
                                100 * run.summary("pulse", "current_change_ratio"),
                                "%",
                                "Change of the drain current at the end of one flash, relative to the dark.")
                        .against(Targets.of("T1", 5, 10_000, "%", "neighbouring devices")),
                "pulse");
        add(
                KeyNumber.of(
                                "Left after 1000 s",
                                100 * run.summary("pulse", "left_after_1000_s_ratio"),
                                "%",
                                "Change of the channel 1000 s after one flash, relative to its end.")
                        .against(Targets.of("T2", 20, 70, "%", "abstract and review")),
                "pulse");
        add(
                KeyNumber.of(
                                "Gain of the train",
                                run.summary("pulse_train", "gain_ratio"),
                                "",
                                "A_{n}/A_{1}: change after the last flash of the train over that after the first.")
                        .against(Targets.of("T6", 3, 8, "", "computed trend")),
                "pulse_train");
        add(
                KeyNumber.of(
                                "Half-life",
                                run.summary("retention", "half_life_s"),
                                "s",
                                "Time after the last flash of the train at which half of the change is left.")
                        .against(Targets.of("T2", 300, 10_000, "s", "abstract and review")),
                "retention");
        add(
                KeyNumber.of(
                                "Paired-pulse index",
                                run.summary("paired_pulse", "index_shortest_gap_percent"),
                                "%",
                                "A_{2}/A_{1} \u00d7 100 % at the shortest gap, both from the dark baseline.")
                        .against(Targets.of("T8", 120, 200, "%", "typical of the class")),
                "paired_pulse");
        add(
                KeyNumber.of(
                                "Erased by the gate",
                                100 * (1 - run.summary("erase", "least_left_ratio")),
                                "%",
                                "Share of the change that the strongest gate pulse takes away.")
                        .against(Targets.of("T5", 50, Double.POSITIVE_INFINITY, "%", "devices of the class")),
                "erase");
    }

    private void network() {
        add(
                KeyNumber.of(
                        "Compact synapse, held-out error",
                        100 * run.summary("synapse", "held_out_rms_ratio"),
                        "%",
                        "Root mean square error of the change of current on pulse patterns that were not fitted,"
                                + " relative to the largest change of each."),
                "synapse");
        add(accuracy("Accuracy, ideal weights", "ideal_ratio", "The same network without devices."), "digits");
        add(first(), "digits");
        add(accuracy("Accuracy after an hour", "hour_ratio", "The same arrays read after 3600 s of rest."), "digits");
    }

    private KeyNumber first() {
        KeyNumber number = accuracy(
                "Accuracy at once", "first_ratio", "MNIST test images, read at the first rest time; mean over arrays.");
        double spread = 100 * run.summary("digits", "first_spread_ratio");
        int arrays = (int) run.summary("digits", "arrays_count");
        return arrays < 2
                ? number
                : number.within(number.value() - spread, number.value() + spread, arrays + " arrays, mean \u00b1 sd");
    }

    private KeyNumber accuracy(String name, String column, String definition) {
        return KeyNumber.of(name, 100 * run.summary("digits", column), "%", definition)
                .toDigits(4);
    }

    /** Whether an accuracy is no better than guessing, within three standard errors. */
    private boolean isGuess(KeyNumber number) {
        double chance = run.summary("digits", "chance_ratio");
        double images = run.summary("digits", "test_images_count");
        double limit = chance + 3 * Math.sqrt(chance * (1 - chance) / images);
        return number.name().startsWith("Accuracy") && number.value() <= 100 * limit;
    }

    /** The first key numbers of each study. */
    private void studies() {
        for (StoredRun.StoredStep step : run.steps()) {
            run.table(step.key() + "_summary")
                    .filter(table -> !step.view().pictures().isEmpty())
                    .ifPresent(table -> table.columnNames().stream()
                            .limit(MOST_OF_A_STUDY)
                            .forEach(column -> add(studyNumber(step, table, column), step.key())));
        }
    }

    private static KeyNumber studyNumber(StoredRun.StoredStep step, ResultTable table, String column) {
        Quantity quantity = Quantity.ofColumn(column);
        return KeyNumber.of(
                quantity.name(), table.column(column).get(0), quantity.unit(), step.title() + ": " + step.question());
    }

    private void secondary() {
        add(
                KeyNumber.of(
                                "Light energy per flash",
                                run.summary("pulse", "light_energy_J"),
                                "J",
                                "Photon flux \u00d7 photon energy \u00d7 channel area \u00d7 width.")
                        .against(new Target(
                                "T9", Target.Kind.HARD, 1e-15, 1e-11, "J", "abstract: femtojoules to picojoules")),
                "pulse");
        add(
                KeyNumber.of(
                        "Dark current",
                        run.summary("pulse", "dark_current_A"),
                        "A",
                        "Magnitude of the linear drain current in dark equilibrium."),
                "pulse");
        add(
                KeyNumber.of(
                        "Threshold",
                        run.summary("transfer_curve", "threshold_voltage_V"),
                        "V",
                        "Where the tangent at the steepest point of the transfer curve meets zero."),
                "transfer_curve");
        add(
                KeyNumber.of(
                        "Drift in the dark",
                        run.summary("dark_equilibrium", "drift_ratio"),
                        "",
                        "Largest relative change of the channel's holes while the device was left alone."),
                "dark_equilibrium");
        if (numbers.isEmpty()) {
            stimulus();
        }
    }

    private void stimulus() {
        run.table("transient").ifPresent(table -> {
            Rows rows = Rows.all(table);
            double dark = rows.first("channel_hole_density_per_m2");
            double last = rows.last("channel_hole_density_per_m2");
            add(
                    KeyNumber.of(
                            "Current at the start",
                            Math.abs(rows.first("drain_current_A")),
                            "A",
                            "Magnitude of the linear drain current at the first time."),
                    "stimulus");
            add(
                    KeyNumber.of(
                            "Current at the end",
                            Math.abs(rows.last("drain_current_A")),
                            "A",
                            "Magnitude of the linear drain current at the last time."),
                    "stimulus");
            add(
                    KeyNumber.of(
                            "Change at the end",
                            100 * (last / dark - 1),
                            "%",
                            "Hole density of the channel at the last time relative to the first."),
                    "stimulus");
        });
    }
}
