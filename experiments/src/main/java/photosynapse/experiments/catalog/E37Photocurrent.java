package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.protocol.ChannelPhotoSpectrumResult;
import photosynapse.device.protocol.ContactPhotoSpectrumResult;
import photosynapse.device.protocol.Spectra;
import photosynapse.device.protocol.SpectrumSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/**
 * How the channel, or the current between contacts, follows light that is modulated a little. Gives
 * {@code photocurrent_spectrum} (a row a frequency) and the summary.
 */
public final class E37Photocurrent implements Experiment {
    private static final String KEY = "photocurrent_spectrum";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E37",
                KEY,
                "Photocurrent spectroscopy",
                "How fast a light can the device follow?",
                List.of("(j\u03c9 M + K) \u03b4y = \u03b4G about the lit steady state; response per photon of the"
                        + " modulation"),
                "A synapse answers slow light most: its response falls over many decades of frequency. A cell is flat"
                        + " up to the transit of its carriers.",
                "More constant light: traps fill and the device becomes faster.");
    }

    private static SpectrumSpec settings(ExperimentConfig config) {
        return config.protocols()
                .orElseThrow()
                .photocurrentSpectrum()
                .orElseThrow()
                .spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        SpectrumSpec spec = settings(config);
        return Phrases.number(spec.firstFrequency()) + " to " + Phrases.number(spec.lastFrequency()) + " Hz";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, 1);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        double[] frequencies =
                settings(config).frequencies().stream().mapToDouble(f -> f).toArray();
        double[] responses = Solving.of(() -> responses(config, bench));
        double first = responses[0];
        double[] relative = new double[responses.length];
        double half = Double.NaN;
        for (int k = 0; k < responses.length; k++) {
            relative[k] = responses[k] / first;
            half = Double.isNaN(half) && relative[k] <= StrictMath.sqrt(0.5) ? frequencies[k] : half;
        }
        return List.of(
                SampleTables.row(
                        KEY,
                        new Column("frequency_Hz", frequencies),
                        new Column("response_per_photon", responses),
                        new Column("relative_response_ratio", relative)),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("response_slowest_per_photon", first),
                        Summaries.number("fall_ratio", relative[relative.length - 1]),
                        Summaries.number("corner_frequency_Hz", half)));
    }

    /** Holes of the channel, or electrons of the circuit, by photon of the modulation. */
    private static double[] responses(ExperimentConfig config, Bench bench) {
        Watch watch = Watch.of(bench);
        SpectrumSpec spec = settings(config);
        Spectra spectra = new Spectra(config.structure(), config.solver(), spec);
        if (config.structure() instanceof DeviceSpec) {
            ChannelPhotoSpectrumResult result = spectra.channel(spec.light(), watch.stop(), watch.progress());
            return result.points().stream()
                    .mapToDouble(p -> StrictMath.hypot(p.holeDensityReal(), p.holeDensityImaginary())
                            / spec.light().photonFlux())
                    .toArray();
        }
        ContactPhotoSpectrumResult result = spectra.contacts(spec.light(), watch.stop(), watch.progress());
        return IntStream.range(0, result.points().size())
                .mapToDouble(result::quantumEfficiency)
                .toArray();
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "At the highest frequency the response is " + Phrases.percent(Summaries.value(tables, "fall_ratio"))
                + " of that at the lowest";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "",
                Side.of("frequency_Hz", "Frequency", "Hz").onLogarithmicAxis(),
                Side.of("relative_response_ratio", "Response", "").onLogarithmicAxis(),
                "Magnitude of the change of the channel's holes (or of the current between contacts) by photon of the"
                        + " modulation, relative to the lowest frequency."));
    }
}
