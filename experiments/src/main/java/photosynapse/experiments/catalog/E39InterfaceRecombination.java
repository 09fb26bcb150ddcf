package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import photosynapse.device.physics.SurfaceRecombination;
import photosynapse.device.protocol.CurrentVoltage;
import photosynapse.device.protocol.CurrentVoltageResult;
import photosynapse.device.protocol.CurrentVoltageSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * Open-circuit voltage of two films whose pairs meet at their interface, against the velocity with which they do,
 * beside the closed form of a stack that is its own mirror image.
 *
 * <p>The light and the voltages are those of the file's {@code current_voltage}; the recombination velocities of the
 * first interface are set, the same for both carriers. Gives {@code interface_recombination} (a row a velocity),
 * {@code interface_recombination_curves} (all curves) and the summary.
 */
public final class E39InterfaceRecombination implements Experiment {
    private static final String KEY = "interface_recombination";
    private static final List<Double> VELOCITIES = List.of(1e-3, 1e-2, 1e-1, 1.0, 1e1, 1e2);

    /**
     * Velocities, from the slowest, that leave enough carriers for flat quasi-Fermi levels, as the closed form asks.
     */
    private static final int SLOW = 4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E39",
                KEY,
                "Recombination at an interface",
                "What do pairs that meet at the interface of two films cost?",
                List.of(
                        "R = (n p \u2212 K)/((n + n_{1})/S_{p} + (p + p_{1})/S_{n}), electrons of the film with the"
                                + " lower conduction edge, holes of that with the higher valence edge; K = N_{c} N_{v}"
                                + " exp(\u2212(E_{c} \u2212 E_{v})/kT) across the interface",
                        "mirror image, S_{n} = S_{p} = S, n = p: R = S n/2 and R = J_{0}/q at open circuit, so V_{oc} ="
                                + " (kT/q) ln[(2 J_{0}/q S)^{2}/K], J_{0} the current that reaches the contacts"
                                + " without recombination"),
                "The open-circuit voltage falls by 2 ln(10) kT/q = 119 mV a decade of the velocity, for n and p fall"
                        + " together. Beyond 1 m/s so few carriers are left that the films "
                        + "themselves resist: the voltage"
                        + " lies above the closed form, and the short-circuit current begins to suffer.",
                "Donors in one film (vertical_device.films[1].donor_density_per_m3): the slope halves.");
    }

    private static CurrentVoltageSpec settings(ExperimentConfig config) {
        CurrentVoltageSpec spec = config.protocols()
                .flatMap(p -> p.currentVoltage())
                .orElseThrow(() -> refusal("needs protocol.current_voltage, whose light and voltages it takes"))
                .spec();
        if (!spec.light().isOn()) {
            throw refusal("needs light in protocol.current_voltage");
        }
        return spec;
    }

    private static ExperimentFailedException refusal(String what) {
        return new ExperimentFailedException(
                ExperimentFailedException.Cause.INVALID_INPUT,
                "the study " + KEY + " " + what,
                "run it on the preset heterojunction-cell",
                null);
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(VELOCITIES.size(), "velocity").replace("ys", "ies") + " from "
                + Phrases.number(VELOCITIES.get(0)) + " to "
                + Phrases.number(VELOCITIES.get(VELOCITIES.size() - 1)) + " m/s";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return (VELOCITIES.size() + 1)
                * Cost.edgesSeconds(
                        config,
                        config.protocols()
                                        .flatMap(p -> p.currentVoltage())
                                        .map(p -> p.spec().pointCount())
                                        .orElse(4)
                                / 4);
    }

    /** The file with one velocity of both carriers (m/s). */
    private static Variant variant(double velocity) {
        String path = "vertical_device.interfaces[0].";
        return Variant.at(
                velocity,
                Phrases.number(velocity) + " m/s",
                path + "electron_recombination_velocity_m_per_s=" + velocity,
                path + "hole_recombination_velocity_m_per_s=" + velocity);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        CurrentVoltageSpec spec = settings(config);
        if (config.verticalDevice().heterojunctions().isEmpty()) {
            throw refusal("needs two films with an entry in `interfaces`");
        }
        double product = product(config.verticalDevice());
        double share = 1.0 / (VELOCITIES.size() + 1);
        CurrentVoltageResult free = measure(config, variant(0), spec, bench.part(0, share));
        double collected = StrictMath.abs(free.thereNumbers()
                .shortCircuitCurrentDensity()
                .orElseThrow(() -> refusal("needs 0 V among the voltages of protocol.current_voltage")));
        List<CurrentVoltageResult> results = new ArrayList<>();
        for (int k = 0; k < VELOCITIES.size(); k++) {
            results.add(
                    measure(config, variant(VELOCITIES.get(k)), spec, bench.part((k + 1) * share, (k + 2) * share)));
        }
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < VELOCITIES.size(); k++) {
            CurrentVoltageResult.Numbers numbers = results.get(k).thereNumbers();
            double open = StrictMath.abs(numbers.openCircuitVoltage().orElse(Double.NaN));
            double theory = theory(config.verticalDevice(), collected, product, VELOCITIES.get(k));
            labels.add(variant(VELOCITIES.get(k)).label());
            rows.add(new double[] {
                VELOCITIES.get(k),
                open,
                theory,
                open - theory,
                StrictMath.abs(numbers.shortCircuitCurrentDensity().orElse(Double.NaN)) / collected,
                numbers.fillFactorRatio().orElse(Double.NaN)
            });
        }
        return List.of(
                LabelledRows.table(
                        KEY,
                        "velocity",
                        labels,
                        List.of(
                                "recombination_velocity_m_per_s",
                                "open_circuit_V",
                                "open_circuit_theory_V",
                                "difference_V",
                                "collected_ratio",
                                "fill_factor_ratio"),
                        rows),
                curves(labels, results),
                summary(config, rows, collected));
    }

    private static CurrentVoltageResult measure(
            ExperimentConfig config, Variant variant, CurrentVoltageSpec spec, Bench bench) {
        Watch watch = Watch.of(bench);
        VerticalDeviceSpec device = variant.of(config).verticalDevice();
        return Solving.of(
                () -> new CurrentVoltage(device, config.solver(), spec).measure(watch.stop(), watch.progress()));
    }

    /** K of the first interface: electrons of the lower conduction edge with holes of the higher valence edge. */
    private static double product(VerticalDeviceSpec device) {
        List<String> names = device.heterojunctions().get(0).between();
        MaterialSpec lower = material(device, names.get(0));
        MaterialSpec upper = material(device, names.get(1));
        double lowerConduction =
                lower.valenceBandOffsetEv().top() - lower.bandGapEv().top();
        double upperConduction =
                upper.valenceBandOffsetEv().bottom() - upper.bandGapEv().bottom();
        boolean electronsAbove = upperConduction > lowerConduction;
        boolean holesAbove = upper.valenceBandOffsetEv().bottom()
                < lower.valenceBandOffsetEv().top();
        double gap = (holesAbove
                        ? -upper.valenceBandOffsetEv().bottom()
                        : -lower.valenceBandOffsetEv().top())
                + (electronsAbove ? upperConduction : lowerConduction);
        double heat = device.constants().thermalVoltage(device.temperature());
        return SurfaceRecombination.equilibriumProduct(
                electronsAbove
                        ? upper.conductionStateDensity().bottom()
                        : lower.conductionStateDensity().top(),
                holesAbove
                        ? upper.valenceStateDensity().bottom()
                        : lower.valenceStateDensity().top(),
                -gap / heat);
    }

    private static MaterialSpec material(VerticalDeviceSpec device, String film) {
        return device.films().stream()
                .filter(f -> f.name().equals(film))
                .map(FilmSpec::material)
                .findFirst()
                .orElseThrow();
    }

    private static double theory(VerticalDeviceSpec device, double collected, double product, double velocity) {
        double density = 2 * collected / (device.constants().elementaryCharge() * velocity);
        return device.constants().thermalVoltage(device.temperature()) * StrictMath.log(density * density / product);
    }

    private static ResultTable curves(List<String> labels, List<CurrentVoltageResult> results) {
        List<String> words = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < results.size(); k++) {
            for (CurrentVoltageResult.Point point : results.get(k).there()) {
                words.add(labels.get(k));
                rows.add(new double[] {point.voltage(), point.currentDensity()});
            }
        }
        return LabelledRows.table(
                KEY + "_curves", "velocity", words, List.of("voltage_V", "current_density_A_per_m2"), rows);
    }

    private static ResultTable summary(ExperimentConfig config, List<double[]> rows, double collected) {
        VerticalDeviceSpec device = config.verticalDevice();
        double heat = device.constants().thermalVoltage(device.temperature());
        List<double[]> slow = rows.subList(0, SLOW);
        double[] decades =
                slow.stream().mapToDouble(r -> StrictMath.log10(r[0])).toArray();
        double[] open = slow.stream().mapToDouble(r -> r[1]).toArray();
        double worst =
                slow.stream().mapToDouble(r -> StrictMath.abs(r[3])).max().orElseThrow();
        return new ResultTable(
                KEY + "_summary",
                List.<TextColumn>of(),
                List.<Column>of(
                        Summaries.number("photocurrent_A_per_m2", collected),
                        Summaries.number("open_circuit_slowest_V", open[0]),
                        Summaries.number("open_circuit_1_m_per_s_V", open[SLOW - 1]),
                        Summaries.number("open_circuit_fastest_V", rows.get(rows.size() - 1)[1]),
                        Summaries.number("loss_per_decade_V", -Summaries.slope(decades, open)),
                        Summaries.number("loss_per_decade_theory_V", 2 * heat * StrictMath.log(10)),
                        Summaries.number("largest_difference_V", worst),
                        Summaries.number("collected_fastest_ratio", rows.get(rows.size() - 1)[4])));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return String.format(
                Locale.ROOT,
                "%.2f mV a decade of the velocity, %.2f mV by theory; up to 1 m/s voltages within %.2f mV of it",
                1e3 * Summaries.value(tables, "loss_per_decade_V"),
                1e3 * Summaries.value(tables, "loss_per_decade_theory_V"),
                1e3 * Summaries.value(tables, "largest_difference_V"));
    }

    @Override
    public List<TablePicture> pictures() {
        Side velocity = Side.of("recombination_velocity_m_per_s", "Recombination velocity", "m/s")
                .onLogarithmicAxis();
        return List.of(
                TablePicture.curves(
                        KEY,
                        "",
                        velocity,
                        Side.of("open_circuit_V", "Open-circuit voltage", "V"),
                        "Voltage at which the current is zero under the light of the file; the table holds the closed"
                                + " form beside it."),
                TablePicture.curves(
                        KEY + "_curves",
                        "velocity",
                        Side.of("voltage_V", "Voltage", "V"),
                        Side.of("current_density_A_per_m2", "Current density", "A/m2"),
                        "Current that enters at the bottom contact, lit."));
    }
}
