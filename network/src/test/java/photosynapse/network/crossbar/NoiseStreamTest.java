package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NoiseStreamTest {
    /** Two-sided false-alarm rate 1e-6 of a standard normal statistic. */
    private static final double ALARM = 4.9;

    private static final int COUNT = 100_000;

    @Test
    void the_normal_quantile_inverts_the_normal_distribution() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (double z = -8; z <= 8; z += 0.01) {
            double p = normal.cumulativeProbability(z);
            // Near p = 1 the rounding of p itself limits what can be recovered: half an ulp over the density.
            double limit = 1e-13 + 2e-16 / normal.density(z);
            assertThat(NormalQuantile.at(p)).as("z = %s", z).isCloseTo(z, within(limit));
        }
    }

    @Test
    void mean_variance_and_tails_are_those_of_a_standard_normal() {
        NoiseStream stream = new NoiseStream(42);
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < COUNT; i++) {
            double z = stream.gaussian(i);
            sum += z;
            squares += z * z;
            beyondTwo += Math.abs(z) > 2 ? 1 : 0;
        }
        assertThat(sum / Math.sqrt(COUNT)).isBetween(-ALARM, ALARM);
        assertThat((squares - COUNT) / Math.sqrt(2.0 * COUNT)).isBetween(-ALARM, ALARM);
        double expected = COUNT * 0.04550026;
        assertThat((beyondTwo - expected) / Math.sqrt(expected)).isBetween(-ALARM, ALARM);
    }

    @Test
    void neighbouring_streams_and_indices_are_uncorrelated() {
        NoiseStream root = new NoiseStream(7);
        NoiseStream a = root.split(0);
        NoiseStream b = root.split(1);
        double between = 0;
        double along = 0;
        for (int i = 0; i < COUNT; i++) {
            between += a.gaussian(i) * b.gaussian(i);
            along += a.gaussian(i) * a.gaussian(i + 1);
        }
        assertThat(between / Math.sqrt(COUNT)).isBetween(-ALARM, ALARM);
        assertThat(along / Math.sqrt(COUNT)).isBetween(-ALARM, ALARM);
    }

    @Test
    void numbers_below_a_bound_are_equally_frequent() {
        NoiseStream stream = new NoiseStream(11);
        int[] counts = new int[10];
        for (int i = 0; i < COUNT; i++) {
            counts[stream.below(10, i)]++;
        }
        double chiSquared = 0;
        for (int count : counts) {
            chiSquared += (count - COUNT / 10.0) * (count - COUNT / 10.0) / (COUNT / 10.0);
        }
        // 9 degrees of freedom: exceeded with probability 1e-6.
        assertThat(chiSquared).isLessThan(44.8);
    }
}
