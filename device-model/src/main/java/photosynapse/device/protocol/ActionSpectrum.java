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

/** Response to one pulse against its wavelength, through the optical constants of the films. */
public final class ActionSpectrum {
    private final ProbeStation station;
    private final ActionSpectrumSpec spec;

    /** Prepares the measurement. */
    public ActionSpectrum(DeviceSpec device, SolverOptions options, ActionSpectrumSpec spec) {
        this.station = new ProbeStation(device, options);
        this.spec = spec;
    }

    /** Measures every wavelength. */
    public ActionSpectrumResult measure(StopCondition stop, ProgressListener progress) {
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (double wavelength : spec.wavelengths()) {
            Light on = spec.light(wavelength, station.device().constants());
            Stimulus stimulus = new Stimulus(List.of(
                    Segment.constant(spec.width(), on, spec.gateVoltage()),
                    Segment.constant(spec.width() + spec.readAfter(), on.off(), spec.gateVoltage())));
            jobs.add(new ProbeStation.Job(
                    stimulus, new SampleTimes().edges(stimulus).output()));
        }
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        double[] responses = new double[runs.size()];
        double strongest = 0;
        for (int k = 0; k < responses.length; k++) {
            responses[k] = new Change(runs.get(k).at(0)).ratio(runs.get(k).at(spec.width()));
            strongest = StrictMath.max(strongest, responses[k]);
        }
        List<ActionSpectrumResult.Point> points = new ArrayList<>();
        for (int k = 0; k < responses.length; k++) {
            Change change = new Change(runs.get(k).at(0));
            double wavelength = spec.wavelengths().get(k);
            points.add(new ActionSpectrumResult.Point(
                    wavelength,
                    spec.light(wavelength, station.device().constants()).photonFlux(),
                    responses[k],
                    responses[k] / strongest,
                    change.ratio(runs.get(k).at(spec.width() + spec.readAfter())),
                    change.current(runs.get(k).at(spec.width()))));
        }
        return new ActionSpectrumResult(spec, points);
    }
}
