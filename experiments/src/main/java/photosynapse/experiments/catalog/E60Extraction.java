package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import photosynapse.device.extraction.ExtractionReport;
import photosynapse.device.extraction.ExtractionSpec;
import photosynapse.device.extraction.SynapseFit;
import photosynapse.device.numerics.ProgressListener;
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
    private static final double SECONDS = 8;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E60",
                KEY,
                "Extraction from every device",
                "Does one form of compact synapse follow every shipped device?",
                List.of(
                        "five reservoirs for stacks, four for single films; fitted to twelve"
                                + " protocols, judged on eleven"
                                + " others",
                        "aims, of the change of current: 2 % rms fitted, 3 % rms and 6 % at most held out"),
                "A stack of two films needs zones of their own: holes that erase the first film"
                        + " hardly reach the second.",
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
        List<ExtractionReport> reports = new ArrayList<>();
        for (DeviceSpec device : devices.values()) {
            int count = device.films().size() > 1 ? 5 : ExtractionSpec.DEFAULT.reservoirCount();
            SynapseFit fit =
                    new SynapseFit(device, SynapseFit.DEVICE_OPTIONS, ExtractionSpec.DEFAULT.withReservoirs(count));
            reports.add(Solving.of(
                    () -> fit.extract(watch.stop(), ProgressListener.SILENT).report()));
            watch.progress().progressed((double) reports.size() / names.size());
        }
        return List.of(table(names, reports), summary(reports));
    }

    private static ResultTable table(List<String> names, List<ExtractionReport> reports) {
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
                        column("fitted_rms_ratio", reports, r -> r.rms(true)),
                        column("held_out_rms_ratio", reports, r -> r.rms(false)),
                        column("worst_fitted_rms_ratio", reports, ExtractionReport::worstFittedRms),
                        column("worst_held_out_rms_ratio", reports, ExtractionReport::worstHeldOutRms),
                        column("worst_held_out_maximum_ratio", reports, ExtractionReport::worstHeldOutMaximum)));
    }

    private static String verdict(ExtractionReport report) {
        return report.reachesAims() ? "reached" : "missed";
    }

    private static Column column(
            String name, List<ExtractionReport> reports, java.util.function.ToDoubleFunction<ExtractionReport> number) {
        return new Column(name, reports.stream().mapToDouble(number).toArray());
    }

    private static ResultTable summary(List<ExtractionReport> reports) {
        return SampleTables.row(
                KEY + "_summary",
                new Column("devices_count", reports.size()),
                new Column(
                        "reached_count",
                        reports.stream().filter(ExtractionReport::reachesAims).count()),
                new Column(
                        "worst_fitted_rms_ratio",
                        reports.stream()
                                .mapToDouble(ExtractionReport::worstFittedRms)
                                .max()
                                .orElse(0)),
                new Column(
                        "worst_held_out_rms_ratio",
                        reports.stream()
                                .mapToDouble(ExtractionReport::worstHeldOutRms)
                                .max()
                                .orElse(0)),
                new Column(
                        "worst_held_out_maximum_ratio",
                        reports.stream()
                                .mapToDouble(ExtractionReport::worstHeldOutMaximum)
                                .max()
                                .orElse(0)));
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
