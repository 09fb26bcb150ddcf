package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Erasing with a bias of the drain, along the channel.
 *
 * <p><b>Equation</b> where the channel stands at V, the film above it sees the gate at V_G - V. The sheet of the
 * gradual channel holds P(V) = P(0) (1 + V/U), U = q P(0)/Cox the overdrive at the source; a current that is the same
 * all along then puts V(y)/U = sqrt(1 + [(1 + V_D/U)^2 - 1] y/L) - 1. Slices of equal length are followed each for
 * itself, and read in series: 1/P = mean of 1/P_slice.
 *
 * <p><b>Limits:</b> V(y) is held at that of the start of the pulse, and follows the charge on the oxide alone, which is
 * right while U is large against V_T. Allowed while |V_D| is at most {@link #LIMIT} of the gate overdrive q P/Cox at
 * the source: P then falls along the channel by no more than that share, and the field along it is V_D/L against (V_G -
 * phi)/t_ox across. Beyond it the measurement is refused with {@link OutsideGradualChannelException}. Ions and
 * electrons do not move along the film.
 */
public final class DrainErase {
    /**
     * Largest |V_D| over the overdrive; assumed, because P at the drain then is within a quarter of P at the source.
     */
    public static final double LIMIT = 0.25;

    /** Share of the pulse after which its start is read. */
    private static final double FIRST_MOMENT = 1e-4;

    private final DeviceSpec device;
    private final SolverOptions options;
    private final DrainEraseSpec spec;

    /** Prepares the measurement. */
    public DrainErase(DeviceSpec device, SolverOptions options, DrainEraseSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /**
     * Measures.
     *
     * @throws OutsideGradualChannelException when the drain voltage is too large against the overdrive
     */
    public DrainEraseResult measure(StopCondition stop, ProgressListener progress) {
        double overdrive = overdrive(stop);
        if (!(StrictMath.abs(spec.drainVoltage()) <= LIMIT * overdrive)) {
            throw new OutsideGradualChannelException(spec.drainVoltage(), overdrive, LIMIT);
        }
        List<Double> voltages = channelVoltages(overdrive);
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (double voltage : voltages) {
            jobs.add(job(spec.gateVoltage() - voltage));
        }
        List<TransientResult> runs = new ProbeStation(device, options).runAll(jobs, stop, progress);
        List<DrainEraseResult.Slice> slices = new ArrayList<>();
        double before = 0;
        double after = 0;
        for (int k = 0; k < runs.size(); k++) {
            TransientResult run = runs.get(k);
            Change change = new Change(run.at(0));
            double kept = change.ratio(run.at(reading())) / change.ratio(run.at(start()));
            slices.add(new DrainEraseResult.Slice((k + 0.5) / runs.size(), voltages.get(k), kept));
            before += 1 / run.at(start()).channelHoleDensity() / runs.size();
            after += 1 / run.at(reading()).channelHoleDensity() / runs.size();
        }
        double dark = runs.get(0).at(0).channelHoleDensity();
        return new DrainEraseResult(spec, overdrive, slices, (1 / after - dark) / (1 / before - dark));
    }

    private double start() {
        return spec.train().lastPulseEnd() + spec.waiting();
    }

    private double reading() {
        return start() + spec.eraseDuration() + spec.readDelay();
    }

    /** The train and the waiting. */
    private List<Segment> written() {
        PulseTrain train = spec.train();
        List<Segment> all = train.stimulus().segments();
        List<Segment> segments = new ArrayList<>(all.subList(0, all.size() - 1));
        segments.add(Segment.constant(start(), train.light().off(), train.gateVoltage()));
        return segments;
    }

    private ProbeStation.Job job(double gate) {
        Light dark = spec.train().light().off();
        List<Segment> segments = written();
        segments.add(Segment.constant(start() + spec.eraseDuration(), dark, gate));
        segments.add(Segment.constant(reading(), dark, spec.train().gateVoltage()));
        Stimulus stimulus = new Stimulus(segments);
        return new ProbeStation.Job(stimulus, new SampleTimes().edges(stimulus).output());
    }

    /** q P/Cox at the source, where the written device has just come to the gate voltage of the pulse (V). */
    private double overdrive(StopCondition stop) {
        double moment = start() + FIRST_MOMENT * spec.eraseDuration();
        List<Segment> segments = written();
        segments.add(Segment.constant(moment, spec.train().light().off(), spec.gateVoltage()));
        Stimulus stimulus = new Stimulus(segments);
        ProbeStation.Job look =
                new ProbeStation.Job(stimulus, new SampleTimes().edges(stimulus).output());
        double holes = new ProbeStation(device, options)
                .run(look, stop, ProgressListener.SILENT)
                .at(moment)
                .channelHoleDensity();
        double capacitance = device.constants().vacuumPermittivity()
                * device.gate().dielectricRelativePermittivity()
                / device.gate().dielectricThickness();
        return device.constants().elementaryCharge() * holes / capacitance;
    }

    /** Voltage of the channel in the middle of each slice (V). */
    private List<Double> channelVoltages(double overdrive) {
        double end = 1 + spec.drainVoltage() / overdrive;
        List<Double> voltages = new ArrayList<>();
        for (int m = 0; m < spec.sliceCount(); m++) {
            double place = (m + 0.5) / spec.sliceCount();
            voltages.add(overdrive * (StrictMath.sqrt(1 + (end * end - 1) * place) - 1));
        }
        return voltages;
    }
}
