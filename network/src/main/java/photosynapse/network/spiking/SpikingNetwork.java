package photosynapse.network.spiking;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.WorkBlocks;

/**
 * A network of spiking neurons on a grid of time.
 *
 * <p>A step: what arrives is added to the inputs, all neurons advance exactly, those that reach their threshold fire,
 * and their spikes are sent on, to arrive after the delays of the synapses. Work at synapses is done at spikes only.
 *
 * <p>Each neuron, with its input and the synapses onto it, belongs to one thread; spikes are sent in the order of the
 * neurons. So the result is the same bits for any number of threads.
 */
public final class SpikingNetwork {
    private final NeuronArrays neurons;
    private final StepKernel[] kernels;
    private final int[] start;
    private final int count;
    private final double timeStep;
    private final List<Synapses> synapses;
    private final Arrivals arrivals;
    private final int[] fired;
    private long step;

    /**
     * A network at rest.
     *
     * @param populations neurons, numbered one population after the other
     * @param synapses between all of them
     * @param timeStep step of the grid (s)
     */
    public SpikingNetwork(List<Population> populations, List<? extends Synapses> synapses, double timeStep) {
        SpikingCheck.positive("time step", timeStep, "s");
        SpikingCheck.require(!populations.isEmpty(), "list of populations", "not empty", populations);
        kernels = new StepKernel[populations.size()];
        start = new int[populations.size() + 1];
        for (int k = 0; k < kernels.length; k++) {
            kernels[k] = StepKernel.of(populations.get(k), timeStep);
            start[k + 1] = Math.addExact(start[k], populations.get(k).count());
        }
        count = start[kernels.length];
        this.synapses = List.copyOf(synapses);
        int longest = 1;
        boolean inhibitory = false;
        for (Synapses some : this.synapses) {
            SpikingCheck.require(some.neurons() == count, "neurons of the synapses", "" + count, some.neurons());
            longest = Math.max(longest, some.longestDelay());
            inhibitory |= some.isInhibitory();
        }
        this.timeStep = timeStep;
        arrivals = new Arrivals(count, longest, inhibitory);
        neurons = new NeuronArrays(count);
        fired = new int[count];
        for (int k = 0; k < kernels.length; k++) {
            kernels[k].reset(neurons, start[k], start[k + 1]);
        }
    }

    /** Number of neurons. */
    public int count() {
        return count;
    }

    /** Time that has passed (s). */
    public double time() {
        return step * timeStep;
    }

    /** Voltage of a neuron, in the unit of its kind. */
    public double voltage(int neuron) {
        return neurons.voltage[neuron];
    }

    /** What the threshold of a neuron is raised by, or its recovery. */
    public double slow(int neuron) {
        return neurons.slow[neuron];
    }

    /** Sets voltages between two values at random. */
    public void scatter(double low, double high, NoiseStream random) {
        for (int i = 0; i < count; i++) {
            neurons.voltage[i] = low + (high - low) * random.uniform(i);
        }
    }

    /**
     * Runs.
     *
     * @param steps number of steps
     * @param input from outside
     * @param listener told of each step
     * @param threads number of threads; changes nothing but the time it takes
     */
    public void run(long steps, NetworkInput input, StepListener listener, int threads) {
        SpikingCheck.require(threads >= 1, "number of threads", ">= 1", threads);
        int parts = Math.min(threads, count);
        if (parts == 1) {
            for (long k = 0; k < steps; k++) {
                int all = advance(input, 0, count, fired, 0);
                deliver(fired, all, 0, count);
                finish(listener, all);
            }
        } else {
            new Team(parts, input, listener).run(steps);
        }
    }

    /** Neurons from .. to - 1 take their input and advance; returns where the next to fire would be written. */
    private int advance(NetworkInput input, int from, int to, int[] into, int at) {
        arrivals.collect(step, neurons, from, to);
        input.add(step, from, to, neurons.excitatory);
        int next = at;
        for (int k = 0; k < kernels.length; k++) {
            int low = Math.max(from, start[k]);
            int high = Math.min(to, start[k + 1]);
            if (low < high) {
                next = kernels[k].step(neurons, low, high, into, next);
            }
        }
        return next;
    }

    /** Spikes go out to neurons from .. to - 1, then those of them that fired change their synapses. */
    private void deliver(int[] who, int howMany, int from, int to) {
        for (Synapses some : synapses) {
            for (int k = 0; k < howMany; k++) {
                some.deliver(who[k], step, arrivals, from, to);
            }
            for (int k = 0; k < howMany; k++) {
                if (who[k] >= from && who[k] < to) {
                    some.fired(who[k], step);
                }
            }
        }
    }

    private void finish(StepListener listener, int howMany) {
        for (Synapses some : synapses) {
            some.passed(step);
        }
        listener.after(step, this, fired, howMany);
        step++;
    }

    /** Threads that go from step to step together. */
    private final class Team {
        private final int parts;
        private final NetworkInput input;
        private final StepListener listener;
        private final int[][] own;
        private final int[] counts;
        private final CyclicBarrier gathered;
        private final CyclicBarrier ended;
        private final RuntimeException[] failures;
        private int total;
        /** Written while all threads wait. */
        private boolean isFailed;

        Team(int parts, NetworkInput input, StepListener listener) {
            this.parts = parts;
            this.input = input;
            this.listener = listener;
            own = new int[parts][];
            counts = new int[parts];
            gathered = new CyclicBarrier(parts, this::gather);
            ended = new CyclicBarrier(parts, this::end);
            failures = new RuntimeException[parts];
        }

        private void gather() {
            checkFailures();
            total = 0;
            for (int part = 0; part < parts; part++) {
                System.arraycopy(own[part], 0, fired, total, counts[part]);
                total += counts[part];
            }
        }

        void run(long steps) {
            for (int part = 0; part < parts; part++) {
                own[part] = new int[bound(part + 1) - bound(part)];
            }
            WorkBlocks.run(parts, parts, (first, end) -> {
                for (int part = first; part < end; part++) {
                    work(part, steps);
                }
            });
        }

        private int bound(int part) {
            return (int) ((long) count * part / parts);
        }

        /** All threads meet twice a step, also those that failed, so that nobody waits for one that is gone. */
        private void work(int part, long steps) {
            int from = bound(part);
            int to = bound(part + 1);
            try {
                for (long k = 0; k < steps && !isFailed; k++) {
                    attempt(part, () -> counts[part] = advance(input, from, to, own[part], 0));
                    gathered.await();
                    attempt(part, () -> deliver(fired, total, from, to));
                    ended.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the network was interrupted", e);
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException("another thread of the network failed", e);
            }
            if (failures[part] != null) {
                throw failures[part];
            }
        }

        private void attempt(int part, Runnable task) {
            try {
                if (!isFailed) {
                    task.run();
                }
            } catch (RuntimeException e) {
                failures[part] = e;
            }
        }

        private void end() {
            checkFailures();
            if (!isFailed) {
                finish(listener, total);
            }
        }

        private void checkFailures() {
            for (RuntimeException failure : failures) {
                isFailed |= failure != null;
            }
        }
    }
}
