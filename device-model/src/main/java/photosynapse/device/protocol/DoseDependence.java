package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** How the response to one pulse depends on its width and power, and whether only their product counts. */
public final class DoseDependence {
    private final ProbeStation station;
    private final DoseDependenceSpec spec;

    /** Prepares the measurement. */
    public DoseDependence(DeviceSpec device, SolverOptions options, DoseDependenceSpec spec) {
        this.station = new ProbeStation(device, options);
        this.spec = spec;
    }

    /** Measures the grid. */
    public DoseDependenceResult measure(StopCondition stop, ProgressListener progress) {
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (double flux : spec.photonFluxes()) {
            for (double width : spec.widths()) {
                jobs.add(job(width, flux));
            }
        }
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        List<DoseDependenceResult.Point> points = new ArrayList<>();
        for (double flux : spec.photonFluxes()) {
            for (double width : spec.widths()) {
                TransientResult run = runs.get(points.size());
                Change change = new Change(run.at(0));
                points.add(new DoseDependenceResult.Point(
                        width,
                        flux,
                        width * flux,
                        change.ratio(run.at(width)),
                        change.ratio(run.at(width + spec.readAfter())),
                        change.current(run.at(width))));
            }
        }
        return new DoseDependenceResult(spec, points);
    }

    private ProbeStation.Job job(double width, double flux) {
        Light on = spec.source().withPhotonFlux(flux);
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(width, on, spec.gateVoltage()),
                Segment.constant(width + spec.readAfter(), on.off(), spec.gateVoltage())));
        return new ProbeStation.Job(stimulus, new SampleTimes().edges(stimulus).output());
    }
}
