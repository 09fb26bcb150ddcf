package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.DoseDependence;
import photosynapse.device.protocol.DoseDependenceResult;
import photosynapse.device.protocol.DoseDependenceSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** One pulse of every width at every strength. Gives {@code dose_dependence} and the summary. */
public final class E32DoseDependence implements Experiment {
    private static final String KEY = "dose_dependence";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E32",
                KEY,
                "Width and strength of a pulse",
                "Does only the number of photons count, or also how fast they come?",
                List.of("dose = \u03a6 \u00d7 width; exponents are slopes of log change over log dose"),
                "Small doses fall on one line of slope one; large ones part, because what is written holds"
                        + " back what is to be written.",
                "A slower reading (protocol.dose_dependence.read_after_s).");
    }

    private static DoseDependenceSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().doseDependence().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(settings(config).widths().size(), "width") + " x "
                + Phrases.count(settings(config).photonFluxes().size(), "strength");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return settings(config).widths().size()
                * Cost.edgesSeconds(config, settings(config).photonFluxes().size());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        DoseDependenceResult result =
                Solving.of(() -> new DoseDependence(config.device(), config.solver(), settings(config))
                        .measure(watch.stop(), watch.progress()));
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (DoseDependenceResult.Point point : result.points()) {
            labels.add(Phrases.seconds(point.width()));
            rows.add(new double[] {
                point.width(), point.photonFlux(), point.photons(), point.changeRatio(), point.keptRatio()
            });
        }
        int lastFlux = settings(config).photonFluxes().size() - 1;
        return List.of(
                LabelledRows.table(
                        KEY,
                        "width",
                        labels,
                        List.of("width_s", "photon_flux_per_m2_s", "photon_dose_per_m2", "change_ratio", "kept_ratio"),
                        rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.optional("width_exponent_weakest", result.exponentOfWidth(0)),
                        Summaries.optional("width_exponent_strongest", result.exponentOfWidth(lastFlux)),
                        Summaries.optional("power_exponent_shortest", result.exponentOfPower(0)),
                        Summaries.optional("dose_exponent", result.exponentOfDose()),
                        Summaries.optional("collapse_spread_ratio", result.collapseSpread())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The change goes with the dose to the power of "
                + Phrases.number(Summaries.value(tables, "dose_exponent"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "width",
                Side.of("photon_dose_per_m2", "Dose", "1/m2").onLogarithmicAxis(),
                new Side("change_ratio", "Change at the end of the pulse", "%", 100, true),
                "\u0394P/P_{dark} at the end of one pulse, each on a fresh device; a curve for each width."));
    }
}
