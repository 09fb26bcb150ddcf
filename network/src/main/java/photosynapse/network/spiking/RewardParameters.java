package photosynapse.network.spiking;

import photosynapse.device.units.In;

/**
 * Neurons that choose, and what a reward does to their synapses.
 *
 * @param steps of one trial
 * @param timeStep of the grid (s)
 * @param inputProbability probability that a full input fires in a step
 * @param keep share of the voltage that a step leaves
 * @param traceKeep share of the trace of an input's spikes that a step leaves
 * @param eligibilityTime over which a synapse that was active stays eligible (s)
 * @param delay from the end of a trial to its reward (s)
 * @param rest from the reward to the next trial (s)
 * @param learningRate weight per eligibility and unit of surprise
 * @param averageKeep share of the expected reward that a trial leaves
 */
public record RewardParameters(
        int steps,
        @In("s") double timeStep,
        double inputProbability,
        double keep,
        double traceKeep,
        @In("s") double eligibilityTime,
        @In("s") double delay,
        @In("s") double rest,
        double learningRate,
        double averageKeep) {

    /** Trials of 100 ms, reward a second later, two seconds to the next. */
    public static final RewardParameters DEFAULT =
            new RewardParameters(100, 1e-3, 0.1, 0.95, 0.95, 2, 1, 1.9, 0.05, 0.98);

    public RewardParameters {
        SpikingCheck.require(steps >= 1, "number of steps", ">= 1", steps);
        SpikingCheck.positive("time step", timeStep, "s");
        SpikingCheck.share("probability of an input", inputProbability);
        SpikingCheck.share("share that a step keeps", keep);
        SpikingCheck.share("share of a trace that a step keeps", traceKeep);
        SpikingCheck.positive("time of eligibility", eligibilityTime, "s");
        SpikingCheck.nonNegative("delay of the reward", delay, "s");
        SpikingCheck.nonNegative("rest", rest, "s");
        SpikingCheck.positive("learning rate", learningRate, "weight");
        SpikingCheck.share("share of the expected reward that is kept", averageKeep);
    }

    /** Share of its eligibility that a synapse still has when the reward comes. */
    double eligible() {
        return StrictMath.exp(-delay / eligibilityTime);
    }

    /** From trial to trial (s). */
    double period() {
        return steps * timeStep + delay + rest;
    }
}
