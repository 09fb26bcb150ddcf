package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * Terminal and integral quantities of a device between contacts at one time.
 *
 * @param time t (s)
 * @param voltage of the bottom contact against the top one (V)
 * @param photonFlux Phi entering the stack (1/m2s)
 * @param currentDensity J that enters at the bottom, carriers and displacement (A/m2)
 * @param conductionCurrentDensity its part that carriers bring through the bottom contact (A/m2)
 * @param displacementCurrentDensity its part that charges the bottom electrode (A/m2)
 * @param trappedElectronDensity integral of all levels (1/m2)
 * @param electronDensity integral of n (1/m2)
 * @param holeDensity integral of p (1/m2)
 * @param vacancyDensity integral of c (1/m2)
 * @param filmCharge charge of all films and interface sheets (C/m2)
 * @param electrodeCharge charge on the bottom electrode (C/m2)
 * @param bottomPotential phi(0) (V)
 * @param topPotential phi(L) (V)
 * @param opticalEnergy cumulative, incident on the area (J)
 * @param electricalEnergy cumulative int J V A dt, negative where the device delivers (J)
 */
public record TerminalSample(
        @In("s") double time,
        @In("V") double voltage,
        @In("1/m2s") double photonFlux,
        @In("A/m2") double currentDensity,
        @In("A/m2") double conductionCurrentDensity,
        @In("A/m2") double displacementCurrentDensity,
        @In("1/m2") double trappedElectronDensity,
        @In("1/m2") double electronDensity,
        @In("1/m2") double holeDensity,
        @In("1/m2") double vacancyDensity,
        @In("C/m2") double filmCharge,
        @In("C/m2") double electrodeCharge,
        @In("V") double bottomPotential,
        @In("V") double topPotential,
        @In("J") double opticalEnergy,
        @In("J") double electricalEnergy) {}
