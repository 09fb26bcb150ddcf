package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.ImpedanceResult;
import photosynapse.device.protocol.Spectra;
import photosynapse.device.protocol.SpectrumSpec;
import photosynapse.device.solver.Admittance;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Impedance about a steady state. Gives {@code impedance} (a row a frequency) and the summary. */
public final class E36Impedance implements Experiment {
    private static final String KEY = "impedance";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E36",
                KEY,
                "Impedance",
                "Which times does the device have, seen from its contacts?",
                List.of("(j\u03c9 M + K) \u03b4y = \u03b4V: the equations linearised about the steady state"
                        + " with their"
                        + " analytic Jacobian; Z = 1/Y, C = Im Y/\u03c9"),
                "At high frequency the capacitance is that of the layers; below the ions' relaxation it"
                        + " rises, because"
                        + " ions charge the interfaces.",
                "Light (protocol.impedance.photon_flux_per_m2_s): the recombination resistance falls.");
    }

    private static SpectrumSpec settings(ExperimentConfig config) {
        return config.protocols().orElseThrow().impedance().orElseThrow().spec();
    }

    @Override
    public String setting(ExperimentConfig config) {
        SpectrumSpec spec = settings(config);
        return Phrases.number(spec.firstFrequency()) + " to " + Phrases.number(spec.lastFrequency()) + " Hz at "
                + Phrases.number(spec.voltage()) + " V";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return Cost.edgesSeconds(config, 1);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        ImpedanceResult result = Solving.of(() -> new Spectra(config.structure(), config.solver(), settings(config))
                .impedance(watch.stop(), watch.progress()));
        List<Admittance> points = result.points();
        Admittance low = points.get(0);
        Admittance high = points.get(points.size() - 1);
        return List.of(
                SampleTables.row(
                        KEY,
                        new Column(
                                "frequency_Hz",
                                points.stream()
                                        .mapToDouble(Admittance::frequency)
                                        .toArray()),
                        new Column(
                                "resistance_ohm_m2",
                                points.stream()
                                        .mapToDouble(Admittance::resistance)
                                        .toArray()),
                        new Column(
                                "negative_reactance_ohm_m2",
                                points.stream().mapToDouble(p -> -p.reactance()).toArray()),
                        new Column(
                                "capacitance_F_per_m2",
                                points.stream()
                                        .mapToDouble(Admittance::capacitance)
                                        .toArray())),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("capacitance_slowest_F_per_m2", low.capacitance()),
                        Summaries.number("capacitance_fastest_F_per_m2", high.capacitance()),
                        Summaries.number("capacitance_rise_ratio", low.capacitance() / high.capacitance()),
                        Summaries.number("resistance_slowest_ohm_m2", low.resistance()),
                        Summaries.optional("peak_frequency_Hz", result.peakFrequency())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The capacitance is " + Phrases.number(Summaries.value(tables, "capacitance_rise_ratio"))
                + " times as large at the lowest frequency as at the highest";
    }

    @Override
    public List<TablePicture> pictures() {
        Side frequency = Side.of("frequency_Hz", "Frequency", "Hz").onLogarithmicAxis();
        return List.of(
                new TablePicture(
                        "impedance-capacitance",
                        KEY,
                        "",
                        frequency,
                        Side.of("capacitance_F_per_m2", "Capacitance", "F/m2").onLogarithmicAxis(),
                        "Im Y over the angular frequency, for a square metre."),
                new TablePicture(
                        "impedance-reactance",
                        KEY,
                        "",
                        frequency,
                        Side.of("negative_reactance_ohm_m2", "\u2212Im Z", "ohm m2")
                                .onLogarithmicAxis(),
                        "Negative imaginary part of the impedance of a square metre; a maximum is a time of the"
                                + " device."));
    }
}
