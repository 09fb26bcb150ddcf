package photosynapse.experiments.config;

import java.util.List;
import photosynapse.device.protocol.CurrentVoltageSpec;
import photosynapse.device.protocol.DarkEquilibriumSpec;
import photosynapse.device.protocol.DoseDependenceSpec;
import photosynapse.device.protocol.EraseMapSpec;
import photosynapse.device.protocol.EraseSpec;
import photosynapse.device.protocol.OutputCurveSpec;
import photosynapse.device.protocol.PairedPulseSpec;
import photosynapse.device.protocol.RateDependenceSpec;
import photosynapse.device.protocol.RetentionSpec;
import photosynapse.device.protocol.SpectrumSpec;
import photosynapse.device.protocol.StateMapSpec;
import photosynapse.device.protocol.TransferCurveSpec;
import photosynapse.device.protocol.TransferSweepSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.WriteEraseCycles;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/** A measurement in the words of a laboratory; times of reading count from the end of the last light pulse. */
public sealed interface ProtocolConfig
        permits ProtocolConfig.DarkEquilibriumConfig,
                ProtocolConfig.TransferCurveConfig,
                ProtocolConfig.PulseConfig,
                ProtocolConfig.PulseTrainConfig,
                ProtocolConfig.RateDependenceConfig,
                ProtocolConfig.PairedPulseConfig,
                ProtocolConfig.RetentionConfig,
                ProtocolConfig.EraseConfig,
                ProtocolConfig.TransferSweepConfig,
                ProtocolConfig.CurrentVoltageConfig,
                ProtocolConfig.OutputCurveConfig,
                ProtocolConfig.DoseDependenceConfig,
                ProtocolConfig.StateMapConfig,
                ProtocolConfig.EraseMapConfig,
                ProtocolConfig.PotentiationConfig,
                ProtocolConfig.ImpedanceConfig,
                ProtocolConfig.PhotocurrentConfig,
                SeriesConfig,
                PulsePatternConfig {

    /** The key of the protocol in a file. */
    String key();

    /** Whether a device can be measured like this; a phototransistor, unless a protocol says otherwise. */
    default boolean fits(StructureSpec structure) {
        return structure instanceof DeviceSpec;
    }

    /**
     * The device left alone in the dark.
     *
     * @param gateVoltage V_G (V)
     * @param duration how long it is watched (s)
     */
    record DarkEquilibriumConfig(
            @In("V") double gateVoltage, @In("s") double duration) implements ProtocolConfig {
        public DarkEquilibriumConfig {
            new BoundCheck()
                    .finite("gateVoltage", gateVoltage, "V")
                    .positive("duration", duration, "s")
                    .done();
        }

        @Override
        public String key() {
            return "dark_equilibrium";
        }

        /** As the device is measured. */
        public DarkEquilibriumSpec spec() {
            return new DarkEquilibriumSpec(gateVoltage, duration);
        }
    }

    /**
     * Drain current against gate voltage in the dark, each voltage from its own equilibrium.
     *
     * @param from first gate voltage (V)
     * @param to last gate voltage (V)
     * @param pointCount number of voltages, both ends counted
     */
    record TransferCurveConfig(
            @In("V") double from, @In("V") double to, int pointCount) implements ProtocolConfig {
        private static final int MOST_POINTS = 10_000;

        public TransferCurveConfig {
            new BoundCheck()
                    .finite("from", from, "V")
                    .require(
                            "to",
                            Double.isFinite(to) && to != from,
                            "must be another voltage than the first, was " + to)
                    .count("pointCount", pointCount, 2, MOST_POINTS)
                    .done();
        }

        @Override
        public String key() {
            return "transfer_curve";
        }

        /** As the device is measured. */
        public TransferCurveSpec spec() {
            return new TransferCurveSpec(from, to, pointCount);
        }
    }

    /**
     * One light pulse and the darkness after it.
     *
     * @param width duration of the pulse (s)
     * @param light light of the pulse
     * @param gateVoltage V_G throughout (V)
     * @param dark time after the pulse (s)
     */
    record PulseConfig(
            @In("s") double width,
            @Key("") Light light,
            @In("V") double gateVoltage,
            @In("s") double dark) implements ProtocolConfig {
        public PulseConfig {
            new BoundCheck()
                    .positive("width", width, "s")
                    .finite("gateVoltage", gateVoltage, "V")
                    .positive("dark", dark, "s")
                    .done();
        }

        @Override
        public String key() {
            return "pulse";
        }

        /** The pulse as a train of one. */
        public PulseTrain train() {
            return new PulseTrain(1, width, 1, light, gateVoltage, dark);
        }
    }

    /**
     * A train of light pulses and the darkness after it.
     *
     * @param writing the pulses
     * @param dark time after the last pulse (s)
     */
    record PulseTrainConfig(
            @Key("") WritingConfig writing, @In("s") double dark) implements ProtocolConfig {
        public PulseTrainConfig {
            new BoundCheck().positive("dark", dark, "s").done();
        }

        @Override
        public String key() {
            return "pulse_train";
        }

        /** The train with its darkness. */
        public PulseTrain train() {
            return writing.train(dark);
        }
    }

    /**
     * The same number of pulses at several rates, each on a fresh device.
     *
     * @param count number of pulses
     * @param width duration of a pulse (s)
     * @param light light of a pulse
     * @param gateVoltage V_G throughout (V)
     * @param rates pulses per second, start to start (Hz)
     * @param dark time after the last pulse (s)
     */
    record RateDependenceConfig(
            int count,
            @In("s") double width,
            @Key("") Light light,
            @In("V") double gateVoltage,
            @In("Hz") List<Double> rates,
            @In("s") double dark)
            implements ProtocolConfig {
        private static final int MOST_PULSES = 100_000;

        public RateDependenceConfig {
            rates = List.copyOf(rates);
            boolean fits = rates.stream().allMatch(rate -> width * rate < 1);
            new BoundCheck()
                    .count("count", count, 2, MOST_PULSES)
                    .positive("width", width, "s")
                    .finite("gateVoltage", gateVoltage, "V")
                    .growing("rates", rates, "Hz")
                    .require("rates", fits, "must leave time between pulses of " + width + " s, was " + rates)
                    .positive("dark", dark, "s")
                    .done();
        }

        @Override
        public String key() {
            return "rate_dependence";
        }

        /** As the device is measured. */
        public RateDependenceSpec spec() {
            return new RateDependenceSpec(new PulseTrain(count, width, rates.get(0), light, gateVoltage, dark), rates);
        }
    }

    /**
     * Two equal pulses, for each of several gaps on a fresh device.
     *
     * @param width duration of each pulse (s)
     * @param light light of a pulse
     * @param gateVoltage V_G throughout (V)
     * @param gaps times from the end of the first to the start of the second pulse (s)
     */
    record PairedPulseConfig(
            @In("s") double width,
            @Key("") Light light,
            @In("V") double gateVoltage,
            @In("s") List<Double> gaps) implements ProtocolConfig {
        public PairedPulseConfig {
            gaps = List.copyOf(gaps);
            new BoundCheck()
                    .positive("width", width, "s")
                    .finite("gateVoltage", gateVoltage, "V")
                    .growing("gaps", gaps, "s")
                    .done();
        }

        @Override
        public String key() {
            return "paired_pulse";
        }

        /** As the device is measured. */
        public PairedPulseSpec spec() {
            return new PairedPulseSpec(width, gaps, light, gateVoltage);
        }
    }

    /**
     * How much of the written change is left later, read on a logarithmic time axis.
     *
     * @param writing the pulses
     * @param dark time of the last reading (s)
     * @param firstReading time of the first reading (s)
     * @param readingsPerDecadeCount readings in a decade of time
     */
    record RetentionConfig(
            @Key("") WritingConfig writing,
            @In("s") double dark,
            @In("s") double firstReading,
            int readingsPerDecadeCount)
            implements ProtocolConfig {
        private static final int MOST_READINGS = 1000;

        public RetentionConfig {
            new BoundCheck()
                    .positive("dark", dark, "s")
                    .positive("firstReading", firstReading, "s")
                    .require(
                            "firstReading",
                            !(firstReading >= dark),
                            "must come before the last reading at " + dark + " s, was " + firstReading)
                    .count("readingsPerDecadeCount", readingsPerDecadeCount, 1, MOST_READINGS)
                    .done();
        }

        @Override
        public String key() {
            return "retention";
        }

        /** As the device is measured. */
        public RetentionSpec spec() {
            return new RetentionSpec(writing.train(dark), firstReading, readingsPerDecadeCount);
        }
    }

    /**
     * Writing, waiting, an erasing gate voltage, and reading at the gate voltage of writing; each erasing voltage on a
     * fresh device.
     *
     * @param writing the pulses
     * @param waiting time between the last pulse and the erasing (s)
     * @param eraseGateVoltages V_G of erasing, one or several (V)
     * @param eraseDuration duration of erasing (s)
     * @param readAfter time between erasing and reading (s)
     */
    record EraseConfig(
            @Key("") WritingConfig writing,
            @Key("wait") @In("s") double waiting,
            @Key("erase_gate_voltage") @In("V") List<Double> eraseGateVoltages,
            @In("s") double eraseDuration,
            @In("s") double readAfter)
            implements ProtocolConfig {
        public EraseConfig {
            eraseGateVoltages = List.copyOf(eraseGateVoltages);
            new BoundCheck()
                    .positive("waiting", waiting, "s")
                    .require("eraseGateVoltages", !eraseGateVoltages.isEmpty(), "must hold at least one voltage")
                    .positive("eraseDuration", eraseDuration, "s")
                    .positive("readAfter", readAfter, "s")
                    .done();
        }

        @Override
        public String key() {
            return "erase";
        }

        /** As the device is measured; the measurement goes on after the reading for as long as it waited for it. */
        public EraseSpec spec() {
            PulseTrain train = writing.train(waiting, eraseDuration, readAfter);
            return new EraseSpec(train, waiting, eraseGateVoltages, eraseDuration, readAfter);
        }
    }

    /**
     * Transfer curves swept there and back in the dark, one for each of several rates, each on a fresh device.
     *
     * @param from first gate voltage (V)
     * @param to where the sweep turns (V)
     * @param pointCount number of voltages in one direction
     * @param rates magnitudes of dV_G/dt (V/s)
     * @param turnHold time at the turn (s)
     */
    record TransferSweepConfig(
            @In("V") double from,
            @In("V") double to,
            int pointCount,
            @In("V/s") List<Double> rates,
            @In("s") double turnHold)
            implements ProtocolConfig {
        public TransferSweepConfig {
            rates = List.copyOf(rates);
            new BoundCheck()
                    .finite("from", from, "V")
                    .require(
                            "to",
                            Double.isFinite(to) && to != from,
                            "must be another voltage than the first, was " + to)
                    .count("pointCount", pointCount, 3, TransferCurveConfig.MOST_POINTS)
                    .growing("rates", rates, "V/s")
                    .nonNegative("turnHold", turnHold, "s")
                    .done();
        }

        @Override
        public String key() {
            return "transfer_sweep";
        }

        /** The measurement of one rate (V/s). */
        public TransferSweepSpec spec(double rate) {
            return new TransferSweepSpec(from, to, pointCount, rate, turnHold);
        }
    }

    /**
     * Current against voltage of a stack between contacts, in the dark and under light.
     *
     * @param spec as the stack is measured
     * @param profileVoltages voltages at which profiles through the stack are written, at the nearest points of the
     *     curve (V)
     */
    record CurrentVoltageConfig(
            @Key("") CurrentVoltageSpec spec, @In("V") List<Double> profileVoltages) implements ProtocolConfig {
        public CurrentVoltageConfig {
            profileVoltages = List.copyOf(profileVoltages);
            double low = Math.min(spec.firstVoltage(), spec.lastVoltage());
            double high = Math.max(spec.firstVoltage(), spec.lastVoltage());
            new BoundCheck()
                    .require(
                            "profileVoltages",
                            profileVoltages.stream().allMatch(v -> v >= low && v <= high),
                            "must lie between the first and the last voltage, was " + profileVoltages)
                    .done();
        }

        @Override
        public String key() {
            return "current_voltage";
        }

        @Override
        public boolean fits(StructureSpec structure) {
            return structure instanceof VerticalDeviceSpec;
        }
    }

    /**
     * Drain current against drain voltage at fixed gate voltages.
     *
     * @param spec as the device is measured
     */
    record OutputCurveConfig(@Key("") OutputCurveSpec spec) implements ProtocolConfig {
        @Override
        public String key() {
            return "output_curve";
        }
    }

    /**
     * One pulse of every width at every strength, each on a fresh device.
     *
     * @param widths durations of the pulse (s)
     * @param photonFluxes strengths (1/m2s)
     * @param wavelength of the light (m)
     * @param gateVoltage V_G throughout (V)
     * @param readAfter time from the end of the pulse to the second reading (s)
     */
    record DoseDependenceConfig(
            @In("s") List<Double> widths,
            @In("1/m2s") List<Double> photonFluxes,
            @In("m") double wavelength,
            @In("V") double gateVoltage,
            @In("s") double readAfter)
            implements ProtocolConfig {
        public DoseDependenceConfig {
            widths = List.copyOf(widths);
            photonFluxes = List.copyOf(photonFluxes);
            new BoundCheck()
                    .growing("widths", widths, "s")
                    .growing("photonFluxes", photonFluxes, "1/m2s")
                    .positive("wavelength", wavelength, "m")
                    .finite("gateVoltage", gateVoltage, "V")
                    .positive("readAfter", readAfter, "s")
                    .done();
        }

        @Override
        public String key() {
            return "dose_dependence";
        }

        /** As the device is measured. */
        public DoseDependenceSpec spec() {
            return new DoseDependenceSpec(
                    widths, photonFluxes, new Light(photonFluxes.get(0), wavelength), gateVoltage, readAfter);
        }
    }

    /**
     * States written by different numbers of the same pulse, watched as they fade.
     *
     * @param writing the pulses of the strongest state
     * @param dark time that is watched (s)
     * @param counts pulses of each state; 0 is the device as it was
     * @param readNoiseRatio standard deviation of a reading as a share of the current
     * @param times when states are counted (s)
     */
    record StateMapConfig(
            @Key("") WritingConfig writing,
            @In("s") double dark,
            List<Integer> counts,
            double readNoiseRatio,
            @In("s") List<Double> times)
            implements ProtocolConfig {
        private static final double FIRST_READING = 0.1;
        private static final int PER_DECADE = 5;

        public StateMapConfig {
            counts = List.copyOf(counts);
            times = List.copyOf(times);
            new BoundCheck()
                    .positive("dark", dark, "s")
                    .require("counts", counts.size() > 1, "must hold at least two numbers of pulses, was " + counts)
                    .nonNegative("readNoiseRatio", readNoiseRatio, "")
                    .growing("times", times, "s")
                    .done();
        }

        @Override
        public String key() {
            return "state_map";
        }

        /** As the device is measured. */
        public StateMapSpec spec() {
            return new StateMapSpec(writing.train(dark), counts, FIRST_READING, PER_DECADE, readNoiseRatio, times);
        }
    }

    /**
     * Gate pulses of every voltage and duration after the same writing.
     *
     * @param writing the pulses
     * @param waiting time between the last pulse and the erasing (s)
     * @param eraseGateVoltages V_G of erasing (V)
     * @param eraseDurations durations of erasing (s)
     * @param readAfter time between erasing and reading (s)
     */
    record EraseMapConfig(
            @Key("") WritingConfig writing,
            @Key("wait") @In("s") double waiting,
            @In("V") List<Double> eraseGateVoltages,
            @In("s") List<Double> eraseDurations,
            @In("s") double readAfter)
            implements ProtocolConfig {
        public EraseMapConfig {
            eraseGateVoltages = List.copyOf(eraseGateVoltages);
            eraseDurations = List.copyOf(eraseDurations);
            new BoundCheck()
                    .positive("waiting", waiting, "s")
                    .require("eraseGateVoltages", !eraseGateVoltages.isEmpty(), "must hold at least one voltage")
                    .growing("eraseDurations", eraseDurations, "s")
                    .positive("readAfter", readAfter, "s")
                    .done();
        }

        @Override
        public String key() {
            return "erase_map";
        }

        /** As the device is measured. */
        public EraseMapSpec spec() {
            return new EraseMapSpec(writing.train(waiting), waiting, eraseGateVoltages, eraseDurations, readAfter);
        }
    }

    /**
     * Light pulses write and gate pulses erase, again and again.
     *
     * @param cycles as the device is treated
     */
    record PotentiationConfig(@Key("") WriteEraseCycles cycles) implements ProtocolConfig {
        @Override
        public String key() {
            return "potentiation_depression";
        }
    }

    /**
     * Small signals of the voltage about a steady state: between the contacts, or at the gate.
     *
     * @param spec as the device is measured
     */
    record ImpedanceConfig(@Key("") SpectrumSpec spec) implements ProtocolConfig {
        @Override
        public String key() {
            return "impedance";
        }

        @Override
        public boolean fits(StructureSpec structure) {
            return true;
        }
    }

    /**
     * Small modulation of the light about a steady state: the channel, or the current between contacts, follows.
     *
     * @param spec as the device is measured; its light is what is modulated
     */
    record PhotocurrentConfig(@Key("") SpectrumSpec spec) implements ProtocolConfig {
        public PhotocurrentConfig {
            new BoundCheck()
                    .require("spec", spec.light().isOn(), "needs light to modulate, photon_flux_per_m2_s above 0")
                    .done();
        }

        @Override
        public String key() {
            return "photocurrent_spectrum";
        }

        @Override
        public boolean fits(StructureSpec structure) {
            return true;
        }
    }
}
