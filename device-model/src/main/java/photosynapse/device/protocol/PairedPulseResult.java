package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.units.In;

/**
 * Paired-pulse facilitation.
 *
 * @param spec what was done
 * @param runs one for each gap
 * @param pairs one for each gap
 */
public record PairedPulseResult(PairedPulseSpec spec, List<TransientResult> runs, List<Pair> pairs) {
    public PairedPulseResult {
        runs = List.copyOf(runs);
        pairs = List.copyOf(pairs);
    }

    /**
     * Two pulses.
     *
     * <p>A1 counts from the dark baseline. A2 is printed in both ways in use: from the dark baseline (what the first
     * pulse left adds to it), and from the residual current just before the second pulse (what the second pulse alone
     * does).
     *
     * @param gap end of the first to start of the second pulse (s)
     * @param first A1, dI at the end of the first pulse (A)
     * @param residual dI just before the second pulse (A)
     * @param second dI at the end of the second pulse, from the dark baseline (A)
     */
    public record Pair(
            @In("s") double gap,
            @In("A") double first,
            @In("A") double residual,
            @In("A") double second) {

        /** A2/A1 times 100 %, A2 from the dark baseline. */
        public double percentFromDark() {
            return 100 * second / first;
        }

        /** (A2 - A1)/A1, A2 from the dark baseline. */
        public double indexFromDark() {
            return (second - first) / first;
        }

        /** A2/A1 times 100 %, A2 from the residual current. */
        public double percentFromResidual() {
            return 100 * (second - residual) / first;
        }

        /** (A2 - A1)/A1, A2 from the residual current. */
        public double indexFromResidual() {
            return (second - residual - first) / first;
        }
    }
}
