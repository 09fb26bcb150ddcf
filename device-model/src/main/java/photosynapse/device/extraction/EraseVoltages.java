package photosynapse.device.extraction;

import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.TrapSpec;

/**
 * Gate voltages that erase a device at wanted rates, estimated from its description.
 *
 * <p><b>Equation</b> holes in the first film next to the sheet capture trapped electrons at e = cp p*, p* = Nv
 * exp(-dEv/kT) (exp(P/Ns) - 1), and P = P0 - Cox (VG - VR)/q. Fields in the film, which speed up or slow down the
 * erase, are not counted.
 */
final class EraseVoltages {
    /**
     * Holes that stand for a rate when the film captures none: as many in units of P0 as erase the default device in
     * seconds.
     */
    private static final double USUAL_HOLES = 6;

    /** Holes of the weak negative gate, in units of P0. */
    private static final double WEAK_HOLES = 2.4;

    private static final double WEAKER_HOLES = 1.8;

    private final double readGate;
    private final double darkHoles;
    private final double holesPerVolt;
    private final double stateDensity;
    private final double rateOfOneState;

    EraseVoltages(DeviceSpec device, double readGate, double darkHoles) {
        this.readGate = readGate;
        this.darkHoles = darkHoles;
        double cox = device.constants().vacuumPermittivity()
                * device.gate().dielectricRelativePermittivity()
                / device.gate().dielectricThickness();
        holesPerVolt = cox / device.constants().elementaryCharge();
        stateDensity = device.channel().densityOfStates() instanceof DensityOfStatesSpec.TwoDimensional sheet
                ? sheet.stateDensity()
                : darkHoles / 2;
        FilmSpec film = device.films().get(0);
        double thermal = device.constants().thermalVoltage(device.temperature());
        double capture = film.traps().stream()
                .mapToDouble(EraseVoltages::holeCapture)
                .max()
                .orElse(0);
        rateOfOneState = capture
                * film.material().valenceStateDensity().bottom()
                * StrictMath.exp(-film.material().valenceBandOffsetEv().bottom() / thermal);
    }

    private static double holeCapture(TrapSpec trap) {
        return trap.rates().holeCapture().bottom();
    }

    /** Voltage for a rate of release (1/s) in the screened film (V). */
    double forRate(double rate) {
        double holes =
                rateOfOneState > 0 ? stateDensity * StrictMath.log1p(rate / rateOfOneState) : darkHoles * USUAL_HOLES;
        return forHoles(StrictMath.max(holes, darkHoles));
    }

    /** A negative gate that hardly erases. */
    double weaker() {
        return forHoles(WEAKER_HOLES * darkHoles);
    }

    /** A negative gate that erases little. */
    double weak() {
        return forHoles(WEAK_HOLES * darkHoles);
    }

    /** Voltage at which the dark channel holds so many holes in units of those at the reading gate voltage (V). */
    double forHolesRatio(double ratio) {
        return forHoles(ratio * darkHoles);
    }

    private double forHoles(double holes) {
        return readGate - (holes - darkHoles) / holesPerVolt;
    }
}
