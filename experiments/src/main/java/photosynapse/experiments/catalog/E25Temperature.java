package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * Half-lives at several temperatures: of the device of the file, and of two on which one energy alone decides.
 *
 * <p>Those two have deep valence edges, no tunnelling and no capture of holes, so electrons leave by emission, many
 * retrappings and the interface step alone: the time is L Nt/(k_n P n1), its energy Et plus that of k_n.
 */
public final class E25Temperature extends MemoryStudy {
    private static final String FILM = "device.films[0].";
    private static final List<Integer> TEMPERATURES = List.of(280, 300, 320, 340);
    private static final double STEP_ENERGY = 0.10;
    private static final double DEPTH = 0.70;
    private static final double HALF = 0.5;
    private static final double TENTH = 0.1;
    private static final List<String> ONE_EXIT = List.of(
            FILM + "valence_band_offset_eV=1.1",
            FILM + "band_gap_eV=2.1",
            FILM + "traps[0].depth_eV=" + DEPTH,
            FILM + "traps[0].hole_capture_m3_per_s=0",
            FILM + "vacancies.density_per_m3=0",
            "device.interface.tunnelling_rate_m2_per_s=0",
            "protocol.pulse_train.count=1",
            "protocol.pulse_train.photon_flux_per_m2_s=2e13");

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E25",
                "temperature",
                "Temperature",
                "Do Arrhenius plots give back the energies that went in?",
                List.of(
                        "rate(T) = rate(T_{ref}) exp(\u2212(E_{a}/k_{B})(1/T \u2212 1/T_{ref})); n_{1} = N_{c}"
                                + " exp(\u2212E_{t}/kT)",
                        "energy = slope of ln t_{1/2} over 1/k_{B}T; the slow rate: of the time to a tenth"),
                "Where one exit decides, the plot gives the depth of the trap, and the depth plus the"
                        + " activation of the"
                        + " step when that has one. The device of the file has several exits and ions: its"
                        + " energy is an"
                        + " apparent one.",
                "Activate the ions (vacancies.activation_energies_eV) and see where the memory starts to care.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        List<Variant> variants = new ArrayList<>();
        for (int kelvin : TEMPERATURES) {
            variants.add(at(kelvin, "device", List.of()));
        }
        for (int kelvin : TEMPERATURES) {
            variants.add(at(kelvin, "one exit", ONE_EXIT));
        }
        List<String> activated = new ArrayList<>(ONE_EXIT);
        activated.add("device.interface.activation_energies_eV={electron_recombination: " + STEP_ENERGY + "}");
        for (int kelvin : TEMPERATURES) {
            variants.add(at(kelvin, "activated exit", activated));
        }
        return variants;
    }

    private static Variant at(int kelvin, String word, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("device.temperature_K=" + kelvin);
        return Variant.at(kelvin, word + ", " + kelvin + " K", all.toArray(String[]::new));
    }

    @Override
    PulseTrain train(ExperimentConfig config, Variant variant) {
        PulseTrain train = super.train(config, variant);
        return new PulseTrain(
                train.count(), train.width(), train.rate(), train.light(), train.gateVoltage(), 1e3 * train.dark());
    }

    /** Energy (eV) out of the half-lives of four temperatures. */
    private static double energyEv(List<Memory> series) {
        return energyEv(series, HALF);
    }

    /** Energy (eV) out of the times at which a share is left. */
    private static double energyEv(List<Memory> series, double left) {
        PhysicalConstants constants = PhysicalConstants.CODATA_2018;
        double[] x = series.stream()
                .mapToDouble(m -> 1 / constants.thermalVoltage(m.variant().value()))
                .toArray();
        double[] y = series.stream()
                .mapToDouble(m -> StrictMath.log(LeftTable.timeTo(m.left(), left)))
                .toArray();
        return Summaries.slope(x, y);
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double plain = energyEv(memories.subList(4, 8));
        double activated = energyEv(memories.subList(8, 12));
        return List.of(
                Summaries.number("apparent_energy_eV", energyEv(memories.subList(0, 4))),
                Summaries.number("slow_energy_eV", energyEv(memories.subList(0, 4), TENTH)),
                Summaries.number("trap_energy_out_eV", plain),
                Summaries.number("trap_energy_in_eV", DEPTH),
                Summaries.number("step_energy_out_eV", activated - plain),
                Summaries.number("step_energy_in_eV", STEP_ENERGY),
                Summaries.number("half_life_300_K_s", memories.get(1).halfLife()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "0.70 eV went in, " + Phrases.number(Summaries.value(tables, "trap_energy_out_eV"))
                + " eV came out; the device of the file has an apparent "
                + Phrases.number(Summaries.value(tables, "apparent_energy_eV")) + " eV";
    }
}
