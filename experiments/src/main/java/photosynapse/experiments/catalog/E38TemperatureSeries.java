package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.Left;
import photosynapse.device.protocol.TemperatureSeries;
import photosynapse.device.protocol.TemperatureSeriesResult;
import photosynapse.device.protocol.TemperatureSeriesResult.Point;
import photosynapse.device.protocol.TemperatureSeriesSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/**
 * Retention of the device of the file at several temperatures. Gives {@code temperature_series} (a row a temperature),
 * {@code temperature_series_left} (what is left at which time) and the summary.
 */
public final class E38TemperatureSeries implements Experiment {
    private static final String KEY = "temperature_series";
    private static final String LABEL = "temperature";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E38",
                KEY,
                "Temperature series",
                "How does the memory shorten as it gets warmer, and with which energy?",
                List.of(
                        "1/t = rate_{0} exp(\u2212E_{a}/k_{B}T), t when the asked-for fraction (half, unless said) of"
                                + " the written change is left",
                        "E_{a} = slope of ln t over 1/k_{B}T by least squares, with its interval at 95 % (Student's"
                                + " t); the clock starts at the end of the last pulse"),
                "A device with several exits has an apparent energy below the depth of its traps; what it is made of"
                        + " tells the study `temperature`.",
                "Another fraction (protocol.temperature_series.left_fraction): late exits have other energies.");
    }

    private static TemperatureSeriesSpec settings(ExperimentConfig config) {
        return config.protocols()
                .orElseThrow()
                .temperatureSeries()
                .orElseThrow()
                .spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        TemperatureSeriesSpec spec = settings(config);
        List<Double> temperatures = spec.temperatures();
        return Phrases.count(temperatures.size(), LABEL) + " from " + Phrases.number(temperatures.get(0)) + " to "
                + Phrases.number(temperatures.get(temperatures.size() - 1)) + " K, "
                + Phrases.seconds(spec.retention().train().dark());
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        TemperatureSeriesSpec spec = settings(config);
        return spec.temperatures().size()
                * Cost.transientSeconds(config, spec.retention().train().stimulus());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        TemperatureSeriesResult result =
                Solving.of(() -> new TemperatureSeries(config.device(), config.solver(), settings(config))
                        .measure(watch.stop(), watch.progress()));
        List<Point> points = result.points();
        List<String> labels =
                points.stream().map(p -> Phrases.number(p.temperature()) + " K").toList();
        List<double[]> rows = points.stream()
                .map(p -> new double[] {
                    p.temperature(),
                    1 / config.device().constants().thermalVoltage(p.temperature()),
                    p.writtenChangeRatio(),
                    p.time().orElse(Double.NaN)
                })
                .toList();
        return List.of(
                LabelledRows.table(
                        KEY,
                        LABEL,
                        labels,
                        List.of("temperature_K", "inverse_thermal_energy_per_eV", "change_ratio", "time_s"),
                        rows),
                left(points, labels),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.optional("activation_energy_eV", result.activationEnergyEv()),
                        Summaries.optional("activation_margin_eV", result.activationMarginEv()),
                        Summaries.number("left_fraction", settings(config).leftFraction()),
                        Summaries.optional("time_coldest_s", points.get(0).time()),
                        Summaries.optional(
                                "time_warmest_s", points.get(points.size() - 1).time())));
    }

    private static ResultTable left(List<Point> points, List<String> labels) {
        List<String> words = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            for (Left left : points.get(k).left()) {
                words.add(labels.get(k));
                rows.add(new double[] {points.get(k).temperature(), left.after(), left.fraction()});
            }
        }
        return LabelledRows.table(KEY + "_left", LABEL, words, List.of("temperature_K", "after_s", "left_ratio"), rows);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        double energy = Summaries.value(tables, "activation_energy_eV");
        if (Double.isNaN(energy)) {
            return "Fewer than two temperatures reach the fraction; no energy";
        }
        double margin = Summaries.value(tables, "activation_margin_eV");
        return "Apparent energy " + Phrases.number(energy) + " eV"
                + (Double.isInfinite(margin)
                        ? " from two temperatures"
                        : " \u00b1 " + Phrases.number(margin) + " eV (95 %)");
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY,
                        "",
                        Side.of("inverse_thermal_energy_per_eV", "1/(k_{B}T)", "1/eV"),
                        Side.of("time_s", "Time to the fraction", "s").onLogarithmicAxis(),
                        "Time after the last pulse at which the asked-for fraction of the change is left; the slope is"
                                + " the activation energy."),
                TablePicture.curves(
                        KEY + "_left",
                        LABEL,
                        Side.of("after_s", "Time after the last pulse", "s").onLogarithmicAxis(),
                        Side.percent("left_ratio", "Change left"),
                        "\u0394P(t)/\u0394P(0), each temperature relative to its own dark state."));
    }
}
