package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.ActionSpectrum;
import photosynapse.device.protocol.ActionSpectrumResult;
import photosynapse.device.protocol.ActionSpectrumResult.Point;
import photosynapse.device.protocol.ActionSpectrumSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** One pulse at each of several wavelengths. Gives {@code action_spectrum} (a row a wavelength) and the summary. */
public final class E18ActionSpectrum implements Experiment {
    private static final String KEY = "action_spectrum";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E18",
                KEY,
                "Action spectrum",
                "Which light writes?",
                List.of(
                        "\u03b1 = 4\u03c0 k/\u03bb of the film's table, all interference of the stack; as many photons"
                                + " (photon_flux) or as much energy (irradiance) at every wavelength",
                        "responsivity = \u0394I/(h c/\u03bb \u03a6 W L), \u0394I = |I| \u2212 |I_{dark}| at the end of"
                                + " the pulse; relative response: \u0394P over the largest \u0394P of the spectrum"),
                "Below the gap nothing is written; above it interference shapes the spectrum more than absorption.",
                "Another oxide (device.gate.dielectric_thickness_nm) moves the maxima.");
    }

    private static ActionSpectrumSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().actionSpectrum().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        List<Double> wavelengths = settings(config).wavelengths();
        return Phrases.count(wavelengths.size(), "wavelength") + " from " + Phrases.number(1e9 * wavelengths.get(0))
                + " to " + Phrases.number(1e9 * wavelengths.get(wavelengths.size() - 1)) + " nm";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, 2 * settings(config).wavelengths().size());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        DeviceSpec device = config.device();
        ActionSpectrumResult result = Solving.of(() ->
                new ActionSpectrum(device, config.solver(), settings(config)).measure(watch.stop(), watch.progress()));
        List<Point> points = result.points();
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Point point : points) {
            double power = point.photonFlux() * device.constants().photonEnergy(point.wavelength());
            labels.add(Phrases.number(1e9 * point.wavelength()) + " nm");
            rows.add(new double[] {
                point.wavelength(),
                point.photonFlux(),
                power,
                point.changeRatio(),
                point.relativeResponse(),
                point.keptRatio(),
                point.currentChange(),
                point.currentChange() / (power * device.area())
            });
        }
        Point best = points.stream()
                .max(Comparator.comparingDouble(Point::changeRatio))
                .orElseThrow();
        return List.of(
                LabelledRows.table(
                        KEY,
                        "wavelength",
                        labels,
                        List.of(
                                "wavelength_m",
                                "photon_flux_per_m2_s",
                                "irradiance_W_per_m2",
                                "change_ratio",
                                "relative_response_ratio",
                                "kept_change_ratio",
                                "current_change_A",
                                "responsivity_A_per_W"),
                        rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("peak_wavelength_m", best.wavelength()),
                        Summaries.number("peak_change_ratio", best.changeRatio()),
                        Summaries.number("peak_kept_change_ratio", best.keptRatio()),
                        Summaries.number(
                                "shortest_over_peak_ratio", points.get(0).relativeResponse()),
                        Summaries.number(
                                "longest_over_peak_ratio",
                                points.get(points.size() - 1).relativeResponse()),
                        Summaries.number(
                                "largest_responsivity_A_per_W",
                                rows.stream()
                                        .mapToDouble(r -> r[r.length - 1])
                                        .max()
                                        .orElseThrow())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(1e9 * Summaries.value(tables, "peak_wavelength_m")) + " nm writes most, +"
                + Phrases.percent(Summaries.value(tables, "peak_change_ratio")) + "; the longest wavelength "
                + Phrases.percent(Summaries.value(tables, "longest_over_peak_ratio")) + " of it";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY,
                        "",
                        new Side("wavelength_m", "Wavelength", "nm", 1e9, false),
                        Side.percent("change_ratio", "Change after the pulse"),
                        "\u0394P/P_{dark} of the channel's holes at the end of one pulse on a rested device, by the"
                                + " wavelength of the pulse."),
                new TablePicture(
                        "action-spectrum-responsivity",
                        KEY,
                        "",
                        new Side("wavelength_m", "Wavelength", "nm", 1e9, false),
                        Side.of("responsivity_A_per_W", "Responsivity", "A/W"),
                        "\u0394I at the end of the pulse over the light power on the channel."));
    }
}
