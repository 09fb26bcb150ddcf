package photosynapse.device.spec;

import photosynapse.device.units.In;

/**
 * What a film adds to its bands: doping, statistics of the carriers, ways to recombine beside the radiative one.
 *
 * @param donorDensity N_D, fixed positive charge (1/m3)
 * @param acceptorDensity N_A, fixed negative charge (1/m3)
 * @param statistics how density and Fermi level belong together
 * @param recombination besides the radiative one
 */
public record ElectronicsSpec(
        @In("1/m3") Graded donorDensity,
        @In("1/m3") Graded acceptorDensity,
        StatisticsSpec statistics,
        RecombinationSpec recombination) {

    /** Undoped, Boltzmann statistics, radiative recombination only. */
    public static final ElectronicsSpec PLAIN = new ElectronicsSpec(
            Graded.uniform(0), Graded.uniform(0), new StatisticsSpec.Boltzmann(), RecombinationSpec.NONE);

    public ElectronicsSpec {
        new SpecCheck()
                .nonNegative("donorDensity", donorDensity, "1/m3")
                .nonNegative("acceptorDensity", acceptorDensity, "1/m3")
                .done();
    }
}
