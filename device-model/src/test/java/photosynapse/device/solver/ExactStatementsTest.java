package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.units.PhysicalConstants;

/** The electrostatic statements of physics.md 5.1, rows 1, 2, 4 and 5, on what a run hands out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactStatementsTest {
    private static final PhysicalConstants CONSTANTS = PhysicalConstants.CODATA_2018;
    private static final double Q = CONSTANTS.elementaryCharge();
    private static final double VT = CONSTANTS.thermalVoltage(300);
    private static final double EPS0 = CONSTANTS.vacuumPermittivity();

    private static final double STATES = 2.6e15;
    private static final double ACCEPTORS = 5e15;
    private static final double PERMITTIVITY = 10;

    /** End of ten pulses at 1 Hz (s). */
    private static final double END = 9.05;

    private TransientResult written;

    @BeforeAll
    void write() {
        written = KnownRuns.run(
                KnownDevice.standard(),
                KnownRuns.FAST,
                KnownRuns.train(10, 1, 1).stimulus(),
                new OutputTimes(List.of(0.0, END), List.of(END)));
    }

    private static double softplus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    /** P of a neutral stack with a given film charge, by bisection on the bare formulas. */
    private static double neutralHoles(double gate, double oxide, double filmCharge) {
        double capacitance = EPS0 * 3.9 / oxide;
        double low = -200;
        double high = 200;
        for (int k = 0; k < 200; k++) {
            double psi = (low + high) / 2;
            double net = STATES * (softplus(-psi) - softplus(psi - 1 / VT)) - ACCEPTORS;
            double charge = capacitance * (gate - psi * VT) + Q * net + filmCharge;
            low = charge > 0 ? psi : low;
            high = charge > 0 ? high : psi;
        }
        return STATES * softplus(-low);
    }

    /** Charge of the film (C/m2), with the vacancies as they are or spread out evenly over the same number. */
    private static double filmCharge(List<ProfilePoint> film, boolean spread) {
        double ions = integral(
                film, film.stream().mapToDouble(ProfilePoint::vacancyDensity).toArray());
        double length = film.get(film.size() - 1).x();
        double[] density = film.stream()
                .mapToDouble(p -> netDensity(p, spread ? ions / length : p.vacancyDensity()))
                .toArray();
        return Q * integral(film, density);
    }

    private static double netDensity(ProfilePoint p, double vacancies) {
        return p.holeDensity()
                - p.electronDensity()
                - p.trappedElectronDensity().get(0)
                + vacancies
                - 1e24;
    }

    private static double integral(List<ProfilePoint> film, double[] density) {
        return IntStream.range(0, film.size())
                .mapToDouble(i -> cell(film, i) * density[i])
                .sum();
    }

    private static double cell(List<ProfilePoint> film, int i) {
        double below = film.get(Math.max(i - 1, 0)).x();
        double above = film.get(Math.min(i + 1, film.size() - 1)).x();
        return (above - below) / 2;
    }

    @Test
    void vacancies_cannot_gate_the_channel() {
        List<ProfilePoint> film = written.profiles();
        double displacement = film.stream()
                        .mapToDouble(ProfilePoint::vacancyDensity)
                        .max()
                        .orElseThrow()
                / film.stream().mapToDouble(ProfilePoint::vacancyDensity).min().orElseThrow();
        assertThat(displacement)
                .as("crowded over depleted density of vacancies")
                .isGreaterThan(1.4);
        double asTheyAre = neutralHoles(0, 300 / 1e9, filmCharge(film, false));
        double spread = neutralHoles(0, 300 / 1e9, filmCharge(film, true));
        assertThat(spread).as("P with vacancies spread out (1/m2)").isCloseTo(asTheyAre, within(1e-12 * asTheyAre));
        double solved = written.at(END).channelHoleDensity();
        assertThat(solved).as("P of the run (1/m2)").isCloseTo(asTheyAre, within(1e-12 * asTheyAre));
    }

    @Test
    void field_at_the_sheet_is_that_of_the_film_charge_whatever_the_gate() {
        for (double[] gateAndTop : new double[][] {{-50, 0}, {0, 2e-4}, {50, 0}}) {
            double gate = gateAndTop[0];
            double top = gateAndTop[1];
            double end = END + 3;
            TransientResult result = KnownRuns.run(
                    new KnownDevice().displacement(top).build(),
                    KnownRuns.FAST,
                    KnownRuns.followedBy(KnownRuns.train(10, 1, 1).stimulus(), new double[] {2, gate}),
                    new OutputTimes(List.of(end), List.of(end)));
            List<ProfilePoint> film = result.profiles();
            double drop = film.get(0).potential() - film.get(1).potential();
            double aboveFirstNode = EPS0 * PERMITTIVITY * drop / film.get(1).x();
            double atSheet = aboveFirstNode
                    - Q * cell(film, 0) * netDensity(film.get(0), film.get(0).vacancyDensity());
            double charge = result.at(end).filmCharge();
            assertThat(charge).as("film charge at %s V (C/m2)", gate).isCloseTo(filmCharge(film, false), within(1e-12));
            assertThat(atSheet)
                    .as("eps E(0+) at %s V with %s C/m2 above (C/m2)", gate, top)
                    .isCloseTo(top - charge, within(1e-9 * Math.abs(top - charge) + 1e-12));
        }
    }

    /**
     * With an open top the mode cos(pi x/L) of the vacancies decays with D (pi/L)^2 + 1/tau, tau = eps kT/(q^2 c0 D):
     * no field leaves the film, so the Maxwell time rules and not the 16 times longer lambda_D L/D of two blocking
     * contacts.
     */
    @Test
    void vacancies_under_an_open_top_relax_with_the_maxwell_time() {
        double c0 = 1e24;
        double diffusivity = 1e-17;
        double length = 60 / 1e9;
        DeviceSpec spec = new KnownDevice()
                .holeTransfer(0)
                .recombination(0)
                .tunnelling(0, 1)
                .films(new KnownFilm()
                        .traps()
                        .mobilities(Graded.uniform(0), Graded.uniform(0))
                        .vacancies(KnownFilm.vacancies(c0, diffusivity)))
                .build();
        double maxwell = EPS0 * PERMITTIVITY * VT / (Q * c0 * diffusivity);
        double wave = Math.PI / length;
        double steric = 1 / (1 - c0 / 1e27);
        double rate = diffusivity * wave * wave * steric + 1 / maxwell;
        FixedSteps steps = new FixedSteps(spec, KnownRuns.FAST.withNodeCount(100), 0);
        DeviceState state = steps.state();
        for (int i = 0; i < steps.device().nodeCount; i++) {
            state.y[steps.device().layout.at(i) + StateLayout.C] +=
                    1e-4 * c0 * Math.cos(wave * steps.device().grid.x[i]);
        }
        double before = amplitude(steps, wave);
        steps.walk(maxwell, 200);
        double ratio = amplitude(steps, wave) / before;
        assertThat(-StrictMath.log(ratio) / maxwell)
                .as("decay rate of the mode (1/s), Maxwell rate %s", 1 / maxwell)
                .isCloseTo(rate, within(2e-3 * rate));
    }

    private static double amplitude(FixedSteps steps, double wave) {
        DiscreteDevice device = steps.device();
        return IntStream.range(0, device.nodeCount)
                .mapToDouble(i -> device.volume[i]
                        * Math.cos(wave * device.grid.x[i])
                        * steps.state().y[steps.device().layout.at(i) + StateLayout.C])
                .sum();
    }

    /** Deep levels that are full from the start and exchange nothing: a charge without a path in or out. */
    private static DeviceSpec withFrozenCharge(double oxide, Graded density) {
        TrapSpec full = new TrapSpec.Level(density, Graded.uniform(1.6), KnownFilm.rates(0, 0));
        return new KnownDevice()
                .oxide(oxide)
                .tunnelling(0, 1)
                .films(new KnownFilm().traps(full))
                .build();
    }

    private static TransientSample dark(DeviceSpec spec) {
        return KnownRuns.run(spec, KnownRuns.FAST, KnownRuns.darkness(0, 1), 0).at(0);
    }

    @Test
    void frozen_film_charge_moves_the_current_by_its_size_alone_whatever_its_profile() {
        double[] oxides = {300 / 1e9, 100 / 1e9};
        double[] factors = {0.992, 0.975};
        for (int k = 0; k < oxides.length; k++) {
            double capacitance = EPS0 * 3.9 / oxides[k];
            TransientSample empty = dark(withFrozenCharge(oxides[k], Graded.uniform(0)));
            double quantum = Q * STATES / VT / (1 + StrictMath.exp(empty.channelPotential() / VT));
            double factor = quantum / (quantum + capacitance);
            assertThat(factor).as("Cq/(Cq + Cox) at %s m", oxides[k]).isCloseTo(factors[k], within(5e-4));
            double trapped = 1e19 * 60 / 1e9;
            double width = 100.0 / 20;
            double expected = width * 5e-4 * 0.1 * Q * trapped * factor;
            for (Graded profile : List.of(Graded.uniform(1e19), new Graded(2e19, 0), new Graded(0, 2e19))) {
                TransientSample charged = dark(withFrozenCharge(oxides[k], profile));
                assertThat(charged.filmCharge())
                        .as("film charge but for a few free holes (C/m2)")
                        .isCloseTo(-Q * trapped, within(1e-5 * Q * trapped));
                double change = Math.abs(charged.drainCurrent()) - Math.abs(empty.drainCurrent());
                assertThat(change)
                        .as("change of the current by %s at %s m (A)", profile, oxides[k])
                        .isCloseTo(expected, within(1e-4 * expected));
            }
        }
    }

    /**
     * Where the channel stands V above the source it is as dense as under a gate V lower: int P dV by Simpson's rule.
     */
    @Test
    void gradual_current_is_the_integral_over_the_neutral_channel() {
        double oxide = 300 / 1e9;
        for (double drain : new double[] {-0.1, -8, 3}) {
            DeviceSpec device = new KnownDevice().drainVoltage(drain).build();
            TransientSample lit = KnownRuns.run(
                            device, KnownRuns.FAST, KnownRuns.train(2, 1, 1).stimulus(), 1.05)
                    .at(1.05);
            int count = 400;
            double sum = 0;
            for (int k = 0; k <= count; k++) {
                double weight = k == 0 || k == count ? 1 : k % 2 == 1 ? 4 : 2;
                sum += weight * neutralHoles(-drain * k / count, oxide, lit.filmCharge());
            }
            double expected = 5 * Q * 5e-4 * sum * drain / count / 3;
            assertThat(lit.drainCurrentGradual())
                    .as("gradual current at %s V (A)", drain)
                    .isCloseTo(expected, within(1e-7 * Math.abs(expected)));
        }
    }
}
