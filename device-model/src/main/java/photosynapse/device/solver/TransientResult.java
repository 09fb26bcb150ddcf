package photosynapse.device.solver;

import java.util.List;

/**
 * What came out of a transient.
 *
 * @param samples one for each asked-for time, in order
 * @param profiles points of each asked-for profile time, by time and then from the sheet upwards
 * @param report steps, iterations and invariants
 */
public record TransientResult(List<TransientSample> samples, List<ProfilePoint> profiles, SolveReport report) {
    public TransientResult {
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
