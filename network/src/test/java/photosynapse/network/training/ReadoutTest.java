package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.Mnist;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LineResistance;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;

class ReadoutTest {
    private static LabelledImages train;
    private static LabelledImages test;
    private static byte[] learned;

    @BeforeAll
    static void learn() throws IOException {
        train = new SetImages(Mnist.train().range(0, 2500).withoutMargin(4));
        test = new SetImages(Mnist.test().range(0, 1000).withoutMargin(4));
        InSituCourse course = course(ReadNoise.NONE);
        course.finishEpoch();
        learned = course.save();
    }

    private static InSituCourse course(ReadNoise noise) {
        var array = new InSituArraySpec(
                InSituCourseTest.FADING, DeviceVariation.NONE, noise, 0, 0.01, new RefreshPolicy.Never());
        var options =
                new InSituOptions(List.of(30), List.of(0.5, 1.0), 1, 0.02, new UpdateRule.Accumulation(16, 16), 1);
        return new InSituCourse(array, options, train, new SplittableRandom(1));
    }

    private static InSituCourse learned(ReadNoise noise) {
        InSituCourse course = course(noise);
        course.restore(learned);
        return course;
    }

    private static double accuracy(InSituCourse course, Converters converters, int tileRows) {
        return course.judge(test, new ReadoutSpec(converters, tileRows, LineResistance.NONE, false), List.of())
                .accuracy()
                .fraction();
    }

    @Test
    void exact_converters_and_any_tiles_give_the_plain_answers() {
        InSituCourse course = learned(ReadNoise.NONE);
        double plain = course.judge(test).accuracy().fraction();
        assertThat(plain).isGreaterThan(0.75);
        for (int rows : new int[] {Integer.MAX_VALUE, 400, 64, 7}) {
            // sums in another order: an image on the border may fall on the other side
            assertThat(accuracy(course, Converters.EXACT, rows)).isCloseTo(plain, within(0.0021));
        }
    }

    @Test
    void fewer_bits_cost_accuracy() {
        InSituCourse course = learned(ReadNoise.NONE);
        double plain = course.judge(test).accuracy().fraction();
        assertThat(accuracy(course, new Converters(8, 8), 64)).isCloseTo(plain, within(0.015));
        assertThat(accuracy(course, new Converters(4, 8), 64)).isCloseTo(plain, within(0.03));
        assertThat(accuracy(course, new Converters(8, 2), 64)).isLessThan(plain - 0.05);
    }

    @Test
    void read_noise_is_the_same_in_the_sum_over_tiles() {
        InSituCourse course = learned(new ReadNoise(0.05, 0));
        double plain = course.judge(test).accuracy().fraction();
        double tiled = accuracy(course, Converters.EXACT, 50);
        double clean = accuracy(learned(ReadNoise.NONE), Converters.EXACT, 50);
        // 1000 images: five standard errors of the difference of two draws are below 5 points
        assertThat(tiled).isCloseTo(plain, within(0.05));
        assertThat(tiled).isLessThan(clean - 0.02);
    }

    @Test
    void lines_with_resistance_cost_accuracy_and_shorter_tiles_win_it_back() {
        InSituCourse course = learned(ReadNoise.NONE);
        double plain = course.judge(test).accuracy().fraction();
        double some = throughLines(course, 1e-9, 400);
        double whole = throughLines(course, 20, 400);
        double tiled = throughLines(course, 20, 25);
        assertThat(some).isCloseTo(plain, within(0.0021));
        assertThat(whole).isLessThan(plain - 0.05);
        assertThat(tiled).isGreaterThan(whole + 0.03);
        var steady = new InSituArraySpec(
                TwoSidedDevice.constantStep(100),
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0,
                0.01,
                new RefreshPolicy.Never());
        var options =
                new InSituOptions(List.of(30), List.of(0.5, 1.0), 1, 0.02, new UpdateRule.Accumulation(16, 16), 1);
        InSituCourse other = new InSituCourse(steady, options, train, new SplittableRandom(1));
        assertThatThrownBy(() -> throughLines(other, 1, 400)).hasMessageContaining("siemens");
    }

    private static double throughLines(InSituCourse course, double segment, int tileRows) {
        var lines = new LineResistance(segment);
        return course.judge(test, new ReadoutSpec(Converters.EXACT, tileRows, lines, false), List.of())
                .accuracy()
                .fraction();
    }

    @Test
    void columns_that_lost_half_are_brought_back_by_one_factor_each() {
        InSituCourse course = learned(ReadNoise.NONE);
        List<WeightMap> noted = List.of(course.weights(0), course.weights(1));
        course.rest(3600, InSituCourseTest.FADING);
        var compensation = new ColumnCompensation(noted, new NoiseStream(1));
        DenseValues now = new DenseValues(course.weights(0).toArray(), new float[30]);
        DenseValues other = new DenseValues(course.weights(1).toArray(), new float[10]);
        DenseValues back = compensation.applied(List.of(now, other)).get(0);
        double was = 0;
        double is = 0;
        double again = 0;
        float[] before = noted.get(0).toArray();
        for (int i = 0; i < before.length; i += 30) {
            was += Math.abs(before[i]);
            is += Math.signum(before[i]) * now.weights()[i];
            again += Math.signum(before[i]) * back.weights()[i];
        }
        assertThat(is).isLessThan(0.7 * was);
        assertThat(again).isCloseTo(was, within(1e-4 * was));
        double plain = course.judge(test).accuracy().fraction();
        var compensated = ReadoutSpec.PLAIN.compensated(true);
        assertThat(course.judge(test, compensated, noted).accuracy().fraction()).isGreaterThan(plain - 0.02);
        assertThatThrownBy(() -> course.judge(test, compensated, List.of())).hasMessageContaining("2 layers expected");
    }

    @Test
    void the_refresh_interval_holds_what_it_must_and_no_more() {
        InSituCourse course = learned(new ReadNoise(0.01, 0));
        byte[] before = course.save();
        RefreshNeed need = course.refreshNeed(test, InSituCourseTest.FADING, 0.95, 1e6);
        assertThat(course.save()).isEqualTo(before);
        assertThat(need.interval()).isBetween(100.0, 9e5);
        assertThat(need.atInterval().fraction())
                .isGreaterThanOrEqualTo(0.95 * need.fresh().fraction());
        course.rest(need.interval() * 2, InSituCourseTest.FADING);
        assertThat(course.judge(test).accuracy().fraction())
                .isLessThan(0.95 * need.fresh().fraction());
        assertThat(need.pulses()).isGreaterThan(1000);
        // 2e13 photons/m2 x 2e-9 m2 of the wavelength's energy
        double photon = 6.62607015e-34
                * 299792458
                / InSituCourseTest.FADING.pulse().light().wavelength();
        assertThat(need.energy()).isCloseTo(need.pulses() * 4e4 * photon, within(1e-6 * need.energy()));
        assertThat(need.power()).isCloseTo(need.energy() / need.interval(), within(1e-30));
    }
}
