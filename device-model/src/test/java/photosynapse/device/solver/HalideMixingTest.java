package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.physics.AlloyAbsorption;
import photosynapse.device.physics.HalideDiffusion;
import photosynapse.device.physics.LeadHalide;
import photosynapse.device.units.PhysicalConstants;

class HalideMixingTest {
    private static final PhysicalConstants NATURE = PhysicalConstants.CODATA_2018;
    private static final double HOUR = 3600;
    private static final double MONTH = 30 * 24 * HOUR;

    /** The same diffusivity everywhere, without activation. */
    private static final double D = 1e-18;

    private static final HalideDiffusion CONSTANT = new HalideDiffusion(D, 0);
    private static final double SITES = HalideStack.Film.IODIDE_SITES;

    private static HalideStack pair(double thickness, HalideDiffusion diffusion, double velocity) {
        return new HalideStack(
                List.of(
                        new HalideStack.Film(thickness, SITES, diffusion, diffusion, 0),
                        new HalideStack.Film(thickness, SITES, diffusion, diffusion, 1)),
                List.of(velocity),
                300);
    }

    private static HalideMixingResult run(HalideStack stack, int cells, double tolerance, Double... times) {
        return new HalideMixing(stack, new HalideMixing.Options(cells, tolerance), NATURE)
                .run(List.of(times), StopCondition.NEVER);
    }

    /** 1/2 - (2/pi) sum (-1)^k/(2k+1) cos((2k+1) pi z/L) exp(-((2k+1) pi/L)^2 D t). */
    private static double slabs(double z, double length, double time) {
        double sum = 0;
        for (int k = 200; k >= 0; k--) {
            double q = (2 * k + 1) * Math.PI / length;
            double sign = k % 2 == 0 ? 1 : -1;
            sum += sign / (2 * k + 1) * StrictMath.cos(q * z) * StrictMath.exp(-q * q * D * time);
        }
        return 0.5 - 2 / Math.PI * sum;
    }

    private static double errorAgainstSlabs(int cells, double tolerance, double time) {
        HalideMixingResult result = run(pair(30e-9, CONSTANT, Double.POSITIVE_INFINITY), cells, tolerance, time);
        double worst = 0;
        for (int i = 0; i < result.positions().size(); i++) {
            double exact = slabs(result.positions().get(i), 60e-9, time);
            worst = Math.max(
                    worst, Math.abs(result.profiles().get(0).bromideShares().get(i) - exact));
        }
        return worst;
    }

    @Test
    void two_half_spaces_mix_as_the_error_function() {
        double time = 2500;
        HalideMixingResult result = run(pair(1e-6, CONSTANT, Double.POSITIVE_INFINITY), 400, 1e-6, time);
        for (int i = 0; i < result.positions().size(); i++) {
            double z = result.positions().get(i) - 1e-6;
            double exact = 0.5 * Erf.erfc(-z / StrictMath.sqrt(4 * D * time));
            assertThat(result.profiles().get(0).bromideShares().get(i))
                    .as("%s m from the interface", z)
                    .isCloseTo(exact, within(1e-3));
        }
    }

    @Test
    void two_slabs_mix_as_their_fourier_series_with_an_error_of_second_order_in_the_cell() {
        for (double time : new double[] {20, 100, 500, 2000}) {
            assertThat(errorAgainstSlabs(60, 1e-6, time)).as("at %s s", time).isLessThan(1e-3);
        }
        double coarse = errorAgainstSlabs(8, 1e-9, 200);
        double middle = errorAgainstSlabs(16, 1e-9, 200);
        double fine = errorAgainstSlabs(32, 1e-9, 200);
        assertThat(coarse / middle).as("errors %s, %s", coarse, middle).isBetween(3.6, 4.4);
        assertThat(middle / fine).as("errors %s, %s", middle, fine).isBetween(3.6, 4.4);
    }

    /** The first mode of a stack decays without changing its shape, so only time steps make an error. */
    @Test
    void error_is_of_second_order_in_the_time_step() {
        double exact = fixedSteps(640);
        double coarse = Math.abs(fixedSteps(10) - exact);
        double fine = Math.abs(fixedSteps(20) - exact);
        assertThat(coarse / fine).as("errors %s, %s", coarse, fine).isBetween(3.7, 4.3);
    }

    private static double fixedSteps(int count) {
        HalideStack stack = new HalideStack(
                List.of(
                        new HalideStack.Film(30e-9, SITES, CONSTANT, new HalideDiffusion(3 * D, 0), 0),
                        new HalideStack.Film(30e-9, SITES, CONSTANT, new HalideDiffusion(3 * D, 0), 1)),
                List.of(Double.POSITIVE_INFINITY),
                300);
        HalideStepper stepper = new HalideStepper(stack, 20, NATURE);
        double[] shares = new double[stepper.cells()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 0.5 - 0.4 * StrictMath.cos(Math.PI * stepper.position(i) / 60e-9);
        }
        double[] next = new double[shares.length];
        for (int k = 0; k < count; k++) {
            stepper.step(shares, 400.0 / count, next);
            System.arraycopy(next, 0, shares, 0, next.length);
        }
        return shares[0];
    }

    /** 30 + 30 nm at room temperature: one alloy within the hour, none behind a perfect barrier in a month. */
    @Test
    void films_become_one_alloy_within_the_hour_and_stay_apart_behind_a_barrier() {
        HalideMixingResult free = films(Double.POSITIVE_INFINITY, HOUR);
        assertThat(free.mixedToOnePercent()).as("time to 1 %% in s").isLessThan(HOUR);
        assertThat(free.mixedToTenPercent()).isLessThan(free.mixedToOnePercent());
        assertThat(free.profiles().get(0).spread()).isLessThan(0.01);
        HalideMixingResult barred = films(0, MONTH);
        assertThat(barred.mixedToTenPercent()).isInfinite();
        for (int i = 0; i < 120; i++) {
            double start = i < 60 ? 0 : 1;
            assertThat(barred.profiles().get(0).bromideShares().get(i)).isCloseTo(start, within(0.01));
        }
    }

    private static HalideMixingResult films(double velocity, double time) {
        HalideDiffusion diffusion = HalideDiffusion.THIN_FILM;
        HalideStack stack = new HalideStack(
                List.of(
                        new HalideStack.Film(30e-9, HalideStack.Film.IODIDE_SITES, diffusion, diffusion, 0),
                        new HalideStack.Film(30e-9, HalideStack.Film.BROMIDE_SITES, diffusion, diffusion, 1)),
                List.of(velocity),
                300);
        return new HalideMixing(stack, HalideMixing.Options.DEFAULT, NATURE).run(List.of(time), StopCondition.NEVER);
    }

    /** The series with its first term alone: spread (4/pi) e^(-pi^2 D t/L^2). */
    @Test
    void homogenisation_times_are_those_of_the_slowest_mode() {
        HalideMixingResult result = run(pair(30e-9, CONSTANT, Double.POSITIVE_INFINITY), 60, 1e-7, 4000.0);
        double mode = 60e-9 * 60e-9 / (Math.PI * Math.PI * D);
        double onePercent = mode * StrictMath.log(4 / Math.PI / 0.01);
        double tenPercent = mode * StrictMath.log(4 / Math.PI / 0.1);
        assertThat(result.mixedToOnePercent()).isCloseTo(onePercent, within(2e-3 * onePercent));
        assertThat(result.mixedToTenPercent()).isCloseTo(tenPercent, within(2e-3 * tenPercent));
    }

    /** Films that mix inside much faster than through the interface are two vessels: rate 2 k/w. */
    @Test
    void a_slow_interface_is_a_rate_between_two_vessels() {
        double velocity = 1e-14;
        double time = 1e6;
        HalideMixingResult result = run(pair(30e-9, CONSTANT, velocity), 20, 1e-7, time);
        double expected = StrictMath.exp(-2 * velocity / 30e-9 * time);
        // k w/D = 3e-4
        assertThat(result.profiles().get(0).spread()).isCloseTo(expected, within(2e-3 * expected));
    }

    @Property(seed = "1", tries = 30)
    void iodide_is_conserved_whatever_the_films(
            @ForAll @DoubleRange(min = -22, max = -16) @Scale(3) double logSlow,
            @ForAll @DoubleRange(min = -22, max = -16) @Scale(3) double logFast,
            @ForAll @DoubleRange(min = -16, max = -6) @Scale(3) double logVelocity) {
        HalideDiffusion slow = new HalideDiffusion(StrictMath.pow(10, logSlow), 0);
        HalideDiffusion fast = new HalideDiffusion(StrictMath.pow(10, logFast), 0);
        HalideStack stack = new HalideStack(
                List.of(
                        new HalideStack.Film(20e-9, 1.26e28, slow, fast, 0),
                        new HalideStack.Film(30e-9, 1.5e28, fast, slow, 1),
                        new HalideStack.Film(10e-9, 1.4e28, slow, slow, 0.4)),
                List.of(StrictMath.pow(10, logVelocity), Double.POSITIVE_INFINITY),
                300);
        HalideMixingResult result = run(stack, 30, 1e-6, 1.0, 1e3, 1e6);
        assertThat(result.iodideErrorRatio()).as("change of iodide").isLessThan(1e-12);
        for (HalideProfile profile : result.profiles()) {
            assertThat(profile.bromideShares())
                    .as("at %s s", profile.time())
                    .allSatisfy(x -> assertThat(x).isBetween(-1e-4, 1 + 1e-4));
        }
    }

    @Test
    void gap_and_absorption_follow_the_composition() {
        HalideMixingResult result = films(Double.POSITIVE_INFINITY, HOUR);
        List<Double> gaps = result.profiles().get(0).gapsEv(Double.POSITIVE_INFINITY, NATURE);
        double share = 1.5 / 2.76;
        double alloy = LeadHalide.iodideBromide(share).gapEv();
        // bulk is taken with the binding of its exciton, 15 to 32 meV; 1 % of composition is 6 meV
        assertThat(gaps.get(0)).isCloseTo(alloy - 0.024, within(0.01));
        AlloyAbsorption steps = new AlloyAbsorption(e -> e > 1.7 ? 1e6 : 0, 1.7, e -> e > 2.3 ? 2e6 : 0, 2.3);
        HalideProfile start = new HalideProfile(0, List.of(0.0, 1.0));
        assertThat(start.absorption(steps, 2.0, 10e-9, NATURE)).containsExactly(1e6, 0.0);
        HalideProfile mixed = new HalideProfile(0, List.of(0.5, 0.5));
        assertThat(mixed.absorption(steps, 2.0, 10e-9, NATURE)).containsExactly(0.0, 0.0);
        assertThat(mixed.absorption(steps, 2.2, 10e-9, NATURE)).containsExactly(1.5e6, 1.5e6);
    }

    @Test
    void senseless_input_is_refused_and_a_run_can_be_stopped() {
        HalideStack stack = pair(30e-9, CONSTANT, 0);
        assertThatThrownBy(() -> run(stack, 1, 1e-6, 1.0)).hasMessageContaining("1");
        assertThatThrownBy(() -> run(stack, 9, 1e-6)).hasMessageContaining("no time");
        assertThatThrownBy(() -> run(stack, 9, 1e-6, 2.0, 1.0)).hasMessageContaining("1.0 s");
        assertThatThrownBy(() -> new HalideStack(stack.films(), List.of(), 300)).hasMessageContaining("0 interfaces");
        assertThatThrownBy(() -> new HalideStack(stack.films(), List.of(0.0), -3))
                .hasMessageContaining("-3.0 K");
        assertThatThrownBy(() -> new HalideStack.Film(1, 1, CONSTANT, CONSTANT, 2))
                .hasMessageContaining("2.0");
        HalideMixing mixing = new HalideMixing(stack, HalideMixing.Options.DEFAULT, NATURE);
        assertThatThrownBy(() -> mixing.run(List.of(1.0), () -> true))
                .isInstanceOf(NoConvergenceException.class)
                .hasMessageContaining("stop");
    }

    @Test
    void frozen_films_stay_as_they_are_for_any_time() {
        HalideMixingResult result = run(pair(30e-9, new HalideDiffusion(0, 0.6), 1), 10, 1e-6, 1e300);
        assertThat(result.profiles().get(0).spread()).isEqualTo(1);
        assertThat(result.steps()).isEqualTo(1);
    }
}
