package photosynapse.experiments.config;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ProtocolConfig.DarkEquilibriumConfig;
import photosynapse.experiments.config.ProtocolConfig.EraseConfig;
import photosynapse.experiments.config.ProtocolConfig.PairedPulseConfig;
import photosynapse.experiments.config.ProtocolConfig.PulseConfig;
import photosynapse.experiments.config.ProtocolConfig.RateDependenceConfig;
import photosynapse.experiments.config.ProtocolConfig.RetentionConfig;

/**
 * What a key means that was left out. A record with a standard instance gives all its values; the rest is listed here
 * and nowhere else.
 */
final class ConfigDefaults {
    private static final HeterojunctionSpec STANDARD = HeterojunctionSpec.standard("lower", "upper");

    private static final Map<Class<?>, Object> EXAMPLES = Map.of(
            SolverOptions.class, SolverOptions.DEFAULT,
            PhysicalConstants.class, PhysicalConstants.CODATA_2018,
            ActivationSpec.class, ActivationSpec.NONE,
            SurfaceSpec.class, SurfaceSpec.OPEN,
            ModelVariantsSpec.class, ModelVariantsSpec.NONE,
            NetworkConfig.class, NetworkConfig.DEFAULT,
            NetworkConfig.LearningConfig.class, NetworkConfig.LearningConfig.DEFAULT,
            NetworkConfig.ArrayConfig.class, NetworkConfig.ArrayConfig.DEFAULT,
            NetworkConfig.AgeingConfig.class, NetworkConfig.AgeingConfig.DEFAULT);

    private static final Map<Class<?>, Map<String, Object>> SINGLE = Map.ofEntries(
            entry(
                    ExperimentConfig.class,
                    Map.of(
                            "solver",
                            SolverOptions.DEFAULT,
                            "seed",
                            ExperimentConfig.DEFAULT_SEED,
                            "sources",
                            Map.of())),
            entry(
                    DeviceSpec.class,
                    Map.of(
                            "name", "device",
                            "heterojunctions", List.of(),
                            "surface", SurfaceSpec.OPEN,
                            "variants", ModelVariantsSpec.NONE,
                            "constants", PhysicalConstants.CODATA_2018)),
            entry(InterfaceSpec.class, Map.of("electronExtractionVelocity", 0.0, "deadLayer", 0.0)),
            entry(
                    HeterojunctionSpec.class,
                    Map.of(
                            "electronVelocity", STANDARD.electronVelocity(),
                            "holeVelocity", STANDARD.holeVelocity(),
                            "ionVelocity", STANDARD.ionVelocity(),
                            "sheetCharge", STANDARD.sheetCharge())),
            entry(FilmSpec.class, Map.of("traps", List.of())),
            entry(VacancySpec.class, Map.of("frozen", false, "asTraps", false)),
            entry(DarkEquilibriumConfig.class, Map.of("gateVoltage", 0.0, "duration", 1e4)),
            entry(PulseConfig.class, Map.of("gateVoltage", 0.0)),
            entry(PairedPulseConfig.class, Map.of("gateVoltage", 0.0)),
            entry(RateDependenceConfig.class, Map.of("gateVoltage", 0.0)),
            entry(RetentionConfig.class, Map.of("firstReading", 0.1, "readingsPerDecadeCount", 10)),
            entry(WritingConfig.class, Map.of("gateVoltage", 0.0)),
            entry(EraseConfig.class, Map.of("waiting", 10.0, "eraseDuration", 1.0, "readAfter", 1.0)));

    private ConfigDefaults() {}

    /** Standard value of a component; empty when the key must be written. */
    static Optional<Object> of(Class<?> type, String component) {
        Object example = EXAMPLES.get(type);
        if (example == null) {
            return Optional.ofNullable(SINGLE.getOrDefault(type, Map.of()).get(component));
        }
        return Optional.ofNullable(RecordSchema.partsOf(example).get(component));
    }

    /** A legal value of a type whose every part has a standard. */
    static Optional<Object> example(Class<?> type) {
        return Optional.ofNullable(EXAMPLES.get(type));
    }
}
