package photosynapse.device.spec;

import photosynapse.device.units.In;

/** Density of states of the channel sheet, for holes and electrons alike. */
public sealed interface DensityOfStatesSpec {

    /**
     * Constant two-dimensional density of states.
     *
     * @param stateDensity Ns (1/m2)
     */
    record TwoDimensional(@In("1/m2") double stateDensity) implements DensityOfStatesSpec {
        public TwoDimensional {
            new SpecCheck().positive("stateDensity", stateDensity, "1/m2").done();
        }
    }

    /**
     * One-dimensional density of states of nanotubes, D0 = 4/(pi hbar v_F).
     *
     * @param tubeLengthPerArea lambda_t (1/m)
     * @param fermiVelocity v_F (m/s)
     */
    record Nanotubes(
            @In("1/m") double tubeLengthPerArea, @In("m/s") double fermiVelocity) implements DensityOfStatesSpec {
        public Nanotubes {
            new SpecCheck()
                    .positive("tubeLengthPerArea", tubeLengthPerArea, "1/m")
                    .positive("fermiVelocity", fermiVelocity, "m/s")
                    .done();
        }
    }
}
