package photosynapse.device.spec;

import java.util.Optional;

/**
 * Variants of the same equations that are off unless asked for.
 *
 * @param tunnellingNeedsVacancies whether tunnelling is multiplied by c(0)/c0 of the first film
 * @param lightAssistedIons ion diffusivity that grows with the local generation
 */
public record ModelVariantsSpec(boolean tunnellingNeedsVacancies, Optional<LightAssistedIonsSpec> lightAssistedIons) {

    /** Every variant off. */
    public static final ModelVariantsSpec NONE = new ModelVariantsSpec(false, Optional.empty());
}
