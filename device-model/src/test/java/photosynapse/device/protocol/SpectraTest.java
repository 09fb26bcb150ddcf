package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.Admittance;
import photosynapse.device.solver.ContactPhotoResponse;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.stimulus.Light;

class SpectraTest {
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(41).withRelativeTolerance(1e-4);
    private static final Light LIGHT = new Light(1e23, 405 / 1e9);

    @Test
    void the_radiative_diode_in_the_dark_is_a_resistance_beside_a_capacitor() {
        double voltage = 0.7;
        SpectrumSpec spec = new SpectrumSpec(voltage, Light.DARK, 1, 1e9, 3);
        ImpedanceResult result = new Spectra(KnownDiode.radiative(0), OPTIONS, spec)
                .impedance(StopCondition.NEVER, ProgressListener.SILENT);
        double reverse = 1.602176634e-19 * KnownDiode.THICKNESS * KnownDiode.RADIATIVE * KnownDiode.PRODUCT;
        double slope = reverse * StrictMath.exp(voltage / KnownDiode.VT) / KnownDiode.VT;
        Admittance low = result.points().get(0);
        assertThat(low.conductance()).as("dJ/dV (S/m2)").isCloseTo(slope, within(2e-3 * slope));
        double geometric = KnownDiode.CONSTANTS.vacuumPermittivity() * 10 / KnownDiode.THICKNESS;
        assertThat(low.capacitance() / geometric).as("C over eps/L").isBetween(1.0, 5.0);
        assertThat(result.points()).extracting(Admittance::frequency).isSorted();
    }

    @Test
    void every_absorbed_photon_is_an_electron_at_short_circuit_and_a_voltage_of_kt_at_open_circuit() {
        SpectrumSpec shorted = new SpectrumSpec(0, LIGHT, 1, 1e3, 1);
        ContactPhotoSpectrumResult current = new Spectra(KnownDiode.radiative(0), OPTIONS, shorted)
                .contacts(LIGHT, StopCondition.NEVER, ProgressListener.SILENT);
        double absorbed = -StrictMath.expm1(-1e3 * KnownDiode.THICKNESS);
        assertThat(current.quantumEfficiency(0)).isCloseTo(absorbed, within(1e-4 * absorbed));
        double photocurrent = 1.602176634e-19 * LIGHT.photonFlux() * absorbed;
        double reverse = 1.602176634e-19 * KnownDiode.THICKNESS * KnownDiode.RADIATIVE * KnownDiode.PRODUCT;
        double open = KnownDiode.VT * StrictMath.log1p(photocurrent / reverse);
        SpectrumSpec atOpen = new SpectrumSpec(open, LIGHT, 1, 1e3, 1);
        ContactPhotoResponse voltage = new Spectra(KnownDiode.radiative(0), OPTIONS, atOpen)
                .contacts(LIGHT, StopCondition.NEVER, ProgressListener.SILENT)
                .points()
                .get(0);
        assertThat(voltage.voltageReal())
                .as("dV_oc/d ln Phi = V_T of a radiative diode (V)")
                .isCloseTo(KnownDiode.VT, within(3e-3 * KnownDiode.VT));
    }

    @Test
    void traps_and_ions_keep_the_gated_device_slow_in_light_and_quick_at_the_gate() {
        SpectrumSpec spec = new SpectrumSpec(0, Light.DARK, 1e-6, 1e4, 1);
        Spectra spectra = new Spectra(PublishedDevice.device(), OPTIONS, spec);
        ChannelPhotoSpectrumResult light =
                spectra.channel(new Light(1e12, 405 / 1e9), StopCondition.NEVER, ProgressListener.SILENT);
        double slow = light.points().get(0).holeDensityReal();
        double fast = StrictMath.hypot(
                light.points().get(10).holeDensityReal(), light.points().get(10).holeDensityImaginary());
        assertThat(slow).as("light adds holes (1/m2)").isPositive();
        assertThat(fast / slow).isLessThan(1e-5);
        GateSpectrumResult gate = spectra.gate(StopCondition.NEVER, ProgressListener.SILENT);
        double oxide = 8.8541878128e-12 * 3.9 / 300e-9;
        assertThat(-gate.points().get(10).channelChargeReal() / oxide).isBetween(0.9, 1.0);
    }

    @Test
    void a_spectrum_that_does_not_fit_the_device_is_refused() {
        SpectrumSpec spec = new SpectrumSpec(0, Light.DARK, 1, 10, 1);
        assertThatThrownBy(() -> new Spectra(KnownDiode.radiative(0), OPTIONS, spec)
                        .gate(StopCondition.NEVER, ProgressListener.SILENT))
                .hasMessageContaining("needs a gated device");
        assertThatThrownBy(() -> new Spectra(PublishedDevice.device(), OPTIONS, spec)
                        .contacts(LIGHT, StopCondition.NEVER, ProgressListener.SILENT))
                .hasMessageContaining("needs a device between contacts");
        assertThatThrownBy(() -> new SpectrumSpec(0, Light.DARK, 10, 1, 1)).hasMessageContaining("above the first");
    }
}
