package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.units.PhysicalConstants;

/** Every law at the ends of the double numbers: it answers, small numbers finitely, and does not hide a NaN. */
class HostileInputsTest {
    private static final PhysicalConstants NATURE = PhysicalConstants.CODATA_2018;

    private static final double[] TINY = {
        0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, -1e-300, 1e-160, -1e-160, 1e-30, -1e-30
    };

    private static final double[] HUGE = {
        1e160,
        -1e160,
        1e300,
        -1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    @FunctionalInterface
    private interface Evaluation {
        void evaluate(double[] in, double[] out);
    }

    /** A law with inputs at which it is at home. */
    private static final class Law {
        private final String name;
        private final int outputs;
        private final Evaluation evaluation;
        private final double[] usual;

        Law(String name, int outputs, Evaluation evaluation, double... usual) {
            this.name = name;
            this.outputs = outputs;
            this.evaluation = evaluation;
            this.usual = usual;
        }

        double[] at(int index, double value) {
            double[] in = usual.clone();
            in[index] = value;
            double[] out = new double[outputs];
            evaluation.evaluate(in, out);
            return out;
        }
    }

    private static List<Law> laws() {
        List<Law> laws = new ArrayList<>();
        for (CarrierStatistics s : List.of(new Boltzmann(), new FermiDirac(), new GaussianDisorder(3))) {
            laws.add(new Law(s.toString(), 2, (in, out) -> s.evaluate(in[0], out), 0.2));
            laws.add(new Law("density of " + s, 1, (in, out) -> out[0] = s.density(in[0]), -2));
        }
        double[] densities = {1e20, 1e18, 0.1, 0.2, 1e30};
        laws.add(new Law("radiative", 5, new Recombination.Radiative(1e-16)::evaluate, densities));
        laws.add(new Law("Auger", 5, new Recombination.Auger(1e-40, 1e-40)::evaluate, densities));
        laws.add(new Law("level", 5, new Recombination.ShockleyReadHall(1e-9, 1e-7, 1e15, 1e15)::evaluate, densities));
        laws.add(new Law("surface", 5, new SurfaceRecombination(10, 1, 1e15, 1e15)::evaluate, densities));
        for (FieldEmission f : List.of(
                new FieldEmission.None(),
                PooleFrenkel.of(4, 0.7, 300, NATURE),
                TrapAssistedTunnelling.of(0.7, 0.2, 300, NATURE))) {
            laws.add(new Law(f.toString(), 2, (in, out) -> f.evaluate(in[0], out), 1e7));
        }
        for (double velocity : new double[] {0, 1e3, Double.POSITIVE_INFINITY}) {
            ContactExchange contact = new ContactExchange(velocity, 1e20);
            laws.add(new Law("contact", 3, (in, out) -> contact.evaluate(in[0], in[1], out), 1e19, 1));
        }
        double silicon = 1e-10;
        laws.add(new Law(
                "image force",
                2,
                (in, out) -> {
                    out[0] = ContactDensities.imageForceLoweringEv(in[0], silicon, NATURE);
                    out[1] = ContactDensities.imageForceSlopeEv(in[0], silicon, NATURE);
                },
                1e7));
        for (ChannelMobility m : List.of(
                new ChannelMobility.Constant(1e-4),
                new ChannelMobility.PowerLaw(1e-4, 1e15, 0.7),
                new ChannelMobility.PowerLaw(1e-4, 1e15, -0.7),
                new ChannelMobility.Percolation(1e-4, 1e14, 1.31))) {
            laws.add(new Law(m.toString(), 2, (in, out) -> m.evaluate(in[0], out), 1e15));
        }
        ContactResistance series = new ContactResistance(1e5);
        laws.add(new Law("series", 1, (in, out) -> out[0] = series.current(in[0], v -> 1e-6 * v), -0.1));
        HalideMixingFlux.Side side = new HalideMixingFlux.Side(1e-9, 1e28, 1e-18, 1e-17);
        HalideMixingFlux mixing = new HalideMixingFlux(side, side, 1);
        laws.add(new Law("halides", 3, (in, out) -> mixing.evaluate(in[0], in[1], out), 0.7, 0.2));
        return laws;
    }

    @Test
    void small_numbers_give_finite_values_and_slopes() {
        for (Law law : laws()) {
            for (int index = 0; index < law.usual.length; index++) {
                for (double value : TINY) {
                    for (double out : law.at(index, value)) {
                        assertThat(Double.isFinite(out))
                                .as("%s with input %d at %s gave %s", law.name, index, value, out)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Either the law does not depend on the input, or it says that there is no value. */
    @Test
    void no_law_hides_a_number_that_is_none() {
        for (Law law : laws()) {
            for (int index = 0; index < law.usual.length; index++) {
                double[] usual = law.at(index, law.usual[index]);
                double[] out = law.at(index, Double.NaN);
                assertThat(Double.isNaN(out[0]) || Arrays.equals(out, usual))
                        .as("%s with input %d NaN gave %s", law.name, index, Arrays.toString(out))
                        .isTrue();
            }
        }
    }

    /** Of one variable these are finite or have their limit; sums and products of densities may overflow to NaN. */
    @Test
    void huge_numbers_are_answered_and_laws_of_one_variable_have_their_limits() {
        for (Law law : laws()) {
            for (int index = 0; index < law.usual.length; index++) {
                for (double value : HUGE) {
                    double[] out = law.at(index, value);
                    boolean oneVariable = law.usual.length == 1;
                    assertThat(!oneVariable || !Double.isNaN(out[0]))
                            .as("%s at %s gave %s", law.name, value, Arrays.toString(out))
                            .isTrue();
                    assertThat(out).hasSize(law.outputs);
                }
            }
        }
    }
}
