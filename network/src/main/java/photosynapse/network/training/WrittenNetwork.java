package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.Programming;
import photosynapse.network.crossbar.PulseCurve;
import photosynapse.network.crossbar.WriteTally;
import photosynapse.network.dl4j.TrainableNetwork;
import photosynapse.network.mapping.DifferentialPair;
import photosynapse.network.metrics.ConfusionMatrix;
import photosynapse.network.metrics.EnergyEstimate;

/** A trained network in arrays of devices that have their own variation: written once, then read after each rest. */
final class WrittenNetwork {
    /** Images that the energy of reading is averaged over. */
    private static final int ENERGY_IMAGES = 1000;
    /** Images from which converters take their full scales. */
    static final int CALIBRATION_IMAGES = 200;

    private final TrainingOptions options;
    private final LabelledImages calibrating;
    private final NoiseStream readNoise;
    private final List<WrittenLayer> layers = new ArrayList<>();
    private final List<Double> heldAtFirst = new ArrayList<>();
    private final List<WeightMap> written = new ArrayList<>();
    private double clock;

    /** Arrays of rested devices for the network's weights; converters take their full scales from some images. */
    WrittenNetwork(
            OpticalSynapse synapse,
            TrainingOptions options,
            PulseCurve curve,
            TrainedOn trained,
            RandomGenerator random) {
        this.options = options;
        this.calibrating = trained.images();
        TrainableNetwork network = trained.network();
        for (int k = 0; k < network.layerCount(); k++) {
            double largest = options.learning().largestWeights().get(k);
            var weights = new DenseValues(network.weights(k), network.biases(k));
            layers.add(
                    new WrittenLayer(synapse, options, new DifferentialPair(curve.range(), largest), weights, random));
        }
        this.readNoise = new NoiseStream(random.nextLong());
    }

    /** A network and the images that it has learned from. */
    record TrainedOn(TrainableNetwork network, LabelledImages images) {}

    /** Writes all layers; both end at the same moment, from which rest times are counted. */
    void write(PulseCurve curve) {
        var programming = new Programming(curve, options.ageing().verify(), options.threads());
        layers.forEach(layer -> layer.write(programming));
    }

    /**
     * What is recognised at a time.
     *
     * @param plain without compensation
     * @param compensated with one factor a layer; without biases such a factor changes no answer, and this is the same
     * @param left share of the written weights that is left in each layer
     */
    record Reading(ConfusionMatrix plain, ConfusionMatrix compensated, List<Double> left) {}

    /** Rests until the time (s) since writing and answers for all images. */
    Reading readAt(int index, LabelledImages test) {
        double time = options.ageing().restTimes().get(index);
        layers.forEach(layer -> layer.rest(time - clock, options.threads()));
        clock = time;
        List<Double> left = new ArrayList<>();
        for (int k = 0; k < layers.size(); k++) {
            double held = layers.get(k).heldConductance();
            if (index == 0) {
                heldAtFirst.add(held);
                written.add(layers.get(k).map());
            }
            left.add(held / heldAtFirst.get(k));
        }
        List<DenseValues> values = layers.stream().map(layer -> layer.values(1)).toList();
        ConfusionMatrix plain = answer(values, index, test);
        boolean same = index == 0 || !options.learning().biased();
        return new Reading(plain, same ? plain : answer(compensated(left), index, test), left);
    }

    private List<DenseValues> compensated(List<Double> left) {
        List<DenseValues> corrected = new ArrayList<>();
        for (int k = 0; k < layers.size(); k++) {
            corrected.add(layers.get(k).values(compensation(left.get(k))));
        }
        return corrected;
    }

    /** Factor that undoes a loss; none if what is left has the wrong sign or nothing is left. */
    private static double compensation(double left) {
        return left > 0 ? 1 / left : 1;
    }

    private ConfusionMatrix answer(List<DenseValues> values, int index, LabelledImages test) {
        ReadoutSpec readout = options.array().readout();
        if (readout.equals(ReadoutSpec.PLAIN)) {
            return new Inference(values, readNoise.split(index)).confusion(test, options.threads());
        }
        int calibration = Math.min(CALIBRATION_IMAGES, calibrating.size());
        return new TiledInference(TiledNetwork.dense(values), readout, readNoise.split(index), calibrating, calibration)
                .confusion(test, options.threads());
    }

    /** Weights and pulses of each layer; called after the last reading. */
    List<LayerResult> layerResults() {
        List<LayerResult> results = new ArrayList<>();
        for (int k = 0; k < layers.size(); k++) {
            results.add(layers.get(k).result(written.get(k), layers.get(k).map()));
        }
        return results;
    }

    /** What writing has cost and what reading one image costs with the conductances as they are now. */
    EnergyEstimate energy(LabelledImages test) {
        DeviceArraySpec array = options.array();
        WriteTally tally = layers.stream().map(WrittenLayer::tally).reduce(WriteTally.NONE, WriteTally::plus);
        double longest = layers.stream()
                .mapToDouble(layer -> layer.tally().duration())
                .max()
                .orElse(0);
        List<DenseValues> values = layers.stream().map(layer -> layer.values(1)).toList();
        double[][] squares =
                new Inference(values, readNoise).meanSquareInputs(test, Math.min(ENERGY_IMAGES, test.size()));
        double conductanceTime = 0;
        for (int k = 0; k < layers.size(); k++) {
            double[] perInput = layers.get(k).conductancePerInput();
            for (int i = 0; i < perInput.length; i++) {
                conductanceTime += squares[k][i] * perInput[i] * array.readWidth();
            }
        }
        double photonEnergy =
                PhysicalConstants.CODATA_2018.photonEnergy(array.pulse().light().wavelength());
        double induced = tally.litConductanceTime() - tally.litDarkConductanceTime();
        return new EnergyEstimate(
                tally.pulses(),
                tally.photonsPerArea() * array.deviceArea(),
                EnergyEstimate.optical(tally.photonsPerArea(), array.deviceArea(), photonEnergy),
                EnergyEstimate.electrical(tally.litConductanceTime(), array.readVoltage()),
                EnergyEstimate.electrical(induced, array.readVoltage()),
                EnergyEstimate.electrical(conductanceTime, array.readVoltage()),
                longest);
    }
}
