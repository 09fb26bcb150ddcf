package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * Terminal and integral quantities of the device at one time; the order of the components is the order of the columns.
 *
 * @param time t (s)
 * @param gateVoltage V_G (V)
 * @param photonFlux Phi entering the stack (1/m2s)
 * @param drainCurrent linear, signed: (W/L) q mu P V_D (A)
 * @param drainCurrentGradual gradual channel, signed (A)
 * @param channelHoleDensity P (1/m2)
 * @param channelElectronDensity Ne (1/m2)
 * @param trappedElectronDensity integral of all levels (1/m2)
 * @param electronDensity integral of n (1/m2)
 * @param holeDensity integral of p (1/m2)
 * @param vacancyDensity integral of c (1/m2)
 * @param vacancyCentroid int x c dx / int c dx; NaN without vacancies (m)
 * @param vacancyDensityAtChannel c(0) (1/m3)
 * @param filmCharge charge of all films and interface sheets (C/m2)
 * @param gateCharge Cox (V_G - V_FB - phi0) (C/m2)
 * @param channelPotential phi(0) (V)
 * @param surfacePotential phi(L) (V)
 * @param opticalEnergy cumulative, incident on W L (J)
 * @param electricalEnergy cumulative int |I V_D| dt (J)
 * @param electronsRecombined cumulative exits through k_n (1/m2)
 * @param electronsTunnelled cumulative exits of trapped electrons by tunnelling (1/m2)
 * @param holesInjected cumulative net holes from the sheet into the film, negative while light drives them out (1/m2)
 * @param electronsExtracted cumulative exits through S_e (1/m2)
 */
public record TransientSample(
        @In("s") double time,
        @In("V") double gateVoltage,
        @In("1/m2s") double photonFlux,
        @In("A") double drainCurrent,
        @In("A") double drainCurrentGradual,
        @In("1/m2") double channelHoleDensity,
        @In("1/m2") double channelElectronDensity,
        @In("1/m2") double trappedElectronDensity,
        @In("1/m2") double electronDensity,
        @In("1/m2") double holeDensity,
        @In("1/m2") double vacancyDensity,
        @In("m") double vacancyCentroid,
        @In("1/m3") double vacancyDensityAtChannel,
        @In("C/m2") double filmCharge,
        @In("C/m2") double gateCharge,
        @In("V") double channelPotential,
        @In("V") double surfacePotential,
        @In("J") double opticalEnergy,
        @In("J") double electricalEnergy,
        @In("1/m2") double electronsRecombined,
        @In("1/m2") double electronsTunnelled,
        @In("1/m2") double holesInjected,
        @In("1/m2") double electronsExtracted) {}
