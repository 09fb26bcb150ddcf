package photosynapse.network.metrics;

import photosynapse.device.units.In;

/**
 * What a network of devices cost to write and costs to read. Both conventions of the literature stand side by side:
 * light that falls on the devices, and current times voltage; drivers, converters and light sources are not included.
 *
 * @param pulses light pulses, summed over devices
 * @param photons photons that fell on the devices while writing
 * @param writeOptical energy of these photons (J)
 * @param writeElectrical electrical energy of the devices under light, at the reading voltage, dark current included
 *     (J)
 * @param writeElectricalInduced the part of it that the light induced (J)
 * @param readPerImage electrical energy of all devices for one image, on average (J)
 * @param writeDuration time that writing took (s)
 */
public record EnergyEstimate(
        long pulses,
        double photons,
        @In("J") double writeOptical,
        @In("J") double writeElectrical,
        @In("J") double writeElectricalInduced,
        @In("J") double readPerImage,
        @In("s") double writeDuration) {

    /** Energy of light of so many photons per area on an area: photons x energy of one (J). */
    public static double optical(double photonsPerArea, double area, double photonEnergy) {
        return photonsPerArea * area * photonEnergy;
    }

    /** Electrical energy V^2 int G dt (J) of conductances under a voltage (V). */
    public static double electrical(double conductanceTime, double voltage) {
        return voltage * voltage * conductanceTime;
    }
}
