package photosynapse.device.spec;

import photosynapse.device.units.In;

/** Statistics of the mobile carriers of a film. */
public sealed interface StatisticsSpec
        permits StatisticsSpec.Boltzmann, StatisticsSpec.FermiDirac, StatisticsSpec.GaussianDisorder {

    /** n = N exp(eta). */
    record Boltzmann() implements StatisticsSpec {}

    /** n = N F_1/2(eta), parabolic bands. */
    record FermiDirac() implements StatisticsSpec {}

    /**
     * Gaussian density of states of N sites.
     *
     * @param spreadEv standard deviation of the site energies (eV)
     */
    record GaussianDisorder(@In("eV") double spreadEv) implements StatisticsSpec {
        public GaussianDisorder {
            new SpecCheck().positive("spreadEv", spreadEv, "eV").done();
        }
    }
}
