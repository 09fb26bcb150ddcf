package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.SpikingConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.metrics.EnergyEstimate;
import photosynapse.network.spiking.CompetitiveLayer;
import photosynapse.network.spiking.CompetitiveParameters;
import photosynapse.network.spiking.DeviceWeights;

/**
 * What a spike and an image cost, by the three definitions in use. Gives {@code spike_energy} (pulses of several
 * widths), {@code spike_energy_image} and the summary.
 */
public final class E88SpikeEnergy implements Experiment {
    private static final String KEY = "spike_energy";
    private static final List<Double> WIDTHS = List.of(1e-3, 3e-3, 0.01, 0.03, 0.1);
    private static final int LOOKS = 20;
    private static final int IMAGES = 300;
    private static final int JUDGED = 50;

    /**
     * One pulse that is read while it shines.
     *
     * @param width of the pulse (s)
     * @param read V int dI dt over the pulse (J)
     * @param peak V I_peak t (J)
     * @param light P area t (J)
     */
    record Row(
            @In("s") double width,
            @In("J") double read,
            @In("J") double peak,
            @In("J") double light) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E88",
                KEY,
                "Energy of spikes and images",
                "What does a spike cost, and what an image that is recognised by spikes?",
                List.of(
                        "E_{read} = V \u222b\u0394I dt over the pulse, E_{peak} = V I_{peak} t,"
                                + " E_{light} = P W L t: all"
                                + " three, as papers mix them",
                        "image: each spike of an input reads its row for the time of a reading,"
                                + " \u03a3 V^{2} G t; light of"
                                + " learning: pulses \u00d7 dose \u00d7 area \u00d7 energy of a"
                                + " photon; drivers and light"
                                + " sources not included"),
                "Most of E_{peak} is the dark current; the light of a spike costs less than its reading, as 2 \u00d7"
                        + " 10^{16} photons/m^{2}s are weak.",
                "`--set network.spiking.read_width_ms=0.01`: a reading needs no millisecond.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        SpikingConfig s = SpikingImages.settings(config);
        return "read with " + Phrases.number(s.readVoltage()) + " V for " + Phrases.seconds(s.readWidth());
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 2;
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Map<String, ResultTable> earlier = Extraction.earlierOrNew(config, random, bench);
        SynapseParameters synapse = SynapseTables.read(earlier);
        SpikingConfig s = SpikingImages.settings(config);
        ChannelSpec channel = config.device().channel();
        double area = channel.width() * channel.length();
        double dark = synapse.channel().darkConductance();
        List<Row> rows = pulses(config, synapse, s.readVoltage() * s.readVoltage() * dark, area);
        LightDevice device = LearningDevice.extracted(earlier).light();
        Images images = images(s, device, random.nextLong(), bench);
        double perImage = EnergyEstimate.electrical(images.conductance() * s.readWidth(), s.readVoltage());
        Light light = device.pulse().light();
        double optical = EnergyEstimate.optical(
                images.pulses() * device.pulse().dose(),
                area,
                PhysicalConstants.CODATA_2018.photonEnergy(light.wavelength()));
        double perSpike = perImage / images.inputSpikes();
        double perReading = EnergyEstimate.electrical(dark * s.readWidth(), s.readVoltage());
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                SampleTables.row(
                        KEY + "_image",
                        new Column("input_spikes_per_image", images.inputSpikes()),
                        new Column("image_read_J", perImage),
                        new Column("row_of_spike_read_J", perSpike),
                        new Column("learning_light_J_per_image", optical)),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("spike_read_1_ms_J", rows.get(0).read()),
                        new Column("spike_peak_1_ms_J", rows.get(0).peak()),
                        new Column("spike_light_1_ms_J", rows.get(0).light()),
                        new Column("synapse_reading_J", perReading),
                        new Column("image_read_J", perImage),
                        new Column("learning_light_J_per_image", optical),
                        new Column("input_spikes_per_image", images.inputSpikes())));
    }

    private static List<Row> pulses(ExperimentConfig config, SynapseParameters synapse, double darkPower, double area) {
        PlasticityProbe probe = PlasticityProbe.compact(synapse);
        Light light = PlasticityStudy.light(config, 1);
        double power = light.photonFlux() * PhysicalConstants.CODATA_2018.photonEnergy(light.wavelength()) * area;
        List<Row> rows = new ArrayList<>();
        for (double width : WIDTHS) {
            PlasticityScript script = probe.script();
            for (int k = 0; k < LOOKS; k++) {
                script.light(light, width / LOOKS).read();
            }
            double[] changes = probe.changes(script);
            double integral = 0;
            double before = 0;
            for (double change : changes) {
                integral += (before + change) / 2 * width / LOOKS;
                before = change;
            }
            rows.add(new Row(width, darkPower * integral, darkPower * (1 + before) * width, power * width));
        }
        return rows;
    }

    /** Means over images: spikes of inputs, conductance that they read (S), pulses of light while learning. */
    private record Images(double inputSpikes, double conductance, double pulses) {}

    private static Images images(SpikingConfig s, LightDevice device, long seed, Bench bench) {
        Split digits = Digits.mnist(IMAGES + JUDGED, 1);
        int inputs = digits.train().pixelCount();
        int neurons = s.neuronsCount();
        NoiseStream random = new NoiseStream(seed);
        DeviceWeights weights = new DeviceWeights(inputs, neurons, device, DeviceWeights.Upkeep.LIGHT, random.split(1));
        CompetitiveLayer layer = new CompetitiveLayer(CompetitiveParameters.digits(neurons), weights, random.split(2));
        float[] image = new float[inputs];
        int[] counts = new int[neurons];
        for (int k = 0; k < IMAGES; k++) {
            digits.train().fill(k, image, 0);
            layer.show(image, k, true, counts);
            bench.progress().accept((double) k / IMAGES);
        }
        double pulses = weights.pulses() / IMAGES;
        double perWeight = device.window() * device.darkConductance();
        double conductance = 0;
        long before = layer.inputSpikes();
        for (int k = IMAGES; k < IMAGES + JUDGED; k++) {
            digits.train().fill(k, image, 0);
            long ahead = layer.inputSpikes();
            layer.show(image, k, false, counts);
            conductance += (layer.inputSpikes() - ahead) * meanRow(weights, image, perWeight, device.darkConductance());
        }
        double inputSpikes = (double) (layer.inputSpikes() - before) / JUDGED;
        return new Images(inputSpikes, conductance / JUDGED, pulses);
    }

    /** Conductance of a row and of its reference column, mean over the pixels of an image by their strength (S). */
    private static double meanRow(DeviceWeights weights, float[] image, double perWeight, double dark) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < image.length; i++) {
            if (image[i] > 0) {
                double row = dark;
                for (int j = 0; j < weights.neurons(); j++) {
                    row += dark + perWeight * weights.weight(i, j);
                }
                sum += image[i] * row;
                all += image[i];
            }
        }
        return sum / all;
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return String.format(
                java.util.Locale.ROOT,
                "a spike of 1 ms: read %.2g J, peak %.2g J, light %.2g J; an image is read with %.2g J",
                Summaries.value(tables, "spike_read_1_ms_J"),
                Summaries.value(tables, "spike_peak_1_ms_J"),
                Summaries.value(tables, "spike_light_1_ms_J"),
                Summaries.value(tables, "image_read_J"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                energy("read_J", "Energy of reading E_{read}"),
                energy("peak_J", "Energy by the peak E_{peak}"),
                energy("light_J", "Energy of the light E_{light}"));
    }

    private static TablePicture energy(String column, String words) {
        return new TablePicture(
                "spike-energy-" + column.substring(0, column.length() - 2),
                KEY,
                "",
                Side.of("width_s", "Width of the pulse", "s").onLogarithmicAxis(),
                Side.of(column, words, "J").onLogarithmicAxis(),
                "One pulse of the usual light, read while it shines; " + words + " as defined above.");
    }
}
