package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * A layer that only light knows of: a window, an electrode, an encapsulation.
 *
 * @param name word by which its share of the light is reported
 * @param thickness (m)
 * @param opticalConstants name of its table of n and k
 */
public record OpticalLayerSpec(
        String name,
        @In("m") double thickness,
        @Key("optical_constants") String opticalConstants) {

    public OpticalLayerSpec {
        new SpecCheck()
                .require("name", !name.isBlank(), "must not be empty")
                .nonNegative("thickness", thickness, "m")
                .require("opticalConstants", !opticalConstants.isBlank(), "must name a table")
                .done();
    }
}
