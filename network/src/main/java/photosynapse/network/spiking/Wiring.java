package photosynapse.network.spiking;

import java.util.Arrays;
import photosynapse.network.crossbar.NoiseStream;

/** Who is connected to whom: grows by rules, then is sorted once. */
public final class Wiring {
    private final int neurons;
    private int[] source = new int[1024];
    private int[] target = new int[1024];
    private float[] weight = new float[1024];
    private short[] delay = new short[1024];
    private int count;

    /** Between so many neurons, none yet. */
    public Wiring(int neurons) {
        SpikingCheck.require(neurons >= 1, "number of neurons", ">= 1", neurons);
        this.neurons = neurons;
    }

    /**
     * Neurons that are connected.
     *
     * @param from first
     * @param to one after the last
     */
    public record Range(int from, int to) {
        public Range {
            SpikingCheck.require(from >= 0 && to > from, "range of neurons", "not empty", from + " to " + to);
        }
    }

    /**
     * Connects each pair of two ranges with a probability, a neuron also with itself.
     *
     * @param sources who sends
     * @param targets who receives
     * @param probability of each pair
     * @param link weight and delay
     * @param random of this rule
     */
    public Wiring random(Range sources, Range targets, double probability, Link link, NoiseStream random) {
        SpikingCheck.share("probability of a connection", probability);
        require(sources);
        require(targets);
        if (probability == 0) {
            return this;
        }
        double scale = probability == 1 ? 0 : 1 / StrictMath.log1p(-probability);
        long width = (long) targets.to - targets.from;
        long pairs = ((long) sources.to - sources.from) * width;
        long draw = 0;
        long at = -1;
        while (true) {
            at += 1 + (long) Math.min((double) pairs, Math.floor(StrictMath.log(random.uniform(draw++)) * scale));
            if (at >= pairs) {
                return this;
            }
            add(sources.from + (int) (at / width), targets.from + (int) (at % width), link);
        }
    }

    /** Connects two neurons. */
    public Wiring link(int from, int to, Link link) {
        require(new Range(from, from + 1));
        require(new Range(to, to + 1));
        add(from, to, link);
        return this;
    }

    /**
     * What a connection does.
     *
     * @param weight jump of the input of the target, in the unit of its voltage; below 0: inhibition
     * @param delaySteps steps until it arrives, at least 1
     */
    public record Link(double weight, int delaySteps) {
        public Link {
            SpikingCheck.finite("weight", weight, "the unit of the voltage");
            SpikingCheck.require(
                    delaySteps >= 1 && delaySteps <= Short.MAX_VALUE, "delay", "1 to 32767 steps", delaySteps);
        }
    }

    private void require(Range range) {
        SpikingCheck.require(range.to <= neurons, "range of neurons", "within 0 to " + neurons, range);
    }

    private void add(int from, int to, Link link) {
        if (count == source.length) {
            int more = count * 2;
            source = Arrays.copyOf(source, more);
            target = Arrays.copyOf(target, more);
            weight = Arrays.copyOf(weight, more);
            delay = Arrays.copyOf(delay, more);
        }
        source[count] = from;
        target[count] = to;
        weight[count] = (float) link.weight;
        delay[count] = (short) link.delaySteps;
        count++;
    }

    /** The connections sorted by source, then target, equal ones in the order in which they were made. */
    Sorted sorted() {
        return new Sorted(neurons, order(order(identity(), target), source), this);
    }

    private int[] identity() {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** A stable counting sort of an order by a key. */
    private int[] order(int[] before, int[] key) {
        int[] place = new int[neurons + 1];
        for (int i = 0; i < count; i++) {
            place[key[i] + 1]++;
        }
        for (int k = 0; k < neurons; k++) {
            place[k + 1] += place[k];
        }
        int[] sorted = new int[count];
        for (int item : before) {
            sorted[place[key[item]]++] = item;
        }
        return sorted;
    }

    /** Connections in rows, one a source. */
    static final class Sorted {
        final int[] start;
        final int[] target;
        final float[] weight;
        final short[] delay;

        Sorted(int neurons, int[] order, Wiring wiring) {
            start = new int[neurons + 1];
            target = new int[order.length];
            weight = new float[order.length];
            delay = new short[order.length];
            for (int i = 0; i < order.length; i++) {
                start[wiring.source[order[i]] + 1]++;
                target[i] = wiring.target[order[i]];
                weight[i] = wiring.weight[order[i]];
                delay[i] = wiring.delay[order[i]];
            }
            for (int k = 0; k < neurons; k++) {
                start[k + 1] += start[k];
            }
        }

        /** First place in the row of a source whose target is not below a number. */
        int place(int source, int atLeast) {
            int low = start[source];
            int high = start[source + 1];
            if (atLeast <= 0) {
                return low;
            }
            if (atLeast >= start.length - 1) {
                return high;
            }
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (target[middle] < atLeast) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        int longestDelay() {
            int longest = 1;
            for (short d : delay) {
                longest = Math.max(longest, d);
            }
            return longest;
        }
    }
}
