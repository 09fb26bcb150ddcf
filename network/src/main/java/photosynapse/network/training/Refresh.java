package photosynapse.network.training;

import java.util.Arrays;
import java.util.List;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.NormalTable;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.WorkBlocks;
import photosynapse.network.training.RefreshPolicy.EraseScope;
import photosynapse.network.training.RefreshPolicy.Periodic;

/**
 * Empties pairs that are full on both sides: weights are read, erased, and written again into one side by counted
 * pulses. What a whole number of pulses misses goes into the digital sums.
 */
final class Refresh {
    /** Pulses of one writing, at most. */
    private static final int LONGEST_CURVE = 100_000;
    /** Weights may lie this much outside the window, because pulses follow gradients and not the window. */
    private static final double MARGIN = 2;

    private final RefreshPolicy policy;
    private final List<InSituLayer> layers;
    private final NoiseStream stream;
    private final double[] curve;

    Refresh(RefreshPolicy policy, List<InSituLayer> layers, NoiseStream stream) {
        this.policy = policy;
        this.layers = layers;
        this.stream = stream;
        this.curve = policy instanceof Periodic
                ? curve((LightDevice) layers.get(0).slow.device())
                : new double[0];
    }

    /** Change after 0, 1, 2 ... pulses in a row from the dark, as far as weights need it. */
    private static double[] curve(LightDevice device) {
        double[] changes = new double[LONGEST_CURVE];
        int count = 1;
        while (count < LONGEST_CURVE && changes[count - 1] < MARGIN * device.window()) {
            changes[count] = device.after(count);
            if (!(changes[count] > changes[count - 1])) {
                break;
            }
            count++;
        }
        return Arrays.copyOf(changes, count);
    }

    /** Refreshes if the time has come; returns how long it took (s). */
    double afterImages(long first, int count, int threads) {
        if (policy instanceof Periodic periodic
                && (first + count) / periodic.everyImages() > first / periodic.everyImages()) {
            return now(periodic, (first + count) / periodic.everyImages(), threads);
        }
        return 0;
    }

    private double now(Periodic periodic, long number, int threads) {
        double longest = 0;
        for (int k = 0; k < layers.size(); k++) {
            InSituLayer layer = layers.get(k);
            NoiseStream draws = stream.split(number).split(k);
            int[] most = new int[layer.rows];
            boolean whole = periodic.scope() == EraseScope.ARRAY && anyFull(layer, periodic);
            WorkBlocks.runBriefly(layer.rows, threads, (from, to) -> {
                for (int row = from; row < to; row++) {
                    most[row] = new RowRefresh(layer, periodic, draws.split(row)).run(row, whole);
                }
            });
            int pulses = 0;
            for (int one : most) {
                pulses = Math.max(pulses, one);
            }
            if (pulses > 0) {
                double writing =
                        pulses * ((LightDevice) layer.slow.device()).pulse().period();
                longest = Math.max(longest, periodic.eraseDuration() + writing);
            }
        }
        for (InSituLayer layer : layers) {
            layer.rest(longest);
        }
        return longest;
    }

    private static boolean anyFull(InSituLayer layer, Periodic periodic) {
        for (int row = 0; row < layer.rows; row++) {
            if (isFull(layer, row, periodic)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(InSituLayer layer, int row, Periodic periodic) {
        for (int column = 0; column < layer.columns; column++) {
            if (isFull(layer, row, column, periodic)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(InSituLayer layer, int row, int column, Periodic periodic) {
        return layer.slow.emptierSide(row, column)
                > periodic.fullness() * layer.slow.device().span();
    }

    /** One row: which of its weights are written again, and how. */
    private final class RowRefresh {
        private final InSituLayer layer;
        private final Periodic periodic;
        private final NoiseStream draws;
        private final PulseArray array;

        RowRefresh(InSituLayer layer, Periodic periodic, NoiseStream draws) {
            this.layer = layer;
            this.periodic = periodic;
            this.draws = draws;
            this.array = layer.slow;
        }

        /** Returns the largest number of pulses that a cell needed. */
        int run(int row, boolean whole) {
            boolean all = whole || (periodic.scope() == EraseScope.ROW && isFull(layer, row, periodic));
            int most = 0;
            for (int column = 0; column < layer.columns; column++) {
                boolean alone = periodic.scope() == EraseScope.CELL && isFull(layer, row, column, periodic);
                if (all || alone) {
                    most = Math.max(most, rewrite(row, column));
                }
            }
            return most;
        }

        /** Largest number of pulses from the dark that does not lead beyond a change. */
        private int pulsesFor(double wanted) {
            int found = Arrays.binarySearch(curve, wanted);
            return found >= 0 ? found : Math.max(0, -found - 2);
        }

        private int rewrite(int row, int column) {
            float weight = array.weight(row, column);
            float variance = array.isNoisy() ? array.weightVariance(row, column) : 0;
            float read = weight + (float) Math.sqrt(variance) * NormalTable.at(draws.bits(column));
            array.eraseWeight(row, column, periodic.left());
            double wanted = Math.abs(read) / array.weightScale();
            int pulses = pulsesFor(wanted);
            for (int left = pulses; left > 0; left -= PulseArray.MOST_PULSES) {
                int now = Math.min(left, PulseArray.MOST_PULSES);
                array.pulse(row, column, read < 0 ? -now : now);
            }
            float written = (float) curve[pulses] * array.weightScale();
            layer.sums[row][column] += Math.signum(read) * (Math.abs(read) - written);
            return pulses;
        }
    }
}
