package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.WriteEraseCycles;

/** Cycles of optical writing and gate erasing, with the conductance read in the dark after each pulse. */
public final class PotentiationDepression {
    private final ProbeStation station;
    private final WriteEraseCycles cycles;

    /** Prepares the measurement. */
    public PotentiationDepression(DeviceSpec device, SolverOptions options, WriteEraseCycles cycles) {
        this(new ProbeStation(device, options), cycles);
    }

    /** Prepares the measurement on a station. */
    public PotentiationDepression(ProbeStation station, WriteEraseCycles cycles) {
        ProtocolCheck.require(station.drainVoltage() != 0, "a conductance is read at a drain voltage, which was 0 V");
        this.station = station;
        this.cycles = cycles;
    }

    /** Measures. */
    public PotentiationDepressionResult measure(StopCondition stop, ProgressListener progress) {
        SampleTimes times = new SampleTimes().edges(cycles.stimulus());
        List<Double> readings = cycles.readTimes();
        readings.forEach(times::at);
        TransientResult run = station.run(new ProbeStation.Job(cycles.stimulus(), times.output()), stop, progress);
        List<PotentiationDepressionResult.Cycle> found = new ArrayList<>();
        double last = conductance(run, 0);
        for (int c = 0; c < cycles.cycleCount(); c++) {
            List<Double> up = new ArrayList<>(List.of(last));
            List<Double> down = new ArrayList<>();
            for (int k = 0; k < cycles.pulsesPerCycle(); k++) {
                int pulse = c * cycles.pulsesPerCycle() + k;
                last = conductance(run, readings.get(pulse));
                if (cycles.isWrite(pulse)) {
                    up.add(last);
                } else {
                    down.add(last);
                }
            }
            down.add(0, up.get(up.size() - 1));
            found.add(new PotentiationDepressionResult.Cycle(UpdateCurve.of(up), UpdateCurve.of(down)));
        }
        return new PotentiationDepressionResult(cycles, run, found);
    }

    /** |I/V_D| at a time (S). */
    private double conductance(TransientResult run, double time) {
        return StrictMath.abs(run.at(time).drainCurrent() / station.drainVoltage());
    }
}
