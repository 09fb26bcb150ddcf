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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.GateSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.network.crossbar.CellModel;

class RoundTripTest {

    @Property(seed = "1", tries = 150)
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

        ExperimentConfig config() {
            Optional<Stimulus> stimulus = maybe(this::stimulus);
            return new ExperimentConfig(
                    device(),
                    stimulus,
                    stimulus.map(s -> new OutputTimes(List.of(0.0, s.end() / 2, s.end()), times(s.end()))),
                    maybe(this::protocols),
                    new SolverOptions(
                            count(3, 500), 1e-3 * share(), positive(), positive(), 10 * share(), count(1, 1_000_000)),
                    maybe(() -> new NetworkConfig(
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
                                    positive()),
                            new NetworkConfig.AgeingConfig(
                                    times(1e4),
                                    count(1, 9),
                                    2,
                                    share() + 1e-9,
                                    share(),
                                    positive(),
                                    8,
                                    CellModel.EACH_CELL))),
                    random.nextLong(),
                    random.nextBoolean()
                            ? Map.of()
                            : Map.of("device.gate", "a \"word\":\n#\t\u00e9\ud83d\ude00 [x]", "no", "yes"));
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
                segments.add(new Segment(until, light(), signed(), signed()));
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
                            writing, positive(), List.of(signed(), signed()), positive(), positive())));
        }

        private DeviceSpec device() {
            List<FilmSpec> films = new ArrayList<>();
            int filmCount = count(1, 3);
            for (int k = 0; k < filmCount; k++) {
                films.add(film("film " + (char) ('a' + k) + (random.nextBoolean() ? "" : ": \"#1\"")));
            }
            List<HeterojunctionSpec> junctions = filmCount < 2 || random.nextBoolean()
                    ? List.of()
                    : List.of(new HeterojunctionSpec(
                            List.of(films.get(0).name(), films.get(1).name()), positive(), 0, positive(), signed()));
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
                    junctions,
                    new SurfaceSpec(signed()),
                    new ModelVariantsSpec(
                            random.nextBoolean(), maybe(() -> new LightAssistedIonsSpec(share(), positive()))),
                    new PhysicalConstants(positive(), positive(), positive(), positive(), positive()));
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
            Graded most = graded();
            Graded some = new Graded(most.bottom() * 0.9, most.top() * share());
            boolean asTraps = random.nextInt(4) == 0;
            Optional<VacancySpec> vacancies = maybe(() ->
                    new VacancySpec(some, most, graded(), random.nextBoolean(), asTraps, activation("diffusivity")));
            List<TrapSpec> traps = new ArrayList<>();
            int trapCount = asTraps ? 1 : count(0, 3);
            for (int k = 0; k < trapCount; k++) {
                traps.add(asTraps ? new TrapSpec.Level(graded(), graded(), rates()) : trap());
            }
            return new FilmSpec(name, positive(), material, vacancies, traps, activation("electron_mobility"));
        }

        private TrapSpec trap() {
            return switch (random.nextInt(3)) {
                case 0 -> new TrapSpec.Level(graded(), graded(), rates());
                case 1 -> new TrapSpec.Gaussian(graded(), signed(), positive(), count(2, 64), rates());
                default -> new TrapSpec.Exponential(graded(), signed(), positive(), count(2, 64), rates());
            };
        }

        private TrapSpec.TrapRatesSpec rates() {
            return new TrapSpec.TrapRatesSpec(graded(), graded(), activation("hole_capture"));
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
