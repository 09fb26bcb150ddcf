package photosynapse.network.crossbar;

import photosynapse.device.compact.OpticalSynapse;

/**
 * The states of all cells of an array, in one flat array, and the law that moves them.
 *
 * <p>A writing lasts as many periods as the cell with the most pulses needs; each period is dark first and lit at its
 * end. A cell that needs fewer pulses gets them in the last periods, so that all cells see their last pulse at the same
 * moment and equal numbers of pulses mean equal histories.
 */
abstract sealed class CellStates permits EachCellStates, SharedLevelStates {
    /** Number of the stream that the pace of forgetting is drawn from. */
    protected static final int RETENTION = 3;

    /** The law. */
    protected final OpticalSynapse synapse;
    /** Doubles per state. */
    protected final int size;
    /** Answer of each cell to light, relative to the nominal one; 0: dead. */
    private final double[] gains;

    private final NoiseStream pulseNoise;
    private final double pulseSpread;

    CellStates(OpticalSynapse synapse, CrossbarSpec spec, NoiseStream noise) {
        this.synapse = synapse;
        this.size = synapse.stateSize();
        this.gains = gains(spec, noise.split(0), noise.split(1));
        this.pulseNoise = noise.split(2);
        this.pulseSpread = spec.variation().pulseSpread();
    }

    private static double[] gains(CrossbarSpec spec, NoiseStream gainNoise, NoiseStream deadNoise) {
        double[] gains = new double[spec.cellCount()];
        for (int cell = 0; cell < gains.length; cell++) {
            boolean dead = deadNoise.uniform(cell) < spec.variation().deadFraction();
            gains[cell] = dead ? 0 : logNormal(spec.variation().gainSpread(), gainNoise, cell);
        }
        return gains;
    }

    private static double logNormal(double spread, NoiseStream noise, long index) {
        return spread == 0 ? 1 : logNormal(spread, noise.gaussian(index));
    }

    /** Log-normal number of mean 1 and the given standard deviation, from a standard normal one. */
    static double logNormal(double spread, double z) {
        double variance = StrictMath.log1p(spread * spread);
        return StrictMath.exp(Math.sqrt(variance) * z - variance / 2);
    }

    /** Number of cells. */
    final int cellCount() {
        return gains.length;
    }

    /** Answer of a cell to light, relative to the nominal one. */
    final double gain(int cell) {
        return gains[cell];
    }

    /** Factor on the light of pulse number {@code pulse} of a cell's life. */
    final double pulseFactor(int cell, int pulse) {
        return pulseSpread == 0 ? 1 : logNormal(pulseSpread, pulseNoise.split(cell), pulse);
    }

    /** Relative spread from pulse to pulse. */
    final double pulseSpread() {
        return pulseSpread;
    }

    /** Standard normal number of a cell for its writing number {@code writing}. */
    final double writeGaussian(int cell, int writing) {
        return pulseNoise.split(writing).gaussian(cell);
    }

    /**
     * Lets the state at an offset rest in the dark. A cell of pace 1.2 ages in 10 s as the nominal one in 12 s; the law
     * is asked for no stretch longer than the real one, so that a law that refuses long stretches judges the time that
     * was asked for.
     */
    final void dark(double[] states, int offset, double duration, double pace, double gateVoltage) {
        double aged = duration * pace;
        while (aged > 0) {
            double stretch = Math.min(duration, aged);
            synapse.advance(states, offset, 0, gateVoltage, stretch);
            aged -= stretch;
        }
    }

    /** Puts all cells into the state of a long rest in the dark. */
    abstract void reset();

    /**
     * Writes.
     *
     * @param pulses number of pulses of each cell, not modified
     * @param pulse the pulse
     * @param threads number of threads
     * @return the integral of conductance over lit time (S s), summed over cells
     */
    abstract double write(int[] pulses, WritePulse pulse, int threads);

    /** Lets all cells rest in the dark for a duration (s) at a gate voltage (V). */
    abstract void rest(double duration, double gateVoltage, int threads);

    /** Conductance of a cell (S) without the variation of the dark conductance. */
    abstract double conductance(int cell);

    /** Largest entry; the number of periods that a writing takes. */
    static int most(int[] pulses) {
        int most = 0;
        for (int count : pulses) {
            if (count < 0) {
                throw new IllegalArgumentException("a number of pulses must be >= 0, was " + count);
            }
            most = Math.max(most, count);
        }
        return most;
    }
}
