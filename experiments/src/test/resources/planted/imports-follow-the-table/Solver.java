package photosynapse.device.solver;

final class Solver {
    double volt(photosynapse.device.units.PhysicalConstants constants) {
        return constants.thermalVoltage(300);
    }
}
