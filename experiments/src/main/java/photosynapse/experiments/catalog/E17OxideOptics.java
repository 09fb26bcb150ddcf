package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.device.optics.OpticalModel;
import photosynapse.device.optics.OpticalShares;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.GateSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Interference on oxides of several thicknesses: what is absorbed where, and what is written. */
public final class E17OxideOptics extends MemoryStudy {
    private static final List<Integer> WRITTEN = List.of(90, 150, 200, 230, 300);
    private static final int THINNEST = 90;
    private static final int THICKEST = 300;
    private static final int STEP = 5;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E17",
                "oxide_optics",
                "Light on the oxide",
                "How much does the thickness of the oxide alone change what is absorbed and written?",
                List.of(
                        "G(x) = (4\u03c0 k n/\u03bb) |E|^{2}/|E_{0}|^{2} \u03a6 by the transfer matrix of air, film,"
                                + " nanotubes, oxide, silicon",
                        "R + A + T = 1"),
                "The film on 300 nm absorbs several times what it absorbs on 90 or 230 nm; the write follows, and the"
                        + " thinner oxide's gate couples more.",
                "Another wavelength (protocol.pulse_train.wavelength_nm) turns the order round.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return WRITTEN.stream()
                .map(nm -> Variant.at(nm / 1e9, nm + " nm", "device.gate.dielectric_thickness_nm=" + nm))
                .toList();
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        List<ResultTable> tables = new ArrayList<>(super.run(config, random, bench));
        Light light = standardTrain(config).light();
        double[] oxides = IntStream.rangeClosed(0, (THICKEST - THINNEST) / STEP)
                .mapToDouble(k -> (THINNEST + k * STEP) / 1e9)
                .toArray();
        List<OpticalShares> shares = new ArrayList<>();
        for (double oxide : oxides) {
            shares.add(shares(config.device(), oxide, light));
        }
        String film = config.device().films().get(0).name();
        tables.add(new ResultTable(
                "oxide_optics_shares",
                List.of(
                        new Column("dielectric_thickness_m", oxides),
                        column("film_share_ratio", shares, film),
                        column("nanotube_share_ratio", shares, OpticalShares.NANOTUBES),
                        new Column(
                                "reflected_share_ratio",
                                shares.stream()
                                        .mapToDouble(OpticalShares::reflected)
                                        .toArray()),
                        new Column(
                                "sum_ratio",
                                shares.stream().mapToDouble(OpticalShares::sum).toArray()))));
        tables.set(2, withShares(tables.get(2), config.device(), film, light));
        return List.copyOf(tables);
    }

    private static Column column(String name, List<OpticalShares> shares, String layer) {
        return new Column(
                name, shares.stream().mapToDouble(s -> s.absorbedIn(layer)).toArray());
    }

    private static ResultTable withShares(ResultTable summary, DeviceSpec device, String film, Light light) {
        Column[] columns = WRITTEN.stream()
                .map(nm -> new Column(
                        "absorbed_on_" + nm + "_nm_ratio",
                        shares(device, nm / 1e9, light).absorbedIn(film)))
                .toArray(Column[]::new);
        return SampleTables.with(summary, columns);
    }

    private static OpticalShares shares(DeviceSpec device, double oxide, Light light) {
        GateSpec gate = device.gate();
        DeviceSpec other =
                device.withGate(new GateSpec(oxide, gate.dielectricRelativePermittivity(), gate.flatBandVoltage()));
        List<double[]> ends = other.films().stream()
                .map(film -> new double[] {0, film.thickness()})
                .toList();
        return OpticalModel.of(other, ends).shares(light);
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double most = memories.stream().mapToDouble(Memory::firstChange).max().orElseThrow();
        double least = memories.stream().mapToDouble(Memory::firstChange).min().orElseThrow();
        return List.of(
                Summaries.number("first_change_90_nm_ratio", memories.get(0).firstChange()),
                Summaries.number("first_change_300_nm_ratio", memories.get(4).firstChange()),
                Summaries.number("most_over_least_written_ratio", most / least));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The oxide alone changes the first write "
                + Phrases.number(Summaries.value(tables, "most_over_least_written_ratio"))
                + " times; on 300 nm the film absorbs "
                + Phrases.percent(Summaries.value(tables, "absorbed_on_300_nm_ratio"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        "oxide_optics_shares",
                        "",
                        Side.of("dielectric_thickness_m", "Oxide thickness", "m"),
                        Side.percent("film_share_ratio", "Absorbed in the film"),
                        "Share of the photons that arrive in air and are absorbed in the film, at normal incidence."),
                change());
    }
}
