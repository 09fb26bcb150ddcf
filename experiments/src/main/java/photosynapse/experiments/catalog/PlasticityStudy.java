package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.ProtocolsConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * One plasticity of one synapse: the same scripts on the compact synapse and, when the file asks for it, on the full
 * device.
 *
 * <p>With {@code network.spiking.compared_with_device} the tables of the device follow under {@code KEY_device...}, and
 * {@code KEY_difference} tells each key number of both; the difference of all readings is relative to the largest
 * change that the device showed, as in the extraction.
 */
abstract class PlasticityStudy implements Experiment {
    /** Light of the usual pulse where the file has none (1/m2s). */
    private static final double FLUX = 2e16;

    /** Width of the usual pulse (s). */
    static final double WIDTH = 0.05;

    /** When what is left of a train is read (s). */
    static final double LATER = 100;

    private static final String DIFFERENCE = "_difference";

    /** What is done to one device: its tables, the summary of key numbers last. */
    abstract List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random);

    /** What of it is done to both devices when they are compared: all, unless the full device took hours for it. */
    List<ResultTable> measureBoth(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        return measure(probe, config, random);
    }

    /** What the compact synapse showed, in a few words. */
    abstract String words(List<ResultTable> tables);

    /** Estimated runs of the full device, each so many edges. */
    abstract int deviceEdges();

    /** The light of the file's train of pulses at a multiple of its strength; without one the usual light. */
    static Light light(ExperimentConfig config, double strength) {
        Light usual = config.protocols()
                .flatMap(ProtocolsConfig::pulseTrain)
                .map(train -> train.writing().train(1).light())
                .filter(Light::isOn)
                .orElse(new Light(FLUX, Light.DEFAULT_WAVELENGTH));
        return usual.withPhotonFlux(strength * usual.photonFlux());
    }

    /** Changes at the end of each script and {@link #LATER}. */
    static List<double[]> nowAndLater(PlasticityProbe probe, List<PlasticityScript> scripts) {
        for (PlasticityScript script : scripts) {
            script.read();
            script.dark(LATER).read();
        }
        return probe.changes(scripts);
    }

    /** Whether the file asks for the full device. */
    static boolean isCompared(ExperimentConfig config) {
        return config.network().orElse(NetworkConfig.DEFAULT).spiking().comparedWithDevice();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return isCompared(config) ? "compact synapse and full device" : "compact synapse";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 1 + (isCompared(config) ? Cost.edgesSeconds(config, deviceEdges()) : 0);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Map<String, ResultTable> earlier = Extraction.earlierOrNew(config, random, bench);
        SynapseParameters synapse = SynapseTables.read(earlier);
        long seed = random.nextLong();
        PlasticityProbe compact = PlasticityProbe.compact(synapse);
        List<ResultTable> tables = new ArrayList<>(measure(compact, config, PulseLearning.stream(seed)));
        if (isCompared(config)) {
            PlasticityProbe one = PlasticityProbe.compact(synapse);
            PlasticityProbe other = PlasticityProbe.device(config, compact.readGate(), bench.part(0.1, 1));
            List<ResultTable> mine = measureBoth(one, config, PulseLearning.stream(seed));
            List<ResultTable> same = measureBoth(other, config, PulseLearning.stream(seed));
            tables.add(difference(mine, same, new Readings(one.log(), other.log())));
            same.stream().map(this::ofDevice).forEach(tables::add);
        }
        ResultTable summary = tables.stream()
                .filter(t -> t.name().equals(key() + "_summary"))
                .findFirst()
                .orElseThrow();
        tables.set(
                tables.indexOf(summary),
                SampleTables.with(summary, new Column("is_extrapolated", compact.isExtrapolated() ? 1 : 0)));
        bench.progress().accept(1);
        return tables;
    }

    private String key() {
        return card().key();
    }

    /** Summaries are found by the end of their name: that of the device must not be one. */
    private ResultTable ofDevice(ResultTable table) {
        String rest = table.name().substring(key().length()).replace("_summary", "_numbers");
        return new ResultTable(key() + "_device" + rest, table.labels(), table.columns());
    }

    /** Readings of both. */
    private record Readings(List<Double> compact, List<Double> device) {
        double largest() {
            return device.stream().mapToDouble(Math::abs).max().orElse(0);
        }

        double rms() {
            double sum = 0;
            for (int k = 0; k < device.size(); k++) {
                sum += StrictMath.pow(compact.get(k) - device.get(k), 2);
            }
            return StrictMath.sqrt(sum / device.size()) / largest();
        }

        double maximum() {
            double most = 0;
            for (int k = 0; k < device.size(); k++) {
                most = Math.max(most, Math.abs(compact.get(k) - device.get(k)));
            }
            return most / largest();
        }
    }

    private ResultTable difference(List<ResultTable> compact, List<ResultTable> device, Readings readings) {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        ResultTable one = summary(compact);
        ResultTable other = summary(device);
        for (Column column : one.columns()) {
            double a = column.get(0);
            double b = other.column(column.name()).get(0);
            names.add(column.name());
            rows.add(new double[] {a, b, a - b});
        }
        names.add("readings_rms_ratio");
        rows.add(new double[] {Double.NaN, Double.NaN, readings.rms()});
        names.add("readings_maximum_ratio");
        rows.add(new double[] {Double.NaN, Double.NaN, readings.maximum()});
        return new ResultTable(
                key() + DIFFERENCE,
                List.of(new TextColumn("number", names)),
                List.of(
                        new Column(
                                "compact", rows.stream().mapToDouble(r -> r[0]).toArray()),
                        new Column(
                                "device", rows.stream().mapToDouble(r -> r[1]).toArray()),
                        new Column(
                                "difference",
                                rows.stream().mapToDouble(r -> r[2]).toArray())));
    }

    private ResultTable summary(List<ResultTable> tables) {
        return tables.stream()
                .filter(t -> t.name().equals(key() + "_summary"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String finding(List<ResultTable> tables) {
        StringBuilder words = new StringBuilder(words(tables));
        if (Summaries.value(tables, "is_extrapolated") == 1) {
            words.append("; outside the fitted range of the compact synapse");
        }
        tables.stream()
                .filter(t -> t.name().equals(key() + DIFFERENCE))
                .findFirst()
                .map(t -> t.column("difference"))
                .ifPresent(d -> words.append("; the full device differs by ")
                        .append(Phrases.percent(d.get(d.size() - 2)))
                        .append(" rms, ")
                        .append(Phrases.percent(d.get(d.size() - 1)))
                        .append(" at most"));
        return words.toString();
    }

    /** A column of numbers. */
    static Column column(String name, List<Double> values) {
        return new Column(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
