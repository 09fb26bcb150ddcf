package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.extraction.RetentionFits;
import photosynapse.device.protocol.Retention;
import photosynapse.device.protocol.RetentionResult;
import photosynapse.device.protocol.RetentionSpec;
import photosynapse.device.protocol.SharedProgress;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * How long what was written lasts, and how long it would without moving ions.
 *
 * <p>Gives {@code retention}, {@code retention_frozen} (vacancies held in place), {@code retention_samples}, the
 * summary and how each run was solved; {@code retention_fits} and {@code retention_curves} hold the forms that papers
 * print.
 */
public final class E06Retention implements Experiment {
    private static final String KEY = "retention";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E06",
                KEY,
                "Retention",
                "How long does the memory last, and what do the ions do for it?",
                List.of("\u0394P(t)/\u0394P(0), relative to the dark P; the clock starts at the end of the last pulse"),
                "With moving vacancies the half-life is several times longer: they cannot gate the channel, but they"
                        + " screen the field that drives the electrons back.",
                "Another valence-band offset or trap depth: the slowest exit sets the time.");
    }

    private static RetentionSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().retention().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        RetentionSpec spec = settings(config);
        return Phrases.seconds(spec.firstReading()) + " .. "
                + Phrases.seconds(spec.train().dark());
    }

    @Override
    public String finding(List<ResultTable> tables) {
        double halfLife = Summaries.value(tables, "half_life_s");
        return Double.isNaN(halfLife)
                ? "more than half is left at the end"
                : "half-life " + Phrases.number(halfLife) + " s; ions frozen "
                        + Phrases.number(Summaries.value(tables, "half_life_ions_frozen_s")) + " s";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 2 * Cost.transientSeconds(config, settings(config).train().stimulus());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        RetentionSpec spec = settings(config);
        DeviceSpec frozen = withFrozenIons(config.device());
        SharedProgress progress = new SharedProgress(2, bench.progress()::accept);
        Watch watch = Watch.of(bench);
        List<DeviceSpec> devices = List.of(config.device(), frozen);
        List<RetentionResult> results = Solving.of(() -> IntStream.range(0, 2)
                .parallel()
                .mapToObj(k ->
                        new Retention(devices.get(k), config.solver(), spec).measure(watch.stop(), progress.part(k)))
                .toList());
        RetentionResult moving = results.get(0);
        RetentionResult still = results.get(1);
        double edge = spec.train().lastPulseEnd();
        ResultTable left = LeftTable.of(KEY, moving.run(), edge);
        ResultTable leftFrozen = LeftTable.of(KEY + "_frozen", still.run(), edge);
        List<ResultTable> tables = new ArrayList<>(List.of(left, leftFrozen));
        tables.add(SampleTables.samples(KEY + "_samples", moving.run().samples()));
        tables.addAll(RetentionTables.of(KEY, moving.left()));
        tables.add(summary(moving, still, left, leftFrozen));
        tables.add(SolverTable.of(
                KEY,
                List.of("ions moving", "ions frozen"),
                List.of(moving.run().report(), still.run().report())));
        return tables;
    }

    private static ResultTable summary(
            RetentionResult moving, RetentionResult still, ResultTable left, ResultTable frozen) {
        Optional<RetentionFits.Fit> fit = RetentionTables.stretched(moving.left());
        return SampleTables.row(
                KEY + "_summary",
                new Column("written_change_ratio", moving.writtenChangeRatio()),
                new Column("written_change_ions_frozen_ratio", still.writtenChangeRatio()),
                new Column("left_after_10_s_ratio", LeftTable.at(left, 10)),
                new Column("left_after_100_s_ratio", LeftTable.at(left, 100)),
                new Column("left_after_1000_s_ratio", LeftTable.at(left, 1000)),
                new Column("left_after_3000_s_ratio", LeftTable.at(left, 3000)),
                new Column("left_after_10000_s_ratio", LeftTable.at(left, 10_000)),
                new Column("left_frozen_after_10_s_ratio", LeftTable.at(frozen, 10)),
                new Column("left_frozen_after_100_s_ratio", LeftTable.at(frozen, 100)),
                new Column("left_frozen_after_1000_s_ratio", LeftTable.at(frozen, 1000)),
                new Column("left_frozen_after_3000_s_ratio", LeftTable.at(frozen, 3000)),
                new Column("left_frozen_after_10000_s_ratio", LeftTable.at(frozen, 10_000)),
                new Column("half_life_s", LeftTable.timeTo(left, 0.5)),
                new Column("half_life_ions_frozen_s", LeftTable.timeTo(frozen, 0.5)),
                new Column("stretch_exponent", RetentionTables.value(fit, "beta")),
                new Column("stretch_time_s", RetentionTables.value(fit, "tau")));
    }

    /** The same device with vacancies that stay where the dark equilibrium puts them. */
    static DeviceSpec withFrozenIons(DeviceSpec device) {
        return device.withFilms(
                device.films().stream().map(E06Retention::withFrozenIons).toList());
    }

    private static FilmSpec withFrozenIons(FilmSpec film) {
        Optional<VacancySpec> vacancies = film.vacancies().map(E06Retention::frozenInPlace);
        return film.withVacancies(vacancies);
    }

    private static VacancySpec frozenInPlace(VacancySpec v) {
        return new VacancySpec(v.density(), v.maximumDensity(), v.diffusivity(), true, v.asTraps(), v.activation());
    }
}
