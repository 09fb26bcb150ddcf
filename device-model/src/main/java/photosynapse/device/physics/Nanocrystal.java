package photosynapse.device.physics;

import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * Levels of a cube of lead halide in which electron and hole are confined.
 *
 * <p><b>Equation:</b> confinement of each carrier E = 3 hbar^2 pi^2/(2 m L^2), which moves the band edges apart;
 * attraction of the pair E_C = 3.047 q^2/(4 pi eps0 eps_r L) in a small cube, the Rydberg R = 13.606 eV mu/eps_r^2 in a
 * large one; the optical gap is Eg + E_e + E_h - sqrt(E_C^2 + R^2).
 *
 * <p><b>Limits:</b> L -> infinity gives Eg for transport and Eg - R for light. Parabolic bands and hard walls overstate
 * the confinement below about 5 nm.
 *
 * <p><b>Source:</b> Brus, J. Chem. Phys. 80, 4403 (1984), with the factors of a cube: 3 of the kinetic energy, 3.047
 * the mean of L/r over both ground states (worked out). The root of the sum of squares is assumed, because it has both
 * limits and no scale of its own.
 *
 * @param bulk what it is made of
 * @param edge L (m)
 */
public record Nanocrystal(LeadHalide bulk, @In("m") double edge) {
    private static final double ATTRACTION = 3.047;

    /** hbar^2 pi^2/(2 m0) (eV m2) = h^2/(8 m0), CODATA 2018. */
    private static final double CONFINEMENT = 0.3760301621e-18;

    /** CODATA 2018 (eV). */
    private static final double RYDBERG = 13.605693123;

    /** Half a unit cell (m); nothing smaller is a crystal. */
    private static final double SMALLEST_EDGE = 0.3e-9;

    public Nanocrystal {
        if (!(edge >= SMALLEST_EDGE)) {
            throw new IllegalArgumentException(
                    "edge of a nanocrystal was " + edge + " m; it must be at least " + SMALLEST_EDGE + " m");
        }
    }

    /** By how much the conduction edge moves up (eV). */
    public double electronConfinementEv() {
        return 3 * CONFINEMENT / bulk.electronMass() / edge / edge;
    }

    /** By how much the valence edge moves down (eV). */
    public double holeConfinementEv() {
        return 3 * CONFINEMENT / bulk.holeMass() / edge / edge;
    }

    /** Distance of the band edges for single carriers (eV). */
    public double transportGapEv() {
        return bulk.gapEv() + electronConfinementEv() + holeConfinementEv();
    }

    /** Depth of the valence edge below vacuum (eV). */
    public double valenceDepthEv() {
        return bulk.valenceDepthEv() + holeConfinementEv();
    }

    /** Depth of the conduction edge below vacuum (eV). */
    public double conductionDepthEv() {
        return valenceDepthEv() - transportGapEv();
    }

    /** Energy that binds electron and hole (eV). */
    public double bindingEv(PhysicalConstants constants) {
        double rydberg = RYDBERG * bulk.reducedMass() / (bulk.relativePermittivity() * bulk.relativePermittivity());
        double coulomb = ATTRACTION
                * constants.elementaryCharge()
                / (4 * Math.PI * constants.vacuumPermittivity() * bulk.relativePermittivity() * edge);
        return StrictMath.hypot(coulomb, rydberg);
    }

    /** Energy of the first absorption (eV). */
    public double opticalGapEv(PhysicalConstants constants) {
        return transportGapEv() - bindingEv(constants);
    }
}
