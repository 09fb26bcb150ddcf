package photosynapse.network.training;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.PulseTally;
import photosynapse.network.metrics.EnergyEstimate;

/**
 * What training by pulses has cost. Light and electricity stand apart, as papers print one or the other.
 *
 * @param images images learned from
 * @param pulses pulses, summed over cells
 * @param pulsesPerCell their mean over cells
 * @param mostPulses pulses of the cell with the most
 * @param erases cells erased, counted each time
 * @param photons photons that fell on cells; 0 for devices without light
 * @param optical energy of these photons (J)
 * @param electrical energy of the current of lit cells, dark current included (J); 0 for devices without light
 * @param readPerImage electrical energy of the reading of one image, on average (J); 0 for devices without light
 * @param duration simulated time (s)
 */
public record InSituCost(
        long images,
        long pulses,
        double pulsesPerCell,
        long mostPulses,
        long erases,
        double photons,
        @In("J") double optical,
        @In("J") double electrical,
        @In("J") double readPerImage,
        @In("s") double duration) {

    /**
     * A cell, for energies.
     *
     * @param area on which light falls (m2)
     * @param voltage across it while it is lit, and at most while it is read (V)
     * @param readWidth duration of the reading of one image (s)
     */
    public record CellSpec(
            @In("m2") double area,
            @In("V") double voltage,
            @In("s") double readWidth) {

        /** 100 um x 20 um at 0.1 V, read for 1 us, as arrays that are written once have it. */
        public static final CellSpec DEFAULT = new CellSpec(
                DeviceArraySpec.DEFAULT.deviceArea(),
                DeviceArraySpec.DEFAULT.readVoltage(),
                DeviceArraySpec.DEFAULT.readWidth());
    }

    /** What a course has cost so far. */
    public static InSituCost of(InSituCourse course, InSituArraySpec array, CellSpec cell, LabelledImages images) {
        List<PulseTally> tallies = course.tallies();
        long pulses = tallies.stream().mapToLong(PulseTally::pulses).sum();
        double photons = 0;
        double optical = 0;
        double electrical = 0;
        double read = 0;
        if (array.device() instanceof LightDevice light) {
            photons = pulses * light.pulse().dose() * cell.area();
            double energy = PhysicalConstants.CODATA_2018.photonEnergy(
                    light.pulse().light().wavelength());
            optical = photons * energy;
            double changes =
                    tallies.stream().mapToLong(PulseTally::microChanges).sum() / 1e6;
            double conductanceTime = light.darkConductance() * light.pulse().width() * (pulses + changes);
            read = EnergyEstimate.electrical(
                    course.readConductanceTime(images, light.darkConductance(), cell.readWidth()), cell.voltage());
            electrical = EnergyEstimate.electrical(conductanceTime, cell.voltage());
        }
        return new InSituCost(
                course.imagesDone(),
                pulses,
                (double) pulses / course.cellCount(),
                tallies.stream().mapToLong(PulseTally::mostPulses).max().orElse(0),
                tallies.stream().mapToLong(PulseTally::erases).sum(),
                photons,
                optical,
                electrical,
                read,
                course.clock());
    }
}
