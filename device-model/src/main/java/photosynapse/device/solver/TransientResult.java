package photosynapse.device.solver;

import java.util.List;

/**
 * What came out of a transient.
 *
 * @param samples of a gated device, one for each asked-for time, in order
 * @param terminals of a device between contacts, one for each asked-for time, in order
 * @param profiles points of each asked-for profile time, by time and then from the sheet upwards
 * @param report steps, iterations and invariants
 */
public record TransientResult(
        List<TransientSample> samples,
        List<TerminalSample> terminals,
        List<ProfilePoint> profiles,
        SolveReport report) {

    /** What came out of a gated device. */
    public TransientResult(List<TransientSample> samples, List<ProfilePoint> profiles, SolveReport report) {
        this(samples, List.of(), profiles, report);
    }

    public TransientResult {
        terminals = List.copyOf(terminals);
        samples = List.copyOf(samples);
        profiles = List.copyOf(profiles);
    }

    /** Sample at an asked-for time (s). */
    public TransientSample at(double time) {
        return samples.stream()
                .filter(s -> s.time() == time)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no output was asked for at " + time + " s"));
    }
}
