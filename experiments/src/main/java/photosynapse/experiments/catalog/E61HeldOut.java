package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/** How the compact synapse predicts what it was not fitted to, with one to five reservoirs. */
public final class E61HeldOut implements Experiment {
    private static final String KEY = "held_out";
    private static final E08CompactSynapse EXTRACTION = E08CompactSynapse.comparing();

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E61",
                KEY,
                "Held-out study",
                "Which number of states predicts patterns, rates, powers, temperatures and gates that were not fitted?",
                List.of(
                        "one to five reservoirs, each fitted to the same protocols; the choice: the"
                                + " smallest number after"
                                + " which no further one lowers the held-out rms by a tenth",
                        "energies of the rates fitted 20 K below and above, judged 10 K above; shares of photons that"
                                + " write at many wavelengths, judged between them"),
                "Fitted errors only fall with the number of states; held-out errors say when a further one pays.",
                "A device of your own: photosynapse synapse FILE writes the same numbers.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return EXTRACTION.setting(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return EXTRACTION.estimatedSeconds(config);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        List<ResultTable> made = EXTRACTION.run(config, random, bench);
        ResultTable states = named(made, "synapse_states");
        ResultTable errors = named(made, "synapse");
        double chosen = 0;
        for (int row = 0; row < states.rowCount(); row++) {
            chosen = states.column("is_chosen").get(row) == 1
                    ? states.column("reservoirs").get(row)
                    : chosen;
        }
        return List.of(
                states(states),
                heldOut(errors),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("chosen_count", chosen),
                        new Column(
                                "one_held_out_rms_ratio",
                                states.column("held_out_rms_ratio").get(0)),
                        new Column(
                                "four_held_out_rms_ratio",
                                states.column("held_out_rms_ratio").get(3)),
                        new Column("worst_held_out_rms_ratio", Summaries.value(made, "worst_held_out_rms_ratio")),
                        new Column(
                                "worst_held_out_maximum_ratio",
                                Summaries.value(made, "worst_held_out_maximum_ratio"))));
    }

    private static ResultTable named(List<ResultTable> tables, String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private static ResultTable states(ResultTable states) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < states.rowCount(); row++) {
            words.add(Phrases.count((int) states.column("reservoirs").get(row), "reservoir"));
        }
        return new ResultTable(KEY, List.of(new TextColumn("states", words)), states.columns());
    }

    private static ResultTable heldOut(ResultTable errors) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < errors.rowCount(); row++) {
            if (errors.label("role").values().get(row).equals("held out")) {
                rows.add(row);
            }
        }
        List<String> names = rows.stream()
                .map(row -> errors.label("protocol").values().get(row))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (Column column : errors.columns()) {
            columns.add(new Column(
                    column.name(), rows.stream().mapToDouble(column::get).toArray()));
        }
        return new ResultTable(KEY + "_protocols", List.of(new TextColumn("protocol", names)), columns);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.count((int) Summaries.value(tables, "chosen_count"), "reservoir")
                + " pay; the worst held-out protocol is off by "
                + Phrases.percent(Summaries.value(tables, "worst_held_out_rms_ratio")) + " rms, "
                + Phrases.percent(Summaries.value(tables, "worst_held_out_maximum_ratio")) + " at most";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.bars(
                        KEY,
                        "states",
                        Side.percent("held_out_rms_ratio", "Held-out rms"),
                        "Rms over all held-out protocols, each with the same weight, of the residual over the largest"
                                + " change."),
                TablePicture.bars(
                        KEY + "_protocols",
                        "protocol",
                        Side.percent("rms_ratio", "Rms"),
                        "Each held-out protocol, with the chosen number of reservoirs; the aim is 3 %."));
    }
}
