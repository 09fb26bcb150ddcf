package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import photosynapse.device.physics.Recombination;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.stimulus.Stimulus;

/** Each variant of the equations that is off by default: physics.md 4, options. */
class OptionsTest {
    private static final double END = 2.05;

    private static Stimulus pulses() {
        return KnownRuns.train(3, 1, 100).stimulus();
    }

    private static TransientResult run(DeviceSpec device) {
        return KnownRuns.run(device, KnownRuns.FAST, pulses(), 0, END, END + 100);
    }

    private static void assertSameChange(TransientResult a, TransientResult b, double relative) {
        for (double time : new double[] {END, END + 100}) {
            double expected = KnownRuns.change(b, time);
            assertThat(KnownRuns.change(a, time))
                    .as("dP at %s s (1/m2)", time)
                    .isCloseTo(expected, within(relative * Math.abs(expected)));
        }
    }

    @Test
    void nanotubes_are_neutral_with_their_own_density_of_states() {
        DeviceSpec device = new KnownDevice()
                .channelStates(new DensityOfStatesSpec.Nanotubes(1e8, 8.1e5))
                .build();
        double vt = device.constants().thermalVoltage(300);
        double q = device.constants().elementaryCharge();
        for (double gate : new double[] {-30, 0, 30}) {
            TransientSample dark = KnownRuns.run(device, KnownRuns.FAST, KnownRuns.darkness(gate, 1), 0)
                    .at(0);
            double[] sheet = new double[4];
            new DiscreteDevice(device, KnownRuns.FAST).sheet().channel().evaluate(dark.channelPotential() / vt, sheet);
            assertThat(dark.channelHoleDensity()).isCloseTo(sheet[0], within(1e-12 * sheet[0]));
            double capacitance = device.constants().vacuumPermittivity() * 3.9 / (300 / 1e9);
            double gateCharge = capacitance * (gate - dark.channelPotential());
            double sum = gateCharge + q * (sheet[0] - sheet[2] - 5e15) + dark.filmCharge();
            assertThat(sum / (q * 5e15)).as("sum of charges at %s V", gate).isCloseTo(0, within(1e-12));
        }
        assertThat(KnownRuns.change(run(device), END)).as("dP (1/m2)").isPositive();
    }

    /** With the sheet's conduction band as the only exit, S_e stands where k_n P stood: L Nt/(S_e n1). */
    @Test
    void electron_extraction_empties_the_film_at_its_own_velocity() {
        double velocity = 5e-3;
        double depth = 0.6;
        DeviceSpec device = new KnownDevice()
                .recombination(0)
                .tunnelling(0, 1)
                .extraction(velocity)
                .films(new KnownFilm()
                        .noVacancies()
                        .radiative(0)
                        .mobilities(Graded.uniform(1e-4), Graded.uniform(1e-4))
                        .traps(KnownFilm.level(1e23, depth, 1e-15, 0)))
                .build();
        double n1 = 2e24 * StrictMath.exp(-depth / device.constants().thermalVoltage(300));
        double rate = velocity * n1 / (60 / 1e9 * 1e23);
        var weak = new photosynapse.device.stimulus.Light(2e15, 405 / 1e9);
        Stimulus stimulus = new photosynapse.device.stimulus.PulseTrain(1, 1e-4, 0, weak, 0, 2 / rate).stimulus();
        double first = 0.2 / rate;
        double last = 1 / rate;
        TransientResult result =
                KnownRuns.run(device, KnownRuns.FAST.withRelativeTolerance(1e-5), stimulus, 0, first, last);
        double dark = result.at(0).trappedElectronDensity();
        double decay = StrictMath.log((result.at(first).trappedElectronDensity() - dark)
                / (result.at(last).trappedElectronDensity() - dark));
        assertThat(decay / (last - first)).as("release (1/s)").isCloseTo(rate, within(5e-3 * rate));
        double left =
                result.at(first).trappedElectronDensity() - result.at(last).trappedElectronDensity();
        double extracted =
                result.at(last).electronsExtracted() - result.at(first).electronsExtracted();
        assertThat(extracted).as("electrons through S_e (1/m2)").isCloseTo(left, within(1e-4 * left));
    }

    @Test
    void a_dead_layer_holds_no_trapped_electron() {
        DeviceSpec device = new KnownDevice().deadLayer(30 / 1e9).build();
        TransientResult result = KnownRuns.run(
                device, KnownRuns.FAST, pulses(), new OutputTimes(List.of(0.0, END, END + 100), List.of(END)));
        List<ProfilePoint> film = result.profiles();
        for (int i = 1; i + 1 < film.size(); i++) {
            double trapped = film.get(i).trappedElectronDensity().get(0);
            if ((film.get(i).x() + film.get(i + 1).x()) / 2 < 30 / 1e9) {
                assertThat(trapped).as("nt at %s m", film.get(i).x()).isZero();
            } else if ((film.get(i - 1).x() + film.get(i).x()) / 2 > 30 / 1e9) {
                assertThat(trapped).as("nt at %s m", film.get(i).x()).isGreaterThan(1e20);
            }
        }
        assertThat(result.at(END + 100).electronsTunnelled())
                .as("tunnelled electrons (1/m2), where none is trapped within reach")
                .isLessThan(0.5 * run(KnownDevice.standard()).at(END + 100).electronsTunnelled());
    }

    @Test
    void tunnelling_that_needs_vacancies_is_the_usual_one_while_they_stay_and_slower_once_they_have_left() {
        KnownFilm frozen = new KnownFilm().frozenVacancies();
        TransientResult usual = run(new KnownDevice().films(frozen).build());
        TransientResult needing =
                run(new KnownDevice().films(frozen).variants(true, null).build());
        assertSameChange(needing, usual, 1e-6);
        TransientResult mobile = run(KnownDevice.standard());
        TransientResult mobileNeeding =
                run(new KnownDevice().variants(true, null).build());
        assertThat(mobileNeeding.at(END).vacancyDensityAtChannel())
                .as("c(0) (1/m3)")
                .isLessThan(0.95e24);
        assertThat(mobileNeeding.at(END + 100).electronsTunnelled())
                .as("tunnelled electrons (1/m2)")
                .isLessThan(mobile.at(END + 100).electronsTunnelled());
    }

    /** Far above G_half the diffusivity is r_L times larger, in the dark it is Dc; r_L = 1 changes nothing. */
    @Test
    void light_assisted_ions_move_faster_by_their_ratio_while_it_is_bright() {
        TransientResult off = run(KnownDevice.standard());
        TransientResult one = run(new KnownDevice()
                .variants(false, new LightAssistedIonsSpec(1, 1e20))
                .build());
        assertSameChange(one, off, 1e-9);
        Stimulus bright = KnownRuns.train(1, 1, 1).stimulus();
        DeviceSpec assisted = new KnownDevice()
                .variants(false, new LightAssistedIonsSpec(50, 1e10))
                .build();
        DeviceSpec faster = new KnownDevice()
                .films(new KnownFilm().vacancies(KnownFilm.vacancies(1e24, 50e-17)))
                .build();
        double soon = KnownRuns.WIDTH + 0.001;
        double[] lit = new double[2];
        double[] dark = new double[2];
        DeviceSpec[] devices = {assisted, faster};
        for (int k = 0; k < 2; k++) {
            TransientResult result = KnownRuns.run(devices[k], KnownRuns.FAST, bright, 0, KnownRuns.WIDTH, soon);
            double centroid = result.at(KnownRuns.WIDTH).vacancyCentroid();
            lit[k] = centroid - result.at(0).vacancyCentroid();
            dark[k] = result.at(soon).vacancyCentroid() - centroid;
        }
        assertThat(lit[0]).as("shift in the light (m)").isCloseTo(lit[1], within(1e-6 * Math.abs(lit[1])));
        assertThat(dark[0] / dark[1])
                .as("shift in the dark against r_L times the diffusivity")
                .isCloseTo(0.02, within(0.002));
    }

    /** Vacancies that are traps and cannot move are fixed traps of density c0 without vacancies. */
    @Test
    void vacancies_that_are_traps_but_do_not_move_are_fixed_traps() {
        TrapSpec.Level level = KnownFilm.level(1e23, 0.75, 1e-15, 1e-18);
        VacancySpec still = new VacancySpec(
                Graded.uniform(1e23), Graded.uniform(1e27), Graded.uniform(0), false, true, ActivationSpec.NONE);
        TransientResult mobile = run(new KnownDevice()
                .films(new KnownFilm().vacancies(still).traps(level))
                .build());
        TransientResult fixed = run(new KnownDevice()
                .films(new KnownFilm().noVacancies().traps(level))
                .build());
        assertSameChange(mobile, fixed, 2e-4);
        assertThat(mobile.at(END).vacancyDensity() + mobile.at(END).trappedElectronDensity())
                .as("empty and filled ones (1/m2)")
                .isCloseTo(1e23 * 60 / 1e9, within(1e-11 * 6e15));
    }

    @Test
    void vacancies_that_are_traps_and_move_keep_their_number_filled_ones_included() {
        TransientResult result = run(KnownStacks.mobileTraps());
        for (TransientSample sample : result.samples()) {
            double expected = 1e24 * 30 / 1e9 + 5e23 * 20 / 1e9;
            assertThat(sample.vacancyDensity() + sample.trappedElectronDensity())
                    .as("at %s s (1/m2)", sample.time())
                    .isCloseTo(expected, within(1e-10 * expected));
        }
        assertThat(result.at(END).trappedElectronDensity())
                .isGreaterThan(result.at(0).trappedElectronDensity());
    }

    /** Every rate that may be activated, by its key, at 330 K against exp(-Ea/k (1/330 - 1/300)). */
    @Test
    void every_activated_rate_follows_its_own_energy() {
        Map<String, Double> energies = new LinkedHashMap<>();
        String[] keys = {
            "electron_mobility",
            "hole_mobility",
            "radiative_coefficient",
            "diffusivity",
            "electron_capture",
            "hole_capture",
            "tunnelling_rate",
            "hole_transfer_velocity",
            "electron_recombination",
            "electron_extraction_velocity"
        };
        for (int k = 0; k < keys.length; k++) {
            energies.put(keys[k], 0.1 + 0.05 * k);
        }
        double[] cold = rates(new ActivationSpec(energies, 300), 300);
        double[] hot = rates(new ActivationSpec(energies, 300), 330);
        double kelvin = 8.617333262e-5;
        for (int k = 0; k < keys.length; k++) {
            double expected = StrictMath.exp(-energies.get(keys[k]) / kelvin * (1.0 / 330 - 1.0 / 300));
            // a mobility becomes a velocity with V_T, which grows with T by itself
            double einstein = k < 2 ? 330.0 / 300 : 1;
            assertThat(hot[k] / cold[k])
                    .as("%s at 330 K over 300 K", keys[k])
                    .isCloseTo(expected * einstein, within(1e-6 * expected));
        }
    }

    private static double[] rates(ActivationSpec activation, double temperature) {
        VacancySpec ions = new VacancySpec(
                Graded.uniform(1e24), Graded.uniform(1e27), Graded.uniform(1e-17), false, false, activation);
        TrapSpec.TrapRatesSpec capture =
                new TrapSpec.TrapRatesSpec(Graded.uniform(1e-15), Graded.uniform(1e-18), activation);
        DeviceSpec spec = new KnownDevice()
                .temperature(temperature)
                .extraction(1)
                .interfaceActivation(activation)
                .films(new KnownFilm()
                        .vacancies(ions)
                        .activation(activation)
                        .traps(new TrapSpec.Level(Graded.uniform(1e23), Graded.uniform(0.75), capture)))
                .build();
        DiscreteDevice d = new DiscreteDevice(spec, KnownRuns.FAST);
        DiscreteDevice.SheetCoefficients s = d.sheetCoefficients;
        return new double[] {
            d.electronVelocity[0],
            d.holeVelocity[0],
            ((Recombination.Radiative) d.recombination[0][0]).coefficient(),
            d.ions.diffusivity[0][0],
            d.traps.cn[0],
            d.traps.cp[0],
            d.traps.tunnelling[0],
            s.holeTransfer(),
            s.recombination(),
            s.extraction()
        };
    }
}
