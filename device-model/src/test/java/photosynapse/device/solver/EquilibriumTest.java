package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** The dark start: physics.md sections 2, 4, 5.1 row 3 and 9.1. */
class EquilibriumTest {
    private static final SolverOptions OPTIONS = KnownRuns.FAST.withNodeCount(40);

    /** A flux is the difference of two opposite flows, each known as well as e^psi, with psi = 40 rounded to 1e-14. */
    private static final double ROUNDING_OF_FLUX = 2e-14;

    static Stream<Arguments> devicesAndGates() {
        Stream.Builder<Arguments> cases = Stream.builder();
        for (double gate : new double[] {-40, 0, 40}) {
            cases.add(Arguments.of("default", KnownDevice.standard(), gate));
            cases.add(Arguments.of("everything", KnownStacks.everything(), gate));
            cases.add(Arguments.of("everything on nanotubes", KnownStacks.everythingOnNanotubes(), gate));
            cases.add(Arguments.of("vacancies as traps", KnownStacks.mobileTraps(), gate));
            cases.add(Arguments.of("three films", KnownStacks.threeFilms(), gate));
        }
        return cases.build();
    }

    /** Each transport, transfer and exchange term alone, against the one-way term that it balances. */
    @ParameterizedTest(name = "{0} at {2} V")
    @MethodSource("devicesAndGates")
    void every_flux_and_exchange_term_vanishes_by_itself(String name, DeviceSpec spec, double gate) {
        EquationsProbe probe = new EquationsProbe(spec, OPTIONS, gate);
        DiscreteDevice device = probe.device;
        double[] y = probe.state.y;
        for (int i = 0; i < device.nodeCount; i++) {
            double n = y[probe.device.layout.at(i) + StateLayout.N];
            double p = y[probe.device.layout.at(i) + StateLayout.P];
            assertThat(n * p / device.intrinsicSquared[i])
                    .as("%s: n p / ni^2 at node %d", name, i)
                    .isCloseTo(1, within(1e-10));
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                double filled = probe.state.nt[at];
                double empty = device.traps.mobile[i]
                        ? y[probe.device.layout.at(i) + StateLayout.C]
                        : device.traps.sites[at] - filled;
                assertThat(device.traps.cn[at] * n * empty)
                        .as("%s: filling and emptying of level %d at node %d", name, j, i)
                        .isCloseTo(
                                device.traps.cn[at] * device.traps.n1[at] * filled,
                                within(1e-10
                                        * device.traps.cn[at]
                                        * (n + device.traps.n1[at])
                                        * Math.max(filled, empty)));
                assertThat(device.traps.p1[at] * device.traps.n1[at] / device.intrinsicSquared[i])
                        .as("%s: p1 n1 / ni^2 of level %d at node %d", name, j, i)
                        .isCloseTo(1, within(1e-10));
            }
        }
        assertResidualIsRounding(probe, name);
    }

    /** With one hour as the step, what is left of every balance is rounding. */
    private static void assertResidualIsRounding(EquationsProbe probe, String name) {
        probe.history.copyFrom(probe.state);
        probe.tau = 3600;
        double[][] jacobian = probe.jacobian();
        double[] residual = probe.residual();
        for (int r = 0; r < residual.length; r++) {
            double size = 0;
            for (int k = 0; k < residual.length; k++) {
                double value = k % probe.device.layout.size() == StateLayout.PSI ? 1 : probe.state.y[k];
                size = Math.max(size, Math.abs(jacobian[r][k] * value));
            }
            assertThat(Math.abs(residual[r]))
                    .as("%s: balance of %s, one-way terms of %s", name, probe.name(r), size)
                    .isLessThanOrEqualTo(1e-10 * size);
        }
    }

    @ParameterizedTest(name = "{0} at {2} V")
    @MethodSource("devicesAndGates")
    void the_dark_start_stays_for_ten_thousand_seconds(String name, DeviceSpec spec, double gate) {
        TransientResult result = KnownRuns.run(spec, OPTIONS, KnownRuns.darkness(gate, 1e4), 0, 1e4);
        TransientSample start = result.at(0);
        TransientSample end = result.at(1e4);
        double scale = new ChargeBook(new DiscreteDevice(spec, OPTIONS)).scale()
                / spec.constants().elementaryCharge();
        double sheet = start.channelHoleDensity() + start.channelElectronDensity();
        assertThat(end.channelHoleDensity())
                .as("%s: P after 1e4 s (1/m2)", name)
                .isCloseTo(start.channelHoleDensity(), within(1e-10 * sheet));
        assertThat(end.trappedElectronDensity())
                .as("%s: trapped electrons after 1e4 s (1/m2)", name)
                .isCloseTo(start.trappedElectronDensity(), within(1e-10 * scale));
        if (start.vacancyDensity() > 0) {
            assertThat(end.vacancyCentroid())
                    .as("%s: centroid of the vacancies after 1e4 s (m)", name)
                    .isCloseTo(start.vacancyCentroid(), within(1e-10 * start.vacancyCentroid()));
        }
        double electrons = 1e-10 * scale + ROUNDING_OF_FLUX * 1e4 * oneWay(spec, gate, StateLayout.N);
        double holes = 1e-10 * scale + ROUNDING_OF_FLUX * 1e4 * oneWay(spec, gate, StateLayout.P);
        assertThat(Math.abs(end.electronsRecombined()))
                .as("%s: recombined (1/m2)", name)
                .isLessThan(electrons);
        assertThat(Math.abs(end.electronsTunnelled()))
                .as("%s: tunnelled (1/m2)", name)
                .isLessThan(electrons);
        assertThat(Math.abs(end.holesInjected())).as("%s: holes (1/m2)", name).isLessThan(holes);
    }

    /** Density at the sheet times the exchange velocity of the first edge: the flow in either direction (1/m2s). */
    private static double oneWay(DeviceSpec spec, double gate, int carrier) {
        EquationsProbe probe = new EquationsProbe(spec, OPTIONS, gate);
        double velocity = carrier == StateLayout.N ? probe.device.electronVelocity[0] : probe.device.holeVelocity[0];
        return velocity * probe.state.y[carrier];
    }

    @Test
    void quasi_fermi_levels_lie_flat_at_the_level_of_the_contacts() {
        DeviceSpec spec = KnownStacks.everything();
        TransientResult result =
                KnownRuns.run(spec, OPTIONS, KnownRuns.darkness(20, 1), new OutputTimes(List.of(), List.of(0.0)));
        double vt = spec.constants().thermalVoltage(spec.temperature());
        int film = 0;
        for (ProfilePoint point : result.profiles()) {
            film = point.film().equals(spec.films().get(film).name()) ? film : film + 1;
            double below = film == 0 ? 0 : spec.films().get(0).thickness();
            var material = spec.films().get(film).material();
            double f = (point.x() - below) / spec.films().get(film).thickness();
            double electrons = point.conductionEdgeEv()
                    + vt
                            * StrictMath.log(point.electronDensity()
                                    / material.conductionStateDensity().at(f));
            double holes = point.valenceEdgeEv()
                    - vt
                            * StrictMath.log(point.holeDensity()
                                    / material.valenceStateDensity().at(f));
            assertThat(electrons).as("electrons at %s m (eV)", point.x()).isCloseTo(0, within(1e-12));
            assertThat(holes).as("holes at %s m (eV)", point.x()).isCloseTo(0, within(1e-12));
        }
    }

    /** A run that starts elsewhere must end where the equilibrium solve says, although the two share only the laws. */
    @Test
    void a_device_left_alone_after_light_and_gate_comes_back_to_the_equilibrium_of_its_gate() {
        DeviceSpec spec = new KnownDevice()
                .recombination(1e-14)
                .films(new KnownFilm().traps(KnownFilm.level(1e22, 0.45, 1e-15, 1e-16)))
                .build();
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(0.1, KnownRuns.LIGHT, -20),
                Segment.constant(0.2, Light.DARK, 30),
                Segment.constant(5e4, Light.DARK, 10)));
        TransientSample end = KnownRuns.run(spec, OPTIONS, stimulus, 5e4).at(5e4);
        TransientSample expected =
                KnownRuns.run(spec, OPTIONS, KnownRuns.darkness(10, 1), 0).at(0);
        assertThat(end.channelHoleDensity())
                .as("P (1/m2)")
                .isCloseTo(expected.channelHoleDensity(), within(1e-7 * expected.channelHoleDensity()));
        assertThat(end.channelPotential()).as("phi(0) (V)").isCloseTo(expected.channelPotential(), within(1e-7));
        assertThat(end.vacancyCentroid())
                .as("centroid (m)")
                .isCloseTo(expected.vacancyCentroid(), within(1e-6 * expected.vacancyCentroid()));
    }

    @Test
    void films_joined_for_vacancies_share_one_constant_and_parted_ones_keep_their_own_number() {
        double thick = 30 / 1e9;
        KnownFilm lower = new KnownFilm().name("lower").thickness(thick).vacancies(KnownFilm.vacancies(1e24, 1e-17));
        KnownFilm upper = new KnownFilm().name("upper").thickness(thick).vacancies(KnownFilm.vacancies(4e23, 1e-17));
        for (double velocity : new double[] {1e-3, 0}) {
            DeviceSpec spec = new KnownDevice()
                    .films(lower, upper)
                    .junction(new HeterojunctionSpec(List.of("lower", "upper"), 1e3, 1e3, velocity, 0))
                    .build();
            EquationsProbe probe = new EquationsProbe(spec, OPTIONS, 0);
            double[] number = new double[2];
            double[] constant = new double[2];
            for (int i = 0; i < probe.device.nodeCount; i++) {
                double c = probe.state.y[probe.device.layout.at(i) + StateLayout.C];
                int film = probe.device.grid.filmOf[i];
                number[film] += probe.device.volume[i] * c;
                constant[film] = c / (1 - c / 1e27) * StrictMath.exp(probe.state.y[probe.device.layout.at(i)]);
            }
            assertThat(number[0] + number[1])
                    .as("ions (1/m2)")
                    .isCloseTo(1.4e24 * thick, within(1e-11 * 1.4e24 * thick));
            if (velocity > 0) {
                assertThat(constant[1] / constant[0]).as("K of both films").isCloseTo(1, within(1e-9));
            } else {
                assertThat(number[0])
                        .as("ions of the lower film (1/m2)")
                        .isCloseTo(1e24 * thick, within(1e-11 * 1e24 * thick));
                assertThat(Math.abs(constant[1] / constant[0] - 1))
                        .as("difference of K")
                        .isGreaterThan(0.1);
            }
        }
    }
}
