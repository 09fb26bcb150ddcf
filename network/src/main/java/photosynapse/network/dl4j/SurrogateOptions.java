package photosynapse.network.dl4j;

/**
 * A spiking network of one hidden layer and how gradients train it.
 *
 * @param hiddenCount hidden neurons, which fire
 * @param steps steps of one presentation
 * @param keep share of the voltage that a step leaves
 * @param slope beta, how fast the stand-in for the derivative of a spike falls with the distance from the threshold
 * @param learningRate rate of the first step, falling linearly to zero over the training
 * @param largestHidden largest weight into a hidden neuron that devices hold, in thresholds
 * @param largestOutput largest weight into an output that devices hold
 */
public record SurrogateOptions(
        int hiddenCount,
        int steps,
        double keep,
        double slope,
        double learningRate,
        double largestHidden,
        double largestOutput) {

    /** 100 hidden neurons, 20 steps of a fifth of the membrane's time. */
    public static final SurrogateOptions DEFAULT = new SurrogateOptions(100, 20, 0.8187, 5, 2e-3, 0.15, 1);

    public SurrogateOptions {
        require(hiddenCount >= 1 && hiddenCount <= 10_000, "number of hidden neurons", "1 to 10000", hiddenCount);
        require(steps >= 1 && steps <= 1000, "number of steps", "1 to 1000", steps);
        require(keep >= 0 && keep < 1, "share that a step keeps", ">= 0 and below 1", keep);
        require(slope > 0 && Double.isFinite(slope), "slope", "> 0", slope);
        require(learningRate > 0 && Double.isFinite(learningRate), "learning rate", "> 0", learningRate);
        require(largestHidden > 0 && Double.isFinite(largestHidden), "largest hidden weight", "> 0", largestHidden);
        require(largestOutput > 0 && Double.isFinite(largestOutput), "largest output weight", "> 0", largestOutput);
    }

    private static void require(boolean holds, String what, String expected, Object was) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + expected + ", was " + was);
        }
    }
}
