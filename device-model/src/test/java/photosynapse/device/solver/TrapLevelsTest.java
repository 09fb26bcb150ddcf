package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.TrapSpec;

class TrapLevelsTest {
    private static final double DENSITY = 3e23;

    private static TrapSpec gaussian(int levels) {
        return new TrapSpec.Gaussian(Graded.uniform(DENSITY), 0.7, 0.06, levels, KnownFilm.rates(1e-15, 1e-18));
    }

    private static TrapSpec exponential(int levels) {
        return new TrapSpec.Exponential(Graded.uniform(DENSITY), 0.4, 0.05, levels, KnownFilm.rates(1e-15, 1e-18));
    }

    private static double total(List<TrapSpec.Level> levels) {
        return levels.stream().mapToDouble(level -> level.density().bottom()).sum();
    }

    private static double mean(List<TrapSpec.Level> levels) {
        return levels.stream()
                        .mapToDouble(l -> l.density().bottom() * l.depthEv().bottom())
                        .sum()
                / total(levels);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 16, 64})
    void levels_of_a_distribution_hold_all_of_its_states(int count) {
        for (TrapSpec trap : List.of(gaussian(count), exponential(count))) {
            List<TrapSpec.Level> levels = TrapLevels.of(List.of(trap));
            assertThat(levels).hasSize(count);
            assertThat(total(levels)).as("states of %s (1/m3)", trap).isCloseTo(DENSITY, within(1e-13 * DENSITY));
            assertThat(levels).allSatisfy(level -> assertThat(level.rates()).isEqualTo(trap.rates()));
        }
    }

    /** A Gaussian cut at three standard deviations keeps 0.9866 of its standard deviation. */
    @ParameterizedTest
    @ValueSource(ints = {8, 12, 16})
    void a_gaussian_band_has_its_mean_and_its_spread(int count) {
        List<TrapSpec.Level> levels = TrapLevels.of(List.of(gaussian(count)));
        double mean = mean(levels);
        double variance = levels.stream()
                        .mapToDouble(l -> l.density().bottom()
                                * (l.depthEv().bottom() - mean)
                                * (l.depthEv().bottom() - mean))
                        .sum()
                / DENSITY;
        assertThat(mean).as("mean depth (eV)").isCloseTo(0.7, within(1e-12));
        assertThat(Math.sqrt(variance)).as("spread (eV)").isCloseTo(0.06, within(0.06 * 0.02));
        assertThat(levels.get(0).depthEv().bottom()).isCloseTo(0.7 - 0.18, within(1e-12));
        assertThat(levels.get(count - 1).depthEv().bottom()).isCloseTo(0.7 + 0.18, within(1e-12));
    }

    @Test
    void an_exponential_band_falls_by_e_over_its_decay_energy() {
        List<TrapSpec.Level> levels = TrapLevels.of(List.of(exponential(12)));
        // six decay energies on twelve levels: two levels a decay energy
        for (int k = 0; k + 2 < levels.size(); k++) {
            assertThat(levels.get(k + 2).density().bottom()
                            / levels.get(k).density().bottom())
                    .isCloseTo(StrictMath.exp(-1), within(1e-12));
            assertThat(levels.get(k + 2).depthEv().bottom()
                            - levels.get(k).depthEv().bottom())
                    .isCloseTo(0.05, within(1e-12));
        }
        assertThat(mean(levels)).as("mean depth (eV)").isCloseTo(0.45, within(0.002));
        assertThat(levels.get(0).depthEv().bottom()).as("shallowest (eV)").isGreaterThan(0.4);
    }

    @Test
    void graded_densities_stay_graded_and_levels_keep_their_order() {
        TrapSpec.Level single = KnownFilm.level(1, 0.5, 1, 1);
        TrapSpec band = new TrapSpec.Gaussian(new Graded(2, 4), 0.7, 0.05, 4, KnownFilm.rates(1, 1));
        List<TrapSpec.Level> levels = TrapLevels.of(List.of(single, band));
        assertThat(levels).hasSize(5).startsWith(single);
        assertThat(levels.stream()
                        .skip(1)
                        .mapToDouble(l -> l.density().bottom())
                        .sum())
                .isCloseTo(2, within(1e-12));
        assertThat(levels.stream().skip(1).mapToDouble(l -> l.density().top()).sum())
                .isCloseTo(4, within(1e-12));
    }

    /** A band so narrow that it is one level must do what one level does. */
    @Test
    void a_vanishing_spread_gives_the_single_level() {
        TrapSpec narrow = new TrapSpec.Gaussian(Graded.uniform(1e23), 0.75, 1e-9, 8, KnownFilm.rates(1e-15, 1e-18));
        double[] change = new double[2];
        TrapSpec[] traps = {KnownFilm.level(1e23, 0.75, 1e-15, 1e-18), narrow};
        for (int k = 0; k < 2; k++) {
            TransientResult result = KnownRuns.run(
                    new KnownDevice().films(new KnownFilm().traps(traps[k])).build(),
                    KnownRuns.FAST,
                    KnownRuns.train(3, 1, 100).stimulus(),
                    0,
                    102.05);
            change[k] = KnownRuns.change(result, 102.05);
        }
        assertThat(change[1]).as("dP (1/m2)").isCloseTo(change[0], within(1e-5 * change[0]));
    }

    /**
     * Nine levels over six standard deviations of 60 meV at 26 meV are right to what the tails hold; three stand 180
     * meV apart, and a Fermi level between them finds the wrong share of them filled by a ninth.
     */
    @Test
    void a_band_of_few_levels_has_a_larger_error_and_single_levels_have_none() {
        double thermal = 0.02585;
        TrapSpec single =
                new TrapSpec.Level(Graded.uniform(DENSITY), Graded.uniform(0.7), KnownFilm.rates(1e-15, 1e-18));
        assertThat(TrapLevels.bandError(List.of(single), thermal)).isZero();
        assertThat(TrapLevels.bandError(List.of(gaussian(9)), thermal)).isLessThan(5e-4);
        assertThat(TrapLevels.bandError(List.of(gaussian(3)), thermal)).isBetween(0.11, 0.125);
        assertThat(TrapLevels.bandError(List.of(gaussian(9), gaussian(3)), thermal))
                .isEqualTo(TrapLevels.bandError(List.of(gaussian(3)), thermal));
    }

    /** Levels in the middle of slices of an exponential: the error falls as the square of their distance. */
    @Test
    void the_error_of_an_exponential_band_falls_with_the_square_of_the_spacing() {
        double thermal = 0.02585;
        double four = TrapLevels.bandError(List.of(exponential(4)), thermal);
        double eight = TrapLevels.bandError(List.of(exponential(8)), thermal);
        double twelve = TrapLevels.bandError(List.of(exponential(12)), thermal);
        assertThat(Math.log(four / eight) / Math.log(2)).isBetween(1.5, 2.5);
        assertThat(Math.log(eight / twelve) / Math.log(1.5)).isBetween(1.5, 2.5);
    }

    /** Cold states are full or empty: the error is half the states of a level, and two levels are half of all each. */
    @Test
    void at_low_temperature_the_error_is_half_of_what_the_largest_level_holds() {
        assertThat(TrapLevels.bandError(List.of(gaussian(2)), 1e-5)).isBetween(0.47, 0.5);
    }
}
