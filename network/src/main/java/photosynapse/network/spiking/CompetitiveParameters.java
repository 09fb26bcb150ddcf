package photosynapse.network.spiking;

import photosynapse.device.units.In;

/**
 * One layer of neurons that inhibit each other and learn without labels.
 *
 * <p><i>Source:</i> P. U. Diehl, M. Cook, Front. Comput. Neurosci. 9 (2015) 99, and the numbers of the program that
 * they published with it. Four things differ. Inhibition takes no neurons of its own: a spike lowers all others one
 * step later, by 40 leaks instead of 17, because with 17 in one pulse several neurons answer to each image and learn
 * their mean. A coincidence adds 0.02 instead of 0.01, with which 100 neurons reached 87.8 % after 30,000 images where
 * they had reached 82.5 % after 60,000. An image is shown at most eight times, up to 4.5 times as strongly; theirs is
 * shown until it is answered. Spikes of the input arrive without delay; theirs take 0 to 10 ms at random.
 *
 * @param neuronCount number of neurons
 * @param timeStep of the grid (s)
 * @param showTime how long an image is shown (s)
 * @param restTime darkness after it (s)
 * @param largestRate of an input at full intensity (Hz)
 * @param leastSpikes of all neurons together, else the image is shown again more strongly
 * @param mostShowings of one image, however few spikes there were
 * @param inhibition conductance that a spike adds to all other neurons, in units of the leak
 * @param thresholdStep rise of a neuron's threshold at its spike (V)
 * @param thresholdTime over which the rise is lost (s)
 * @param depression weight that a spike of the input takes away just after one of the neuron
 * @param potentiation weight that a spike of the neuron adds just after one of the input
 * @param totalWeight sum of the weights onto a neuron, restored ahead of each image
 */
public record CompetitiveParameters(
        int neuronCount,
        @In("s") double timeStep,
        @In("s") double showTime,
        @In("s") double restTime,
        @In("Hz") double largestRate,
        int leastSpikes,
        int mostShowings,
        double inhibition,
        @In("V") double thresholdStep,
        @In("s") double thresholdTime,
        double depression,
        double potentiation,
        double totalWeight) {

    public CompetitiveParameters {
        SpikingCheck.require(
                neuronCount >= 1 && neuronCount <= 1 << 16, "number of neurons", "1 to 65536", neuronCount);
        SpikingCheck.positive("time step", timeStep, "s");
        SpikingCheck.positive("time of an image", showTime, "s");
        SpikingCheck.nonNegative("time of darkness", restTime, "s");
        SpikingCheck.positive("largest rate", largestRate, "Hz");
        SpikingCheck.require(leastSpikes >= 0, "least number of spikes", ">= 0", leastSpikes);
        SpikingCheck.require(mostShowings >= 1, "most showings of an image", ">= 1", mostShowings);
        SpikingCheck.nonNegative("inhibition", inhibition, "leak");
        SpikingCheck.nonNegative("threshold step", thresholdStep, "V");
        SpikingCheck.positive("threshold time", thresholdTime, "s");
        SpikingCheck.nonNegative("depression", depression, "weight");
        SpikingCheck.nonNegative("potentiation", potentiation, "weight");
        SpikingCheck.positive("total weight", totalWeight, "weight");
    }

    /** The layer for 784 inputs, see the source for what is as published. */
    public static CompetitiveParameters digits(int neuronCount) {
        return new CompetitiveParameters(neuronCount, 5e-4, 0.35, 0.15, 63.75, 5, 8, 40, 5e-5, 1e4, 1e-4, 2e-2, 78);
    }

    /** The same layer with another loss at spikes of the input. */
    public CompetitiveParameters withDepression(double other) {
        return new CompetitiveParameters(
                neuronCount,
                timeStep,
                showTime,
                restTime,
                largestRate,
                leastSpikes,
                mostShowings,
                inhibition,
                thresholdStep,
                thresholdTime,
                other,
                potentiation,
                totalWeight);
    }
}
