package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** What a caller of a transient may rely on. */
class TransientContractTest {
    private static final SolverOptions OPTIONS = KnownRuns.FAST.withNodeCount(20);

    @Test
    void a_sample_on_an_edge_sees_the_state_and_the_drive_just_before_it() {
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(1, KnownRuns.LIGHT, -5),
                Segment.constant(2, Light.DARK, 10),
                Segment.constant(3, Light.DARK, 0)));
        TransientResult result = KnownRuns.run(KnownDevice.standard(), OPTIONS, stimulus, 0, 1, 1.5, 2, 3);
        assertThat(result.samples()).extracting(TransientSample::time).containsExactly(0.0, 1.0, 1.5, 2.0, 3.0);
        assertThat(result.samples())
                .extracting(TransientSample::gateVoltage)
                .containsExactly(-5.0, -5.0, 10.0, 10.0, 0.0);
        assertThat(result.samples()).extracting(TransientSample::photonFlux).containsExactly(0.0, 2e16, 0.0, 0.0, 0.0);
    }

    /** Q_film, n, p, c and nt do not jump at an edge; P follows the gate at once. */
    @Test
    void at_a_gate_edge_the_film_stands_still_and_the_channel_follows_at_once() {
        Stimulus stimulus = KnownRuns.followedBy(KnownRuns.train(1, 1, 1).stimulus(), new double[] {1, -20});
        double edge = 1.05;
        double after = edge + 1e-9;
        TransientResult result = KnownRuns.run(KnownDevice.standard(), OPTIONS, stimulus, 0, edge, after);
        TransientSample before = result.at(edge);
        TransientSample then = result.at(after);
        assertThat(then.filmCharge()).isCloseTo(before.filmCharge(), within(1e-6 * Math.abs(before.filmCharge())));
        assertThat(then.vacancyCentroid()).isCloseTo(before.vacancyCentroid(), within(1e-15));
        double capacitance = 8.8541878128e-12 * 3.9 / (300 / 1e9);
        double expected = capacitance * 20 / 1.602176634e-19 * 0.99;
        assertThat(then.channelHoleDensity() - before.channelHoleDensity())
                .as("holes drawn into the channel (1/m2)")
                .isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void profiles_run_from_the_sheet_upwards_for_each_asked_time() {
        DeviceSpec device = KnownStacks.threeFilms();
        TransientResult result = KnownRuns.run(
                device,
                OPTIONS,
                KnownRuns.train(1, 1, 1).stimulus(),
                new OutputTimes(List.of(), List.of(0.0, 0.03, 1.0)));
        assertThat(result.profiles()).hasSize(3 * 3 * OPTIONS.nodeCount());
        List<ProfilePoint> lit = result.profiles().subList(60, 120);
        assertThat(lit).allSatisfy(point -> assertThat(point.time()).isEqualTo(0.03));
        assertThat(lit).extracting(ProfilePoint::x).isSorted().startsWith(0.0);
        assertThat(lit.get(59).x()).isCloseTo(50 / 1e9, within(1e-20));
        assertThat(lit.get(0).film()).isEqualTo("lower");
        assertThat(lit.get(20).film()).isEqualTo("middle");
        assertThat(lit.get(59).trappedElectronDensity()).isEmpty();
        assertThat(lit).allSatisfy(point -> assertThat(point.generation()).isPositive());
        assertThat(result.profiles().get(0).generation()).isZero();
        assertThat(lit.get(0).conductionEdgeEv() - lit.get(0).valenceEdgeEv()).isCloseTo(1.75, within(1e-12));
        assertThat(lit.get(19).potential())
                .as("shared potential")
                .isEqualTo(lit.get(20).potential());
    }

    @Test
    void integrals_of_a_sample_are_those_of_its_profile() {
        double time = KnownRuns.WIDTH;
        TransientResult result = KnownRuns.run(
                KnownStacks.everything(),
                OPTIONS,
                KnownRuns.train(1, 1, 1).stimulus(),
                new OutputTimes(List.of(time), List.of(time)));
        double[] sums = new double[5];
        List<ProfilePoint> stack = result.profiles();
        for (int i = 0; i < stack.size(); i++) {
            ProfilePoint here = stack.get(i);
            double cell = (neighbour(stack, i, 1).x() - neighbour(stack, i, -1).x()) / 2;
            sums[0] += cell * here.electronDensity();
            sums[1] += cell * here.holeDensity();
            sums[2] += cell
                    * here.trappedElectronDensity().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
            sums[3] += cell * here.vacancyDensity();
            sums[4] += cell * here.vacancyDensity() * here.x();
        }
        TransientSample sample = result.at(time);
        assertThat(sample.electronDensity()).as("n (1/m2)").isCloseTo(sums[0], within(1e-11 * sums[0]));
        assertThat(sample.holeDensity()).as("p (1/m2)").isCloseTo(sums[1], within(1e-11 * sums[1]));
        assertThat(sample.trappedElectronDensity()).as("nt (1/m2)").isCloseTo(sums[2], within(1e-11 * sums[2]));
        assertThat(sample.vacancyDensity()).as("c (1/m2)").isCloseTo(sums[3], within(1e-11 * sums[3]));
        assertThat(sample.vacancyCentroid()).as("centroid (m)").isCloseTo(sums[4] / sums[3], within(1e-18));
        assertThat(sample.vacancyDensityAtChannel()).isEqualTo(stack.get(0).vacancyDensity());
        assertThat(sample.channelPotential()).isEqualTo(stack.get(0).potential());
        assertThat(sample.surfacePotential())
                .isEqualTo(stack.get(stack.size() - 1).potential());
    }

    /** The next node of the same film, or the node itself at the film's end. */
    private static ProfilePoint neighbour(List<ProfilePoint> stack, int i, int direction) {
        int next = Math.max(0, Math.min(stack.size() - 1, i + direction));
        return stack.get(next).film().equals(stack.get(i).film()) ? stack.get(next) : stack.get(i);
    }

    @Test
    void light_energy_grows_only_in_the_light_however_often_one_looks() {
        TransientResult result = KnownRuns.run(
                KnownDevice.standard(),
                OPTIONS,
                KnownRuns.train(2, 1, 1).stimulus(),
                0,
                0.01,
                0.05,
                0.7,
                1.02,
                1.05,
                2);
        double power = 2e16 * KnownDevice.standard().constants().photonEnergy(405 / 1e9) * 2000 / 1e12;
        double[] lit = {0, 0.01, 0.05, 0.05, 0.07, 0.1, 0.1};
        for (int k = 0; k < lit.length; k++) {
            TransientSample sample = result.samples().get(k);
            assertThat(sample.opticalEnergy())
                    .as("energy of light until %s s (J)", sample.time())
                    .isCloseTo(power * lit[k], within(1e-12 * power));
        }
    }

    @Test
    void the_same_run_twice_gives_the_same_bits() {
        Stimulus stimulus = KnownRuns.train(2, 1, 10).stimulus();
        TransientResult first = KnownRuns.run(KnownStacks.everything(), OPTIONS, stimulus, 0, 1.05, 11.05);
        TransientResult second = KnownRuns.run(KnownStacks.everything(), OPTIONS, stimulus, 0, 1.05, 11.05);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void progress_grows_to_one() {
        List<Double> told = new ArrayList<>();
        new Transient(KnownDevice.standard(), OPTIONS)
                .run(
                        KnownRuns.train(2, 1, 1).stimulus(),
                        new OutputTimes(List.of(0.02), List.of()),
                        StopCondition.NEVER,
                        told::add);
        assertThat(told).isSorted().endsWith(1.0);
    }

    @Test
    void a_run_ends_with_a_typed_reason_when_stopped_or_out_of_steps() {
        Stimulus stimulus = KnownRuns.train(1, 1, 1).stimulus();
        OutputTimes nothing = new OutputTimes(List.of(), List.of());
        Transient run = new Transient(KnownDevice.standard(), OPTIONS);
        assertThatThrownBy(() -> run.run(stimulus, nothing, () -> true, ProgressListener.SILENT))
                .isInstanceOfSatisfying(NoConvergenceException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FailureReason.CANCELLED);
                    assertThat(e.time()).isZero();
                });
        SolverOptions few = new SolverOptions(20, 1e-4, 1e3, 1e-10, 2, 50);
        assertThatThrownBy(() -> KnownRuns.run(KnownDevice.standard(), few, stimulus, 1))
                .isInstanceOfSatisfying(NoConvergenceException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FailureReason.STEP_LIMIT);
                    assertThat(e.time()).isBetween(1e-9, 0.9);
                })
                .hasMessageContaining("limit of 50 steps");
    }

    @Test
    void output_outside_the_stimulus_or_out_of_order_is_refused_with_its_time() {
        assertThatThrownBy(() -> KnownRuns.run(KnownDevice.standard(), OPTIONS, KnownRuns.darkness(0, 1), 2))
                .hasMessageContaining("asked for at 2.0 s, but the stimulus ends at 1.0 s");
        assertThatThrownBy(() -> new OutputTimes(List.of(1.0, 1.0), List.of()))
                .hasMessageContaining("sample times must be >= 0 s and grow, 1.0 s stands at place 1");
        assertThatThrownBy(() -> new OutputTimes(List.of(), List.of(-1.0))).hasMessageContaining("-1.0 s");
        assertThatThrownBy(() -> KnownRuns.run(KnownDevice.standard(), OPTIONS, KnownRuns.darkness(0, 1), 0.5)
                        .at(0.7))
                .hasMessageContaining("no output was asked for at 0.7 s");
    }

    @Test
    void impossible_options_are_refused_with_their_value() {
        assertThatThrownBy(() -> OPTIONS.withNodeCount(2)).hasMessageContaining("was 2");
        assertThatThrownBy(() -> OPTIONS.withRelativeTolerance(0)).hasMessageContaining("was 0.0");
        assertThatThrownBy(() -> new SolverOptions(20, 1e-4, 0, 1e-10, 2, 50))
                .hasMessageContaining("> 0 1/m3, was 0.0");
        assertThatThrownBy(() -> new SolverOptions(20, 1e-4, 1, -1, 2, 50)).hasMessageContaining("> 0 s, was -1.0");
        assertThatThrownBy(() -> new SolverOptions(20, 1e-4, 1, 1, 11, 50)).hasMessageContaining("was 11.0");
        assertThatThrownBy(() -> new SolverOptions(20, 1e-4, 1, 1, 2, 0)).hasMessageContaining("was 0");
    }

    @Test
    void a_device_whose_every_rate_is_zero_does_nothing() {
        DeviceSpec dead = new KnownDevice()
                .holeTransfer(0)
                .recombination(0)
                .tunnelling(0, 1)
                .films(new KnownFilm().traps().noVacancies().radiative(0).generationYield(0))
                .build();
        TransientResult result =
                KnownRuns.run(dead, OPTIONS, KnownRuns.train(2, 1, 100).stimulus(), 0, 1.05, 101.05);
        assertThat(result.at(101.05).channelHoleDensity())
                .isCloseTo(result.at(0).channelHoleDensity(), within(1e-12 * 5e15));
        assertThat(result.at(0).vacancyCentroid()).isNaN();
    }
}
