package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.units.In;

/**
 * Gate erase.
 *
 * @param spec what was done
 * @param runs one for each erase voltage
 * @param waitingRun the same without a gate pulse
 * @param points one for each erase voltage
 * @param leftByWaitingFraction what the same time without a gate pulse leaves of the change
 */
public record EraseResult(
        EraseSpec spec,
        List<TransientResult> runs,
        TransientResult waitingRun,
        List<Point> points,
        double leftByWaitingFraction) {

    public EraseResult {
        runs = List.copyOf(runs);
        points = List.copyOf(points);
    }

    /**
     * One erase voltage.
     *
     * @param eraseVoltage V_G of the gate pulse (V)
     * @param leftFraction dP at the reading as a fraction of dP just before the gate pulse, both relative to the dark P
     *     at the gate voltage of the train
     */
    public record Point(@In("V") double eraseVoltage, double leftFraction) {}
}
