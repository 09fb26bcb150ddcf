package photosynapse.network.spiking;

import photosynapse.network.crossbar.NoiseStream;

/** Weights between 0 and 1 that do what the rule says and forget nothing: 4 bytes each. */
public final class IdealWeights implements InputWeights {
    private static final float LARGEST = 1;

    /** Weights at the start are uniform up to this; as published. */
    private static final double START = 0.3;

    private static final double START_FLOOR = 0.01;

    private final int inputs;
    private final int neurons;
    private final float[] weights;

    /** Random weights. */
    public IdealWeights(int inputs, int neurons, NoiseStream random) {
        SpikingCheck.require(inputs >= 1, "number of inputs", ">= 1", inputs);
        this.inputs = inputs;
        this.neurons = neurons;
        weights = new float[Math.multiplyExact(inputs, neurons)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) start(random, i);
        }
    }

    /** A weight at the start. */
    static double start(NoiseStream random, int index) {
        return START * (random.uniform(index) + START_FLOOR);
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public int neurons() {
        return neurons;
    }

    @Override
    public float weight(int input, int neuron) {
        return weights[input * neurons + neuron];
    }

    @Override
    public int bytesPerSynapse() {
        return Float.BYTES;
    }

    @Override
    public void read(int input, float[] target) {
        float[] w = weights;
        int row = input * neurons;
        for (int j = 0; j < neurons; j++) {
            target[j] += w[row + j];
        }
    }

    @Override
    public void depress(int input, int neuron, float amount) {
        int i = input * neurons + neuron;
        weights[i] = Math.max(0, weights[i] - amount);
    }

    @Override
    public void potentiate(int input, int neuron, float amount) {
        int i = input * neurons + neuron;
        weights[i] = Math.min(LARGEST, weights[i] + amount);
    }

    @Override
    public void normalise(int neuron, float total) {
        double sum = 0;
        for (int i = neuron; i < weights.length; i += neurons) {
            sum += weights[i];
        }
        float factor = (float) (total / sum);
        for (int i = neuron; i < weights.length; i += neurons) {
            weights[i] *= factor;
        }
    }

    @Override
    public boolean isFading() {
        return false;
    }

    @Override
    public void pass(double time) {
        // Ideal weights do not fade.
    }
}
