package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
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
                List.of(
                        "(j\u03c9 M + K) \u03b4y = \u03b4G about the lit steady state; response per photon of the"
                                + " modulation",
                        "channel: \u03b4P/\u03b4\u03a6, beside it \u03b4I for a modulation by the whole light;"
                                + " contacts: \u03b4J/(q \u03b4\u03a6) at constant voltage, beside it \u03b4V at"
                                + " constant current"),
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
        List<Answer> answers = Solving.of(() -> answers(config, bench));
        double first = answers.get(0).size();
        double corner = answers.stream()
                .filter(a -> a.size() / first <= StrictMath.sqrt(0.5))
                .mapToDouble(Answer::frequency)
                .findFirst()
                .orElse(Double.NaN);
        List<Column> columns = new ArrayList<>(List.of(
                column("frequency_Hz", answers, Answer::frequency),
                column("response_per_photon", answers, Answer::size),
                column("relative_response_ratio", answers, a -> a.size() / first),
                column("response_real_per_photon", answers, Answer::real),
                column("response_imaginary_per_photon", answers, Answer::imaginary)));
        if (config.structure() instanceof DeviceSpec) {
            columns.add(column("drain_current_real_A", answers, Answer::otherReal));
            columns.add(column("drain_current_imaginary_A", answers, Answer::otherImaginary));
        } else {
            columns.add(column("photovoltage_real_V", answers, Answer::otherReal));
            columns.add(column("photovoltage_imaginary_V", answers, Answer::otherImaginary));
        }
        return List.of(
                new ResultTable(KEY, columns),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("response_slowest_per_photon", first),
                        Summaries.number(
                                "fall_ratio", answers.get(answers.size() - 1).size() / first),
                        Summaries.number("corner_frequency_Hz", corner)));
    }

    private static Column column(String name, List<Answer> answers, ToDoubleFunction<Answer> number) {
        return new Column(name, answers.stream().mapToDouble(number).toArray());
    }

    /**
     * Holes of the channel, or electrons of the circuit, by photon of the modulation; beside it the drain current (A)
     * or the photovoltage (V) for a modulation by the whole light.
     */
    private record Answer(double frequency, double real, double imaginary, double otherReal, double otherImaginary) {
        double size() {
            return StrictMath.hypot(real, imaginary);
        }
    }

    private static List<Answer> answers(ExperimentConfig config, Bench bench) {
        Watch watch = Watch.of(bench);
        SpectrumSpec spec = settings(config);
        Spectra spectra = new Spectra(config.structure(), config.solver(), spec);
        double flux = spec.light().photonFlux();
        if (config.structure() instanceof DeviceSpec) {
            return spectra.channel(spec.light(), watch.stop(), watch.progress()).points().stream()
                    .map(p -> new Answer(
                            p.frequency(),
                            p.holeDensityReal() / flux,
                            p.holeDensityImaginary() / flux,
                            p.drainCurrentReal(),
                            p.drainCurrentImaginary()))
                    .toList();
        }
        double electrons = config.structure().constants().elementaryCharge() * flux;
        return spectra.contacts(spec.light(), watch.stop(), watch.progress()).points().stream()
                .map(p -> new Answer(
                        p.frequency(),
                        p.currentDensityReal() / electrons,
                        p.currentDensityImaginary() / electrons,
                        p.voltageReal(),
                        p.voltageImaginary()))
                .toList();
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
