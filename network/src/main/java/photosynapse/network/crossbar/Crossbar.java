package photosynapse.network.crossbar;

import java.util.Objects;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;

/**
 * An array of optical synapses that can be written by counted light pulses, left to rest for any time, and read.
 *
 * <p><i>Equation:</i> conductance of a cell G = G(state) + d Gdark, reading G + sqrt(variance(G)) z; d the cell's own
 * deviation of the dark conductance, z standard normal and new in each reading. See {@link CellModel} for how variation
 * enters the state.
 *
 * <p><i>Shapes:</i> arrays of one number a cell are caller-owned and ordered row after row.
 *
 * <p>Not safe for use by several threads at once; the {@code threads} of a method work inside it and do not change a
 * bit of its result.
 */
public final class Crossbar {
    private final OpticalSynapse synapse;
    private final CrossbarSpec spec;
    private final CellStates states;
    private final double[] darkDeviation;
    private final NoiseStream readStream;
    private long readings;
    private double clock;
    private WriteTally tally = WriteTally.NONE;

    private Crossbar(OpticalSynapse synapse, CrossbarSpec spec, CellModel model, NoiseStream noise) {
        this.synapse = synapse;
        this.spec = spec;
        this.states = switch (model) {
            case EACH_CELL -> new EachCellStates(synapse, spec, noise.split(0));
            case SHARED_LEVELS -> new SharedLevelStates(synapse, spec, noise.split(0));
        };
        this.darkDeviation = darkDeviation(spec, synapse.darkConductance(), noise.split(1));
        this.readStream = noise.split(2);
    }

    /**
     * An array of rested cells.
     *
     * @param synapse the law of a cell
     * @param spec size, variation and noise
     * @param model how cells are followed in time
     * @param random generator from which the seed of all variation and noise is drawn, once
     */
    public static Crossbar of(OpticalSynapse synapse, CrossbarSpec spec, CellModel model, RandomGenerator random) {
        Objects.requireNonNull(synapse, "synapse");
        return new Crossbar(synapse, spec, model, new NoiseStream(random.nextLong()));
    }

    private static double[] darkDeviation(CrossbarSpec spec, double darkConductance, NoiseStream noise) {
        double spread = spec.variation().darkSpread() * darkConductance;
        double[] deviation = new double[spec.cellCount()];
        if (spread > 0) {
            for (int cell = 0; cell < deviation.length; cell++) {
                deviation[cell] = Math.max(-darkConductance, spread * noise.gaussian(cell));
            }
        }
        return deviation;
    }

    /** Size, variation and noise. */
    public CrossbarSpec spec() {
        return spec;
    }

    /** The law of a cell. */
    public OpticalSynapse synapse() {
        return synapse;
    }

    /** Time since the array was made (s). */
    public double clock() {
        return clock;
    }

    /** What writing has cost so far. */
    public WriteTally tally() {
        return tally;
    }

    /**
     * Puts all cells into the state of a long rest in the dark, as a perfect erase would; takes no time, costs nothing.
     */
    public void reset() {
        states.reset();
    }

    /**
     * Writes all cells in one go: the array is busy for as many periods as the cell with the most pulses needs, and
     * every cell receives its pulses in the last of them, so that all see their last pulse end at the same moment.
     *
     * @param pulses number of pulses of each cell, not modified
     * @param pulse the pulse
     * @param threads number of threads
     */
    public void write(int[] pulses, WritePulse pulse, int threads) {
        requireOneEach(pulses.length);
        double lit = states.write(pulses, pulse, threads);
        long total = 0;
        for (int count : pulses) {
            total += count;
        }
        double duration = CellStates.most(pulses) * pulse.period();
        clock += duration;
        double dark = total * pulse.width() * synapse.darkConductance();
        tally = tally.plus(new WriteTally(total, total * pulse.dose(), lit, dark, duration));
    }

    /**
     * Lets all cells rest in the dark with the gate at 0 V.
     *
     * @param duration time (s), any length
     * @param threads number of threads
     */
    public void rest(double duration, int threads) {
        if (!(duration >= 0) || Double.isInfinite(duration)) {
            throw new IllegalArgumentException("time of rest must be >= 0 s and finite, was " + duration);
        }
        if (duration > 0) {
            states.rest(duration, 0, threads);
            clock += duration;
        }
    }

    /**
     * The conductances as they are, without read noise.
     *
     * @param target one number a cell (S), written
     */
    public void conductances(double[] target) {
        requireOneEach(target.length);
        for (int cell = 0; cell < target.length; cell++) {
            target[cell] = states.conductance(cell) + darkDeviation[cell];
        }
    }

    /**
     * Reads every cell once, with read noise that is new in each reading. Reading does not disturb the cells.
     *
     * @param target one number a cell (S), written
     */
    public void read(double[] target) {
        conductances(target);
        ReadNoise noise = spec.readNoise();
        if (!noise.isNone()) {
            NoiseStream stream = readStream.split(readings);
            for (int cell = 0; cell < target.length; cell++) {
                target[cell] += Math.sqrt(noise.variance(target[cell])) * stream.gaussian(cell);
            }
        }
        readings++;
    }

    private void requireOneEach(int length) {
        if (length != spec.cellCount()) {
            throw new IllegalArgumentException(
                    "one number for each of " + spec.cellCount() + " cells expected, got " + length);
        }
    }
}
