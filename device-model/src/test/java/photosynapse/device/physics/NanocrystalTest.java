package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import photosynapse.device.units.PhysicalConstants;

/** Relations of nanocrystals and their films against the ranges of docs/physics.md, limits and hand-worked numbers. */
class NanocrystalTest {
    private static final PhysicalConstants NATURE = PhysicalConstants.CODATA_2018;
    private static final double VT = NATURE.thermalVoltage(300);

    private static double gap(LeadHalide bulk, double edge) {
        return new Nanocrystal(bulk, edge).opticalGapEv(NATURE);
    }

    /** Ranges of the literature for crystals of about 10 nm. */
    @Test
    void gaps_at_ten_nanometres_lie_in_their_ranges() {
        assertThat(gap(LeadHalide.CAESIUM_IODIDE, 10e-9)).isBetween(1.73, 1.85);
        assertThat(gap(LeadHalide.CAESIUM_BROMIDE, 10e-9)).isBetween(2.3, 2.45);
        assertThat(gap(LeadHalide.FORMAMIDINIUM_BROMIDE, 10e-9)).isBetween(2.25, 2.4);
    }

    @Test
    void edges_at_ten_nanometres_lie_in_their_ranges() {
        Nanocrystal iodide = new Nanocrystal(LeadHalide.CAESIUM_IODIDE, 10e-9);
        assertThat(iodide.valenceDepthEv()).isBetween(5.3, 5.9);
        assertThat(iodide.conductionDepthEv()).isCloseTo(3.75, within(0.1));
        Nanocrystal bromide = new Nanocrystal(LeadHalide.CAESIUM_BROMIDE, 10e-9);
        assertThat(bromide.valenceDepthEv()).isBetween(5.6, 6.1);
        assertThat(bromide.conductionDepthEv()).isCloseTo(3.5, within(0.1));
    }

    /** 3 h^2/(8 mu L^2) at L = 10 nm, mu = 0.126: 89.5 meV; 3.047 q/(4 pi eps L): 60.1 meV; Rydberg 32.2 meV. */
    @Test
    void parts_of_the_gap_are_those_worked_out_by_hand() {
        Nanocrystal bromide = new Nanocrystal(LeadHalide.CAESIUM_BROMIDE, 10e-9);
        double confinement = bromide.electronConfinementEv() + bromide.holeConfinementEv();
        assertThat(confinement).isCloseTo(0.0895, within(1e-4));
        assertThat(bromide.bindingEv(NATURE)).isCloseTo(StrictMath.hypot(0.0601, 0.0322), within(1e-4));
        double mass = 9.1093837015e-31;
        double expected = 3 * NATURE.planck() * NATURE.planck() / (8 * mass * 0.126 * 1e-16);
        assertThat(confinement).isCloseTo(expected / NATURE.elementaryCharge(), within(1e-9));
    }

    @Test
    void a_large_crystal_is_bulk_and_a_smaller_one_has_a_wider_gap() {
        Nanocrystal large = new Nanocrystal(LeadHalide.CAESIUM_BROMIDE, 1e-3);
        assertThat(large.transportGapEv()).isCloseTo(2.36, within(1e-10));
        assertThat(large.bindingEv(NATURE)).isCloseTo(0.0322, within(1e-4));
        double previous = Double.POSITIVE_INFINITY;
        for (double edge = 4e-9; edge < 30e-9; edge += 1e-9) {
            assertThat(gap(LeadHalide.CAESIUM_IODIDE, edge))
                    .as("edge %s m", edge)
                    .isLessThan(previous);
            previous = gap(LeadHalide.CAESIUM_IODIDE, edge);
        }
    }

    @Property(seed = "1")
    void alloys_lie_between_their_ends_and_bow_down(@ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share) {
        LeadHalide alloy = LeadHalide.iodideBromide(share);
        double straight = 1.73 + share * 0.63;
        assertThat(alloy.gapEv())
                .isCloseTo(straight - LeadHalide.IODIDE_BROMIDE_BOWING_EV * share * (1 - share), within(1e-14));
        assertThat(alloy.gapEv()).isBetween(1.73 - 1e-15, 2.36 + 1e-15);
        assertThat(alloy.valenceDepthEv()).isBetween(5.5, 5.9);
        assertThat(LeadHalide.bromideChloride(share).gapEv()).isCloseTo(2.36 + share * 0.696, within(1e-14));
    }

    /** Exchanged (3 angstrom, 0.1 cm2/Vs) against native oleyl ligands, whose mobility is 1e-6 to 1e-3 cm2/Vs. */
    @Test
    void longer_ligands_slow_carriers_by_e_for_each_angstrom() {
        NanocrystalFilm.MeasuredMobility exchanged = new NanocrystalFilm.MeasuredMobility(1e-5, 3e-10, 300);
        double decay = NanocrystalFilm.TUNNELLING_DECAY;
        double same = new NanocrystalFilm(3e-10, 1e-8).mobility(exchanged, decay, 0.05, 300, NATURE);
        assertThat(same).isCloseTo(1e-5, within(1e-19));
        double next = new NanocrystalFilm(4e-10, 1e-8).mobility(exchanged, decay, 0.05, 300, NATURE);
        assertThat(next).isCloseTo(1e-5 * StrictMath.exp(-1.08), within(1e-17));
        double oleyl = new NanocrystalFilm(1.1e-9, 1e-8).mobility(exchanged, decay, 0.05, 300, NATURE);
        assertThat(oleyl).isBetween(1e-10, 1e-7);
        double cold = new NanocrystalFilm(3e-10, 1e-8).mobility(exchanged, decay, 0.05, 250, NATURE);
        double slope = StrictMath.log(same / cold) / (1 / NATURE.thermalVoltage(250) - 1 / VT);
        assertThat(slope).as("activation energy in eV").isCloseTo(0.05, within(1e-12));
    }

    @Test
    void ligands_slow_vacancies_by_a_resistance_in_series() {
        double crystal = 1e-16;
        assertThat(new NanocrystalFilm(0, 1e-8).vacancyDiffusivity(crystal, 0.12, VT))
                .isEqualTo(crystal);
        double film = new NanocrystalFilm(1e-9, 1e-8).vacancyDiffusivity(crystal, 0.12, VT);
        double gap = crystal * StrictMath.exp(-0.12 / VT);
        assertThat(11e-9 / film).isCloseTo(10e-9 / crystal + 1e-9 / gap, within(1e-12 * 11e-9 / film));
        // where gaps rule, the barrier of a gap adds to that of the crystal
        NanocrystalFilm loose = new NanocrystalFilm(3e-9, 1e-9);
        double warm = loose.vacancyDiffusivity(1, 0.5, NATURE.thermalVoltage(310));
        double cool = loose.vacancyDiffusivity(1, 0.5, VT);
        double activation = StrictMath.log(warm / cool) / (1 / VT - 1 / NATURE.thermalVoltage(310));
        assertThat(activation).as("extra activation energy in eV").isCloseTo(0.5, within(1e-5));
    }

    /** A crystal of 20 with 40 % of ligands of 2.2 gives about 10. */
    @Test
    void permittivity_of_the_film_is_that_of_bruggeman() {
        double film = NanocrystalFilm.mixedPermittivity(0.6, 20, 2.2);
        assertThat(film).isBetween(8.0, 12.0);
        assertThat(0.6 * (20 - film) / (20 + 2 * film) + 0.4 * (2.2 - film) / (2.2 + 2 * film))
                .isCloseTo(0, within(1e-15));
        assertThat(NanocrystalFilm.mixedPermittivity(0, 20, 2.2)).isCloseTo(2.2, within(1e-15));
        assertThat(NanocrystalFilm.mixedPermittivity(1, 20, 2.2)).isCloseTo(20, within(1e-14));
        assertThat(new NanocrystalFilm(1.8e-9, 1e-8).filling()).isCloseTo(0.609, within(1e-3));
    }

    @Test
    void absorption_of_an_alloy_starts_at_its_gap() {
        AlloyAbsorption alloy = new AlloyAbsorption(
                e -> 1e6 * StrictMath.sqrt(Math.max(0, e - 1.73)),
                1.73,
                e -> 2e6 * StrictMath.sqrt(Math.max(0, e - 2.36)),
                2.36);
        double gap = LeadHalide.iodideBromide(0.5).gapEv();
        assertThat(alloy.coefficient(gap - 1e-6, 0.5, gap)).isZero();
        assertThat(alloy.coefficient(gap + 0.25, 0.5, gap)).isCloseTo(1.5e6 * 0.5, within(1e-6));
        assertThat(alloy.coefficient(3, 0, 1.73)).isCloseTo(1e6 * StrictMath.sqrt(1.27), within(1e-6));
        assertThat(alloy.coefficient(3, 1, 2.36)).isCloseTo(2e6 * StrictMath.sqrt(0.64), within(1e-6));
    }

    @Test
    void senseless_parameters_are_refused() {
        assertThatThrownBy(() -> LeadHalide.iodideBromide(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> LeadHalide.iodideBromide(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Nanocrystal(LeadHalide.CAESIUM_IODIDE, 0)).hasMessageContaining("0.0 m");
        assertThatThrownBy(() -> new NanocrystalFilm(-1, 1)).hasMessageContaining("-1.0 m");
        assertThatThrownBy(() -> new NanocrystalFilm(1, 0)).hasMessageContaining("0.0 m");
        assertThatThrownBy(() -> new LeadHalide(0, 5, 1, 1, 1)).hasMessageContaining("0.0 eV");
    }
}
