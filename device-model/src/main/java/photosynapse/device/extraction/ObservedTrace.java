package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.In;

/**
 * What was done to a device and how its current changed.
 *
 * @param name of the protocol
 * @param stimulus what was done
 * @param times of the readings at the reading gate voltage, growing (s)
 * @param changes dI/I_dark at these times
 */
public record ObservedTrace(
        String name, Stimulus stimulus, @In("s") List<Double> times, List<Double> changes) {
    public ObservedTrace {
        times = List.copyOf(times);
        changes = List.copyOf(changes);
        if (times.isEmpty() || times.size() != changes.size()) {
            throw new IllegalArgumentException(
                    "trace " + name + " needs as many changes as times and at least one, got " + changes.size()
                            + " and " + times.size());
        }
    }

    /** The readings of a device's run at a gate voltage (V), relative to the current of the dark device there (A). */
    static ObservedTrace of(String name, Stimulus stimulus, TransientResult run, DarkChannel dark) {
        List<Double> times = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        for (TransientSample sample : run.samples()) {
            if (sample.time() > 0 && sample.gateVoltage() == dark.gateVoltage()) {
                times.add(sample.time());
                changes.add(sample.drainCurrent() / dark.drainCurrent() - 1);
            }
        }
        return new ObservedTrace(name, stimulus, times, changes);
    }

    /** Largest absolute change, the scale of its residuals. */
    public double peak() {
        return changes.stream().mapToDouble(StrictMath::abs).max().orElseThrow();
    }
}
