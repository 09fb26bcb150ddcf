package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.stimulus.WriteEraseCycles;
import photosynapse.device.units.In;

/**
 * Potentiation and depression.
 *
 * @param spec what was done
 * @param run samples
 * @param cycles in order
 */
public record PotentiationDepressionResult(WriteEraseCycles spec, TransientResult run, List<Cycle> cycles) {
    public PotentiationDepressionResult {
        cycles = List.copyOf(cycles);
    }

    /**
     * One cycle.
     *
     * @param up conductance after 0, 1, 2 .. writing pulses
     * @param down conductance after 0, 1, 2 .. erasing pulses
     */
    public record Cycle(UpdateCurve up, UpdateCurve down) {

        /** Largest conductance of the cycle (S). */
        @In("S")
        public double largest() {
            return StrictMath.max(up.largest(), down.largest());
        }

        /** Smallest conductance of the cycle (S). */
        @In("S")
        public double smallest() {
            return StrictMath.min(up.smallest(), down.smallest());
        }

        /** Gmax/Gmin of the cycle. */
        public double dynamicRatio() {
            return largest() / smallest();
        }

        /**
         * Asymmetry ratio max |G_up(n) - G_down(N - n)|/(Gmax - Gmin); where there are fewer pulses on one way, n
         * counts in shares of each way and G runs straight between pulses.
         */
        public double asymmetryRatio() {
            int points = StrictMath.max(up.pulseCount(), down.pulseCount());
            double worst = 0;
            for (int k = 0; k <= points; k++) {
                double share = (double) k / points;
                worst = StrictMath.max(worst, StrictMath.abs(up.at(share) - down.at(1 - share)));
            }
            return worst / (largest() - smallest());
        }

        /** Where the cycle ends less where it began, as a share of its range. */
        public double driftRatio() {
            double start = up.conductances().get(0);
            double end = down.conductances().get(down.pulseCount());
            return (end - start) / (largest() - smallest());
        }
    }

    /** The last cycle, from which numbers are printed: the first starts from the dark equilibrium. */
    public Cycle last() {
        return cycles.get(cycles.size() - 1);
    }
}
