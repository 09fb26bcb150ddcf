package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.protocol.PublishedDevice.PULSE_LIGHT;
import static photosynapse.device.protocol.PublishedDevice.PULSE_WIDTH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmOpticsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticalTableSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.stimulus.PulseTrain;

class MapProtocolsTest {
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(40).withRelativeTolerance(1e-4);

    @Test
    void states_are_counted_from_the_smallest_and_told_apart_by_three_sigma_of_the_larger() {
        // 0.1 of noise at one per cent: 3 sigma of 1.031 is 0.0309, of 1.06 0.0318
        assertThat(StateMapResult.count(List.of(1.0, 1.03, 1.031, 1.06, 1.064), 0.01))
                .as("1, 1.031, 1.064: 1.06 is too near to 1.031")
                .isEqualTo(3);
        assertThat(StateMapResult.count(List.of(1.0, 1.0, 1.0), 0.01)).isEqualTo(1);
    }

    @Test
    void states_merge_as_they_fade_the_nearest_ones_first() {
        PulseTrain train = new PulseTrain(1, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 100_000);
        StateMapSpec spec = new StateMapSpec(train, List.of(0, 1, 2, 4, 8, 9), 0.1, 5, 0.005, StateMapSpec.USUAL_TIMES);
        StateMapResult result = new StateMap(PublishedDevice.device(), OPTIONS, spec)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(result.separable().get(0).stateCount()).as("after a second").isEqualTo(6);
        assertThat(result.separable().get(1).stateCount()).as("after an hour").isBetween(2, 5);
        assertThat(result.separable().get(2).stateCount()).as("after a day").isEqualTo(1);
        double near = result.merges().get(4).time().orElseThrow();
        double far = result.merges().get(3).time().orElseThrow();
        assertThat(near).as("8 and 9 pulses (s)").isLessThan(far);
        double dark = result.states().get(0).currents().get(0);
        assertThat(result.states().get(0).currents())
                .as("the unwritten state stays")
                .allSatisfy(i -> assertThat(i).isCloseTo(dark, within(1e-6 * dark)));
    }

    @Test
    void the_erase_map_holds_the_known_erase_and_falls_with_time_and_voltage() {
        PulseTrain train = new PulseTrain(10, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 1);
        EraseMapSpec spec = new EraseMapSpec(train, 10, List.of(-30.0, -40.0), List.of(0.1, 1.0), 1);
        EraseMapResult result = new EraseMap(PublishedDevice.device(), OPTIONS, spec)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(result.points().get(2).leftFraction()).as("-30 V, 1 s").isCloseTo(0.820, within(0.005));
        assertThat(result.points().get(3).leftFraction()).as("-40 V, 1 s").isCloseTo(0.362, within(0.005));
        for (int v = 0; v < 2; v++) {
            assertThat(result.points().get(2 + v).leftFraction())
                    .as("longer takes more")
                    .isLessThan(result.points().get(v).leftFraction());
        }
        double half = result.durationTo(0.5, 1).orElseThrow();
        assertThat(half).as("-40 V to one half (s)").isBetween(0.1, 1.0);
        assertThat(result.durationTo(1e-6, 0)).isEmpty();
    }

    @Test
    void the_action_spectrum_follows_the_absorption_by_photons_and_by_energy() {
        double thickness = 60 / 1e9;
        List<Double> wavelengths = List.of(400 / 1e9, 500 / 1e9, 600 / 1e9, 700 / 1e9);
        List<Double> extinctions = List.of(0.4, 0.2, 0.05, 0.0);
        OpticalTableSpec table = new OpticalTableSpec("film", wavelengths, List.of(2.0, 2.0, 2.0, 2.0), extinctions);
        DeviceSpec device = PublishedDevice.device();
        FilmSpec film = device.films().get(0).withOptics(FilmOpticsSpec.of("film"));
        DeviceSpec coloured = device.withFilms(List.of(film)).withOptics(new OpticsSpec.BeerLambert(List.of(table)));
        ActionSpectrumResult photons =
                spectrum(coloured, wavelengths, new ActionSpectrumSpec.Exposure.EqualPhotons(1e14));
        double irradiance = 1e14 * device.constants().photonEnergy(400 / 1e9);
        ActionSpectrumResult energy =
                spectrum(coloured, wavelengths, new ActionSpectrumSpec.Exposure.EqualEnergy(irradiance));
        double[] absorbed = new double[4];
        for (int k = 0; k < 4; k++) {
            absorbed[k] = -StrictMath.expm1(-4 * StrictMath.PI * extinctions.get(k) / wavelengths.get(k) * thickness);
            // where in the film light is absorbed matters little to what is trapped
            assertThat(photons.points().get(k).relativeResponse())
                    .as("by photons at %s m", wavelengths.get(k))
                    .isCloseTo(absorbed[k] / absorbed[0], within(0.05 * absorbed[k] / absorbed[0] + 1e-9));
        }
        assertThat(photons.peakWavelength()).isEqualTo(400 / 1e9);
        double ratio =
                energy.points().get(1).changeRatio() / photons.points().get(1).changeRatio();
        assertThat(ratio).as("500 nm brings 5/4 of the photons of 400 nm").isCloseTo(1.25, within(2e-3));
    }

    private static ActionSpectrumResult spectrum(
            DeviceSpec device, List<Double> wavelengths, ActionSpectrumSpec.Exposure exposure) {
        ActionSpectrumSpec spec =
                new ActionSpectrumSpec(wavelengths, exposure, Polarisation.UNPOLARISED, PULSE_WIDTH, 0, 10);
        return new ActionSpectrum(device, OPTIONS, spec).measure(StopCondition.NEVER, ProgressListener.SILENT);
    }

    /** Free electrons whose only way out is the activated recombination with the channel. */
    @Test
    void the_temperature_series_gives_back_the_energy_that_went_in() {
        double energy = 0.45;
        DeviceSpec device = PublishedDevice.device();
        FilmSpec film = device.films().get(0).withTraps(List.of()).withVacancies(Optional.empty());
        ActivationSpec activation = new ActivationSpec(Map.of("electron_recombination", energy), 300);
        DeviceSpec activated = new DeviceSpec(
                "activated",
                300,
                device.gate(),
                device.channel(),
                new InterfaceSpec(10, 1e-21, 0, 5 / 1e9, 0, 0, activation),
                List.of(film),
                List.of(),
                device.surface(),
                ModelVariantsSpec.NONE,
                device.constants());
        PulseTrain pulse = new PulseTrain(1, 1e-3, 1, new Light(1e16, 405 / 1e9), 0, 3);
        TemperatureSeriesSpec spec = new TemperatureSeriesSpec(
                new RetentionSpec(pulse, 1e-5, 20), List.of(280.0, 300.0, 320.0, 340.0), StrictMath.exp(-1));
        TemperatureSeriesResult result =
                new TemperatureSeries(activated, OPTIONS, spec).measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(result.activationEnergyEv().orElseThrow())
                .as("energy with %s eV of margin", result.activationMarginEv())
                .isCloseTo(energy, within(0.01 * energy));
        assertThat(result.activationMarginEv().orElseThrow()).isBetween(0.0, 0.02);
    }

    @Test
    void impossible_maps_are_refused() {
        PulseTrain train = new PulseTrain(1, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 100);
        assertThatThrownBy(() -> new StateMapSpec(train, List.of(1, 1), 1, 5, 0.01, List.of(1.0)))
                .hasMessageContaining("must be >= 0 and grow");
        assertThatThrownBy(() -> new StateMapSpec(train, List.of(1, 2), 1, 5, 0.01, List.of(3600.0)))
                .hasMessageContaining("the last (100.0 s)");
        assertThatThrownBy(() -> new TemperatureSeriesSpec(new RetentionSpec(train, 1, 5), List.of(300.0), 0.5))
                .hasMessageContaining("two temperatures");
        assertThatThrownBy(() -> new EraseMapSpec(train, 10, List.of(), List.of(1.0), 1))
                .hasMessageContaining("erase voltages");
    }
}
