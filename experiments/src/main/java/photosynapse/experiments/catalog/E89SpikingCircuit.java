package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.units.In;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.spiking.BalancedNetwork;
import photosynapse.network.spiking.NetworkInput;
import photosynapse.network.spiking.SpikeRecorder;
import photosynapse.network.spiking.SpikingNetwork;

/**
 * The balanced network of 4000 neurons, and what becomes of its activity while excitatory synapses forget. Gives
 * {@code spiking_circuit} (activity against what is left), {@code spiking_circuit_raster} and the summary.
 */
public final class E89SpikingCircuit implements Experiment {
    private static final String KEY = "spiking_circuit";
    private static final List<Double> RESTS = List.of(0.0, 1.0, 10.0, 100.0, 1000.0);
    private static final int STEPS = 10_000;
    private static final double SETTLED = 0.1;
    private static final int SHOWN = 90;
    private static final double BIN = 2e-3;
    private static final double SECONDS = 8;

    /**
     * The network after a rest of its synapses.
     *
     * @param rest since they were written (s)
     * @param leftRatio share of their change that is left
     * @param rate spikes of a neuron (Hz)
     * @param variationRatio coefficient of variation of the intervals; NaN when too few
     */
    record Row(
            @In("s") double rest,
            double leftRatio,
            @In("Hz") double rate,
            double variationRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E89",
                KEY,
                "A balanced circuit that forgets",
                "Does a circuit that keeps itself active stay alive while its excitatory synapses forget?",
                List.of(
                        "3200 excitatory and 800 inhibitory neurons, 2 % connected; currents, steps of 0.1 ms",
                        "excitatory weights times what a rest has left of the change of a device, Q(t)/Q(0)"),
                "Fresh, it fires at 5 to 6 Hz without a rhythm, as published. It stays alive while its synapses lose"
                        + " two fifths of their change, and only slows down: inhibition falls with the excitation that"
                        + " drives it.",
                "Other seeds; the rate is that of a network, not of a mean.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return BalancedNetwork.NEURONS + " neurons, " + Phrases.seconds(STEPS * BalancedNetwork.TIME_STEP);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return SECONDS;
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        NoiseStream seed = new NoiseStream(random.nextLong());
        List<SpikeRecorder> recorders = PulseLearning.each(RESTS.size(), bench.part(0.1, 1), k -> {
            SpikeRecorder recorder = new SpikeRecorder(400_000, BalancedNetwork.NEURONS, BalancedNetwork.TIME_STEP);
            SpikingNetwork network = BalancedNetwork.network(left(device, RESTS.get(k)), seed);
            network.run(STEPS, NetworkInput.NONE, recorder, 1);
            return recorder;
        });
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < RESTS.size(); k++) {
            SpikeRecorder recorder = recorders.get(k);
            rows.add(new Row(RESTS.get(k), left(device, RESTS.get(k)), rate(recorder), recorder.intervalVariation(4)));
        }
        Row last = rows.get(rows.size() - 1);
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                raster(recorders.get(0)),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("fresh_rate_Hz", rows.get(0).rate()),
                        new Column("fresh_variation_ratio", rows.get(0).variationRatio()),
                        new Column("one_second_rate_Hz", rows.get(1).rate()),
                        new Column("last_left_ratio", last.leftRatio()),
                        new Column("last_rate_Hz", last.rate())));
    }

    /** What a rest leaves of a change that was just written. */
    private static double left(LightDevice device, double rest) {
        double all = 0;
        double sum = 0;
        for (int k = 0; k < device.modeCount(); k++) {
            double gain = device.up(k).gain();
            all += gain;
            sum += gain * StrictMath.exp(-device.decayRate(k) * rest);
        }
        return sum / all;
    }

    /** Spikes of a neuron after the start has passed (Hz). */
    private static double rate(SpikeRecorder recorder) {
        long count = 0;
        for (int k = 0; k < recorder.kept(); k++) {
            count += recorder.time(k) >= SETTLED ? 1 : 0;
        }
        double time = STEPS * BalancedNetwork.TIME_STEP - SETTLED;
        return count / time / BalancedNetwork.NEURONS;
    }

    /** Spikes of some neurons in bins of 2 ms. */
    private static ResultTable raster(SpikeRecorder recorder) {
        double[] neuron = new double[SHOWN * SHOWN];
        double[] time = new double[neuron.length];
        double[] spikes = new double[neuron.length];
        for (int i = 0; i < neuron.length; i++) {
            neuron[i] = i / SHOWN + 1;
            time[i] = SETTLED + (i % SHOWN) * BIN;
        }
        for (int k = 0; k < recorder.kept(); k++) {
            int bin = (int) Math.floor((recorder.time(k) - SETTLED) / BIN);
            if (bin >= 0 && bin < SHOWN && recorder.neuron(k) < SHOWN) {
                spikes[recorder.neuron(k) * SHOWN + bin]++;
            }
        }
        return new ResultTable(
                KEY + "_raster",
                List.of(
                        new Column("neuron_number", neuron),
                        new Column("time_s", time),
                        new Column("spikes_count", spikes)));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "fresh_rate_Hz")) + " Hz fresh, "
                + Phrases.number(Summaries.value(tables, "one_second_rate_Hz")) + " Hz after a second, "
                + Phrases.number(Summaries.value(tables, "last_rate_Hz")) + " Hz when "
                + Phrases.percent(Summaries.value(tables, "last_left_ratio")) + " of the change is left";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.map(
                        KEY + "_raster",
                        "",
                        new TablePicture.Plane(Side.of("time_s", "Time", "s"), Side.of("neuron_number", "Neuron", "")),
                        Side.of("spikes_count", "Spikes in 2 ms", ""),
                        "Spikes of the first 90 excitatory neurons, fresh synapses."),
                TablePicture.curves(
                        KEY,
                        "",
                        Side.percent("left_ratio", "Change left"),
                        Side.of("rate_Hz", "Rate of a neuron", "Hz"),
                        "Mean rate from 0.1 to 1 s against what a rest has left of the excitatory weights."));
    }
}
