package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Exchange between the channel sheet and the films; 0 switches a path off.
 *
 * @param holeTransferVelocity S_h (m/s)
 * @param electronRecombination k_n (m3/s)
 * @param tunnellingRate k_tun (m2/s)
 * @param tunnellingLength a_tun (m)
 * @param electronExtractionVelocity S_e (m/s)
 * @param deadLayer d_dead, depth next to the sheet without traps (m)
 * @param activation of the four rates
 */
public record InterfaceSpec(
        @In("m/s") double holeTransferVelocity,
        @In("m3/s") double electronRecombination,
        @In("m2/s") double tunnellingRate,
        @In("m") double tunnellingLength,
        @In("m/s") double electronExtractionVelocity,
        @In("m") double deadLayer,
        @Key("") ActivationSpec activation) {

    public InterfaceSpec {
        new SpecCheck()
                .nonNegative("holeTransferVelocity", holeTransferVelocity, "m/s")
                .nonNegative("electronRecombination", electronRecombination, "m3/s")
                .nonNegative("tunnellingRate", tunnellingRate, "m2/s")
                .positive("tunnellingLength", tunnellingLength, "m")
                .nonNegative("electronExtractionVelocity", electronExtractionVelocity, "m/s")
                .nonNegative("deadLayer", deadLayer, "m")
                .done();
    }
}
