package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.units.In;

/**
 * A transfer curve there and back.
 *
 * <p>Both ways of stating the hysteresis are printed; each is the gate voltage of the return less that of the way
 * there, signed, so that its sign tells the sense of the loop.
 *
 * @param spec what was done
 * @param there samples from the first to the last voltage
 * @param back samples of the return, in the order of time
 * @param thereNumbers of the way there
 * @param backNumbers of the return
 * @param hysteresisWidth at a hundredth of the largest |I| that both ways reach, between points by straight lines of
 *     log |I|; empty where a way does not pass it (V)
 * @param thresholdShift between the thresholds by linear extrapolation (V)
 */
public record TransferSweepResult(
        TransferSweepSpec spec,
        List<TransientSample> there,
        List<TransientSample> back,
        TransferNumbers thereNumbers,
        TransferNumbers backNumbers,
        @In("V") OptionalDouble hysteresisWidth,
        @In("V") double thresholdShift) {

    /** Share of the on current at which the width is read; assumed, because every channel of the field reaches it. */
    private static final double LEVEL = 1e-2;

    public TransferSweepResult {
        there = List.copyOf(there);
        back = List.copyOf(back);
    }

    static TransferSweepResult of(TransferSweepSpec spec, List<TransientSample> there, List<TransientSample> back) {
        TransferNumbers first = TransferNumbers.of(there);
        TransferNumbers second = TransferNumbers.of(back);
        double level = LEVEL * StrictMath.min(first.onCurrent(), second.onCurrent());
        OptionalDouble onWay = TransferNumbers.voltageAt(level, there);
        OptionalDouble onReturn = TransferNumbers.voltageAt(level, back);
        OptionalDouble width = onWay.isPresent() && onReturn.isPresent()
                ? OptionalDouble.of(onReturn.getAsDouble() - onWay.getAsDouble())
                : OptionalDouble.empty();
        return new TransferSweepResult(
                spec, there, back, first, second, width, second.thresholdVoltage() - first.thresholdVoltage());
    }
}
