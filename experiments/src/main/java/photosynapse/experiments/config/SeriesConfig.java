package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;
import photosynapse.device.protocol.ActionSpectrumSpec;
import photosynapse.device.protocol.ActionSpectrumSpec.Exposure;
import photosynapse.device.protocol.DrainEraseSpec;
import photosynapse.device.protocol.TemperatureSeriesSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/** The same writing under conditions that differ in one thing: colour, temperature, bias of the drain. */
public sealed interface SeriesConfig extends ProtocolConfig {

    /**
     * One pulse at every wavelength, each on a fresh device: with as many photons, or with as much energy.
     *
     * @param wavelengths in vacuum, growing (m)
     * @param photonFlux Phi of every pulse; this or {@code irradiance} is needed (1/m2s)
     * @param irradiance power of every pulse, so that redder light has more photons (W/m2)
     * @param polarisation handedness of the light, which only chiral films tell apart
     * @param width duration of the pulse (s)
     * @param gateVoltage V_G throughout (V)
     * @param readAfter time from the end of the pulse to the second reading (s)
     */
    record ActionSpectrumConfig(
            @In("m") List<Double> wavelengths,
            @In("1/m2s") Optional<Double> photonFlux,
            @In("W/m2") Optional<Double> irradiance,
            Polarisation polarisation,
            @In("s") double width,
            @In("V") double gateVoltage,
            @In("s") double readAfter)
            implements SeriesConfig {

        /** Handedness of light that names none. */
        static final Polarisation STANDARD_POLARISATION = Light.DARK.polarisation();

        public ActionSpectrumConfig {
            wavelengths = List.copyOf(wavelengths);
            String one = "is needed for the strength of the light, or irradiance_mW_per_cm2: exactly one of the two";
            new BoundCheck()
                    .growing("wavelengths", wavelengths, "m")
                    .require("photonFlux", photonFlux.isPresent() != irradiance.isPresent(), one)
                    .positive("photonFlux", photonFlux.orElse(1.0), "1/m2s")
                    .positive("irradiance", irradiance.orElse(1.0), "W/m2")
                    .positive("width", width, "s")
                    .finite("gateVoltage", gateVoltage, "V")
                    .positive("readAfter", readAfter, "s")
                    .done();
        }

        @Override
        public String key() {
            return "action_spectrum";
        }

        /** As the device is measured. */
        public ActionSpectrumSpec spec() {
            Exposure exposure = photonFlux
                    .<Exposure>map(Exposure.EqualPhotons::new)
                    .orElseGet(() -> new Exposure.EqualEnergy(irradiance.orElseThrow()));
            return new ActionSpectrumSpec(wavelengths, exposure, polarisation, width, gateVoltage, readAfter);
        }
    }

    /**
     * The same retention at several temperatures; the temperature of the device itself is not used.
     *
     * @param retention what is written and read
     * @param temperatures growing, at least two (K)
     * @param leftFraction share of the change at which the time is taken: 0.5 for the half-life
     */
    record TemperatureSeriesConfig(
            @Key("") RetentionConfig retention, @In("K") List<Double> temperatures, double leftFraction)
            implements SeriesConfig {
        public TemperatureSeriesConfig {
            temperatures = List.copyOf(temperatures);
            new BoundCheck()
                    .growing("temperatures", temperatures, "K")
                    .require(
                            "temperatures",
                            temperatures.size() > 1,
                            "must be at least two for a line of Arrhenius, was " + temperatures)
                    .require(
                            "leftFraction",
                            leftFraction > 0 && leftFraction < 1,
                            "must be between 0 and 1, was " + leftFraction)
                    .done();
        }

        @Override
        public String key() {
            return "temperature_series";
        }

        /** As the device is measured. */
        public TemperatureSeriesSpec spec() {
            return new TemperatureSeriesSpec(retention.spec(), temperatures, leftFraction);
        }
    }

    /**
     * Writing, waiting, then a pulse of gate and drain together, followed at places along the channel.
     *
     * @param writing the pulses
     * @param waiting time between the last pulse and the erasing (s)
     * @param eraseGateVoltage V_G of erasing (V)
     * @param eraseDrainVoltage V_D of erasing, either sign; at most a quarter of the gate overdrive q P/Cox (V)
     * @param eraseDuration duration of erasing (s)
     * @param readAfter time between erasing and reading (s)
     * @param sliceCount places along the channel, 2 to 100
     */
    record DrainEraseConfig(
            @Key("") WritingConfig writing,
            @Key("wait") @In("s") double waiting,
            @In("V") double eraseGateVoltage,
            @In("V") double eraseDrainVoltage,
            @In("s") double eraseDuration,
            @In("s") double readAfter,
            int sliceCount)
            implements SeriesConfig {
        private static final int MOST_SLICES = 100;

        public DrainEraseConfig {
            new BoundCheck()
                    .positive("waiting", waiting, "s")
                    .finite("eraseGateVoltage", eraseGateVoltage, "V")
                    .finite("eraseDrainVoltage", eraseDrainVoltage, "V")
                    .positive("eraseDuration", eraseDuration, "s")
                    .positive("readAfter", readAfter, "s")
                    .count("sliceCount", sliceCount, 2, MOST_SLICES)
                    .done();
        }

        @Override
        public String key() {
            return "drain_erase";
        }

        /** As the device is measured; the measurement goes on after the reading for as long as it waited for it. */
        public DrainEraseSpec spec() {
            return new DrainEraseSpec(
                    writing.train(waiting, eraseDuration, readAfter),
                    waiting,
                    eraseGateVoltage,
                    eraseDrainVoltage,
                    eraseDuration,
                    readAfter,
                    sliceCount);
        }
    }
}
