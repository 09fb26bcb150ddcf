package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.Recombination.EXCESS_N;
import static photosynapse.device.physics.Recombination.EXCESS_P;
import static photosynapse.device.physics.Recombination.INPUTS;
import static photosynapse.device.physics.Recombination.N;
import static photosynapse.device.physics.Recombination.OUTPUTS;
import static photosynapse.device.physics.Recombination.P;
import static photosynapse.device.physics.Recombination.PRODUCT;
import static photosynapse.device.physics.Recombination.RATE;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecombinationTest {
    private static final double N1 = 3e17;
    private static final double P1 = 2e13;
    private static final double NI2 = N1 * P1;

    private static final Recombination.Radiative LIGHT = new Recombination.Radiative(1e-16);
    private static final Recombination.Auger AUGER = new Recombination.Auger(2e-40, 5e-40);
    private static final Recombination.ShockleyReadHall LEVEL = new Recombination.ShockleyReadHall(3e-9, 3e-7, N1, P1);
    private static final SurfaceRecombination SURFACE = new SurfaceRecombination(10, 0.3, N1, P1);

    /** Few roundings, relative to the larger of both terms of n p - ni^2. */
    private static final double ROUNDING = 5e-15;

    @FunctionalInterface
    private interface Law {
        void evaluate(double[] in, double[] out);
    }

    private static final List<Law> LAWS = List.of(LIGHT::evaluate, AUGER::evaluate, LEVEL::evaluate, SURFACE::evaluate);

    private static double[] rate(Law law, double... in) {
        double[] out = new double[OUTPUTS];
        law.evaluate(in, out);
        return out;
    }

    private static double[] randomInputs(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] in = new double[INPUTS];
        in[N] = 1e5 * StrictMath.pow(10, 20 * random.nextDouble());
        in[P] = 1e5 * StrictMath.pow(10, 20 * random.nextDouble());
        in[EXCESS_N] = random.nextBoolean() ? 0 : 5 * random.nextDouble();
        in[EXCESS_P] = random.nextBoolean() ? 0 : 5 * random.nextDouble();
        in[PRODUCT] = NI2;
        return in;
    }

    @Property(seed = "1", tries = 300)
    void nothing_happens_at_equilibrium_whatever_the_statistics(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int which) {
        double[] in = randomInputs(seed);
        double oneWay = in[PRODUCT] * StrictMath.exp(-in[EXCESS_N] - in[EXCESS_P]);
        in[P] = oneWay / in[N];
        double[] out = rate(LAWS.get(which), in);
        double factor = out[Recombination.BY_EXCESS_N] / oneWay;
        assertThat(Math.abs(out[RATE]))
                .as("rate of law %d at %s", which, Arrays.toString(in))
                .isLessThanOrEqualTo(ROUNDING * Math.abs(factor) * oneWay);
        double[] more = in.clone();
        more[N] *= 1.001;
        assertThat(rate(LAWS.get(which), more)[RATE]).as("above equilibrium").isPositive();
        more[N] = in[N] * 0.999;
        assertThat(rate(LAWS.get(which), more)[RATE]).as("below equilibrium").isNegative();
    }

    /** Differences by relative steps; the rates are rational in the densities and exponential in the excesses. */
    @Property(seed = "1", tries = 300)
    void partials_agree_with_differences(@ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int which) {
        double[] in = randomInputs(seed);
        Law law = LAWS.get(which);
        double[] out = rate(law, in);
        for (int variable = N; variable <= EXCESS_P; variable++) {
            int index = variable;
            double scale = variable <= P ? in[variable] : 1;
            double difference = Differences.central(
                    t -> {
                        double[] moved = in.clone();
                        moved[index] += t * scale;
                        return rate(law, moved)[RATE];
                    },
                    0,
                    1e-3);
            double size = Math.abs(out[RATE]) + Math.abs(out[Recombination.BY_EXCESS_N]) + Math.abs(difference);
            // truncation step^4 = 1e-12 times the fifth derivative, rounding 1e-16/step
            assertThat(out[1 + variable] * scale)
                    .as("partial %d of law %d at %s", variable, which, Arrays.toString(in))
                    .isCloseTo(difference, within(1e-10 * size));
        }
    }

    @Test
    void limits_are_those_of_the_textbook() {
        assertThat(rate(LIGHT::evaluate, 1e22, 1e22, 0, 0, NI2)[RATE]).isCloseTo(1e28, within(1e-10 * 1e28));
        // minority carriers die with their own lifetime: n >> p, n1 gives p/tau_p
        assertThat(rate(LEVEL::evaluate, 1e24, 1e18, 0, 0, NI2)[RATE])
                .isCloseTo(1e18 / 3e-7, within(1e-5 * 1e18 / 3e-7));
        // tau_p n1 is 3e-5 of tau_n p
        assertThat(rate(LEVEL::evaluate, 1e14, 1e24, 0, 0, NI2)[RATE])
                .isCloseTo((1e14 - NI2 / 1e24) / 3e-9, within(4e-5 * 1e14 / 3e-9));
        // equal densities far above n1 and p1 share both lifetimes
        assertThat(rate(LEVEL::evaluate, 1e23, 1e23, 0, 0, NI2)[RATE])
                .isCloseTo(1e23 / (3e-9 + 3e-7), within(1e-5 * 1e23 / 3e-7));
        assertThat(rate(AUGER::evaluate, 1e24, 1e20, 0, 0, NI2)[RATE])
                .isCloseTo(2e-40 * 1e48 * 1e20, within(1e-3 * 2e28));
        assertThat(rate(SURFACE::evaluate, 1e24, 1e18, 0, 0, NI2)[RATE]).isCloseTo(0.3e18, within(1e-4 * 0.3e18));
        assertThat(rate(SURFACE::evaluate, 1e14, 1e24, 0, 0, NI2)[RATE])
                .isCloseTo(10 * (1e14 - NI2 / 1e24), within(1e-4 * 1e15));
    }

    /** Depleted of both carriers a level generates ni^2/(tau_p n1 + tau_n p1). */
    @Test
    void an_empty_film_generates() {
        double expected = -NI2 / (3e-7 * N1 + 3e-9 * P1);
        assertThat(rate(LEVEL::evaluate, 0, 0, 0, 0, NI2)[RATE]).isCloseTo(expected, within(-1e-14 * expected));
        assertThat(rate(LIGHT::evaluate, 0, 0, 0, 0, NI2)[RATE]).isEqualTo(-1e-16 * NI2);
        assertThat(rate(AUGER::evaluate, 0, 0, 0, 0, NI2)[RATE]).isZero();
    }

    /** A level as a trap in steady state: capture of electrons equals capture of holes equals R. */
    @Property(seed = "1", tries = 200)
    void the_level_is_the_steady_state_of_a_trap_that_emits_less_into_a_filled_band(@ForAll long seed) {
        double[] in = randomInputs(seed);
        double sites = 1e22;
        double cn = 1 / (3e-9 * sites);
        double cp = 1 / (3e-7 * sites);
        double n1 = N1 * StrictMath.exp(-in[EXCESS_N]);
        double p1 = P1 * StrictMath.exp(-in[EXCESS_P]);
        double filling = cn * in[N] + cp * p1;
        double emptying = cn * n1 + cp * in[P];
        double full = sites * filling / (filling + emptying);
        double empty = sites * emptying / (filling + emptying);
        double expected = cn * (in[N] * empty - n1 * full);
        double size = cn * (in[N] * empty + n1 * full);
        assertThat(rate(LEVEL::evaluate, in)[RATE]).isCloseTo(expected, within(ROUNDING * size));
    }

    @Test
    void off_is_off_and_undershoots_have_no_pole() {
        double[] off = rate(
                new Recombination.ShockleyReadHall(Double.POSITIVE_INFINITY, 1e-9, N1, P1)::evaluate,
                1e20,
                1e20,
                0,
                0,
                NI2);
        assertThat(off).containsOnly(0);
        assertThat(rate(new SurfaceRecombination(0, 5, N1, P1)::evaluate, 1e20, 1e20, 0, 0, NI2))
                .containsOnly(0);
        double below = rate(LEVEL::evaluate, -N1, -P1, 0, 0, NI2)[RATE];
        assertThat(below).isBetween(-1e-3 * NI2, 1e-3);
        assertThat(rate(new Recombination.ShockleyReadHall(1, 1, 0, 0)::evaluate, 0, 0, 0, 0, 0))
                .containsOnly(0);
    }

    @Test
    void holes_of_one_film_meet_electrons_of_another() {
        double product = SurfaceRecombination.equilibriumProduct(2e24, 3e24, 40);
        assertThat(product).isCloseTo(6e48 * StrictMath.exp(-40), within(1e-13 * 6e48 * StrictMath.exp(-40)));
        // exp(-1000) is no number, its half still is
        assertThat(SurfaceRecombination.equilibriumProduct(1e300, 1e300, 1380))
                .isCloseTo(StrictMath.exp(600 * StrictMath.log(10) - 1380), within(1e-11));
    }

    @Test
    void senseless_parameters_are_refused_with_value_and_unit() {
        assertThatThrownBy(() -> new Recombination.Radiative(-1)).hasMessageContaining("-1.0 m3/s");
        assertThatThrownBy(() -> new Recombination.Auger(Double.NaN, 0)).hasMessageContaining("NaN m6/s");
        assertThatThrownBy(() -> new Recombination.ShockleyReadHall(0, 0, 1, 1)).hasMessageContaining("0.0 s");
        assertThatThrownBy(() -> new Recombination.ShockleyReadHall(1, -1, 1, 1))
                .hasMessageContaining("-1.0 s");
        assertThatThrownBy(() -> new SurfaceRecombination(-2, 1, 1, 1)).hasMessageContaining("-2.0 m/s");
        assertThatThrownBy(() -> new SurfaceRecombination(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 1))
                .hasMessageContaining("one must be finite");
    }
}
