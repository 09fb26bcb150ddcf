package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.TrapKinetics.BY_EMPTYING;
import static photosynapse.device.physics.TrapKinetics.BY_FILLING;
import static photosynapse.device.physics.TrapKinetics.BY_HISTORY;
import static photosynapse.device.physics.TrapKinetics.BY_SITES;
import static photosynapse.device.physics.TrapKinetics.CAPTURE_N;
import static photosynapse.device.physics.TrapKinetics.CAPTURE_P;
import static photosynapse.device.physics.TrapKinetics.CN;
import static photosynapse.device.physics.TrapKinetics.CP;
import static photosynapse.device.physics.TrapKinetics.EMPTY;
import static photosynapse.device.physics.TrapKinetics.HISTORY;
import static photosynapse.device.physics.TrapKinetics.INPUTS;
import static photosynapse.device.physics.TrapKinetics.N;
import static photosynapse.device.physics.TrapKinetics.N1;
import static photosynapse.device.physics.TrapKinetics.OCCUPIED;
import static photosynapse.device.physics.TrapKinetics.OUTPUTS;
import static photosynapse.device.physics.TrapKinetics.P;
import static photosynapse.device.physics.TrapKinetics.P1;
import static photosynapse.device.physics.TrapKinetics.RATE;
import static photosynapse.device.physics.TrapKinetics.RATIO;
import static photosynapse.device.physics.TrapKinetics.RELEASE;
import static photosynapse.device.physics.TrapKinetics.SITES;
import static photosynapse.device.physics.TrapKinetics.TUNNEL;
import static photosynapse.device.physics.TrapKinetics.VACANT_HISTORY;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Trap occupation against the same balance in decimal arithmetic with 50 digits. */
class TrapKineticsTest {
    private static final MathContext DIGITS = new MathContext(50);

    /** Relative step of decimal differences: its error is of the order of its square, 1e-36. */
    private static final BigDecimal STEP = new BigDecimal("1e-18");

    /** Sixteen roundings or fewer, against the sum of the magnitudes of what is added up. */
    private static final double TOLERANCE = 4e-15;

    /** Inputs by which the derivatives are given, in the order of their places behind a value. */
    private static final int[] VARIABLES = {N, P, RATIO, RATE, RELEASE, SITES, HISTORY};

    private static final String[] QUANTITIES = {"nt", "Cn", "Cp", "T"};

    private static final int[] PLACES = {OCCUPIED, CAPTURE_N, CAPTURE_P, TUNNEL};

    /** Inputs of the law with a step of time, kept in an array as the law takes them. */
    private static final class Case {
        private final double[] in;
        private final double tau;
        private final boolean mobile;

        Case(double[] in, double tau, boolean mobile) {
            this.in = in;
            this.tau = tau;
            this.mobile = mobile;
        }

        double[] in() {
            return in;
        }

        double tau() {
            return tau;
        }

        boolean mobile() {
            return mobile;
        }

        @Override
        public String toString() {
            return (mobile ? "mobile" : "fixed") + " traps, tau = " + tau + " s, inputs " + Arrays.toString(in);
        }
    }

    private static Case randomCase(long seed, boolean mobile) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] in = new double[INPUTS];
        in[CN] = logUniform(random, 1e-18, 1e-14);
        in[CP] = logUniform(random, 1e-20, 1e-14);
        in[N1] = logUniform(random, 1e5, 1e18);
        in[P1] = logUniform(random, 1e0, 1e12);
        in[N] = logUniform(random, 1e5, 1e23);
        in[P] = logUniform(random, 1e5, 1e23);
        in[SITES] = logUniform(random, 1e20, 1e25);
        in[RATE] = random.nextInt(4) == 0 ? 0 : logUniform(random, 1e-6, 1e2);
        in[RATIO] = logUniform(random, 1e-10, 1e2);
        in[HISTORY] = in[SITES] * random.nextDouble();
        in[VACANT_HISTORY] = in[SITES] - in[HISTORY];
        in[RELEASE] = random.nextBoolean() ? 0 : logUniform(random, 1e-6, 1e2);
        return new Case(in, logUniform(random, 1e-10, 1e4), mobile);
    }

    private static double logUniform(RandomGenerator random, double low, double high) {
        return low * StrictMath.exp(random.nextDouble() * StrictMath.log(high / low));
    }

    private static double[] solve(Case c) {
        double[] out = new double[OUTPUTS];
        TrapKinetics.solve(c.in(), c.tau(), c.mobile(), out);
        return out;
    }

    /** nt, Cn, Cp, T from the implicit relation, solved for nt as a quotient of two sums of positive terms. */
    private static BigDecimal[] exact(BigDecimal[] in, BigDecimal tau, boolean mobile) {
        BigDecimal filling = times(in[CN], in[N]).add(times(in[CP], in[P1])).add(times(in[RATE], in[RATIO]));
        BigDecimal emptying =
                times(in[CN], in[N1]).add(times(in[CP], in[P])).add(in[RATE]).add(in[RELEASE]);
        BigDecimal loss = mobile ? emptying : emptying.add(filling);
        BigDecimal known = in[HISTORY].add(times(tau, times(in[SITES], filling)));
        BigDecimal nt = known.divide(BigDecimal.ONE.add(times(tau, loss)), DIGITS);
        BigDecimal empty = mobile ? in[SITES] : in[SITES].subtract(nt);
        BigDecimal captured =
                times(in[CN], times(in[N], empty).subtract(times(in[N1], nt))).subtract(times(in[RELEASE], nt));
        BigDecimal filled = times(in[CP], times(in[P], nt).subtract(times(in[P1], empty)));
        BigDecimal tunnelled = times(in[RATE], nt.subtract(times(empty, in[RATIO])));
        return new BigDecimal[] {nt, captured, filled, tunnelled};
    }

    private static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
    }

    private static BigDecimal[] decimal(double[] in) {
        BigDecimal[] exact = new BigDecimal[in.length];
        for (int k = 0; k < in.length; k++) {
            exact[k] = new BigDecimal(in[k]);
        }
        return exact;
    }

    /** Sum of the magnitudes of the terms that make up each quantity. */
    private static double[] sizes(Case c, double[] out) {
        double[] in = c.in();
        double empty = c.mobile() ? in[SITES] : Math.max(in[SITES], out[OCCUPIED]);
        double nt = Math.max(out[OCCUPIED], c.mobile() ? 0 : in[SITES] * 1e-300);
        return new double[] {
            out[OCCUPIED],
            in[CN] * (in[N] * empty + in[N1] * nt) + in[RELEASE] * nt,
            in[CP] * (in[P] * nt + in[P1] * empty),
            in[RATE] * (nt + empty * in[RATIO])
        };
    }

    @Property(seed = "1", tries = 500)
    void occupation_and_exchange_agree_with_decimal_arithmetic(@ForAll long seed, @ForAll boolean mobile) {
        Case c = randomCase(seed, mobile);
        double[] out = solve(c);
        BigDecimal[] exact = exact(decimal(c.in()), new BigDecimal(c.tau()), mobile);
        double[] sizes = sizes(c, out);
        for (int k = 0; k < exact.length; k++) {
            double value = exact[k].doubleValue();
            assertThat(out[PLACES[k]])
                    .as("%s of %s, exactly %s", QUANTITIES[k], c, value)
                    .isCloseTo(value, within(TOLERANCE * sizes[k]));
        }
    }

    @Property(seed = "1", tries = 300)
    void partials_agree_with_decimal_differences(@ForAll long seed, @ForAll boolean mobile) {
        Case c = randomCase(seed, mobile);
        double[] out = solve(c);
        double[] sizes = sizes(c, out);
        for (int v = 0; v < VARIABLES.length; v++) {
            if (c.in()[VARIABLES[v]] == 0) {
                continue;
            }
            BigDecimal[] slopes = slopes(c, VARIABLES[v]);
            for (int k = 0; k < slopes.length; k++) {
                double expected = slopes[k].doubleValue();
                double size = Math.abs(expected) + 4 * sizes[k] / c.in()[VARIABLES[v]];
                assertThat(partial(c, out, k, VARIABLES[v]))
                        .as("d%s/dinput[%d] of %s, exactly %s", QUANTITIES[k], VARIABLES[v], c, expected)
                        .isCloseTo(expected, within(TOLERANCE * size));
            }
        }
    }

    /** Derivative of a quantity by an input, from the outputs as the assembly of a system uses them. */
    private static double partial(Case c, double[] out, int quantity, int variable) {
        double[] in = c.in();
        double filling = variable == N ? in[CN] : variable == RATIO ? in[RATE] : variable == RATE ? in[RATIO] : 0;
        double emptying = variable == P ? in[CP] : variable == RATE || variable == RELEASE ? 1 : 0;
        double occupied = out[BY_FILLING] * filling + out[BY_EMPTYING] * emptying;
        occupied += variable == SITES ? out[BY_SITES] : variable == HISTORY ? out[BY_HISTORY] : 0;
        double nt = out[OCCUPIED];
        double empty = out[EMPTY];
        double bySites = variable == SITES ? 1 : 0;
        return switch (quantity) {
            case 0 -> occupied;
            case 1 ->
                (variable == N ? in[CN] * empty : variable == RELEASE ? -nt : bySites * in[CN] * in[N])
                        + TrapKinetics.captureByOccupied(in, c.mobile()) * occupied;
            case 2 ->
                (variable == P ? in[CP] * nt : -bySites * in[CP] * in[P1])
                        + TrapKinetics.holeCaptureByOccupied(in, c.mobile()) * occupied;
            default ->
                (variable == RATIO
                                ? -in[RATE] * empty
                                : variable == RATE ? nt - empty * in[RATIO] : -bySites * in[RATE] * in[RATIO])
                        + TrapKinetics.tunnelByOccupied(in, c.mobile()) * occupied;
        };
    }

    private static BigDecimal[] slopes(Case c, int variable) {
        BigDecimal tau = new BigDecimal(c.tau());
        BigDecimal[] above = decimal(c.in());
        BigDecimal[] below = decimal(c.in());
        BigDecimal step = times(above[variable], STEP);
        above[variable] = above[variable].add(step);
        below[variable] = below[variable].subtract(step);
        BigDecimal[] high = exact(above, tau, c.mobile());
        BigDecimal[] low = exact(below, tau, c.mobile());
        BigDecimal[] slopes = new BigDecimal[high.length];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = high[k].subtract(low[k]).divide(step.add(step), DIGITS);
        }
        return slopes;
    }

    /** n1 p1 = ni^2 = n* p*, r = n-star/n1 and the equilibrium occupation, at any step of time. */
    @Property(seed = "1")
    void every_exchange_term_vanishes_by_itself_at_equilibrium(@ForAll long seed, @ForAll boolean mobile) {
        Case c = randomCase(seed, mobile);
        double[] in = c.in();
        in[RELEASE] = 0;
        in[P] = in[N1] * in[P1] / in[N];
        in[RATIO] = in[N] / in[N1];
        in[HISTORY] = mobile ? in[SITES] * in[RATIO] : in[SITES] / (1 + in[N1] / in[N]);
        in[VACANT_HISTORY] = in[SITES] / (1 + in[N] / in[N1]);
        double[] out = solve(c);
        double[] sizes = sizes(c, out);
        assertThat(out[OCCUPIED]).as("nt of %s", c).isCloseTo(in[HISTORY], within(TOLERANCE * in[HISTORY]));
        for (int k = 1; k < QUANTITIES.length; k++) {
            assertThat(Math.abs(out[PLACES[k]]))
                    .as("%s of %s", QUANTITIES[k], c)
                    .isLessThanOrEqualTo(TOLERANCE * sizes[k]);
        }
    }

    @Property(seed = "1")
    void no_time_keeps_the_known_part_and_long_times_forget_it(@ForAll long seed) {
        Case c = randomCase(seed, false);
        double[] still = solve(new Case(c.in(), 0, false));
        assertThat(still[OCCUPIED]).isEqualTo(c.in()[HISTORY]);
        double[] late = solve(new Case(c.in(), 1e30, false));
        double balance = late[CAPTURE_N] - late[CAPTURE_P] - late[TUNNEL];
        double[] sizes = sizes(c, late);
        assertThat(Math.abs(balance)).as("net filling of %s", c).isLessThan(1e-13 * (sizes[1] + sizes[2] + sizes[3]));
    }

    @Property(seed = "1")
    void fixed_traps_stay_between_empty_and_full(@ForAll long seed) {
        Case c = randomCase(seed, false);
        assertThat(solve(c)[OCCUPIED]).as("nt of %s", c).isBetween(0.0, c.in()[SITES] * (1 + 1e-15));
    }

    /** The few empty ones of a level that is full but for 1e-20 of it keep their digits over a step. */
    @Property(seed = "1")
    void the_last_empty_traps_keep_their_digits(@ForAll long seed) {
        Case c = randomCase(seed, false);
        double[] in = c.in();
        double empty = 1e-20 * in[SITES];
        in[HISTORY] = in[SITES];
        in[VACANT_HISTORY] = empty;
        in[N1] = 0;
        in[P] = 0;
        in[RATE] = 0;
        in[RELEASE] = 0;
        double loss = 1 + c.tau() * (in[CN] * in[N] + in[CP] * in[P1]);
        assertThat(solve(c)[EMPTY]).as("empty ones of %s", c).isCloseTo(empty / loss, within(1e-15 * empty));
    }
}
