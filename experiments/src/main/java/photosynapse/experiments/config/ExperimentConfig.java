package photosynapse.experiments.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.Key;

/**
 * A whole file: what the device is, what is done to it, how it is computed, what learns with it.
 *
 * @param device the device
 * @param stimulus light and voltage as a list of segments
 * @param output when to look at the device under the stimulus
 * @param protocols measurements by name
 * @param solver how the equations are solved
 * @param network the network to train
 * @param seed root of all random numbers
 * @param sources where the numbers come from, by path
 */
public record ExperimentConfig(
        DeviceSpec device,
        Optional<Stimulus> stimulus,
        Optional<OutputTimes> output,
        @Key("protocol") Optional<ProtocolsConfig> protocols,
        SolverOptions solver,
        Optional<NetworkConfig> network,
        long seed,
        Map<String, String> sources) {

    /** Seed of a file that names none. */
    public static final long DEFAULT_SEED = 1;

    public ExperimentConfig {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Whether the file says what is done to the device. */
    public boolean isRunnable() {
        return stimulus.isPresent() || protocols.isPresent();
    }

    /** The same experiment on another device. */
    public ExperimentConfig withDevice(DeviceSpec newDevice) {
        return new ExperimentConfig(newDevice, stimulus, output, protocols, solver, network, seed, sources);
    }

    /** The same experiment solved otherwise. */
    public ExperimentConfig withSolver(SolverOptions newSolver) {
        return new ExperimentConfig(device, stimulus, output, protocols, newSolver, network, seed, sources);
    }
}
