package photosynapse.experiments.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.Key;

/**
 * A whole file: what the device is, what is done to it, how it is computed, what learns with it.
 *
 * @param structure the device, a phototransistor or a stack with two contacts
 * @param stimulus light and voltage as a list of segments
 * @param output when to look at the device under the stimulus
 * @param protocols measurements by name
 * @param studies numbered experiments that vary the device
 * @param solver how the equations are solved
 * @param network the network to train
 * @param seed root of all random numbers
 * @param sources where the numbers come from, by path
 */
public record ExperimentConfig(
        @Key("") StructureSpec structure,
        Optional<Stimulus> stimulus,
        Optional<OutputTimes> output,
        @Key("protocol") Optional<ProtocolsConfig> protocols,
        List<Study> studies,
        SolverOptions solver,
        Optional<NetworkConfig> network,
        long seed,
        Map<String, String> sources) {

    /** Seed of a file that names none. */
    public static final long DEFAULT_SEED = 1;

    public ExperimentConfig {
        studies = List.copyOf(studies);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * The phototransistor.
     *
     * @throws InvalidConfigException when the file describes a stack with two contacts
     */
    public DeviceSpec device() {
        if (structure instanceof DeviceSpec device) {
            return device;
        }
        Finding finding = Finding.of(
                        ProblemCode.WRONG_DEVICE,
                        "this needs a phototransistor (`device`), but the file describes the `vertical_device` "
                                + Words.shortened(structure.name()))
                .key(ConfigKeys.VERTICAL);
        throw new InvalidConfigException(List.of(finding.diagnostic()));
    }

    /** Name of the device, of whichever kind. */
    public String deviceName() {
        return structure.name();
    }

    /**
     * Asks for a phototransistor.
     *
     * @throws InvalidConfigException when the file describes a stack with two contacts
     */
    public void requireSheet() {
        device();
    }

    /**
     * The stack between two contacts.
     *
     * @throws InvalidConfigException when the file describes a phototransistor
     */
    public VerticalDeviceSpec verticalDevice() {
        if (structure instanceof VerticalDeviceSpec stack) {
            return stack;
        }
        Finding finding = Finding.of(
                        ProblemCode.WRONG_DEVICE,
                        "this needs a stack with two contacts (`vertical_device`), but the file describes the `device` "
                                + Words.shortened(structure.name()))
                .key(ConfigKeys.DEVICE);
        throw new InvalidConfigException(List.of(finding.diagnostic()));
    }

    /** Whether the file says what is done to the device. */
    public boolean isRunnable() {
        return stimulus.isPresent() || protocols.isPresent() || !studies.isEmpty();
    }

    /** The same experiment on another device. */
    public ExperimentConfig withDevice(StructureSpec newDevice) {
        return new ExperimentConfig(newDevice, stimulus, output, protocols, studies, solver, network, seed, sources);
    }

    /** The same file with other studies. */
    public ExperimentConfig withStudies(List<Study> newStudies) {
        return new ExperimentConfig(structure, stimulus, output, protocols, newStudies, solver, network, seed, sources);
    }

    /** The same experiment solved otherwise. */
    public ExperimentConfig withSolver(SolverOptions newSolver) {
        return new ExperimentConfig(structure, stimulus, output, protocols, studies, newSolver, network, seed, sources);
    }
}
