package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/** A measurement in the words of a laboratory. All times of reading count from the end of the last light pulse. */
public sealed interface ProtocolConfig {

    /** The key of the protocol in a file. */
    String key();

    /**
     * The device left alone in the dark.
     *
     * @param gateVoltage V_G (V)
     * @param hold how long (s)
     */
    record DarkEquilibriumConfig(
            @In("V") double gateVoltage, @In("s") double hold) implements ProtocolConfig {
        public DarkEquilibriumConfig {
            new BoundCheck()
                    .finite("gateVoltage", gateVoltage, "V")
                    .positive("hold", hold, "s")
                    .done();
        }

        @Override
        public String key() {
            return "dark_equilibrium";
        }
    }

    /**
     * Drain current against gate voltage in the dark. Either each voltage is held for a time, in order, or the curve is
     * quasi-static: the dark equilibrium of each voltage.
     *
     * @param from first gate voltage (V)
     * @param to last gate voltage (V)
     * @param pointCount number of voltages, both ends counted
     * @param hold time at each voltage; empty for the quasi-static curve (s)
     * @param quasiStatic whether the curve is quasi-static
     */
    record TransferCurveConfig(
            @In("V") double from,
            @In("V") double to,
            int pointCount,
            @In("s") Optional<Double> hold,
            boolean quasiStatic)
            implements ProtocolConfig {
        private static final int MOST_POINTS = 10_000;

        public TransferCurveConfig {
            new BoundCheck()
                    .finite("from", from, "V")
                    .require(
                            "to",
                            Double.isFinite(to) && to != from,
                            "must be another voltage than the first, was " + to + " V")
                    .count("pointCount", pointCount, 2, MOST_POINTS)
                    .require(
                            "hold",
                            hold.isEmpty() || (hold.get() > 0 && Double.isFinite(hold.get())),
                            "must be > 0 s, was " + hold.orElse(Double.NaN))
                    .require(
                            "hold",
                            hold.isPresent() != quasiStatic,
                            "must be given for a measured curve, and must not for one with quasi_static: true")
                    .done();
        }

        @Override
        public String key() {
            return "transfer_curve";
        }

        /** Gate voltage of point k (V). */
        public double gateVoltage(int k) {
            return k == pointCount - 1 ? to : from + (to - from) * k / (pointCount - 1);
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
     * Two equal pulses, for each of several gaps on a fresh device.
     *
     * @param width duration of each pulse (s)
     * @param light light of a pulse
     * @param gateVoltage V_G throughout (V)
     * @param gaps times from the end of the first to the start of the second pulse (s)
     * @param dark time after the second pulse (s)
     */
    record PairedPulseConfig(
            @In("s") double width,
            @Key("") Light light,
            @In("V") double gateVoltage,
            @In("s") List<Double> gaps,
            @In("s") double dark)
            implements ProtocolConfig {
        public PairedPulseConfig {
            gaps = List.copyOf(gaps);
            new BoundCheck()
                    .positive("width", width, "s")
                    .finite("gateVoltage", gateVoltage, "V")
                    .growing("gaps", gaps)
                    .positive("dark", dark, "s")
                    .done();
        }

        @Override
        public String key() {
            return "paired_pulse";
        }

        /** Pulses per second, start to start, of a pair with a gap (Hz). */
        public double rate(double gap) {
            return 1 / (width + gap);
        }
    }

    /**
     * How much of the written change is left later.
     *
     * @param writing the pulses
     * @param readAfter times of reading after the last pulse (s)
     */
    record RetentionConfig(
            @Key("") WritingConfig writing, @In("s") List<Double> readAfter) implements ProtocolConfig {
        public RetentionConfig {
            readAfter = List.copyOf(readAfter);
            new BoundCheck().growing("readAfter", readAfter).done();
        }

        @Override
        public String key() {
            return "retention";
        }

        /** The train and darkness until the last reading. */
        public PulseTrain train() {
            return writing.train(readAfter.get(readAfter.size() - 1));
        }
    }

    /**
     * Writing, waiting, an erasing gate voltage, and reading at the gate voltage of writing.
     *
     * @param writing the pulses
     * @param waiting time between the last pulse and the erasing (s)
     * @param eraseGateVoltage V_G of erasing (V)
     * @param eraseDuration duration of erasing (s)
     * @param readAfter time between erasing and reading (s)
     */
    record EraseConfig(
            @Key("") WritingConfig writing,
            @Key("wait") @In("s") double waiting,
            @In("V") double eraseGateVoltage,
            @In("s") double eraseDuration,
            @In("s") double readAfter)
            implements ProtocolConfig {
        public EraseConfig {
            new BoundCheck()
                    .positive("waiting", waiting, "s")
                    .finite("eraseGateVoltage", eraseGateVoltage, "V")
                    .positive("eraseDuration", eraseDuration, "s")
                    .positive("readAfter", readAfter, "s")
                    .done();
        }

        @Override
        public String key() {
            return "erase";
        }
    }
}
