package photosynapse.device.spec;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Electronic states in the sheet between two films.
 *
 * <p>Electrons of the side with the lower conduction edge recombine there with holes of the side with the higher
 * valence edge.
 *
 * @param electronRecombinationVelocity S_n; recombination needs both velocities above 0 (m/s)
 * @param holeRecombinationVelocity S_p (m/s)
 * @param traps levels that hold charge
 */
public record InterfaceStatesSpec(
        @In("m/s") double electronRecombinationVelocity,
        @In("m/s") double holeRecombinationVelocity,
        @Key("traps") List<InterfaceTrapSpec> traps) {

    /** No states. */
    public static final InterfaceStatesSpec NONE = new InterfaceStatesSpec(0, 0, List.of());

    public InterfaceStatesSpec {
        traps = List.copyOf(traps);
        new SpecCheck()
                .nonNegative("electronRecombinationVelocity", electronRecombinationVelocity, "m/s")
                .nonNegative("holeRecombinationVelocity", holeRecombinationVelocity, "m/s")
                .done();
    }

    /** Whether carriers recombine across the interface. */
    public boolean recombines() {
        return electronRecombinationVelocity > 0 && holeRecombinationVelocity > 0;
    }
}
