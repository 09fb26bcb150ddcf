package photosynapse.device.protocol;

import java.util.List;
import java.util.Optional;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.GateSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.PhysicalConstants;

/**
 * The default device of the project's tests: a CsPbI3-like nanocrystal film on a nanotube sheet, and its usual light
 * pulse.
 */
public final class PublishedDevice {
    /** Light of the usual pulse: 0.98 uW/cm2 at 405 nm. */
    public static final Light PULSE_LIGHT = new Light(2e16, 405 / 1e9);

    /** Duration of the usual pulse (s). */
    public static final double PULSE_WIDTH = 0.05;

    private PublishedDevice() {}

    /** The device on an oxide of 300 nm. */
    public static DeviceSpec device() {
        return onOxide(300 / 1e9);
    }

    /** The device on an oxide of a given thickness (m). */
    public static DeviceSpec onOxide(double thickness) {
        return new DeviceSpec(
                "cspbi3-swcnt",
                300,
                new GateSpec(thickness, 3.9, 0),
                channel(),
                sheetInterface(),
                List.of(film(Optional.of(vacancies(false)))),
                List.of(),
                SurfaceSpec.OPEN,
                ModelVariantsSpec.NONE,
                PhysicalConstants.CODATA_2018);
    }

    /** The device with vacancies that keep their profile. */
    public static DeviceSpec withFrozenIons() {
        return device().withFilms(List.of(film(Optional.of(vacancies(true)))));
    }

    private static ChannelSpec channel() {
        return new ChannelSpec(
                new DensityOfStatesSpec.TwoDimensional(2.6e15),
                1.0,
                5e15,
                5 / 1e4,
                100 / 1e6,
                20 / 1e6,
                -0.1,
                ActivationSpec.NONE);
    }

    private static InterfaceSpec sheetInterface() {
        return new InterfaceSpec(10, 1e-18, 1e-14, 5 / 1e9, 0, 0, ActivationSpec.NONE);
    }

    private static VacancySpec vacancies(boolean frozen) {
        return new VacancySpec(
                Graded.uniform(1e24), Graded.uniform(1e27), Graded.uniform(1e-17), frozen, false, ActivationSpec.NONE);
    }

    private static FilmSpec film(Optional<VacancySpec> vacancies) {
        MaterialSpec material = new MaterialSpec(
                Graded.uniform(10),
                Graded.uniform(1.75),
                Graded.uniform(0.70),
                Graded.uniform(2e24),
                Graded.uniform(2e24),
                Graded.uniform(0.01 / 1e4),
                Graded.uniform(0.01 / 1e4),
                Graded.uniform(1e-16),
                Graded.uniform(1e7),
                Graded.uniform(0.5));
        TrapSpec trap = new TrapSpec.Level(
                Graded.uniform(1e23),
                Graded.uniform(0.75),
                new TrapSpec.TrapRatesSpec(Graded.uniform(1e-15), Graded.uniform(1e-18), ActivationSpec.NONE));
        return new FilmSpec("nanocrystals", 60 / 1e9, material, vacancies, List.of(trap), ActivationSpec.NONE);
    }
}
