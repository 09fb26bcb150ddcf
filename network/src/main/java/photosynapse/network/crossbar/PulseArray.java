package photosynapse.network.crossbar;

import java.util.Arrays;
import java.util.Objects;

/**
 * Weights that pulses move and time fades, for training inside the array: a few floats a cell, work only where pulses
 * fall, forgetting as one number a mode.
 *
 * <p><i>Equation:</i> Q = b + sum s_k a_k, s_k = exp(-lambda_k (t - t0)) the clock of mode k, b the cell's own offset;
 * a pulse of strength e: y_k = s_k a_k becomes y_k + e ((keep_k - 1) y_k + gain_k). Weight: w = wmax (Q+ - Q-)/span for
 * a pair, wmax (Q - 1/2)/span for a two-sided device. Read noise of a column: variance sum x^2 v(Q) over its cells, the
 * exact sum of independent Gaussians, drawn once.
 *
 * <p><i>Shapes:</i> row after row; a row of pairs holds the raising cells of all weights, then the lowering ones.
 *
 * <p><i>Limits:</i> all numbers drawn are functions of seed, cell and the cell's own count of pulses. Different rows
 * may be pulsed by different threads; everything else by one thread at a time.
 */
public final class PulseArray {
    /** Pulses of one call for one cell, at most. */
    public static final int MOST_PULSES = 127;

    /** Added and taken away again this leaves what is above 1e-7 and turns the rest to 0, so no denormal numbers. */
    private static final float FLUSH = 1;

    private static final float MICRO = 1e6f;

    private final PulsedDevice device;
    private final PulseArraySpec spec;
    private final int modes;
    private final int width;
    private final boolean paired;
    private final float weightScale;
    private final float reference;
    /** Modes by mode and row: rows are arrays of their own, as loops over parts of one array stay scalar. */
    private final float[][][] state;
    /** Offsets by row. */
    private final float[][] base;

    private final float[] gain;
    private final int[] received;
    private final ModeClocks clocks;
    /** Which pace of forgetting a cell has; empty if all have the nominal one. */
    private final byte[] paceOf;

    private final StepTable up;
    private final StepTable down;
    private final NoiseStream pulseNoise;
    private final float pulseSpread;
    private final long[] rowPulses;
    private final long[] rowMicroChanges;
    private final long[] rowErases;
    /** Q of the cells of one row; memory that is used again. */
    private final float[] changes;

    /**
     * An array of rested cells.
     *
     * @param device what pulses do to a cell
     * @param spec size, variation and noise
     * @param noise stream of all variation and noise of this array
     */
    public PulseArray(PulsedDevice device, PulseArraySpec spec, NoiseStream noise) {
        this.device = Objects.requireNonNull(device, "device");
        this.spec = Objects.requireNonNull(spec, "spec");
        modes = device.modeCount();
        paired = device.cellsPerWeight() == 2;
        width = spec.columns() * device.cellsPerWeight();
        weightScale = (float) (spec.largestWeight() / device.span());
        reference = paired ? 0 : (float) TwoSidedDevice.REFERENCE;
        int cells = Math.multiplyExact(spec.rows(), width);
        state = new float[modes][spec.rows()][width];
        received = new int[cells];
        double retentionSpread = spec.variation().retentionSpread();
        clocks = new ModeClocks(device, Paces.of(retentionSpread));
        paceOf = retentionSpread == 0 ? new byte[0] : paces(noise.split(5), cells);
        base = offsets(noise.split(0));
        gain = gains(noise.split(1), noise.split(2), cells);
        stick(noise.split(4));
        pulseNoise = noise.split(3);
        pulseSpread = (float) spec.variation().pulseSpread();
        up = new StepTable(device, true);
        down = new StepTable(device, false);
        rowPulses = new long[spec.rows()];
        rowMicroChanges = new long[spec.rows()];
        rowErases = new long[spec.rows()];
        changes = new float[width];
    }

    private float[][] offsets(NoiseStream noise) {
        float[][] offsets = new float[spec.rows()][width];
        double spread = spec.variation().darkSpread();
        for (int row = 0; row < spec.rows(); row++) {
            for (int j = 0; j < width; j++) {
                int cell = row * width + j;
                offsets[row][j] = reference + (spread == 0 ? 0 : (float) (spread * noise.gaussian(cell)));
            }
        }
        return offsets;
    }

    private static byte[] paces(NoiseStream noise, int cells) {
        byte[] paces = new byte[cells];
        for (int cell = 0; cell < cells; cell++) {
            paces[cell] = (byte) noise.below(Paces.COUNT, cell);
        }
        return paces;
    }

    private float[] gains(NoiseStream noise, NoiseStream deadNoise, int cells) {
        float[] gains = new float[cells];
        double spread = spec.variation().gainSpread();
        for (int cell = 0; cell < cells; cell++) {
            boolean dead = deadNoise.uniform(cell) < spec.variation().deadFraction();
            double drawn = spread == 0 ? 1 : CellStates.logNormal(spread, noise.gaussian(cell));
            gains[cell] = dead ? 0 : (float) drawn;
        }
        return gains;
    }

    /** Leaves some cells at a level for good. */
    private void stick(NoiseStream noise) {
        double range = paired ? device.span() : 2 * device.span();
        for (int cell = 0; cell < cellCount() && spec.stuckFraction() > 0; cell++) {
            if (noise.uniform(2L * cell) < spec.stuckFraction()) {
                gain[cell] = 0;
                base[cell / width][cell % width] = (float) (range * noise.uniform(2L * cell + 1));
            }
        }
    }

    /** Size, variation and noise. */
    public PulseArraySpec spec() {
        return spec;
    }

    /** What pulses do to a cell. */
    public PulsedDevice device() {
        return device;
    }

    /** Number of cells. */
    public int cellCount() {
        return gain.length;
    }

    /** Cells in a row. */
    public int width() {
        return width;
    }

    /** Weight per Q. */
    public float weightScale() {
        return weightScale;
    }

    /** Whether two cells stand for a weight. */
    boolean isPaired() {
        return paired;
    }

    /** Conductance at Q = 0, in the unit of Q. */
    float darkLevel() {
        return paired ? 1 : 0;
    }

    /** Whether readings are noisy. */
    public boolean isNoisy() {
        return !spec.readNoise().isNone();
    }

    /** Lets all cells forget for a time (s). */
    public void rest(double duration) {
        if (!(duration >= 0) || Double.isInfinite(duration)) {
            throw new IllegalArgumentException("time of rest must be >= 0 s and finite, was " + duration);
        }
        for (int k = 0; k < modes; k++) {
            if (clocks.advance(k, duration)) {
                bringUpToDate(state[k], clocks.factors[k]);
                clocks.setScale(k, 1);
            }
        }
    }

    /** Lets all cells forget for a time (s) at the pace of another device of as many modes. */
    public void restAs(PulsedDevice other, double duration) {
        if (other.modeCount() != modes) {
            throw new IllegalArgumentException(
                    "a device of " + modes + " modes expected, got one of " + other.modeCount());
        }
        for (int k = 0; k < modes; k++) {
            double left = StrictMath.exp(-other.decayRate(k) * duration);
            clocks.setScale(k, Math.max(Double.MIN_NORMAL, clocks.scale(k) * left));
            bringUpToDate(state[k], clocks.factors[k]);
            clocks.setScale(k, 1);
        }
    }

    private void bringUpToDate(float[][] values, float[] scales) {
        for (int row = 0; row < values.length; row++) {
            if (paceOf.length == 0) {
                bringUpToDate(values[row], scales[0]);
            } else {
                bringUpToDate(values[row], scales, row * width);
            }
        }
    }

    private static void bringUpToDate(float[] values, float scale) {
        for (int i = 0; i < values.length; i++) {
            float kept = values[i] * scale;
            values[i] = kept + FLUSH - FLUSH;
        }
    }

    private void bringUpToDate(float[] values, float[] scales, int first) {
        for (int i = 0; i < values.length; i++) {
            float kept = values[i] * scales[paceOf[first + i]];
            values[i] = kept + FLUSH - FLUSH;
        }
    }

    /**
     * Factors of the modes now and after so much more time, for readings at times to come.
     *
     * @param duration from now (s)
     * @param target one number a pace for each mode, written
     */
    void scalesAfter(double duration, float[][] target) {
        for (int k = 0; k < modes; k++) {
            clocks.spread(Math.max(Double.MIN_NORMAL, clocks.scale(k) * clocks.left(k, duration)), target[k]);
        }
    }

    /** Which pace of forgetting a cell has; empty if all have the nominal one. */
    byte[] paceOf() {
        return paceOf;
    }

    private int pace(int cell) {
        return paceOf.length == 0 ? 0 : paceOf[cell];
    }

    /** Modes in memory by mode and row, of which readings make sums. */
    float[][][] state() {
        return state;
    }

    /** Offsets in memory by row, of which readings make sums. */
    float[][] base() {
        return base;
    }

    /**
     * Gives pulses to the cell that moves a weight in a direction. Rows may be pulsed by different threads.
     *
     * @param row input of the weight
     * @param column output of the weight
     * @param count number of pulses, negative to lower the weight; at most {@link #MOST_PULSES} either way
     */
    public void pulse(int row, int column, int count) {
        if (count == 0) {
            return;
        }
        boolean lowering = count < 0;
        int place = column + (paired && lowering ? spec.columns() : 0);
        int cell = row * width + place;
        int pulses = Math.abs(count);
        StepTable table = lowering && !paired ? down : up;
        float strength = strength(cell, pulses);
        float change = 0;
        int pace = pace(cell);
        for (int k = 0; k < modes; k++) {
            float[] mode = state[k][row];
            float y = mode[place] * clocks.factors[k][pace];
            float moved = y + strength * table.change(k, pulses, paired ? y : y + reference);
            float kept = paired ? Math.max(0, moved) : Math.max(-reference, Math.min(reference, moved));
            mode[place] = kept * clocks.inverses[k][pace];
            change += kept;
        }
        received[cell] += pulses;
        rowPulses[row] += pulses;
        rowMicroChanges[row] += (long) (MICRO * pulses * Math.abs(change));
    }

    private float strength(int cell, int pulses) {
        if (pulseSpread == 0) {
            return gain[cell];
        }
        float z = NormalTable.at(pulseNoise.bits((long) cell << 32 | received[cell]));
        float spread = pulses == 1 ? pulseSpread : (float) (pulseSpread / Math.sqrt(pulses));
        return gain[cell] * Math.max(0, 1 + spread * z);
    }

    /** Multiplies the modes of all cells of a row by what an erase leaves. */
    public void eraseRow(int row, double left) {
        for (float[][] mode : state) {
            float[] cells = mode[row];
            for (int j = 0; j < width; j++) {
                cells[j] *= (float) left;
            }
        }
        rowErases[row] += width;
    }

    /** Multiplies the modes of both cells of a weight by what an erase leaves. */
    public void eraseWeight(int row, int column, double left) {
        for (float[][] mode : state) {
            mode[row][column] *= (float) left;
            if (paired) {
                mode[row][spec.columns() + column] *= (float) left;
            }
        }
        rowErases[row] += device.cellsPerWeight();
    }

    /** Q of one cell now, without noise. */
    public float change(int cell) {
        return change(cell / width, cell % width);
    }

    private float change(int row, int place) {
        float sum = base[row][place];
        int pace = pace(row * width + place);
        for (int k = 0; k < modes; k++) {
            sum += clocks.factors[k][pace] * state[k][row][place];
        }
        return sum;
    }

    /** Weight now, without noise. */
    public float weight(int row, int column) {
        float other = paired ? change(row, spec.columns() + column) : reference;
        return weightScale * (change(row, column) - other);
    }

    /** Smaller Q of the cells of a pair now. */
    public float emptierSide(int row, int column) {
        float one = change(row, column);
        return paired ? Math.min(one, change(row, spec.columns() + column)) : one;
    }

    /** Variance that read noise adds to a weight now. */
    public float weightVariance(int row, int column) {
        double variance = variance(row, column) + (paired ? variance(row, spec.columns() + column) : 0);
        return (float) (variance * weightScale * weightScale);
    }

    /**
     * All weights now, without noise.
     *
     * @param target rows x columns numbers, outputs of one input next to each other; written
     */
    public void weights(float[] target) {
        float[] one = new float[spec.columns()];
        for (int row = 0; row < spec.rows(); row++) {
            changes(row);
            weightsOfChanges(one);
            System.arraycopy(one, 0, target, row * one.length, one.length);
        }
    }

    /**
     * Variances that read noise adds to each weight now.
     *
     * @param target rows x columns numbers, written
     */
    public void variances(float[] target) {
        float[] one = new float[spec.columns()];
        for (int row = 0; row < spec.rows(); row++) {
            changes(row);
            variancesOfChanges(one);
            System.arraycopy(one, 0, target, row * one.length, one.length);
        }
    }

    /**
     * Weights of one input now, and the variances that read noise adds to them.
     *
     * @param row which input
     * @param weights one number a column, written
     * @param variances one number a column, written if readings are noisy
     */
    public void readRow(int row, float[] weights, float[] variances) {
        changes(row);
        weightsOfChanges(weights);
        if (isNoisy()) {
            variancesOfChanges(variances);
        }
    }

    private void weightsOfChanges(float[] target) {
        float[] q = changes;
        for (int j = 0; j < target.length; j++) {
            target[j] = weightScale * (q[j] - (paired ? q[target.length + j] : reference));
        }
    }

    private void variancesOfChanges(float[] target) {
        float[] q = changes;
        float dark = darkLevel();
        ReadNoise noise = spec.readNoise();
        for (int j = 0; j < target.length; j++) {
            double variance = noise.variance(q[j] + dark) + (paired ? noise.variance(q[target.length + j] + dark) : 0);
            target[j] = (float) (variance * weightScale * weightScale);
        }
    }

    /** Puts Q of the cells of a row into {@link #changes}. */
    private void changes(int row) {
        System.arraycopy(base[row], 0, changes, 0, width);
        for (int k = 0; k < modes; k++) {
            if (paceOf.length == 0) {
                addScaled(state[k][row], clocks.factors[k][0], changes);
            } else {
                addPaced(state[k][row], clocks.factors[k], row * width);
            }
        }
    }

    private static void addScaled(float[] values, float factor, float[] target) {
        for (int j = 0; j < values.length; j++) {
            target[j] += factor * values[j];
        }
    }

    private void addPaced(float[] values, float[] factors, int first) {
        float[] q = changes;
        for (int j = 0; j < values.length; j++) {
            q[j] += factors[paceOf[first + j]] * values[j];
        }
    }

    private double variance(int row, int place) {
        return spec.readNoise().variance(change(row, place) + darkLevel());
    }

    /** Pulses that a cell has received. */
    public int received(int cell) {
        return received[cell];
    }

    /** What pulses have cost so far. */
    public PulseTally tally() {
        return new PulseTally(
                Arrays.stream(rowPulses).sum(),
                Arrays.stream(received).max().orElse(0),
                Arrays.stream(rowMicroChanges).sum(),
                Arrays.stream(rowErases).sum());
    }

    /** What training changes of the array; variation follows from seed and spec. */
    public void save(StateWriter writer) {
        for (int k = 0; k < modes; k++) {
            writer.put(clocks.scale(k));
            writer.put(state[k]);
        }
        writer.put(received);
        writer.put(rowPulses);
        writer.put(rowMicroChanges);
        writer.put(rowErases);
    }

    /** Takes over what {@link #save} wrote. */
    public void restore(StateReader reader) {
        for (int k = 0; k < modes; k++) {
            clocks.setScale(k, reader.nextDouble());
            reader.fill(state[k]);
        }
        reader.fill(received);
        reader.fill(rowPulses);
        reader.fill(rowMicroChanges);
        reader.fill(rowErases);
    }
}
