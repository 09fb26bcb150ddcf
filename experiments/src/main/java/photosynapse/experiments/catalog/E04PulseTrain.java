package photosynapse.experiments.catalog;

import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;

/**
 * A train of equal pulses. Gives {@code pulse_train}, {@code pulse_train_pulses} (a row a pulse),
 * {@code pulse_train_left}, {@code pulse_train_profiles}, the summary and how it was solved.
 */
public final class E04PulseTrain implements Experiment {
    private static final String KEY = "pulse_train";
    private static final double LONG_AFTER = 1000;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E04",
                KEY,
                "A train of pulses",
                "How do flashes add up?",
                List.of("A_{n}: change of the current at the end of pulse n, from the dark baseline; gain A_{n}/A_{1}"),
                "Each pulse adds a little less than the one before, because what is trapped repels what comes.",
                "Half the interval between the pulses, or ten times as many pulses.");
    }

    private static PulseTrain settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().pulseTrain().orElseThrow().train();
    }

    @Override
    public String setting(ExperimentConfig config) {
        PulseTrain train = settings(config);
        return Phrases.count(train.count(), "pulse") + " of " + Phrases.seconds(train.width()) + " at "
                + Phrases.number(train.rate()) + " Hz";
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "+" + Phrases.percent(Summaries.value(tables, "change_ratio")) + "  gain "
                + Phrases.number(Summaries.value(tables, "gain_ratio"));
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.transientSeconds(config, settings(config).stimulus());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        PulseTrain train = settings(config);
        Watch watch = Watch.of(bench);
        PulseTrainResult result = Solving.of(() -> new PulseTrainResponse(config.device(), config.solver(), train)
                .measureWithProfiles(profileTimes(train), watch.stop(), watch.progress()));
        ResultTable left = LeftTable.of(KEY + "_left", result.run(), train.lastPulseEnd());
        return List.of(
                SampleTables.samples(KEY, result.run().samples()),
                RecordTables.of(KEY + "_pulses", PulseTrainResult.Pulse.class, result.pulses()),
                left,
                SampleTables.profiles(KEY + "_profiles", config.structure(), result.run()),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("change_ratio", result.finalChangeRatio()),
                        new Column("gain_ratio", result.gain()),
                        new Column("left_after_10_s_ratio", LeftTable.at(left, 10)),
                        new Column("left_after_1000_s_ratio", LeftTable.at(left, 1000)),
                        new Column("light_energy_per_pulse_J", result.energy().light()),
                        new Column("read_energy_last_pulse_J", result.energy().read())),
                SolverTable.of(KEY, List.of("train"), List.of(result.run().report())));
    }

    private static List<Double> profileTimes(PulseTrain train) {
        TreeSet<Double> times = new TreeSet<>(List.of(0.0, train.lastPulseEnd()));
        times.add(train.lastPulseEnd() + Math.min(train.dark(), LONG_AFTER));
        return List.copyOf(times);
    }
}
