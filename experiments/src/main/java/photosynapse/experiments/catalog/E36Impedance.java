package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.GateSpectrumResult;
import photosynapse.device.protocol.ImpedanceResult;
import photosynapse.device.protocol.Spectra;
import photosynapse.device.protocol.SpectrumSpec;
import photosynapse.device.solver.Admittance;
import photosynapse.device.solver.GateResponse;
import photosynapse.device.spec.DeviceSpec;
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
        Spectra spectra = new Spectra(config.structure(), config.solver(), settings(config));
        List<ResultTable> tables = new ArrayList<>();
        ImpedanceResult result;
        if (config.structure() instanceof DeviceSpec) {
            GateSpectrumResult gate = Solving.of(() -> spectra.gate(watch.stop(), watch.progress()));
            result = new ImpedanceResult(
                    gate.spec(),
                    config.structure().area(),
                    gate.points().stream().map(GateResponse::gate).toList());
            tables.add(channel(gate));
        } else {
            result = Solving.of(() -> spectra.impedance(watch.stop(), watch.progress()));
        }
        tables.add(0, table(result.points()));
        tables.add(1, summary(result));
        return List.copyOf(tables);
    }

    private static ResultTable table(List<Admittance> points) {
        return SampleTables.row(
                KEY,
                column("frequency_Hz", points, Admittance::frequency),
                column("resistance_ohm_m2", points, Admittance::resistance),
                column("negative_reactance_ohm_m2", points, p -> -p.reactance()),
                column("capacitance_F_per_m2", points, Admittance::capacitance),
                column("conductance_S_per_m2", points, Admittance::conductance),
                column("susceptance_S_per_m2", points, Admittance::susceptance));
    }

    private static ResultTable summary(ImpedanceResult result) {
        List<Admittance> points = result.points();
        Admittance low = points.get(0);
        Admittance high = points.get(points.size() - 1);
        return SampleTables.row(
                KEY + "_summary",
                Summaries.number("capacitance_slowest_F_per_m2", low.capacitance()),
                Summaries.number("capacitance_fastest_F_per_m2", high.capacitance()),
                Summaries.number("capacitance_rise_ratio", low.capacitance() / high.capacitance()),
                Summaries.number("resistance_slowest_ohm_m2", low.resistance()),
                Summaries.optional("peak_frequency_Hz", result.peakFrequency()));
    }

    /** What the channel of a gated device does: its charge and its current against a small gate voltage. */
    private static ResultTable channel(GateSpectrumResult gate) {
        List<GateResponse> points = gate.points();
        return SampleTables.row(
                KEY + "_channel",
                column("frequency_Hz", points, p -> p.gate().frequency()),
                column("channel_charge_real_F_per_m2", points, GateResponse::channelChargeReal),
                column("channel_charge_imaginary_F_per_m2", points, GateResponse::channelChargeImaginary),
                column("transconductance_real_S", points, GateResponse::transconductanceReal),
                column("transconductance_imaginary_S", points, GateResponse::transconductanceImaginary),
                column(
                        "transconductance_magnitude_S",
                        points,
                        p -> StrictMath.hypot(p.transconductanceReal(), p.transconductanceImaginary())));
    }

    private static <T> Column column(String name, List<T> points, ToDoubleFunction<T> number) {
        return new Column(name, points.stream().mapToDouble(number).toArray());
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
