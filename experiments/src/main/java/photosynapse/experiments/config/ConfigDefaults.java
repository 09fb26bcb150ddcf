package photosynapse.experiments.config;

import static java.util.Map.entry;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.physics.NanocrystalFilm;
import photosynapse.device.protocol.CurrentVoltageSpec;
import photosynapse.device.protocol.SpectrumSpec;
import photosynapse.device.protocol.VoltageSweep;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FilmOpticsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.MobilitySpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ProtocolConfig.CurrentVoltageConfig;
import photosynapse.experiments.config.ProtocolConfig.DarkEquilibriumConfig;
import photosynapse.experiments.config.ProtocolConfig.DoseDependenceConfig;
import photosynapse.experiments.config.ProtocolConfig.EraseConfig;
import photosynapse.experiments.config.ProtocolConfig.EraseMapConfig;
import photosynapse.experiments.config.ProtocolConfig.PairedPulseConfig;
import photosynapse.experiments.config.ProtocolConfig.PulseConfig;
import photosynapse.experiments.config.ProtocolConfig.RateDependenceConfig;
import photosynapse.experiments.config.ProtocolConfig.RetentionConfig;
import photosynapse.experiments.config.ProtocolConfig.TransferSweepConfig;
import photosynapse.experiments.config.SeriesConfig.ActionSpectrumConfig;
import photosynapse.experiments.config.SeriesConfig.DrainEraseConfig;
import photosynapse.experiments.config.SeriesConfig.TemperatureSeriesConfig;

/**
 * What a key means that was left out. A record with a constant {@code DEFAULT} or another standard instance gives all
 * its values; the rest is listed here and nowhere else.
 */
final class ConfigDefaults {
    private static final HeterojunctionSpec STANDARD = HeterojunctionSpec.standard("lower", "upper");

    private static final Map<Class<?>, Object> EXAMPLES = Map.ofEntries(
            Map.entry(SolverOptions.class, SolverOptions.DEFAULT),
            Map.entry(PhysicalConstants.class, PhysicalConstants.CODATA_2018),
            Map.entry(ActivationSpec.class, ActivationSpec.NONE),
            Map.entry(SurfaceSpec.class, SurfaceSpec.OPEN),
            Map.entry(ModelVariantsSpec.class, ModelVariantsSpec.NONE),
            Map.entry(NetworkConfig.class, NetworkConfig.DEFAULT),
            Map.entry(NetworkConfig.LearningConfig.class, NetworkConfig.LearningConfig.DEFAULT),
            Map.entry(NetworkConfig.ArrayConfig.class, NetworkConfig.ArrayConfig.DEFAULT),
            Map.entry(NetworkConfig.AgeingConfig.class, NetworkConfig.AgeingConfig.DEFAULT),
            Map.entry(PulseLearningConfig.class, PulseLearningConfig.DEFAULT),
            Map.entry(SpikingConfig.class, SpikingConfig.DEFAULT));

    /** Records whose standard says that there is nothing; what is standard in them is not written out. */
    private static final Map<Class<?>, Object> NOTHING = Map.of(
            ElectronicsSpec.class, ElectronicsSpec.PLAIN,
            RecombinationSpec.class, RecombinationSpec.NONE,
            FilmOpticsSpec.class, FilmOpticsSpec.PLAIN,
            TrapSpec.TrapNatureSpec.class, TrapSpec.TrapNatureSpec.PLAIN,
            InterfaceStatesSpec.class, InterfaceStatesSpec.NONE);

    /**
     * The same for single components. Infinity is among them: it has no text in a file, a key that is left out says it.
     */
    private static final Map<Class<?>, Set<String>> SILENT = Map.of(
            ExperimentConfig.class, Set.of("studies"),
            OpticsSpec.BeerLambert.class, Set.of("tables"),
            FilmSpec.class, Set.of("ions"),
            HeterojunctionSpec.class, Set.of("ionVelocities"),
            ChannelSpec.class, Set.of("mobilityLaw", "contactResistance"),
            VacancySpec.class, Set.of("maximumDensity"),
            IonSpec.class, Set.of("maximumDensity"),
            ContactSpec.Metal.class, Set.of("electronVelocity", "holeVelocity"),
            DeviceSpec.class, Set.of("optics"),
            VerticalDeviceSpec.class, Set.of("optics"));

    private static final Graded NO_LIMIT = Graded.uniform(Double.POSITIVE_INFINITY);

    /** 0.01 cm2, the area of a small laboratory cell; assumed, because densities do not depend on it. */
    private static final double AREA = 1e-6;

    private static final Map<Class<?>, Map<String, Object>> SINGLE = Map.ofEntries(
            entry(
                    ExperimentConfig.class,
                    Map.of(
                            "solver",
                            SolverOptions.DEFAULT,
                            "seed",
                            ExperimentConfig.DEFAULT_SEED,
                            "studies",
                            List.of(),
                            "sources",
                            Map.of())),
            entry(
                    DeviceSpec.class,
                    Map.of(
                            "name", "device",
                            "heterojunctions", List.of(),
                            "surface", SurfaceSpec.OPEN,
                            "variants", ModelVariantsSpec.NONE,
                            "optics", OpticsSpec.STANDARD,
                            "constants", PhysicalConstants.CODATA_2018)),
            entry(
                    VerticalDeviceSpec.class,
                    Map.of(
                            "name",
                            "device",
                            "area",
                            AREA,
                            "heterojunctions",
                            List.of(),
                            "variants",
                            ModelVariantsSpec.NONE,
                            "optics",
                            OpticsSpec.STANDARD,
                            "constants",
                            PhysicalConstants.CODATA_2018)),
            entry(OpticsSpec.BeerLambert.class, Map.of("tables", List.of())),
            entry(ContactSpec.OpenSurface.class, Map.of("displacement", SurfaceSpec.OPEN.displacement())),
            entry(
                    ContactSpec.Metal.class,
                    Map.of(
                            "electronVelocity", Double.POSITIVE_INFINITY,
                            "holeVelocity", Double.POSITIVE_INFINITY,
                            "seriesResistance", 0.0)),
            entry(ChannelSpec.class, Map.of("mobilityLaw", new MobilitySpec.Constant(), "contactResistance", 0.0)),
            entry(InterfaceSpec.class, Map.of("electronExtractionVelocity", 0.0, "deadLayer", 0.0)),
            entry(
                    HeterojunctionSpec.class,
                    Map.of(
                            "electronVelocity", STANDARD.electronVelocity(),
                            "holeVelocity", STANDARD.holeVelocity(),
                            "ionVelocity", STANDARD.ionVelocity(),
                            "sheetCharge", STANDARD.sheetCharge(),
                            "ionVelocities", STANDARD.ionVelocities())),
            entry(FilmSpec.class, Map.of("traps", List.of(), "ions", List.of())),
            entry(
                    NanocrystalConfig.class,
                    Map.of(
                            "tunnellingDecay", NanocrystalFilm.TUNNELLING_DECAY,
                            "vacancyBarrierEv", NanocrystalFilm.VACANCY_BARRIER_EV,
                            "ligandPermittivity", NanocrystalConfig.ALKANE)),
            entry(VacancySpec.class, Map.of("frozen", false, "asTraps", false, "maximumDensity", NO_LIMIT)),
            entry(IonSpec.class, Map.of("frozen", false, "maximumDensity", NO_LIMIT)),
            entry(DarkEquilibriumConfig.class, Map.of("gateVoltage", 0.0, "duration", 1e4)),
            entry(TransferSweepConfig.class, Map.of("turnHold", 0.0)),
            entry(DoseDependenceConfig.class, Map.of("wavelength", Light.DEFAULT_WAVELENGTH, "gateVoltage", 0.0)),
            entry(EraseMapConfig.class, Map.of("waiting", 10.0, "readAfter", 1.0)),
            entry(CurrentVoltageConfig.class, Map.of("profileVoltages", List.of())),
            entry(
                    CurrentVoltageSpec.class,
                    Map.of("thereAndBack", false, "sweep", new VoltageSweep.Steady(), "light", Light.DARK)),
            entry(SpectrumSpec.class, Map.of("light", Light.DARK)),
            entry(
                    ActionSpectrumConfig.class,
                    Map.of("gateVoltage", 0.0, "polarisation", ActionSpectrumConfig.STANDARD_POLARISATION)),
            entry(TemperatureSeriesConfig.class, Map.of("leftFraction", 0.5)),
            entry(
                    DrainEraseConfig.class,
                    Map.of("waiting", 10.0, "eraseDuration", 1.0, "readAfter", 1.0, "sliceCount", 8)),
            entry(PulsePatternConfig.class, Map.of("gateVoltage", 0.0)),
            entry(PulseConfig.class, Map.of("gateVoltage", 0.0)),
            entry(PairedPulseConfig.class, Map.of("gateVoltage", 0.0)),
            entry(RateDependenceConfig.class, Map.of("gateVoltage", 0.0)),
            entry(RetentionConfig.class, Map.of("firstReading", 0.1, "readingsPerDecadeCount", 10)),
            entry(WritingConfig.class, Map.of("gateVoltage", 0.0)),
            entry(SweepConfig.FigureConfig.class, Map.of("caption", "")),
            entry(EraseConfig.class, Map.of("waiting", 10.0, "eraseDuration", 1.0, "readAfter", 1.0)));

    private ConfigDefaults() {}

    /** Standard value of a component; empty when the key must be written. */
    static Optional<Object> of(Class<?> type, String component) {
        Optional<Object> standard = Optional.ofNullable(EXAMPLES.getOrDefault(type, NOTHING.get(type)))
                .or(() -> constant(type));
        return standard.isPresent()
                ? Optional.ofNullable(RecordSchema.partsOf(standard.get()).get(component))
                : Optional.ofNullable(SINGLE.getOrDefault(type, Map.of()).get(component));
    }

    /** The constant {@code DEFAULT} of a record. */
    private static Optional<Object> constant(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals("DEFAULT") && field.getType() == type)
                .findFirst()
                .map(ConfigDefaults::valueOf);
    }

    private static Object valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the constant " + constant + " cannot be read", e);
        }
    }

    /** Whether a standard value says that there is nothing, so that it is not written out. */
    static boolean isSilent(Class<?> type, String component) {
        return NOTHING.containsKey(type) || SILENT.getOrDefault(type, Set.of()).contains(component);
    }

    /** A legal value of a type whose every part has a standard. */
    static Optional<Object> example(Class<?> type) {
        return Optional.ofNullable(EXAMPLES.get(type));
    }
}
