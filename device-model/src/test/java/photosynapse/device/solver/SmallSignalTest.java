package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;

class SmallSignalTest {
    private static final PhysicalConstants CONSTANTS = PhysicalConstants.CODATA_2018;
    private static final double VT = CONSTANTS.thermalVoltage(300);
    private static final double Q = CONSTANTS.elementaryCharge();
    private static final double LENGTH = 60 / 1e9;
    private static final double PERMITTIVITY = 10 * CONSTANTS.vacuumPermittivity();
    private static final double DIELECTRIC = PERMITTIVITY / LENGTH;
    private static final double STATES = 2e24;
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(60).withRelativeTolerance(1e-5);

    /** Films without traps and ions unless added; gap and offset so wide that the film is empty. */
    private static KnownFilm film() {
        return new KnownFilm().gap(3, 3).offset(6, 6).noVacancies().traps();
    }

    private static VerticalDeviceSpec between(ContactSpec bottom, List<FilmSpec> films, ContactSpec top) {
        return new VerticalDeviceSpec(
                "plates",
                300,
                1e-6,
                bottom,
                films,
                List.of(),
                top,
                ModelVariantsSpec.NONE,
                OpticsSpec.STANDARD,
                CONSTANTS);
    }

    private static ContactSpec blocking(double resistance) {
        return new ContactSpec.Metal(4.5, 0, 0, resistance);
    }

    private static ElectronicsSpec donors(double density) {
        return new ElectronicsSpec(
                Graded.uniform(density), Graded.uniform(0), new StatisticsSpec.Boltzmann(), RecombinationSpec.NONE);
    }

    @Test
    void an_empty_film_between_blocking_plates_is_its_dielectric() {
        VerticalDeviceSpec device = between(blocking(0), List.of(film().build()), blocking(0));
        SmallSignal signal = new SmallSignal(device, OPTIONS, OperatingPoint.dark(0));
        for (double f : new double[] {1e-3, 1, 1e6, 1e12}) {
            Admittance y = signal.admittance(f);
            assertThat(y.capacitance()).as("at %s Hz", f).isCloseTo(DIELECTRIC, within(1e-10 * DIELECTRIC));
            assertThat(y.conductance()).as("at %s Hz", f).isCloseTo(0, within(1e-9 * y.susceptance()));
        }
    }

    @Test
    void a_series_resistance_makes_an_rc_circuit() {
        double resistance = 1e-3;
        VerticalDeviceSpec device = between(blocking(resistance), List.of(film().build()), blocking(0));
        SmallSignal signal = new SmallSignal(device, OPTIONS, OperatingPoint.dark(0));
        double corner = 1 / (2 * StrictMath.PI * resistance * DIELECTRIC);
        for (double f : new double[] {0.01 * corner, corner, 100 * corner}) {
            Admittance y = signal.admittance(f);
            assertThat(y.resistance()).isCloseTo(resistance, within(1e-8 * resistance + 1e-8 * -y.reactance()));
            double reactance = -1 / (2 * StrictMath.PI * f * DIELECTRIC);
            assertThat(y.reactance()).isCloseTo(reactance, within(-1e-8 * reactance));
        }
    }

    @Test
    void a_doped_slab_between_ohmic_contacts_is_its_resistance_beside_its_dielectric() {
        double density = 1e22;
        double work = 3 + VT * StrictMath.log(STATES / density);
        VerticalDeviceSpec device = between(
                ContactSpec.Metal.ohmic(work),
                List.of(film().build().withElectronics(donors(density))),
                ContactSpec.Metal.ohmic(work));
        SmallSignal signal = new SmallSignal(device, OPTIONS, OperatingPoint.dark(0));
        double conductance = Q * 1e-6 * density / LENGTH;
        for (double f : new double[] {1, 1e6, 1e10}) {
            Admittance y = signal.admittance(f);
            assertThat(y.conductance()).as("at %s Hz", f).isCloseTo(conductance, within(1e-6 * conductance));
        }
        assertThat(signal.admittance(1e10).capacitance()).isCloseTo(DIELECTRIC, within(1e-6 * DIELECTRIC));
    }

    /** Linear layers of ions at both plates: C = eps coth(L/2 lambda)/(2 lambda) below their corner, eps/L above. */
    @Test
    void mobile_ions_give_the_double_layers_of_linear_theory_at_low_frequency() {
        double density = 1e24;
        VerticalDeviceSpec device = between(
                blocking(0),
                List.of(film().vacancies(KnownFilm.vacancies(density, 1e-16)).build()),
                blocking(0));
        SmallSignal signal = new SmallSignal(device, OPTIONS, OperatingPoint.dark(0));
        double lambda = StrictMath.sqrt(PERMITTIVITY * VT / (Q * density));
        double layers = PERMITTIVITY / (2 * lambda * StrictMath.tanh(LENGTH / 2 / lambda));
        assertThat(layers / DIELECTRIC).as("what the ions add").isGreaterThan(5);
        assertThat(signal.admittance(1e-6).capacitance()).isCloseTo(layers, within(3e-3 * layers));
        assertThat(signal.admittance(1e9).capacitance()).isCloseTo(DIELECTRIC, within(1e-4 * DIELECTRIC));
        double time = lambda * lambda / 1e-16;
        for (double f : new double[] {1e-3, 0.1, 0.3, 1, 3, 10}) {
            double[] z = layeredImpedance(2 * StrictMath.PI * f * time, LENGTH / 2 / lambda);
            Admittance y = signal.admittance(f);
            double unit = 1 / (2 * StrictMath.PI * f * DIELECTRIC);
            double size = unit * StrictMath.hypot(z[0], z[1]);
            assertThat(y.resistance()).as("at %s Hz", f).isCloseTo(unit * z[1], within(5e-3 * size));
            assertThat(y.reactance()).as("at %s Hz", f).isCloseTo(-unit * z[0], within(5e-3 * size));
        }
    }

    /**
     * Impedance of diffusing ions over that of the dielectric, L/(i w eps): (1 + tanh(y)/(y i w t))/(1 + 1/(i w t)), y
     * = half sqrt(1 + i w t), t = lambda^2/D.
     */
    private static double[] layeredImpedance(double wt, double half) {
        // sqrt(1 + i w t) = a + i b
        double modulus = StrictMath.sqrt(StrictMath.hypot(1, wt));
        double angle = StrictMath.atan(wt) / 2;
        double yRe = half * modulus * StrictMath.cos(angle);
        double yIm = half * modulus * StrictMath.sin(angle);
        double below = StrictMath.cosh(2 * yRe) + StrictMath.cos(2 * yIm);
        double[] tanh = {StrictMath.sinh(2 * yRe) / below, StrictMath.sin(2 * yIm) / below};
        double[] numerator = add(1, divide(tanh, multiply(new double[] {yRe, yIm}, new double[] {0, wt})));
        return divide(numerator, add(1, new double[] {0, -1 / wt}));
    }

    private static double[] add(double a, double[] b) {
        return new double[] {a + b[0], b[1]};
    }

    private static double[] multiply(double[] a, double[] b) {
        return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
    }

    private static double[] divide(double[] a, double[] b) {
        double square = b[0] * b[0] + b[1] * b[1];
        return multiply(a, new double[] {b[0] / square, -b[1] / square});
    }

    /** Traps in a thin layer under an oxide: G_p/w of the layer peaks at w = cn n + e_n. */
    @Test
    void a_trap_answers_up_to_the_rate_at_which_it_catches_and_emits() {
        double cn = 1e-15;
        double depth = 0.45;
        double density = 3e22;
        KnownFilm thin = film().name("layer").thickness(0.1 / 1e9).traps(KnownFilm.level(1e22, depth, cn, 0));
        double work = 3 + VT * StrictMath.log(STATES / density);
        VerticalDeviceSpec device = between(
                new ContactSpec.Insulated(10 / 1e9, 3.9, work - 0.05),
                List.of(
                        thin.build().withElectronics(donors(density)),
                        film().name("body").build().withElectronics(donors(density))),
                ContactSpec.Metal.ohmic(work));
        SolverOptions options = OPTIONS.withNodeCount(30);
        SteadyState steady = new SteadyState(device, options, -0.5);
        steady.hold(OperatingPoint.dark(-0.5));
        double electrons = 0;
        double sum = 0;
        DiscreteDevice grid = steady.device();
        for (int i = 0; i < options.nodeCount(); i++) {
            electrons += grid.volume[i] * steady.state().y[grid.layout.at(i) + StateLayout.N];
            sum += grid.volume[i];
        }
        double rate = cn * (electrons / sum + STATES * StrictMath.exp(-depth / VT));
        SmallSignal signal = new SmallSignal(steady);
        double oxide = 3.9 * CONSTANTS.vacuumPermittivity() / (10 / 1e9);
        double best = 0;
        double peak = 0;
        for (double x = 0.5; x < 2; x *= 1.004) {
            double f = x * rate / (2 * StrictMath.PI);
            Admittance y = signal.admittance(f);
            double loss = y.resistance();
            double rest = y.reactance() + 1 / (2 * StrictMath.PI * f * oxide);
            double parallel = loss / (loss * loss + rest * rest) / (2 * StrictMath.PI * f);
            if (parallel > peak) {
                peak = parallel;
                best = x;
            }
        }
        assertThat(best).as("peak of G/w in units of cn n + e_n").isCloseTo(1, within(0.01));
    }

    @Test
    void the_low_frequency_limit_is_the_slope_of_the_steady_curve_in_the_dark_and_in_light() {
        VerticalDeviceSpec device = KnownStacks.ionicDiode();
        Light light = new Light(1e20, 405 / 1e9);
        OperatingPoint point = OperatingPoint.lit(0.6, light);
        SolverOptions options = OPTIONS.withNodeCount(25);
        SmallSignal signal = new SmallSignal(device, options, point);
        double h = 1e-4;
        double slope = (current(device, options, point.withVoltage(0.6 + h))
                        - current(device, options, point.withVoltage(0.6 - h)))
                / (2 * h);
        Admittance low = signal.admittance(1e-8);
        assertThat(low.conductance()).as("dJ/dV (S/m2)").isCloseTo(slope, within(1e-4 * slope));
        double more = current(device, options, OperatingPoint.lit(0.6, light.withPhotonFlux(1.001e20)));
        double less = current(device, options, OperatingPoint.lit(0.6, light.withPhotonFlux(0.999e20)));
        double byLight = (more - less) / 0.002;
        ContactPhotoResponse photo = signal.contacts(1e-8, light);
        assertThat(photo.currentDensityReal())
                .as("dJ/d ln Phi (A/m2)")
                .isCloseTo(byLight, within(1e-4 * StrictMath.abs(byLight)));
        assertThat(photo.voltageReal())
                .as("the voltage that takes the photocurrent back (V)")
                .isCloseTo(-byLight / slope, within(3e-4 * StrictMath.abs(byLight / slope)));
    }

    private static double current(VerticalDeviceSpec device, SolverOptions options, OperatingPoint point) {
        SteadyState steady = new SteadyState(device, options);
        steady.hold(point);
        return steady.terminal().currentDensity();
    }

    @Test
    void the_gated_device_in_light_answers_slowly_as_its_steady_states_do() {
        DeviceSpec device = KnownDevice.standard();
        Light light = new Light(1e14, 405 / 1e9);
        OperatingPoint point = OperatingPoint.lit(0, light);
        SmallSignal signal = new SmallSignal(device, OPTIONS, point);
        TransientSample more = held(device, point.withVoltage(0.01));
        TransientSample less = held(device, point.withVoltage(-0.01));
        GateResponse gate = signal.gate(1e-9);
        double slope = Q * (more.channelHoleDensity() - less.channelHoleDensity()) / 0.02;
        assertThat(gate.channelChargeReal()).as("q dP/dV_G (F/m2)").isCloseTo(slope, within(-2e-4 * slope));
        double transconductance = (more.drainCurrent() - less.drainCurrent()) / 0.02;
        assertThat(gate.transconductanceReal()).isCloseTo(transconductance, within(2e-4 * transconductance));
        double charge = (more.gateCharge() - less.gateCharge()) / 0.02;
        assertThat(gate.gate().capacitance()).isCloseTo(charge, within(2e-4 * charge));
        double bright = held(device, OperatingPoint.lit(0, light.withPhotonFlux(1.001e14)))
                .channelHoleDensity();
        double dim = held(device, OperatingPoint.lit(0, light.withPhotonFlux(0.999e14)))
                .channelHoleDensity();
        double byLight = (bright - dim) / 0.002;
        ChannelPhotoResponse photo = signal.channel(1e-9, light);
        assertThat(photo.holeDensityReal()).as("dP/d ln Phi (1/m2)").isCloseTo(byLight, within(1e-3 * byLight));
    }

    /** The number of ions is that of 0 V for all, so that states at neighbouring voltages belong to one device. */
    private static TransientSample held(DeviceSpec device, OperatingPoint point) {
        SteadyState steady = new SteadyState(device, OPTIONS, 0);
        steady.hold(point);
        return steady.gated();
    }

    /** Ions, traps and tunnelling at once: the response to a step, transformed, is the response to a frequency. */
    @Test
    void a_small_step_followed_in_time_has_the_same_spectrum() {
        DeviceSpec device = KnownDevice.standard();
        SolverOptions options = OPTIONS.withNodeCount(30).withRelativeTolerance(1e-6);
        double step = 0.2;
        double end = 1e6;
        List<Double> times = new ArrayList<>(List.of(0.0));
        double start = 1e-3;
        for (double t = 1e-9; t < end; t *= StrictMath.pow(10, 0.01)) {
            times.add(start + t);
        }
        Stimulus stimulus = new Stimulus(
                List.of(Segment.constant(start, Light.DARK, 0), Segment.constant(start + end, Light.DARK, step)));
        List<TransientSample> samples = KnownRuns.run(device, options, stimulus, new OutputTimes(times, List.of()))
                .samples();
        SmallSignal signal = new SmallSignal(device, options, OperatingPoint.dark(step / 2));
        for (double f : new double[] {1e-4, 1e-3, 1e-2, 1, 1e3}) {
            double[] spectrum = transform(samples, start, 2 * StrictMath.PI * f);
            GateResponse response = signal.gate(f);
            double size = StrictMath.hypot(response.channelChargeReal(), response.channelChargeImaginary());
            assertThat(Q * spectrum[0] / step)
                    .as("real part at %s Hz", f)
                    .isCloseTo(response.channelChargeReal(), within(1e-3 * size));
            assertThat(Q * spectrum[1] / step)
                    .as("imaginary part at %s Hz", f)
                    .isCloseTo(response.channelChargeImaginary(), within(1e-3 * size));
        }
    }

    /** H = s(0+) + int s' e^(-i w t) dt of a step response that runs straight between its samples. */
    private static double[] transform(List<TransientSample> samples, double start, double omega) {
        double dark = samples.get(0).channelHoleDensity();
        double re = samples.get(1).channelHoleDensity() - dark;
        double im = 0;
        for (int k = 2; k < samples.size(); k++) {
            double a = samples.get(k - 1).time() - start;
            double b = samples.get(k).time() - start;
            double rise =
                    samples.get(k).channelHoleDensity() - samples.get(k - 1).channelHoleDensity();
            double half = omega * (b - a) / 2;
            double mean = half > 1e-6 ? StrictMath.sin(half) / half : 1;
            double phase = omega * (a + b) / 2;
            re += rise * mean * StrictMath.cos(phase);
            im -= rise * mean * StrictMath.sin(phase);
        }
        return new double[] {re, im};
    }

    @Test
    void what_has_no_answer_is_refused() {
        SmallSignal gated = new SmallSignal(KnownDevice.standard(), OPTIONS, OperatingPoint.dark(0));
        assertThatThrownBy(() -> gated.admittance(0)).hasMessageContaining("frequency must be > 0 Hz");
        assertThatThrownBy(() -> gated.contacts(1, new Light(1, 4e-7))).hasMessageContaining("metal at the bottom");
        SmallSignal plates = new SmallSignal(
                between(blocking(0), List.of(film().build()), blocking(0)), OPTIONS, OperatingPoint.dark(0));
        assertThatThrownBy(() -> plates.gate(1)).hasMessageContaining("no channel");
    }
}
