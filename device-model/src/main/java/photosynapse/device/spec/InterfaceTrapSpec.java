package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Traps in the sheet between two films; they exchange carriers with the lower film at the interface.
 *
 * @param sheetDensity N_t (1/m2)
 * @param depthEv Et below the conduction edge of the lower film (eV)
 * @param rates capture constants
 */
public record InterfaceTrapSpec(
        @In("1/m2") double sheetDensity,
        @In("eV") double depthEv,
        @Key("") TrapSpec.TrapRatesSpec rates) {
    public InterfaceTrapSpec {
        new SpecCheck()
                .nonNegative("sheetDensity", sheetDensity, "1/m2")
                .finite("depthEv", depthEv, "eV")
                .done();
    }
}
