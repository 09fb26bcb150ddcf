package photosynapse.network.training;

import java.util.List;
import java.util.stream.Stream;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.ReadNoise;

/** What keeps an array from being ideal, one switch each. */
public enum Imperfection {
    /** Cells answer differently to a pulse. */
    GAIN_SPREAD {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            DeviceVariation v = array.variation();
            return array.withVariation(
                    new DeviceVariation(0, v.pulseSpread(), v.retentionSpread(), v.darkSpread(), v.deadFraction()));
        }
    },
    /** A cell answers differently to one pulse and the next. */
    PULSE_SPREAD {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            DeviceVariation v = array.variation();
            return array.withVariation(
                    new DeviceVariation(v.gainSpread(), 0, v.retentionSpread(), v.darkSpread(), v.deadFraction()));
        }
    },
    /** Cells forget at paces of their own. */
    RETENTION_SPREAD {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            DeviceVariation v = array.variation();
            return array.withVariation(
                    new DeviceVariation(v.gainSpread(), v.pulseSpread(), 0, v.darkSpread(), v.deadFraction()));
        }
    },
    /** Cells differ in the dark. */
    DARK_SPREAD {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            DeviceVariation v = array.variation();
            return array.withVariation(
                    new DeviceVariation(v.gainSpread(), v.pulseSpread(), v.retentionSpread(), 0, v.deadFraction()));
        }
    },
    /** Some cells do not answer. */
    DEAD_CELLS {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            DeviceVariation v = array.variation();
            return array.withVariation(
                    new DeviceVariation(v.gainSpread(), v.pulseSpread(), v.retentionSpread(), v.darkSpread(), 0));
        }
    },
    /** Some cells stay at a level for good. */
    STUCK_CELLS {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            return array.withStuckFraction(0);
        }
    },
    /** Readings scatter. */
    READ_NOISE {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            return array.withReadNoise(ReadNoise.NONE);
        }
    },
    /** Cells forget while they learn. */
    FORGETTING {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            return array.withDevice(array.device().withoutForgetting());
        }
    },
    /** Steps shrink as a cell fills; two-sided devices keep theirs. */
    SATURATION {
        @Override
        InSituArraySpec off(InSituArraySpec array) {
            return array.device() instanceof LightDevice light ? array.withDevice(light.withoutSaturation()) : array;
        }
    };

    /** The same array without this imperfection. */
    abstract InSituArraySpec off(InSituArraySpec array);

    /** Those that an array has, in their order. */
    static List<Imperfection> presentIn(InSituArraySpec array) {
        return Stream.of(values()).filter(one -> !one.off(array).equals(array)).toList();
    }

    /** The same array without any. */
    static InSituArraySpec allOff(InSituArraySpec array) {
        InSituArraySpec ideal = array;
        for (Imperfection one : values()) {
            ideal = one.off(ideal);
        }
        return ideal;
    }
}
