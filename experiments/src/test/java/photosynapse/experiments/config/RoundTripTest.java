package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.protocol.CurrentVoltageSpec;
import photosynapse.device.protocol.OutputCurveSpec;
import photosynapse.device.protocol.SpectrumSpec;
import photosynapse.device.protocol.VoltageSweep;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.FilmOpticsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.GateSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.InterfaceTrapSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.MobilitySpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.stimulus.WriteEraseCycles;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.network.crossbar.CellModel;

class RoundTripTest {

    @Property(seed = "1", tries = 300)
    void every_configuration_reads_back_equal_from_its_resolved_text(
            @ForAll("configurations") ExperimentConfig config) {
        String text = ResolvedYaml.write(config);
        ExperimentConfig again = ConfigReader.read("run.yaml", text.getBytes(StandardCharsets.UTF_8), List.of())
                .config();
        assertThat(again).isEqualTo(config);
        assertThat(ResolvedYaml.write(again)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "fr-FR"})
    void the_language_of_the_machine_changes_nothing(String tag) {
        java.util.Locale before = java.util.Locale.getDefault();
        ExperimentConfig config =
                ConfigReader.preset(Presets.DEFAULT, List.of()).config();
        String text = ResolvedYaml.write(config);
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag(tag));
            assertThat(ConfigReader.preset(Presets.DEFAULT, List.of()).resolved())
                    .isEqualTo(text);
            assertThat(ConfigReader.read("run.yaml", text.getBytes(StandardCharsets.UTF_8), List.of())
                            .config())
                    .isEqualTo(config);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<ExperimentConfig> configurations() {
        return Arbitraries.randomValue(random -> new Maker(random).config());
    }

    /** Makes configurations in which every option, variant and optional block turns up. */
    private static final class Maker {
        private final java.util.Random random;

        Maker(java.util.Random random) {
            this.random = random;
        }

        private List<Study> studies(StructureSpec structure) {
            return Stream.of(Study.values())
                    .filter(study -> study.fits(structure) && random.nextInt(4) == 0)
                    .toList();
        }

        private PulseLearningConfig learning() {
            return new PulseLearningConfig(
                    List.of(count(1, 99)),
                    List.of(1.0, share() + 1),
                    2,
                    positive(),
                    List.of(PulseRule.values()).get(random.nextInt(PulseRule.values().length)),
                    3,
                    6,
                    7,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    positive(),
                    positive(),
                    count(1, 9),
                    count(1, 9));
        }

        ExperimentConfig config() {
            Optional<Stimulus> stimulus = maybe(this::stimulus);
            boolean vertical = random.nextInt(3) == 0;
            StructureSpec structure = vertical ? verticalDevice() : device();
            return new ExperimentConfig(
                    structure,
                    stimulus,
                    stimulus.map(s -> new OutputTimes(List.of(0.0, s.end() / 2, s.end()), times(s.end()))),
                    vertical ? maybe(this::contactProtocols) : maybe(this::protocols),
                    studies(structure),
                    new SolverOptions(
                            count(3, 500), 1e-3 * share(), positive(), positive(), 10 * share(), count(1, 1_000_000)),
                    vertical
                            ? Optional.empty()
                            : maybe(() -> new NetworkConfig(
                                    new NetworkConfig.LearningConfig(
                                            List.of(count(1, 99)),
                                            random.nextBoolean(),
                                            2,
                                            3,
                                            positive(),
                                            List.of(1.0, share() + 1),
                                            share(),
                                            6,
                                            7),
                                    new NetworkConfig.ArrayConfig(
                                            NetworkConfig.DEFAULT.array().writePulse(),
                                            count(1, 99),
                                            share(),
                                            share(),
                                            share(),
                                            share(),
                                            share(),
                                            share(),
                                            positive(),
                                            positive(),
                                            share(),
                                            count(0, 24),
                                            count(2, 24),
                                            count(1, 999),
                                            positive()),
                                    new NetworkConfig.AgeingConfig(
                                            times(1e4),
                                            count(1, 9),
                                            2,
                                            share() + 1e-9,
                                            share(),
                                            positive(),
                                            8,
                                            CellModel.EACH_CELL),
                                    learning(),
                                    spiking())),
                    random.nextLong(),
                    random.nextBoolean()
                            ? Map.of()
                            : Map.of("device.gate", "a \"word\":\n#\t\u00e9\ud83d\ude00 [x]", "no", "yes"));
        }

        private SpikingConfig spiking() {
            return new SpikingConfig(
                    random.nextBoolean(), count(2, 99), count(1, 99), 3, 4, count(1, 9), 5, positive(), positive());
        }

        private List<Double> times(double end) {
            TreeSet<Double> times = new TreeSet<>();
            for (int k = 0; k < 3; k++) {
                times.add(end * (1e-6 + share()) / 2);
            }
            return List.copyOf(times);
        }

        private Stimulus stimulus() {
            List<Segment> segments = new ArrayList<>();
            double until = 0;
            for (int k = 0; k < count(1, 4); k++) {
                until += 1e-3 + share();
                Segment segment = new Segment(until, light(), signed(), signed());
                segments.add(random.nextBoolean() ? segment : segment.withPhotonFluxEnd(positive()));
            }
            return new Stimulus(segments);
        }

        private Light light() {
            return new Light(random.nextBoolean() ? 0 : positive(), (300 + 400 * share()) / 1e9);
        }

        private ProtocolsConfig protocols() {
            WritingConfig writing =
                    new WritingConfig(count(2, 50), 0.05 * (0.1 + share()), 1 + share(), light(), signed());
            return new ProtocolsConfig(
                    Optional.of(new ProtocolConfig.DarkEquilibriumConfig(signed(), positive())),
                    maybe(() -> new ProtocolConfig.TransferCurveConfig(-1 - share(), share(), count(2, 99))),
                    maybe(() -> new ProtocolConfig.PulseConfig(positive(), light(), signed(), positive())),
                    maybe(() -> new ProtocolConfig.PulseTrainConfig(writing, positive())),
                    maybe(() -> new ProtocolConfig.RateDependenceConfig(
                            count(2, 9), 0.01, light(), signed(), List.of(0.1, 1 + share(), 3.0), positive())),
                    maybe(() -> new ProtocolConfig.PairedPulseConfig(positive(), light(), signed(), times(100))),
                    maybe(() ->
                            new ProtocolConfig.RetentionConfig(writing, 10 + share(), share() + 1e-9, count(1, 30))),
                    maybe(() -> new ProtocolConfig.EraseConfig(
                            writing, positive(), List.of(signed(), signed()), positive(), positive())),
                    maybe(() -> new ProtocolConfig.TransferSweepConfig(
                            -1 - share(), share(), count(3, 99), List.of(0.1, 1 + share()), share())),
                    Optional.empty(),
                    maybe(() -> new ProtocolConfig.OutputCurveConfig(
                            new OutputCurveSpec(0, -1 - share(), count(3, 99), List.of(signed(), signed())))),
                    maybe(() -> new ProtocolConfig.DoseDependenceConfig(
                            List.of(0.1, 1 + share()), List.of(1e15, 2e16), 4.05e-7, signed(), positive())),
                    maybe(() -> new ProtocolConfig.StateMapConfig(
                            writing, 10 + share(), List.of(0, 1, 2 + count(1, 9)), share(), List.of(1.0, 2 + share()))),
                    maybe(() -> new ProtocolConfig.EraseMapConfig(
                            writing, positive(), List.of(signed(), signed()), List.of(0.1, 1 + share()), positive())),
                    maybe(() -> new ProtocolConfig.PotentiationConfig(new WriteEraseCycles(
                            count(1, 9),
                            new WriteEraseCycles.Write(count(1, 9), positive(), light()),
                            new WriteEraseCycles.Erase(count(1, 9), positive(), signed()),
                            2,
                            share(),
                            signed()))),
                    maybe(() -> new ProtocolConfig.ImpedanceConfig(spectrum(light()))),
                    maybe(() -> new ProtocolConfig.PhotocurrentConfig(spectrum(new Light(positive(), 5e-7)))),
                    maybe(this::actionSpectrum),
                    maybe(() -> new SeriesConfig.TemperatureSeriesConfig(
                            new ProtocolConfig.RetentionConfig(writing, 10 + share(), share() + 1e-9, count(1, 30)),
                            List.of(280.0, 300 + share()),
                            0.9 * share() + 1e-3)),
                    maybe(() -> new SeriesConfig.DrainEraseConfig(
                            writing, positive(), signed(), signed(), positive(), positive(), count(2, 99))),
                    maybe(this::pattern));
        }

        private SeriesConfig.ActionSpectrumConfig actionSpectrum() {
            Optional<Double> strength = Optional.of(positive());
            boolean photons = random.nextBoolean();
            return new SeriesConfig.ActionSpectrumConfig(
                    List.of(4e-7, 5e-7 + 1e-8 * share()),
                    photons ? strength : Optional.empty(),
                    photons ? Optional.empty() : strength,
                    random.nextBoolean() ? Polarisation.UNPOLARISED : Polarisation.LEFT,
                    positive(),
                    signed(),
                    positive());
        }

        private PulsePatternConfig pattern() {
            int kind = random.nextInt(3);
            List<Double> starts = List.of(0.0, 1 + share());
            return new PulsePatternConfig(
                    0.05 * (0.1 + share()),
                    light(),
                    signed(),
                    positive(),
                    kind == 0
                            ? Optional.of(new PulsePatternConfig.BurstsConfig(count(1, 9), 2, 1 + share(), 0.1))
                            : Optional.empty(),
                    kind == 1
                            ? Optional.of(new PulsePatternConfig.PoissonConfig(count(1, 99), 1 + share()))
                            : Optional.empty(),
                    kind == 2
                            ? Optional.of(new PulsePatternConfig.PulseTimesConfig(
                                    starts,
                                    random.nextBoolean() ? List.of() : List.of(0.1, 0.2),
                                    random.nextBoolean() ? List.of() : List.of(0.0, 2e16),
                                    random.nextBoolean() ? List.of() : List.of(signed(), signed())))
                            : Optional.empty());
        }

        /** Protocols of a stack between contacts. */
        private ProtocolsConfig contactProtocols() {
            VoltageSweep sweep = switch (random.nextInt(3)) {
                case 0 -> new VoltageSweep.Steady();
                case 1 -> new VoltageSweep.Ramp(positive(), positive());
                default -> new VoltageSweep.Staircase(positive());
            };
            return new ProtocolsConfig(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new ProtocolConfig.CurrentVoltageConfig(
                            new CurrentVoltageSpec(
                                    -share(), 1 + share(), count(3, 99), random.nextBoolean(), sweep, light()),
                            random.nextBoolean() ? List.of() : List.of(0.0, share()))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    maybe(() -> new ProtocolConfig.ImpedanceConfig(spectrum(light()))),
                    maybe(() -> new ProtocolConfig.PhotocurrentConfig(spectrum(new Light(positive(), 5e-7)))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private SpectrumSpec spectrum(Light light) {
            return new SpectrumSpec(signed(), light, share() + 1e-3, 1e3 + share(), count(1, 9));
        }

        private MobilitySpec mobilityLaw() {
            return switch (count(0, 2)) {
                case 0 -> new MobilitySpec.Constant();
                case 1 -> new MobilitySpec.PowerLaw(positive(), share());
                default -> new MobilitySpec.Percolation(positive(), 1 + share());
            };
        }

        private DeviceSpec device() {
            List<FilmSpec> films = films();
            return new DeviceSpec(
                    random.nextBoolean() ? "true" : "1e3",
                    positive(),
                    new GateSpec(positive(), positive(), signed()),
                    new ChannelSpec(
                            states(),
                            positive(),
                            0,
                            positive(),
                            positive(),
                            positive(),
                            signed(),
                            mobilityLaw(),
                            random.nextBoolean() ? 0 : positive(),
                            activation("hole_mobility")),
                    new InterfaceSpec(
                            positive(),
                            positive(),
                            positive(),
                            positive(),
                            0,
                            positive(),
                            activation("tunnelling_rate")),
                    films,
                    junctions(films),
                    new SurfaceSpec(signed()),
                    new ModelVariantsSpec(
                            random.nextBoolean(), maybe(() -> new LightAssistedIonsSpec(share(), positive()))),
                    optics(),
                    new PhysicalConstants(positive(), positive(), positive(), positive(), positive()));
        }

        private VerticalDeviceSpec verticalDevice() {
            List<FilmSpec> films = films();
            ContactSpec bottom = contact();
            ContactSpec top = bottom instanceof ContactSpec.OpenSurface ? metal() : contact();
            return new VerticalDeviceSpec(
                    "cell",
                    positive(),
                    random.nextBoolean() ? 1e-6 : positive(),
                    bottom,
                    films,
                    junctions(films),
                    top,
                    ModelVariantsSpec.NONE,
                    optics(),
                    PhysicalConstants.CODATA_2018);
        }

        private List<FilmSpec> films() {
            List<FilmSpec> films = new ArrayList<>();
            int filmCount = count(1, 3);
            for (int k = 0; k < filmCount; k++) {
                films.add(film("film " + (char) ('a' + k) + (random.nextBoolean() ? "" : ": \"#1\"")));
            }
            return films;
        }

        private List<HeterojunctionSpec> junctions(List<FilmSpec> films) {
            if (films.size() < 2 || random.nextBoolean()) {
                return List.of();
            }
            Map<String, Double> velocities = new LinkedHashMap<>();
            films.get(0).ions().forEach(ion -> velocities.put(ion.name(), random.nextBoolean() ? 0 : positive()));
            List<InterfaceTrapSpec> traps = new ArrayList<>();
            for (int k = 0; k < count(0, 2); k++) {
                traps.add(new InterfaceTrapSpec(positive(), signed(), rates(nature())));
            }
            InterfaceStatesSpec states = random.nextBoolean()
                    ? InterfaceStatesSpec.NONE
                    : new InterfaceStatesSpec(random.nextBoolean() ? 0 : positive(), positive(), traps);
            return List.of(new HeterojunctionSpec(
                    List.of(films.get(0).name(), films.get(1).name()),
                    positive(),
                    0,
                    positive(),
                    signed(),
                    velocities,
                    states));
        }

        private OpticsSpec optics() {
            return random.nextBoolean()
                    ? new OpticsSpec.BeerLambert()
                    : new OpticsSpec.Uniform(random.nextBoolean() ? 0 : positive(), positive());
        }

        private ContactSpec contact() {
            return switch (random.nextInt(3)) {
                case 0 -> new ContactSpec.OpenSurface(signed());
                case 1 -> new ContactSpec.Insulated(positive(), positive(), signed());
                default -> metal();
            };
        }

        private ContactSpec metal() {
            return random.nextInt(3) == 0
                    ? ContactSpec.Metal.ohmic(signed())
                    : new ContactSpec.Metal(
                            signed(),
                            random.nextBoolean() ? Double.POSITIVE_INFINITY : positive(),
                            random.nextBoolean() ? 0 : positive(),
                            random.nextBoolean() ? 0 : positive());
        }

        private DensityOfStatesSpec states() {
            return random.nextBoolean()
                    ? new DensityOfStatesSpec.TwoDimensional(positive())
                    : new DensityOfStatesSpec.Nanotubes(positive(), positive());
        }

        private FilmSpec film(String name) {
            MaterialSpec material = new MaterialSpec(
                    graded(),
                    graded(),
                    graded(),
                    graded(),
                    graded(),
                    graded(),
                    graded(),
                    graded(),
                    graded(),
                    Graded.uniform(share()));
            Graded bound = graded();
            Graded some = new Graded(bound.bottom() * 0.9, bound.top() * share());
            Graded most = random.nextBoolean() ? bound : Graded.uniform(Double.POSITIVE_INFINITY);
            boolean asTraps = random.nextInt(4) == 0;
            Optional<VacancySpec> vacancies = maybe(() ->
                    new VacancySpec(some, most, graded(), random.nextBoolean(), asTraps, activation("diffusivity")));
            List<TrapSpec> traps = new ArrayList<>();
            int trapCount = asTraps ? 1 : count(0, 3);
            for (int k = 0; k < trapCount; k++) {
                TrapSpec.TrapNatureSpec nature = nature();
                TrapSpec.TrapNatureSpec acceptor = new TrapSpec.TrapNatureSpec(
                        TrapSpec.Charge.ACCEPTOR, nature.opticalRelease(), nature.fieldEmission());
                traps.add(asTraps ? new TrapSpec.Level(graded(), graded(), rates(acceptor)) : trap(nature));
            }
            return new FilmSpec(
                    name,
                    positive(),
                    material,
                    electronics(),
                    vacancies,
                    ions(),
                    traps,
                    random.nextBoolean()
                            ? FilmOpticsSpec.PLAIN
                            : new FilmOpticsSpec(maybe(() -> "cspbi3 [\u00e9]"), 4 * share() - 2),
                    activation("electron_mobility"));
        }

        private ElectronicsSpec electronics() {
            if (random.nextInt(3) == 0) {
                return ElectronicsSpec.PLAIN;
            }
            StatisticsSpec statistics = switch (random.nextInt(3)) {
                case 0 -> new StatisticsSpec.Boltzmann();
                case 1 -> new StatisticsSpec.FermiDirac();
                default -> new StatisticsSpec.GaussianDisorder(positive());
            };
            RecombinationSpec recombination = random.nextBoolean()
                    ? RecombinationSpec.NONE
                    : new RecombinationSpec(
                            maybe(() -> new RecombinationSpec.ShockleyReadHallSpec(positive(), positive(), signed())),
                            random.nextBoolean() ? 0 : positive(),
                            random.nextBoolean() ? 0 : positive());
            return new ElectronicsSpec(
                    random.nextBoolean() ? Graded.uniform(0) : graded(),
                    random.nextBoolean() ? Graded.uniform(0) : graded(),
                    statistics,
                    recombination);
        }

        private List<IonSpec> ions() {
            List<IonSpec> ions = new ArrayList<>();
            int ionCount = random.nextBoolean() ? 0 : count(1, 2);
            for (int k = 0; k < ionCount; k++) {
                Graded bound = graded();
                ions.add(new IonSpec(
                        k == 0 ? "iodine" : "no",
                        random.nextBoolean() ? -count(1, 4) : count(1, 4),
                        bound.times(0.5),
                        random.nextBoolean() ? bound : Graded.uniform(Double.POSITIVE_INFINITY),
                        graded(),
                        random.nextBoolean(),
                        activation("diffusivity")));
            }
            return ions;
        }

        private TrapSpec.TrapNatureSpec nature() {
            if (random.nextInt(3) == 0) {
                return TrapSpec.TrapNatureSpec.PLAIN;
            }
            FieldEmissionSpec emission = switch (random.nextInt(3)) {
                case 0 -> new FieldEmissionSpec.None();
                case 1 -> new FieldEmissionSpec.PooleFrenkel(positive());
                default -> new FieldEmissionSpec.TrapAssistedTunnelling(positive());
            };
            TrapSpec.Charge[] charges = TrapSpec.Charge.values();
            return new TrapSpec.TrapNatureSpec(
                    charges[random.nextInt(charges.length)], random.nextBoolean() ? 0 : positive(), emission);
        }

        private TrapSpec trap(TrapSpec.TrapNatureSpec nature) {
            return switch (random.nextInt(3)) {
                case 0 -> new TrapSpec.Level(graded(), graded(), rates(nature));
                case 1 -> new TrapSpec.Gaussian(graded(), signed(), positive(), count(2, 64), rates(nature));
                default -> new TrapSpec.Exponential(graded(), signed(), positive(), count(2, 64), rates(nature));
            };
        }

        private TrapSpec.TrapRatesSpec rates(TrapSpec.TrapNatureSpec nature) {
            return new TrapSpec.TrapRatesSpec(graded(), graded(), nature, activation("hole_capture"));
        }

        private ActivationSpec activation(String rate) {
            Map<String, Double> energies = new LinkedHashMap<>();
            if (random.nextBoolean()) {
                energies.put(rate, signed());
            }
            return new ActivationSpec(energies, random.nextBoolean() ? 300 : positive());
        }

        private Graded graded() {
            return random.nextBoolean() ? Graded.uniform(positive()) : new Graded(positive(), positive());
        }

        private double positive() {
            return Math.exp(60 * (random.nextDouble() - 0.5)) * (1 + random.nextDouble());
        }

        private double signed() {
            return random.nextInt(5) == 0 ? 0 : random.nextGaussian() * 10;
        }

        private double share() {
            return random.nextDouble();
        }

        private int count(int from, int to) {
            return from + random.nextInt(to - from + 1);
        }

        private <T> Optional<T> maybe(Supplier<T> made) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(made.get());
        }
    }
}
