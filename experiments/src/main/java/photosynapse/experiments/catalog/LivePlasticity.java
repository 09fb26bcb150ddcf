package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.extraction.CurveFitResult;
import photosynapse.device.extraction.PairedPulseFit;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.PairedPulse;
import photosynapse.device.protocol.PairedPulseResult;
import photosynapse.device.protocol.PairedPulseSpec;
import photosynapse.device.protocol.PotentiationDepression;
import photosynapse.device.protocol.PotentiationDepressionResult;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.protocol.RateDependence;
import photosynapse.device.protocol.RateDependenceResult;
import photosynapse.device.protocol.RateDependenceSpec;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.protocol.UpdateCurve;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.stimulus.WriteEraseCycles;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * Plasticity of a compact synapse: the protocols of the device, measured on the synapse in its place, with their
 * numbers.
 *
 * @param tables what was read, the first one the main one; a second one is a fitted curve
 * @param numbers key numbers
 * @param outside what lies beyond the fitted range
 */
public record LivePlasticity(List<ResultTable> tables, List<NamedNumber> numbers, List<String> outside) {
    private static final int CURVE_POINTS = 80;
    private static final double DARK = 10;

    public LivePlasticity {
        tables = List.copyOf(tables);
        outside = List.copyOf(outside);
        boolean inside = outside.isEmpty();
        numbers = numbers.stream()
                .map(n -> inside || !n.trust().isEmpty() ? n : n.doubted("outside the fitted range"))
                .toList();
    }

    /**
     * The pulse that is given.
     *
     * @param light of it
     * @param width of it (s)
     */
    public record Flash(Light light, double width) {}

    /** Two flashes with gaps between them (s). */
    public static LivePlasticity pairs(SynapseStation station, Flash flash, List<Double> gaps) {
        PairedPulseResult result = new PairedPulse(
                        station.station(), new PairedPulseSpec(flash.width(), gaps, flash.light(), 0))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        List<PairedPulseResult.Pair> pairs = result.pairs();
        ResultTable table = new ResultTable(
                "paired_pulse",
                List.of(
                        new Column("gap_s", gaps.stream().mapToDouble(g -> g).toArray()),
                        new Column(
                                "index",
                                pairs.stream()
                                        .mapToDouble(PairedPulseResult.Pair::percentFromDark)
                                        .toArray()),
                        new Column(
                                "index_from_residual",
                                pairs.stream()
                                        .mapToDouble(PairedPulseResult.Pair::percentFromResidual)
                                        .toArray())));
        Optional<CurveFitResult> fit = pairs.size() > 4 ? Optional.of(PairedPulseFit.fit(result)) : Optional.empty();
        List<ResultTable> tables = new ArrayList<>(List.of(table));
        fit.ifPresent(f -> tables.add(pairCurve(f, gaps)));
        List<NamedNumber> numbers = new ArrayList<>();
        numbers.add(NamedNumber.of(
                "index_shortest_gap_percent",
                "PPF index at " + Phrases.seconds(gaps.get(0)),
                pairs.get(0).percentFromDark(),
                "%",
                "A2/A1 \u00d7 100 %, A1 and A2 the change of current at the end of each flash from the dark baseline;"
                        + " the gap runs from the end of the first to the start of the second"));
        numbers.add(NamedNumber.of(
                "index_from_residual_percent",
                "the same from the residual current",
                pairs.get(0).percentFromResidual(),
                "%",
                "A2/A1 \u00d7 100 %, A2 from the current just before the second flash"));
        for (int k = 1; k <= 2; k++) {
            String name = "tau" + k;
            int index = k;
            fit.ifPresent(f -> numbers.add(NamedNumber.of(
                    "tau_" + index + "_s",
                    "\u03c4" + index,
                    f.value(name),
                    "s",
                    "of A2/A1 = 1 + C1 exp(\u2212\u0394t/\u03c41) + C2 exp(\u2212\u0394t/\u03c42)")));
        }
        double last = gaps.get(gaps.size() - 1);
        Stimulus longest = train(2, flash, 1 / (flash.width() + last)).stimulus();
        return new LivePlasticity(tables, numbers, checked(station, longest));
    }

    private static ResultTable pairCurve(CurveFitResult fit, List<Double> gaps) {
        double[] at = grid(gaps.get(0), gaps.get(gaps.size() - 1));
        double[] index = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            index[k] = 100
                    * (1
                            + fit.value("C1") * StrictMath.exp(-at[k] / fit.value("tau1"))
                            + fit.value("C2") * StrictMath.exp(-at[k] / fit.value("tau2")));
        }
        return new ResultTable("fit", List.of(new Column("gap_s", at), new Column("index", index)));
    }

    private static double[] grid(double low, double high) {
        double[] at = new double[CURVE_POINTS];
        for (int k = 0; k < at.length; k++) {
            at[k] = low * StrictMath.pow(high / low, (double) k / (at.length - 1));
        }
        return at;
    }

    private static PulseTrain train(int count, Flash flash, double rate) {
        return new PulseTrain(count, flash.width(), rate, flash.light(), 0, DARK);
    }

    /** Whether the longest and strongest of the stimuli stays in the range of the synapse. */
    private static List<String> checked(SynapseStation station, Stimulus stimulus) {
        TransientResult run =
                station.run(stimulus, new SampleTimes().edges(stimulus).output().samples());
        return station.outside(stimulus, run);
    }

    /** Trains of so many flashes at several rates (Hz). */
    public static LivePlasticity rates(SynapseStation station, Flash flash, int count, List<Double> rates) {
        RateDependenceResult result = new RateDependence(
                        station.station(), new RateDependenceSpec(train(count, flash, rates.get(0)), rates))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        String definition =
                "A" + count + "/A1, changes of current at the end of the last and the first flash, both from"
                        + " the dark baseline";
        return new LivePlasticity(
                List.of(new ResultTable(
                        "rate",
                        List.of(
                                new Column(
                                        "rate_Hz",
                                        rates.stream().mapToDouble(r -> r).toArray()),
                                new Column(
                                        "gain",
                                        result.trains().stream()
                                                .mapToDouble(PulseTrainResult::gain)
                                                .toArray()),
                                new Column(
                                        "change_ratio",
                                        result.trains().stream()
                                                .mapToDouble(PulseTrainResult::finalChangeRatio)
                                                .toArray())))),
                List.of(
                        NamedNumber.of(
                                "gain_fastest",
                                "Gain at " + Phrases.number(rates.get(rates.size() - 1)) + " Hz",
                                result.trains().get(rates.size() - 1).gain(),
                                "",
                                definition),
                        NamedNumber.of(
                                "rate_at_half_gain_Hz",
                                "Rate at half gain",
                                result.rateAtHalfGain().orElse(Double.NaN),
                                "Hz",
                                "rate at which the gain passes the middle between the smallest and the largest"
                                        + " measured"),
                        NamedNumber.of(
                                "gain_per_decade",
                                "Gain per decade of rate",
                                result.gainPerDecade().orElse(Double.NaN),
                                "",
                                "slope of the gain over log10 of the rate, least squares")),
                checked(
                        station,
                        train(count, flash, rates.get(rates.size() - 1)).stimulus()));
    }

    /** Cycles of flashes and gate pulses. */
    public static LivePlasticity cycles(SynapseStation station, WriteEraseCycles cycles) {
        PotentiationDepressionResult result = new PotentiationDepression(station.station(), cycles)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        List<double[]> rows = new ArrayList<>();
        for (int cycle = 0; cycle < result.cycles().size(); cycle++) {
            add(result.cycles().get(cycle).up(), cycle + 1, 1, rows);
            add(result.cycles().get(cycle).down(), cycle + 1, 0, rows);
        }
        List<Column> columns = new ArrayList<>();
        List<String> names = List.of("pulse", "conductance_S", "cycle", "up");
        for (int k = 0; k < names.size(); k++) {
            int index = k;
            columns.add(new Column(
                    names.get(k), rows.stream().mapToDouble(row -> row[index]).toArray()));
        }
        PotentiationDepressionResult.Cycle last = result.last();
        return new LivePlasticity(
                List.of(new ResultTable("cycles", columns)),
                List.of(
                        NamedNumber.of("dynamic_ratio", "Gmax/Gmin", last.dynamicRatio(), "", "of the last cycle"),
                        NamedNumber.of(
                                "nonlinearity_up",
                                "NL up",
                                last.up().neuroSimLabel(),
                                "",
                                "label of NeuroSim from G = B (1 \u2212 exp(\u2212P/A)) + Gmin, last cycle"),
                        NamedNumber.of(
                                "nonlinearity_down",
                                "NL down",
                                last.down().neuroSimLabel(),
                                "",
                                "as NL up, for the erasing pulses in their order"),
                        NamedNumber.of(
                                "exponent_up",
                                "\u03b1 up",
                                last.up().exponent().orElse(Double.NaN),
                                "",
                                "G = [(G_N^\u03b1 \u2212 G_0^\u03b1) x + G_0^\u03b1]^(1/\u03b1)"),
                        NamedNumber.of(
                                "deviation_up_percent",
                                "Largest deviation from a straight line, up",
                                last.up().maximumDeviation(),
                                "%",
                                "of the readings, as a share of the whole change"),
                        NamedNumber.of(
                                "asymmetry_ratio",
                                "Asymmetry",
                                last.asymmetryRatio(),
                                "",
                                "max |G_up(n) \u2212 G_down(N \u2212 n)| / (Gmax \u2212 Gmin)")),
                station.outside(cycles.stimulus(), result.run()));
    }

    private static void add(UpdateCurve curve, int cycle, int up, List<double[]> rows) {
        for (int k = 0; k < curve.conductances().size(); k++) {
            rows.add(new double[] {k, curve.conductances().get(k), cycle, up});
        }
    }

    /** Change after so many flashes, for each power (a light each) and each rate (Hz); a row a power. */
    public static LivePlasticity rateMap(SynapseStation station, List<Flash> flashes, int count, List<Double> rates) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("rate_Hz", rates.stream().mapToDouble(r -> r).toArray()));
        double highest = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < flashes.size(); k++) {
            double[] changes = new double[rates.size()];
            for (int j = 0; j < changes.length; j++) {
                changes[j] = new PulseTrainResponse(station.station(), train(count, flashes.get(k), rates.get(j)))
                        .measure(StopCondition.NEVER, ProgressListener.SILENT)
                        .finalChangeRatio();
                highest = Math.max(highest, changes[j]);
                lowest = Math.min(lowest, changes[j]);
            }
            columns.add(new Column("change_" + (k + 1) + "_ratio", changes));
        }
        Flash strongest = flashes.get(flashes.size() - 1);
        return new LivePlasticity(
                List.of(new ResultTable("rate_map", columns)),
                List.of(
                        NamedNumber.of(
                                "largest_change_percent",
                                "Largest change",
                                100 * highest,
                                "%",
                                "\u0394P/P_dark at the end of flash " + count),
                        NamedNumber.of(
                                "smallest_change_percent",
                                "Smallest change",
                                100 * lowest,
                                "%",
                                "\u0394P/P_dark at the end of flash " + count)),
                checked(
                        station,
                        train(count, strongest, rates.get(rates.size() - 1)).stimulus()));
    }

    /**
     * A flash (before) and a pulse of the gate (after) at several delays on a synapse that has been written to the
     * middle; the weight is read a second after the later pulse.
     *
     * @param gate of the pulse (V)
     * @param delays from the start of the flash to that of the gate pulse, growing, without 0 (s)
     */
    public static LivePlasticity timing(SynapseStation station, Flash flash, double gate, List<Double> delays) {
        double alone = weight(station, flash, gate, delays.get(delays.size() - 1) * 1000);
        double[] changes = new double[delays.size()];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = weight(station, flash, gate, delays.get(k));
        }
        int firstAfter = (int) delays.stream().filter(d -> d < 0).count();
        double plus = firstAfter < changes.length ? changes[firstAfter] : Double.NaN;
        double minus = firstAfter > 0 ? changes[firstAfter - 1] : Double.NaN;
        String definition = "(G_after \u2212 G_before)/G_before; before: five flashes at 1 Hz and 10 s of rest, after:"
                + " 1 s after the later pulse; the delay is positive when the gate pulse (post)"
                + " follows the flash (pre)";
        return new LivePlasticity(
                List.of(new ResultTable(
                        "timing",
                        List.of(
                                new Column(
                                        "delay_s",
                                        delays.stream().mapToDouble(d -> d).toArray()),
                                new Column("change", changes)))),
                List.of(
                        NamedNumber.of(
                                "a_plus_percent", "A+", 100 * plus, "%", definition + "; shortest positive delay"),
                        NamedNumber.of(
                                "a_minus_percent",
                                "A\u2212",
                                100 * minus,
                                "%",
                                definition + "; shortest negative delay"),
                        NamedNumber.of(
                                "far_percent",
                                "Far apart",
                                100 * alone,
                                "%",
                                definition + "; a delay 1000 times as long")),
                checked(
                        station,
                        pair(flash, gate, delays.get(delays.size() - 1)).stimulus()));
    }

    private static final double START = 15;

    private static double weight(SynapseStation station, Flash flash, double gate, double delay) {
        DrawnTrain train = pair(flash, gate, delay);
        double before = Math.min(START, START + delay);
        TransientResult run = station.run(
                train.stimulus(),
                new SampleTimes()
                        .edges(train.stimulus())
                        .at(before)
                        .at(train.until())
                        .output()
                        .samples());
        double end = run.at(train.until()).channelHoleDensity();
        return end / run.at(before).channelHoleDensity() - 1;
    }

    private static DrawnTrain pair(Flash flash, double gate, double delay) {
        List<DrawnTrain.Pulse> pulses = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            pulses.add(new DrawnTrain.Pulse(k, flash.width(), flash.light(), 0));
        }
        double post = START + delay;
        double both = Math.min(START, post);
        double end = Math.max(START, post) + flash.width();
        if (Math.abs(delay) >= flash.width()) {
            pulses.add(new DrawnTrain.Pulse(START, flash.width(), flash.light(), 0));
            pulses.add(new DrawnTrain.Pulse(post, flash.width(), flash.light().off(), gate));
        } else {
            double overlap = flash.width() - Math.abs(delay);
            Light first = delay > 0 ? flash.light() : flash.light().off();
            Light last = delay > 0 ? flash.light().off() : flash.light();
            pulses.add(new DrawnTrain.Pulse(both, Math.abs(delay), first, delay > 0 ? 0 : gate));
            pulses.add(new DrawnTrain.Pulse(both + Math.abs(delay), overlap, flash.light(), gate));
            pulses.add(new DrawnTrain.Pulse(
                    both + Math.abs(delay) + overlap, Math.abs(delay), last, delay > 0 ? gate : 0));
        }
        return new DrawnTrain(pulses, end + 1);
    }
}
