package photosynapse.network.crossbar;

import java.util.Arrays;
import photosynapse.device.compact.OpticalSynapse;

/** Each cell by itself: {@link CellModel#EACH_CELL}. */
final class EachCellStates extends CellStates {
    private final double[] states;
    /** Pulses that a cell has received since its last reset. */
    private final int[] received;
    /** Whether the cell has not left the state of a long rest; then a rest at gate 0 does nothing. */
    private final boolean[] rested;
    /** How fast time passes for a cell in the dark. */
    private final double[] pace;

    EachCellStates(OpticalSynapse synapse, CrossbarSpec spec, NoiseStream noise) {
        super(synapse, spec, noise);
        states = new double[Math.multiplyExact(cellCount(), size)];
        received = new int[cellCount()];
        rested = new boolean[cellCount()];
        pace = new double[cellCount()];
        double spread = spec.variation().retentionSpread();
        NoiseStream paceNoise = noise.split(RETENTION);
        Arrays.setAll(pace, cell -> spread == 0 ? 1 : logNormal(spread, paceNoise.gaussian(cell)));
        reset();
    }

    @Override
    void reset() {
        for (int cell = 0; cell < cellCount(); cell++) {
            synapse.reset(states, cell * size);
        }
        Arrays.fill(rested, true);
    }

    @Override
    double write(int[] pulses, WritePulse pulse, int threads) {
        int periods = most(pulses);
        double[] lit = new double[cellCount()];
        WorkBlocks.run(cellCount(), threads, (from, to) -> {
            for (int cell = from; cell < to; cell++) {
                dark(cell, (periods - pulses[cell]) * pulse.period(), pulse.gateVoltage());
                for (int k = 0; k < pulses[cell]; k++) {
                    dark(cell, pulse.gap(), pulse.gateVoltage());
                    lit[cell] += light(cell, pulse);
                }
            }
        });
        return Arrays.stream(lit).sum();
    }

    private double light(int cell, WritePulse pulse) {
        double before = conductance(cell);
        double flux = pulse.light().photonFlux() * gain(cell) * pulseFactor(cell, received[cell]);
        synapse.advance(states, cell * size, flux, pulse.gateVoltage(), pulse.width());
        received[cell]++;
        rested[cell] = false;
        return (before + conductance(cell)) / 2 * pulse.width();
    }

    private void dark(int cell, double duration, double gateVoltage) {
        if (duration > 0 && !(rested[cell] && gateVoltage == 0)) {
            dark(states, cell * size, duration, pace[cell], gateVoltage);
            rested[cell] = false;
        }
    }

    @Override
    void rest(double duration, double gateVoltage, int threads) {
        WorkBlocks.run(cellCount(), threads, (from, to) -> {
            for (int cell = from; cell < to; cell++) {
                dark(cell, duration, gateVoltage);
            }
        });
    }

    @Override
    double conductance(int cell) {
        return synapse.conductance(states, cell * size);
    }
}
