package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.Q;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.optics.OpticalLayer;
import photosynapse.device.optics.TransferMatrix;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Light that enters the films, and what it leaves in the channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LightLimitsTest {
    private static final double LENGTH = 60 / 1e9;
    private static final double WAVELENGTH = 405 / 1e9;
    private static final double YIELD = 0.5;
    private static final double CAPACITANCE = EPS0 * 3.9 / (300 / 1e9);

    private final Chapter chapter = new Chapter(LightLimitsTest.class, "Light and the channel", """
            The default gated device: what its film absorbs leaves it as electrons and holes, and what it traps stands for a
            gate voltage. Stacks for the transfer matrix lie in air; a thick layer is one from which no light returns.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    /** Nothing recombines inside: each absorbed photon's yield leaves as one electron. */
    @Test
    void a_film_absorbs_what_beer_and_lambert_say() {
        double flux = 2e16;
        double[] coefficients = {1e6, 3e6, 1e7, 2e7, 4e7};
        double[] depths = new double[coefficients.length];
        double[] absorbed = new double[coefficients.length];
        Stimulus steady = new Stimulus(List.of(Segment.constant(20, new Light(flux, WAVELENGTH), 0)));
        for (int k = 0; k < coefficients.length; k++) {
            DeviceSpec device = new KnownDevice()
                    .recombination(1e-14)
                    .tunnelling(0, 1)
                    .films(new KnownFilm()
                            .noVacancies()
                            .traps()
                            .radiative(0)
                            .absorption(coefficients[k], coefficients[k])
                            .mobilities(Graded.uniform(1e-4), Graded.uniform(1e-4)))
                    .build();
            TransientResult result = KnownRuns.run(device, KnownRuns.FAST, steady, 10, 20);
            double left = result.at(20).electronsRecombined() - result.at(10).electronsRecombined();
            depths[k] = coefficients[k] * LENGTH;
            absorbed[k] = left / (YIELD * flux * 10);
        }
        for (int k : new int[] {0, 2, 4}) {
            chapter.compare(new Finding(
                    String.format(Locale.ROOT, "Absorbed share of a film, alpha d = %.2f", depths[k]),
                    "1 - exp(-alpha d)",
                    -StrictMath.expm1(-depths[k]),
                    absorbed[k],
                    "",
                    1e-5,
                    "Beer, Ann. Phys. Chem. 86, 78 (1852)"));
        }
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.log("absorption coefficient times thickness"),
                LimitPicture.Axis.linear("absorbed share"));
        picture.add("1 − exp(−α d)", depths, absorbed, depth -> -StrictMath.expm1(-depth));
        chapter.draw("beer-lambert", "Electrons that leave a lit film per incident photon and yield", picture);
    }

    @Test
    void reflection_absorption_and_transmission_are_one() {
        List<OpticalLayer> stack = List.of(
                new OpticalLayer(40 / 1e9, 1.8, 0.02),
                new OpticalLayer(60 / 1e9, 2.3, 0.4),
                new OpticalLayer(1e-9, 2.1, 0.6),
                new OpticalLayer(300 / 1e9, 1.46, 0));
        double sum = 0;
        for (double share : new TransferMatrix(stack, new OpticalLayer(0, 5.4, 0.3), WAVELENGTH).shares()) {
            sum += share;
        }
        chapter.compare(new Finding(
                "Reflected, absorbed and transmitted light of a stack",
                "R + T + sum A = 1",
                1,
                sum,
                "",
                1e-9,
                "Born and Wolf, Principles of Optics (1999)"));
    }

    /** Without reflection at either face the transfer matrix is a single pass; thick, it is one face of Fresnel's. */
    @Test
    void the_transfer_matrix_has_the_limits_of_a_single_pass_and_of_a_single_face() {
        double extinction = 0.004;
        double alpha = 4 * Math.PI * extinction / WAVELENGTH;
        double[] depths = {0.1, 0.3, 0.6, 1, 2, 3};
        double[] absorbed = new double[depths.length];
        for (int k = 0; k < depths.length; k++) {
            OpticalLayer layer = new OpticalLayer(depths[k] / alpha, 1, extinction);
            absorbed[k] = new TransferMatrix(List.of(layer), new OpticalLayer(0, 1, 0), WAVELENGTH).absorptance(0);
        }
        chapter.compare(new Finding(
                "Transfer matrix of a layer without reflection, alpha d = 1",
                "1 - exp(-alpha d)",
                -StrictMath.expm1(-1),
                absorbed[3],
                "",
                1e-4,
                "Beer, Ann. Phys. Chem. 86, 78 (1852)"));
        double n = 2.3;
        double k = 0.4;
        TransferMatrix thick =
                new TransferMatrix(List.of(new OpticalLayer(20e-6, n, k)), new OpticalLayer(0, 1.5, 0), WAVELENGTH);
        chapter.compare(new Finding(
                "Transfer matrix of a thick layer",
                "A = 1 - ((n - 1)^2 + k^2)/((n + 1)^2 + k^2)",
                1 - ((n - 1) * (n - 1) + k * k) / ((n + 1) * (n + 1) + k * k),
                thick.absorptance(0),
                "",
                1e-9,
                "Born and Wolf, Principles of Optics (1999)"));
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.linear("absorption coefficient times thickness"),
                LimitPicture.Axis.linear("absorbed share"));
        picture.add("1 − exp(−α d)", depths, absorbed, depth -> -StrictMath.expm1(-depth));
        chapter.draw("transfer-matrix", "Transfer matrix of a layer whose faces reflect nothing", picture);
    }

    /**
     * The dark device at a shifted gate has as many holes in its channel as the written one at 0 V; theory leaves out
     * the little charge that the dark device's own film takes there.
     */
    @Test
    void photogating_shifts_the_threshold_by_the_trapped_charge_over_the_capacitance() {
        PulseTrain train = KnownRuns.train(10, 1, 1);
        int[] pulses = {1, 2, 3, 5, 10};
        double[] times = new double[pulses.length];
        for (int k = 0; k < pulses.length; k++) {
            times[k] = pulses[k] - 1 + KnownRuns.WIDTH;
        }
        TransientResult written = KnownRuns.run(KnownDevice.standard(), KnownRuns.FAST, train.stimulus(), times);
        double[] charges = new double[pulses.length];
        double[] shifts = new double[pulses.length];
        for (int k = 0; k < pulses.length; k++) {
            TransientSample sample = written.at(times[k]);
            charges[k] = -sample.filmCharge() / Q / 1e16;
            shifts[k] = -gateOfDarkDevice(sample.channelHoleDensity());
        }
        for (int k : new int[] {0, pulses.length - 1}) {
            chapter.compare(new Finding(
                    "Photogating, shift of the threshold after pulse " + pulses[k],
                    "Q/C_ox",
                    charges[k] * 1e16 * Q / CAPACITANCE,
                    shifts[k],
                    "V",
                    1e-3,
                    "Sze and Ng, Physics of Semiconductor Devices (2007)"));
        }
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.linear("electrons in the film (10¹²/cm²)"),
                LimitPicture.Axis.linear("shift of the threshold (V)"));
        picture.add("Q/C", charges, shifts, charge -> charge * 1e16 * Q / CAPACITANCE);
        chapter.draw("photogating", "Threshold after 1, 2, 3, 5 and 10 pulses", picture);
    }

    /** Gate voltage at which the dark device has a density of holes in its channel, by halving (V). */
    private static double gateOfDarkDevice(double holes) {
        double low = -20;
        double high = 0;
        while (high - low > 1e-7) {
            double middle = (low + high) / 2;
            double there = KnownRuns.run(KnownDevice.standard(), KnownRuns.FAST, KnownRuns.darkness(middle, 1e-9), 0)
                    .at(0)
                    .channelHoleDensity();
            if (there > holes) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
