package photosynapse.experiments.config;

import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;

/** Which voltage drives a device, and what it is called in a segment. */
enum Driving {
    /** The gate of a phototransistor. */
    GATE("gate_voltage"),
    /** The bottom contact of a stack against its top contact. */
    CONTACT("voltage");

    private final String stem;

    Driving(String stem) {
        this.stem = stem;
    }

    /** The key of the voltage, without its unit. */
    String stem() {
        return stem;
    }

    /** What drives a device. */
    static Driving of(StructureSpec structure) {
        return structure instanceof DeviceSpec ? GATE : CONTACT;
    }

    /** What drives the device of a file; a mistyped word for it is understood, so that it is the only mistake told. */
    static Driving of(YamlNode.Mapping root) {
        boolean vertical = root.entry(ConfigKeys.DEVICE).isEmpty()
                && root.entries().stream().anyMatch(entry -> Words.isNear(entry.key(), ConfigKeys.VERTICAL));
        return vertical ? CONTACT : GATE;
    }
}
