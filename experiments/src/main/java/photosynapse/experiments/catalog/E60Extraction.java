package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import photosynapse.device.extraction.ExtractionReport;
import photosynapse.device.extraction.ExtractionSpec;
import photosynapse.device.extraction.ProtocolError;
import photosynapse.device.extraction.SynapseFit;
import photosynapse.device.extraction.SynapseFitResult;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * The compact synapse of every shipped device with a nanotube sheet; presets that differ in their protocols alone count
 * once.
 */
public final class E60Extraction implements Experiment {
    private static final String KEY = "extraction";
    private static final double SECONDS = 10;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E60",
                KEY,
                "Extraction from every device",
                "Does one form of compact synapse follow every shipped device?",
                List.of(
                        "five reservoirs for stacks, four for single films; fitted to twelve protocols, judged on"
                                + " eleven others",
                        "energies of the rates fitted 20 K below and above, judged 10 K above",
                        "aims, of the change of current: 2 % rms fitted, 3 % rms and 6 % at most held out"),
                "A stack of two films needs zones of their own: holes that erase the first film"
                        + " hardly reach the second, and an"
                        + " energy for the emission of its traps.",
                "A device of your own: photosynapse synapse FILE.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(devices().size(), "device");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return SECONDS * devices().size();
    }

    /** Devices by the name of the first preset that has them. */
    private static Map<String, DeviceSpec> devices() {
        Map<String, DeviceSpec> devices = new LinkedHashMap<>();
        List<DeviceSpec> seen = new ArrayList<>();
        for (String preset : Presets.names()) {
            if (ConfigReader.preset(preset, List.of()).config().structure() instanceof DeviceSpec device
                    && seen.stream().noneMatch(other -> isSame(other, device))) {
                seen.add(device);
                devices.put(preset, device);
            }
        }
        return devices;
    }

    private static boolean isSame(DeviceSpec one, DeviceSpec other) {
        return one.films().equals(other.films())
                && one.heterojunctions().equals(other.heterojunctions())
                && one.channel().equals(other.channel())
                && one.gate().equals(other.gate())
                && one.optics().equals(other.optics());
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        Map<String, DeviceSpec> devices = devices();
        List<String> names = List.copyOf(devices.keySet());
        List<Followed> followed = new ArrayList<>();
        for (DeviceSpec device : devices.values()) {
            int count = device.films().size() > 1 ? 5 : ExtractionSpec.DEFAULT.reservoirCount();
            SynapseFit fit =
                    new SynapseFit(device, SynapseFit.DEVICE_OPTIONS, ExtractionSpec.DEFAULT.withReservoirs(count));
            followed.add(Solving.of(() -> Followed.by(fit, watch.stop())));
            watch.progress().progressed((double) followed.size() / names.size());
        }
        return List.of(table(names, followed), summary(followed));
    }

    /**
     * How a device is followed.
     *
     * @param usual at the temperature of its preset
     * @param others 20 K below and above, to which the energies are fitted, and 10 K above, held out
     */
    private record Followed(ExtractionReport usual, ExtractionReport others) {
        static Followed by(SynapseFit fit, StopCondition stop) {
            SynapseFitResult base = fit.extract(stop, ProgressListener.SILENT);
            ExtractionReport all =
                    fit.withResponses(base, stop, ProgressListener.SILENT).report();
            List<ProtocolError> warm = all.errors().stream()
                    .filter(e -> e.protocol().endsWith(" K"))
                    .toList();
            return new Followed(
                    base.report(),
                    new ExtractionReport(
                            all.device(),
                            all.spec(),
                            warm,
                            all.parameters(),
                            all.validity(),
                            all.evaluations(),
                            all.isConverged()));
        }

        boolean reachesAims() {
            return usual.reachesAims() && others.reachesAims();
        }
    }

    private static ResultTable table(List<String> names, List<Followed> reports) {
        return new ResultTable(
                KEY,
                List.of(
                        new TextColumn("preset", names),
                        new TextColumn(
                                "device",
                                names.stream().map(n -> n.replace("-swcnt", "")).toList()),
                        new TextColumn(
                                "verdict",
                                reports.stream().map(E60Extraction::verdict).toList())),
                List.of(
                        column("fitted_rms_ratio", reports, r -> r.usual().rms(true)),
                        column("held_out_rms_ratio", reports, r -> r.usual().rms(false)),
                        column("worst_fitted_rms_ratio", reports, r -> r.usual().worstFittedRms()),
                        column(
                                "worst_held_out_rms_ratio",
                                reports,
                                r -> r.usual().worstHeldOutRms()),
                        column(
                                "worst_held_out_maximum_ratio",
                                reports,
                                r -> r.usual().worstHeldOutMaximum()),
                        column(
                                "other_temperatures_fitted_rms_ratio",
                                reports,
                                r -> r.others().worstFittedRms()),
                        column(
                                "other_temperatures_held_out_rms_ratio",
                                reports,
                                r -> r.others().worstHeldOutRms()),
                        column(
                                "other_temperatures_held_out_maximum_ratio",
                                reports,
                                r -> r.others().worstHeldOutMaximum())));
    }

    private static String verdict(Followed report) {
        return report.reachesAims() ? "reached" : "missed";
    }

    private static Column column(String name, List<Followed> reports, ToDoubleFunction<Followed> number) {
        return new Column(name, reports.stream().mapToDouble(number).toArray());
    }

    private static double worst(List<Followed> reports, ToDoubleFunction<ExtractionReport> number) {
        return reports.stream()
                .flatMap(r -> Stream.of(r.usual(), r.others()))
                .mapToDouble(number)
                .max()
                .orElse(0);
    }

    private static ResultTable summary(List<Followed> reports) {
        return SampleTables.row(
                KEY + "_summary",
                new Column("devices_count", reports.size()),
                new Column(
                        "reached_count",
                        reports.stream().filter(Followed::reachesAims).count()),
                new Column("worst_fitted_rms_ratio", worst(reports, ExtractionReport::worstFittedRms)),
                new Column("worst_held_out_rms_ratio", worst(reports, ExtractionReport::worstHeldOutRms)),
                new Column("worst_held_out_maximum_ratio", worst(reports, ExtractionReport::worstHeldOutMaximum)));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "reached_count")) + " of "
                + Phrases.number(Summaries.value(tables, "devices_count"))
                + " devices are followed within the aims; the worst held-out protocol of all is off by "
                + Phrases.percent(Summaries.value(tables, "worst_held_out_rms_ratio")) + " rms";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.bars(
                        KEY,
                        "device",
                        Side.percent("worst_held_out_rms_ratio", "Worst held-out rms"),
                        "Rms of the residuals over the largest change, in the worst protocol that was not fitted; the"
                                + " aim is 3 %."),
                TablePicture.bars(
                        KEY,
                        "device",
                        Side.percent("worst_fitted_rms_ratio", "Worst fitted rms"),
                        "The same in the worst protocol that was fitted; the aim is 2 %."));
    }
}
