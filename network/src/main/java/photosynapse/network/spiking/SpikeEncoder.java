package photosynapse.network.spiking;

import photosynapse.device.units.In;
import photosynapse.network.crossbar.NoiseStream;

/** Makes spikes of an intensity between 0 and 1, on a grid of time. */
public sealed interface SpikeEncoder {

    /** Steps of one presentation. */
    int steps();

    /** Most spikes of one channel. */
    int most();

    /**
     * Writes the steps of the spikes of a channel, growing.
     *
     * @param intensity 0 to 1
     * @param random of this channel in this presentation
     * @param target written
     * @param at where to begin to write
     * @return where the next would be written
     */
    int encode(double intensity, NoiseStream random, int[] target, int at);

    /**
     * Spikes at random at a rate that goes with the intensity; the next is found by one random number, so silent steps
     * cost nothing.
     *
     * @param rate of full intensity (Hz)
     * @param timeStep of the grid; rate times step at most 1 (s)
     * @param steps of one presentation
     */
    record Poisson(@In("Hz") double rate, @In("s") double timeStep, int steps) implements SpikeEncoder {
        public Poisson {
            SpikingCheck.nonNegative("rate", rate, "Hz");
            SpikingCheck.positive("time step", timeStep, "s");
            SpikingCheck.require(rate * timeStep <= 1, "rate times time step", "at most 1", rate * timeStep);
            SpikingCheck.require(steps >= 1, "number of steps", ">= 1", steps);
        }

        @Override
        public int most() {
            return steps;
        }

        @Override
        public int encode(double intensity, NoiseStream random, int[] target, int at) {
            SpikingCheck.share("intensity", intensity);
            double probability = rate * intensity * timeStep;
            if (probability == 0) {
                return at;
            }
            double scale = probability == 1 ? 0 : 1 / StrictMath.log1p(-probability);
            int next = at;
            long draw = 0;
            double step = -1;
            while (true) {
                step += 1 + Math.floor(StrictMath.log(random.uniform(draw++)) * scale);
                if (step >= steps) {
                    return next;
                }
                target[next++] = (int) step;
            }
        }
    }

    /**
     * One spike, the earlier the stronger; none below a floor.
     *
     * @param floor intensity below which there is none
     * @param steps of one presentation; the spike of the floor comes last
     */
    record FirstSpike(double floor, int steps) implements SpikeEncoder {
        public FirstSpike {
            SpikingCheck.require(floor >= 0 && floor < 1, "floor", "at least 0 and below 1", floor);
            SpikingCheck.require(steps >= 1, "number of steps", ">= 1", steps);
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public int encode(double intensity, NoiseStream random, int[] target, int at) {
            SpikingCheck.share("intensity", intensity);
            if (intensity < floor || intensity == 0) {
                return at;
            }
            target[at] = (int) Math.round((steps - 1) * (1 - intensity) / (1 - floor));
            return at + 1;
        }
    }

    /**
     * A burst at the start: more spikes and shorter gaps for stronger intensities.
     *
     * @param most spikes of full intensity
     * @param shortestGap steps between spikes at full intensity
     * @param longestGap steps between spikes at the weakest
     * @param steps of one presentation
     */
    record Burst(int most, int shortestGap, int longestGap, int steps) implements SpikeEncoder {
        public Burst {
            SpikingCheck.require(most >= 1, "spikes of a burst", ">= 1", most);
            SpikingCheck.require(
                    shortestGap >= 1 && longestGap >= shortestGap,
                    "gaps",
                    "1 <= shortest <= longest",
                    shortestGap + " and " + longestGap);
            SpikingCheck.require(steps >= 1, "number of steps", ">= 1", steps);
        }

        @Override
        public int encode(double intensity, NoiseStream random, int[] target, int at) {
            SpikingCheck.share("intensity", intensity);
            long count = Math.round(intensity * most);
            int gap = (int) Math.round(longestGap - intensity * (longestGap - shortestGap));
            int next = at;
            for (int k = 0; k < count && (long) k * gap < steps; k++) {
                target[next++] = k * gap;
            }
            return next;
        }
    }
}
