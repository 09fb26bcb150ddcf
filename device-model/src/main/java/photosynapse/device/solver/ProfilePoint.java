package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.units.In;

/**
 * State at one node at one time.
 *
 * @param time t (s)
 * @param film name of the film
 * @param x distance from the sheet (m)
 * @param potential phi (V)
 * @param conductionEdgeEv -q phi - dEv + Eg (eV)
 * @param valenceEdgeEv -q phi - dEv (eV)
 * @param electronDensity n (1/m3)
 * @param holeDensity p (1/m3)
 * @param vacancyDensity c (1/m3)
 * @param generation G (1/m3s)
 * @param trappedElectronDensity nt of each level of the film (1/m3)
 * @param ionDensity of each further mobile species, in the order in which the films name them (1/m3)
 */
public record ProfilePoint(
        @In("s") double time,
        String film,
        @In("m") double x,
        @In("V") double potential,
        @In("eV") double conductionEdgeEv,
        @In("eV") double valenceEdgeEv,
        @In("1/m3") double electronDensity,
        @In("1/m3") double holeDensity,
        @In("1/m3") double vacancyDensity,
        @In("1/m3s") double generation,
        @In("1/m3") List<Double> trappedElectronDensity,
        @In("1/m3") List<Double> ionDensity) {
    public ProfilePoint {
        trappedElectronDensity = List.copyOf(trappedElectronDensity);
        ionDensity = List.copyOf(ionDensity);
    }
}
