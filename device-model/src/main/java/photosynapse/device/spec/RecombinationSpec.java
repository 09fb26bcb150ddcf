package photosynapse.device.spec;

import java.util.Optional;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Recombination inside a film besides the radiative one.
 *
 * @param shockleyReadHall through a level in quasi-equilibrium, without charge of its own
 * @param electronAuger two electrons and a hole (m6/s)
 * @param holeAuger two holes and an electron (m6/s)
 */
public record RecombinationSpec(
        Optional<ShockleyReadHallSpec> shockleyReadHall,
        @Key("electron_auger_coefficient") @In("m6/s") double electronAuger,
        @Key("hole_auger_coefficient") @In("m6/s") double holeAuger) {

    /** No such recombination. */
    public static final RecombinationSpec NONE = new RecombinationSpec(Optional.empty(), 0, 0);

    public RecombinationSpec {
        new SpecCheck()
                .nonNegative("electronAuger", electronAuger, "m6/s")
                .nonNegative("holeAuger", holeAuger, "m6/s")
                .done();
    }

    /**
     * Shockley-Read-Hall recombination.
     *
     * @param electronLifetime tau_n (s)
     * @param holeLifetime tau_p (s)
     * @param depthEv depth of the level below the conduction edge (eV)
     */
    public record ShockleyReadHallSpec(
            @In("s") double electronLifetime,
            @In("s") double holeLifetime,
            @In("eV") double depthEv) {
        public ShockleyReadHallSpec {
            new SpecCheck()
                    .positive("electronLifetime", electronLifetime, "s")
                    .positive("holeLifetime", holeLifetime, "s")
                    .finite("depthEv", depthEv, "eV")
                    .done();
        }
    }
}
