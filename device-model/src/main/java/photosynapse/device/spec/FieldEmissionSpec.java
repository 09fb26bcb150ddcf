package photosynapse.device.spec;

/** How the local field helps electrons out of a trap; capture grows alike, so that detailed balance holds. */
public sealed interface FieldEmissionSpec
        permits FieldEmissionSpec.None, FieldEmissionSpec.PooleFrenkel, FieldEmissionSpec.TrapAssistedTunnelling {

    /** The field does not matter. */
    record None() implements FieldEmissionSpec {}

    /**
     * Poole-Frenkel lowering of the barrier, exp(sqrt(q^3 F/(pi eps))/kT).
     *
     * @param relativePermittivity high-frequency permittivity of the barrier
     */
    record PooleFrenkel(double relativePermittivity) implements FieldEmissionSpec {
        public PooleFrenkel {
            new SpecCheck()
                    .positive("relativePermittivity", relativePermittivity, "")
                    .done();
        }
    }

    /**
     * Tunnelling through the triangular barrier above the trap (field factor of Hurkx).
     *
     * @param tunnellingMassRatio m*, in units of the electron's rest mass
     */
    record TrapAssistedTunnelling(double tunnellingMassRatio) implements FieldEmissionSpec {
        public TrapAssistedTunnelling {
            new SpecCheck()
                    .positive("tunnellingMassRatio", tunnellingMassRatio, "")
                    .done();
        }
    }
}
