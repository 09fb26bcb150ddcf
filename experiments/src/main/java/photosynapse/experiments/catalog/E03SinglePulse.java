package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * One light pulse and the darkness after it; and the same pulse shorter, longer, weaker and stronger.
 *
 * <p>Gives {@code pulse}, {@code pulse_left}, {@code pulse_profiles} (dark, at the end of the light, 1000 s later),
 * {@code pulse_widths}, {@code pulse_fluxes}, the summary and how each run was solved.
 */
public final class E03SinglePulse implements Experiment {
    private static final String KEY = "pulse";
    private static final double LONG_AFTER = 1000;

    /** The stretched exponential is fitted from this time after the pulse on (s). */
    private static final double FIRST_FITTED = 1;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E03",
                KEY,
                "A single pulse",
                "What does one flash of light leave behind?",
                List.of(
                        "G = \u03b7 \u03b1 \u03a6 exp(\u2212\u03b1 (L \u2212 x)): pairs; holes"
                                + " leave through the tubes, electrons are"
                                + " trapped",
                        "\u0394I = |I| \u2212 |I_{dark}| follows the charge of the film: vacancies"
                                + " move, but cannot gate"),
                "The current stays up when the light is off. Where the lines of width and of strength part, the dose"
                        + " alone no longer tells the change: the film answers sublinearly.",
                "Deeper traps (device.films.nanocrystals.traps[0].depth_eV), then compare.");
    }

    private static PulseTrain settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().pulse().orElseThrow().train();
    }

    @Override
    public String setting(ExperimentConfig config) {
        PulseTrain pulse = settings(config);
        return "1 pulse  " + Phrases.number(pulse.light().wavelength() * 1e9) + " nm " + Phrases.seconds(pulse.width());
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "+" + Phrases.percent(Summaries.value(tables, "change_ratio")) + "  left after 10 s "
                + Phrases.percent(Summaries.value(tables, "left_after_10_s_ratio"));
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.transientSeconds(config, settings(config).stimulus())
                + DoseSeries.RUN_COUNT * Cost.edgesSeconds(config, 1);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        PulseTrain pulse = settings(config);
        Watch watch = Watch.of(bench.part(0, 0.4));
        PulseTrainResult result = Solving.of(() -> new PulseTrainResponse(config.device(), config.solver(), pulse)
                .measureWithProfiles(profileTimes(pulse), watch.stop(), watch.progress()));
        ResultTable left = LeftTable.of(KEY + "_left", result.run(), pulse.lastPulseEnd());
        List<ResultTable> tables = new ArrayList<>();
        tables.add(SampleTables.samples(KEY, result.run().samples()));
        tables.add(left);
        tables.add(SampleTables.profiles(KEY + "_profiles", config.structure(), result.run()));
        DoseSeries doses = new DoseSeries(config, pulse, result);
        doses.run(bench.part(0.4, 1));
        tables.addAll(doses.tables());
        tables.add(summary(config, result, left, doses));
        List<String> runs = new ArrayList<>(List.of("pulse"));
        runs.addAll(doses.runs());
        List<SolveReport> reports = new ArrayList<>(List.of(result.run().report()));
        reports.addAll(doses.reports());
        tables.add(SolverTable.of(KEY, runs, reports));
        return tables;
    }

    private static List<Double> profileTimes(PulseTrain pulse) {
        TreeSet<Double> times = new TreeSet<>(List.of(0.0, pulse.width()));
        times.add(pulse.width() + Math.min(pulse.dark(), LONG_AFTER));
        return List.copyOf(times);
    }

    private static ResultTable summary(
            ExperimentConfig config, PulseTrainResult result, ResultTable left, DoseSeries doses) {
        PulseTrainResult.Pulse pulse = result.pulses().get(0);
        double dark = Math.abs(result.run().at(0).drainCurrent());
        double area =
                config.device().channel().width() * config.device().channel().length();
        return SampleTables.row(
                KEY + "_summary",
                new Column("dark_hole_density_per_m2", result.run().at(0).channelHoleDensity()),
                new Column("dark_current_A", dark),
                new Column("change_ratio", pulse.changeAfterRatio()),
                new Column("current_change_A", pulse.amplitude()),
                new Column("current_change_ratio", pulse.amplitude() / dark),
                new Column("left_after_10_s_ratio", LeftTable.at(left, 10)),
                new Column("left_after_1000_s_ratio", LeftTable.at(left, 1000)),
                new Column("left_after_10000_s_ratio", LeftTable.at(left, 10_000)),
                new Column("half_life_s", LeftTable.timeTo(left, 0.5)),
                new Column(
                        "stretch_exponent",
                        RetentionTables.value(
                                RetentionTables.stretched(RetentionTables.readings(left, FIRST_FITTED)), "beta")),
                new Column("width_exponent_weak", doses.exponent(DoseSeries.Axis.WIDTH, 0.1, 1)),
                new Column("width_exponent_strong", doses.exponent(DoseSeries.Axis.WIDTH, 3, 30)),
                new Column("flux_exponent_weak", doses.exponent(DoseSeries.Axis.FLUX, 0.1, 1)),
                new Column("flux_exponent_strong", doses.exponent(DoseSeries.Axis.FLUX, 3, 30)),
                new Column("light_energy_J", result.energy().light()),
                new Column("light_energy_per_area_J_per_m2", result.energy().light() / area),
                new Column("read_energy_J", result.energy().read()),
                new Column("peak_energy_J", result.energy().peak()),
                new Column("electrical_energy_J", result.energy().total()));
    }
}
