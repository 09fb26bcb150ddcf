package photosynapse.network.spiking;

import java.util.Arrays;
import photosynapse.network.crossbar.NoiseStream;

/**
 * One layer that learns without labels: neurons see the same inputs, each inhibits all others, thresholds rise with
 * use, and spikes change the weights.
 *
 * <p><i>Equation:</i> tau dV/dt = E - V - g_e V + g_i (E_i - V), all V in mV; a spike of input i adds w_ij to g_e, one
 * of another neuron adds the inhibition to g_i; g_e and g_i fall with 1 ms and 2 ms. A step is the implicit midpoint
 * rule with the exact means of g_e and g_i over the step. Rule: at a spike of input i, w_ij -= a exp(-t_j/20 ms); at a
 * spike of neuron j, w_ij += b exp(-t_i/20 ms) exp(-t_j/40 ms), t the times since the last spikes. Sums of weights are
 * restored ahead of each image.
 *
 * <p><i>Limits:</i> traces older than {@link #MEMORY_TIMES} of their times count as zero, 2e-9 of a full one. In the
 * darkness after an image inputs and inhibition die out in steps, then the voltage falls exactly.
 *
 * <p>Work at weights is done where spikes fall. Numbers drawn depend on seed, image and input only.
 */
public final class CompetitiveLayer {
    /** Ages, in decay times, at which a trace counts as gone. */
    public static final int MEMORY_TIMES = 20;

    private static final double MEMBRANE_TIME = 0.1;
    private static final double EXCITATORY_TIME = 1e-3;
    private static final double INHIBITORY_TIME = 2e-3;
    private static final double REFRACTORY_TIME = 5e-3;
    private static final double TRACE_TIME = 0.02;
    private static final double SLOW_TRACE_TIME = 0.04;
    private static final float REST = -65;
    private static final float THRESHOLD = -52;
    private static final float INHIBITORY_VOLTAGE = -100;
    private static final double MILLIVOLT = 1e3;
    private static final int FADING_STEPS = 40;
    /** Images within which the sum of every neuron's fading weights is restored at least once. */
    private static final int RESTORE_EVERY = 20;

    private static final double BASE_INTENSITY = 2;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final CompetitiveParameters p;
    private final InputWeights weights;
    private final NoiseStream random;
    private final int n;
    private final int inputs;
    private final float[] voltage;
    private final float[] excitatory;
    private final float[] inhibitory;
    private final float[] raised;
    private final float[] threshold;
    private final int[] lastInput;
    private final int[] lastSpike;
    private final int[] recent;
    private final int refractorySteps;
    private int recentCount;
    private final int[] fired;
    private int firedCount;
    private final boolean[] touched;
    private final float[] trace;
    private final float[] slowTrace;
    private final int showSteps;
    private final int[] bucketStart;
    private int[] bucket;
    private int[] sorted = new int[1024];
    private int[] place = new int[0];
    private final int[] encoded;
    private final float keepExcitatory;
    private final float keepInhibitory;
    private final float halfStep;
    private final float meanExcitatory;
    private final float meanInhibitory;
    private int now;
    private int turn;
    private long inputSpikes;
    private long showings;

    /**
     * A layer at rest.
     *
     * @param parameters of the layer
     * @param weights from inputs to neurons
     * @param random of the spikes of the inputs
     */
    public CompetitiveLayer(CompetitiveParameters parameters, InputWeights weights, NoiseStream random) {
        SpikingCheck.require(
                weights.neurons() == parameters.neuronCount(),
                "neurons of the weights",
                "" + parameters.neuronCount(),
                weights.neurons());
        p = parameters;
        this.weights = weights;
        this.random = random;
        n = p.neuronCount();
        inputs = weights.inputs();
        voltage = new float[n];
        excitatory = new float[n];
        inhibitory = new float[n];
        raised = new float[n];
        threshold = new float[n];
        lastInput = new int[inputs];
        lastSpike = new int[n];
        recent = new int[n];
        fired = new int[n];
        touched = new boolean[n];
        showSteps = StepKernel.steps(p.showTime(), p.timeStep());
        bucketStart = new int[showSteps + 2];
        bucket = new int[1024];
        encoded = new int[showSteps];
        refractorySteps = StepKernel.steps(REFRACTORY_TIME, p.timeStep());
        Arrays.fill(voltage, REST);
        Arrays.fill(threshold, THRESHOLD);
        Arrays.fill(lastInput, NEVER);
        Arrays.fill(lastSpike, NEVER);
        Arrays.fill(touched, true);
        trace = decay(TRACE_TIME);
        slowTrace = decay(SLOW_TRACE_TIME);
        double h = p.timeStep();
        keepExcitatory = (float) StrictMath.exp(-h / EXCITATORY_TIME);
        keepInhibitory = (float) StrictMath.exp(-h / INHIBITORY_TIME);
        meanExcitatory = (float) (EXCITATORY_TIME / h * (1 - StrictMath.exp(-h / EXCITATORY_TIME)));
        meanInhibitory = (float) (INHIBITORY_TIME / h * (1 - StrictMath.exp(-h / INHIBITORY_TIME)));
        halfStep = (float) (h / MEMBRANE_TIME / 2);
    }

    private float[] decay(double time) {
        float[] table = new float[StepKernel.steps(MEMORY_TIMES * time, p.timeStep())];
        for (int k = 0; k < table.length; k++) {
            table[k] = (float) StrictMath.exp(-k * p.timeStep() / time);
        }
        return table;
    }

    /**
     * Shows one image until enough neurons have fired.
     *
     * @param image intensities 0 to 1, one an input
     * @param number of the showing; decides the random numbers
     * @param learns whether weights and thresholds change
     * @param counts written: spikes of each neuron
     * @return spikes of all neurons
     */
    public int show(float[] image, long number, boolean learns, int[] counts) {
        SpikingCheck.require(image.length == inputs, "number of intensities", "" + inputs, image.length);
        if (learns) {
            restore();
        }
        NoiseStream draws = random.split(number);
        int total = 0;
        for (int again = 0; again < p.mostShowings(); again++) {
            total = once(image, 1 + again / BASE_INTENSITY, draws.split(again), learns, counts);
            if (total >= p.leastSpikes()) {
                break;
            }
        }
        return total;
    }

    /** Those that fired since, and of weights that fade a share of the others, in turn. */
    private void restore() {
        if (weights.isFading()) {
            int share = (n + RESTORE_EVERY - 1) / RESTORE_EVERY;
            for (int k = 0; k < share; k++) {
                touched[turn] = true;
                turn = (turn + 1) % n;
            }
        }
        for (int j = 0; j < n; j++) {
            if (touched[j]) {
                weights.normalise(j, (float) p.totalWeight());
                touched[j] = false;
            }
        }
    }

    private int once(float[] image, double strength, NoiseStream draws, boolean learns, int[] counts) {
        encode(image, strength, draws);
        Arrays.fill(counts, 0);
        firedCount = 0;
        int total = 0;
        for (int step = 0; step < showSteps + FADING_STEPS; step++) {
            inhibit();
            if (step < showSteps) {
                receive(step, learns);
            }
            integrate();
            total += fire(counts, learns);
            now++;
        }
        rest(learns);
        showings++;
        return total;
    }

    /** Sorts the spikes of all inputs by their steps. */
    private void encode(float[] image, double strength, NoiseStream draws) {
        double rate = Math.min(p.largestRate() * strength, 1 / p.timeStep());
        SpikeEncoder encoder = new SpikeEncoder.Poisson(rate, p.timeStep(), showSteps);
        Arrays.fill(bucketStart, 0);
        int pairs = 0;
        for (int i = 0; i < inputs; i++) {
            int end = image[i] > 0 ? encoder.encode(image[i], draws.split(i), encoded, 0) : 0;
            if (2 * (pairs + end) > bucket.length) {
                bucket = Arrays.copyOf(bucket, 2 * Math.max(bucket.length, 2 * (pairs + end)));
            }
            for (int k = 0; k < end; k++) {
                bucket[2 * pairs] = encoded[k];
                bucket[2 * pairs + 1] = i;
                bucketStart[encoded[k] + 1]++;
                pairs++;
            }
        }
        for (int s = 0; s < showSteps; s++) {
            bucketStart[s + 1] += bucketStart[s];
        }
        sort(pairs);
        inputSpikes += pairs;
    }

    private void sort(int pairs) {
        if (sorted.length < pairs) {
            sorted = new int[2 * pairs];
        }
        if (place.length != bucketStart.length) {
            place = new int[bucketStart.length];
        }
        System.arraycopy(bucketStart, 0, place, 0, bucketStart.length);
        for (int k = 0; k < pairs; k++) {
            sorted[place[bucket[2 * k]]++] = bucket[2 * k + 1];
        }
    }

    /** Those that fired in the last step lower all others. */
    private void inhibit() {
        if (firedCount == 0) {
            return;
        }
        float each = (float) p.inhibition();
        float all = each * firedCount;
        for (int j = 0; j < n; j++) {
            inhibitory[j] += all;
        }
        for (int k = 0; k < firedCount; k++) {
            inhibitory[fired[k]] -= each;
        }
    }

    private void receive(int step, boolean learns) {
        for (int k = bucketStart[step]; k < bucketStart[step + 1]; k++) {
            int input = sorted[k];
            weights.read(input, excitatory);
            lastInput[input] = now;
            if (learns) {
                for (int r = 0; r < recentCount; r++) {
                    int j = recent[r];
                    weights.depress(input, j, (float) p.depression() * trace[now - lastSpike[j]]);
                }
            }
        }
    }

    private void integrate() {
        float[] v = voltage;
        float[] e = excitatory;
        float[] h = inhibitory;
        for (int j = 0; j < n; j++) {
            float ge = e[j];
            float gi = h[j];
            float pull = meanInhibitory * gi;
            float half = halfStep * (1 + meanExcitatory * ge + pull);
            float drive = 2 * halfStep * (REST + INHIBITORY_VOLTAGE * pull);
            float next = (v[j] * (1 - half) + drive) / (1 + half);
            e[j] = ge * keepExcitatory;
            h[j] = gi * keepInhibitory;
            v[j] = next;
        }
    }

    private int fire(int[] counts, boolean learns) {
        hold();
        firedCount = 0;
        for (int j = 0; j < n; j++) {
            if (voltage[j] > threshold[j]) {
                fired[firedCount++] = j;
            }
        }
        for (int k = 0; k < firedCount; k++) {
            int j = fired[k];
            counts[j]++;
            voltage[j] = REST;
            if (learns) {
                learn(j);
            }
            remember(j);
        }
        return firedCount;
    }

    /** Neurons that fired lately stay at the reset; those that fired long ago are forgotten. */
    private void hold() {
        int kept = 0;
        for (int r = 0; r < recentCount; r++) {
            int j = recent[r];
            int age = now - lastSpike[j];
            if (age <= refractorySteps) {
                voltage[j] = REST;
            }
            if (age + 1 < trace.length) {
                recent[kept++] = j;
            }
        }
        recentCount = kept;
    }

    private void remember(int j) {
        boolean isKnown = false;
        for (int r = 0; r < recentCount; r++) {
            isKnown |= recent[r] == j;
        }
        if (!isKnown) {
            recent[recentCount++] = j;
        }
        lastSpike[j] = now;
        touched[j] = true;
    }

    private void learn(int j) {
        int age = now - lastSpike[j];
        float slow = age < slowTrace.length ? slowTrace[age] : 0;
        if (slow > 0) {
            float amount = (float) p.potentiation() * slow;
            for (int i = 0; i < inputs; i++) {
                int since = now - lastInput[i];
                if (since < trace.length) {
                    weights.potentiate(i, j, amount * trace[since]);
                }
            }
        }
        raised[j] += (float) (p.thresholdStep() * MILLIVOLT);
        threshold[j] = THRESHOLD + raised[j];
    }

    /** The rest of the darkness at once. */
    private void rest(boolean learns) {
        int steps = Math.max(0, StepKernel.steps(p.restTime(), p.timeStep()) - FADING_STEPS);
        now += steps;
        float keep = (float) StrictMath.exp(-steps * p.timeStep() / MEMBRANE_TIME);
        float faded = (float) StrictMath.exp(-(p.showTime() + p.restTime()) / p.thresholdTime());
        for (int j = 0; j < n; j++) {
            voltage[j] = REST + (voltage[j] - REST) * keep;
            excitatory[j] = 0;
            inhibitory[j] = 0;
            if (learns) {
                raised[j] *= faded;
                threshold[j] = THRESHOLD + raised[j];
            }
        }
        hold();
        weights.pass(p.showTime() + p.restTime());
        if (now > Integer.MAX_VALUE / 4) {
            turnBack();
        }
    }

    /** Moves the clock back before it overflows. */
    private void turnBack() {
        int by = now;
        now = 0;
        for (int i = 0; i < inputs; i++) {
            lastInput[i] = Math.max(NEVER, lastInput[i] - by);
        }
        for (int j = 0; j < n; j++) {
            lastSpike[j] = Math.max(NEVER, lastSpike[j] - by);
        }
    }

    /** What the threshold of a neuron is raised by (V). */
    public double raised(int neuron) {
        return raised[neuron] / MILLIVOLT;
    }

    /** Spikes of inputs so far; each was read by all neurons. */
    public long inputSpikes() {
        return inputSpikes;
    }

    /** Showings so far, repetitions included. */
    public long showings() {
        return showings;
    }

    /** The weights. */
    public InputWeights weights() {
        return weights;
    }
}
