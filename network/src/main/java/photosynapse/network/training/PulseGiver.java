package photosynapse.network.training;

import java.util.List;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.NormalTable;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.WorkBlocks;

/** Turns inputs and errors of images into pulses, as a rule says. */
final class PulseGiver {
    /** A likelihood of 1. */
    private static final double CERTAIN = Integer.MAX_VALUE;

    private final UpdateRule rule;
    private final NoiseStream stream;

    PulseGiver(UpdateRule rule, NoiseStream stream) {
        this.rule = rule;
        this.stream = stream;
    }

    /** Images that an update follows from. */
    record Work(List<Presentation> batch, int count, long first, double rate) {}

    /** Updates one layer. */
    void update(int index, InSituLayer layer, Work work, int threads) {
        if (rule instanceof UpdateRule.GradientSign sign) {
            signs(index, layer, work.batch.get(0), (float) sign.threshold());
        } else if (rule instanceof UpdateRule.Coincidence coincidence) {
            coincidences(index, layer, layer.slow, work, coincidence.slots());
        } else if (rule instanceof UpdateRule.Accumulation accumulation && accumulation.batchSize() == 1) {
            Presentation image = work.batch.get(0);
            for (int n = 0; n < image.activeCount[index]; n++) {
                int row = image.active[index][n];
                layer.accumulate(row, (float) work.rate * image.values[index][row], image.errors[index]);
                layer.spend(row, accumulation.mostPulses());
            }
        } else if (rule instanceof UpdateRule.Accumulation accumulation) {
            WorkBlocks.runBriefly(layer.rows, threads, (from, to) -> {
                accumulate(index, layer, work, from, to);
                for (int row = from; row < to; row++) {
                    layer.spend(row, accumulation.mostPulses());
                }
            });
        } else if (rule instanceof UpdateRule.TwoArrays two) {
            coincidences(index, layer, layer.fast.get(0), work, two.slots());
            if (work.first % two.transferEvery() == 0) {
                transfer(index, layer, (int) (work.first / two.transferEvery() % layer.rows), two.transferRate());
            }
        }
    }

    private static void signs(int index, InSituLayer layer, Presentation image, float threshold) {
        float[] errors = image.errors[index];
        for (int n = 0; n < image.activeCount[index]; n++) {
            int row = image.active[index][n];
            float limit = threshold / image.values[index][row];
            for (int j = 0; j < errors.length; j++) {
                if (errors[j] > limit) {
                    layer.slow.pulse(row, j, -1);
                } else if (errors[j] < -limit) {
                    layer.slow.pulse(row, j, 1);
                }
            }
        }
    }

    /** Adds what the images of a batch ask of the weights of some rows, image after image. */
    private static void accumulate(int index, InSituLayer layer, Work work, int from, int to) {
        for (int b = 0; b < work.count; b++) {
            Presentation image = work.batch.get(b);
            float[] inputs = image.values[index];
            int[] active = image.active[index];
            for (int n = image.place(index, from); n < image.activeCount[index] && active[n] < to; n++) {
                layer.accumulate(active[n], (float) work.rate * inputs[active[n]], image.errors[index]);
            }
        }
    }

    /**
     * Lines fire with probabilities p = sqrt(c) x/X X' ..., chosen such that inputs and errors are equally likely at
     * their largest; the expected number of pulses is rate |x e|/step, as long as no probability reaches 1.
     */
    private void coincidences(int index, InSituLayer layer, PulseArray target, Work work, int slots) {
        Presentation image = work.batch.get(0);
        float[] errors = image.errors[index];
        float[] inputs = image.values[index];
        int count = image.activeCount[index];
        float largestInput = 0;
        for (int n = 0; n < count; n++) {
            largestInput = Math.max(largestInput, inputs[image.active[index][n]]);
        }
        float largestError = 0;
        for (float error : errors) {
            largestError = Math.max(largestError, Math.abs(error));
        }
        if (largestInput == 0 || largestError == 0) {
            return;
        }
        double wanted = work.rate * largestInput * largestError / (layer.step * slots);
        double share = Math.sqrt(Math.min(1, wanted));
        double rowFactor = CERTAIN * share / largestInput;
        double columnFactor = CERTAIN * Math.min(1, wanted / share) / largestError;
        for (int n = 0; n < count; n++) {
            image.rowLikelihoods[n] = (int) (rowFactor * inputs[image.active[index][n]]);
        }
        for (int j = 0; j < errors.length; j++) {
            image.columnLikelihoods[j] = (int) (columnFactor * Math.abs(errors[j]));
        }
        NoiseStream draws = stream.split(work.first * 64 + index);
        for (int slot = 0; slot < slots; slot++) {
            int fired = fire(image.columnLikelihoods, errors.length, draws, (2L * slot) << 32, image.columns);
            if (fired > 0) {
                int rows = fire(image.rowLikelihoods, count, draws, (2L * slot + 1) << 32, image.rows);
                for (int n = 0; n < rows; n++) {
                    int row = image.active[index][image.rows[n]];
                    for (int c = 0; c < fired; c++) {
                        target.pulse(row, image.columns[c], errors[image.columns[c]] < 0 ? 1 : -1);
                    }
                }
            }
        }
    }

    /** Draws which lines fire; two lines share the halves of a random word. Returns how many do. */
    private static int fire(int[] likelihoods, int count, NoiseStream draws, long place, int[] fired) {
        int found = 0;
        for (int n = 0; n < count; n += 2) {
            long bits = draws.bits(place + n);
            fired[found] = n;
            found += (int) (bits >>> 33) < likelihoods[n] ? 1 : 0;
            if (n + 1 < count) {
                fired[found] = n + 1;
                found += ((int) bits & Integer.MAX_VALUE) < likelihoods[n + 1] ? 1 : 0;
            }
        }
        return found;
    }

    /** Reads a row of the fast array, adds it to the sums, erases it, and spends the sums. */
    private void transfer(int index, InSituLayer layer, int row, double rate) {
        PulseArray fast = layer.fast.get(0);
        NoiseStream draws = stream.split(-1 - index).split(row);
        for (int j = 0; j < layer.columns; j++) {
            float read = fast.weight(row, j);
            if (fast.isNoisy()) {
                read += (float) Math.sqrt(fast.weightVariance(row, j)) * NormalTable.at(draws.bits(fast.received(j)));
            }
            layer.sums[row][j] += (float) rate * read;
        }
        fast.eraseRow(row, 0);
        layer.spend(row, PulseArray.MOST_PULSES);
    }
}
