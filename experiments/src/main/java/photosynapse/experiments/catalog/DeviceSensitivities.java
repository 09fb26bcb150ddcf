package photosynapse.experiments.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.PulseTrainResponse;
import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ConfigValues;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * Which numbers of a device matter: what a tenth more of each does to what ten flashes write and to what is left of it.
 *
 * <p><b>Equation</b> effect = (f(1.1 v) - f(0.9 v))/(2 f(v)), f the change after the tenth flash of the demo's train,
 * or the share of it that is left after 1000 s, each by the device model.
 *
 * <p>Those of the devices that ship were computed once and ship as tables; a test computes one of them again.
 */
public final class DeviceSensitivities {
    private static final Pattern KEYS = Pattern.compile("device\\.(temperature|gate\\.dielectric_thickness"
            + "|channel\\.(acceptor_density|band_gap)"
            + "|interface\\.(hole_transfer_velocity|electron_recombination|tunnelling_rate|tunnelling_length)"
            + "|films\\.[A-Za-z0-9_-]+\\.(thickness|band_gap|valence_band_offset|electron_mobility|hole_mobility"
            + "|relative_permittivity|absorption_coefficient|generation_yield|vacancies\\.(density|diffusivity)"
            + "|traps\\[\\d+]\\.(density|depth|mean_depth|edge_depth|electron_capture|hole_capture)))");
    private static final Pattern WIDE = Pattern.compile(
            ".*(density|mobility|diffusivity|capture|velocity|recombination|tunnelling_rate|absorption_coefficient)");
    private static final double STEP = 0.1;
    private static final int NODES = 40;
    private static final double LATER = 1000;
    private static final int KEPT = 12;

    private DeviceSensitivities() {}

    /**
     * One number.
     *
     * @param key path of it in a configuration, with names
     * @param onWritten relative effect of a tenth more on what is written
     * @param onLeft relative effect of a tenth more on what is left
     */
    public record Row(String key, double onWritten, double onLeft) {

        /** The larger of the two. */
        public double largest() {
            return Math.max(Math.abs(onWritten), Math.abs(onLeft));
        }

        /** Whether the number is varied by factors. */
        public boolean isWide() {
            return WIDE.matcher(UnitSuffix.stem(key)).matches();
        }
    }

    /** Numbers of a device that ships, those that matter most first; empty when it has none. */
    public static List<Row> shipped(String preset) {
        String name = "sensitive/" + preset + ".csv";
        try (InputStream in = DeviceSensitivities.class.getResourceAsStream(name)) {
            if (in == null) {
                return List.of();
            }
            ResultTable table = CsvTables.read(preset, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return IntStream.range(0, table.rowCount())
                    .mapToObj(k -> new Row(
                            table.label("key").values().get(k),
                            table.column("on_written").get(k),
                            table.column("on_left").get(k)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the program", e);
        }
    }

    /** As the table that ships. */
    static ResultTable table(String preset, List<Row> rows) {
        return new ResultTable(
                preset,
                List.of(new TextColumn("key", rows.stream().map(Row::key).toList())),
                List.of(
                        new Column(
                                "on_written",
                                rows.stream().mapToDouble(Row::onWritten).toArray()),
                        new Column(
                                "on_left",
                                rows.stream().mapToDouble(Row::onLeft).toArray())));
    }

    /** Computes the effects of all numbers of a device that ships. */
    static List<Row> measure(String preset) {
        ExperimentConfig config = ConfigReader.preset(preset, List.of()).config();
        double[] middle = outcome(config);
        List<Row> rows = new ArrayList<>();
        ConfigValues.of(config).forEach((key, value) -> {
            if (KEYS.matcher(UnitSuffix.stem(key)).matches() && isNumber(value)) {
                row(preset, Map.entry(key, Double.parseDouble(value)), middle).ifPresent(rows::add);
            }
        });
        return rows.stream()
                .sorted(Comparator.comparingDouble(Row::largest).reversed())
                .limit(KEPT)
                .toList();
    }

    /** Computes the effect of one number of a device that ships. */
    static Row measure(String preset, String key) {
        ExperimentConfig config = ConfigReader.preset(preset, List.of()).config();
        double value = Double.parseDouble(ConfigValues.of(config).get(key));
        return row(preset, Map.entry(key, value), outcome(config)).orElseThrow();
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d.*") && Double.parseDouble(value) != 0;
    }

    private static Optional<Row> row(String preset, Map.Entry<String, Double> value, double[] middle) {
        double[][] ends = new double[2][];
        for (int k = 0; k < 2; k++) {
            double moved = value.getValue() * (1 + (k == 0 ? STEP : -STEP));
            try {
                ends[k] = outcome(ConfigReader.preset(preset, List.of(value.getKey() + "=" + moved))
                        .config());
            } catch (InvalidConfigException | ExperimentFailedException cannotBeMoved) {
                return Optional.empty();
            }
        }
        return Optional.of(new Row(
                value.getKey(),
                (ends[0][0] - ends[1][0]) / (2 * middle[0]),
                (ends[0][1] - ends[1][1]) / (2 * middle[1])));
    }

    /** What ten flashes write, and the share of it that is left later. */
    private static double[] outcome(ExperimentConfig config) {
        PulseTrainResult result = Solving.of(() -> new PulseTrainResponse(
                        config.device(), config.solver().withNodeCount(NODES), MemoryStudy.standardTrain(config))
                .measure(StopCondition.NEVER, ProgressListener.SILENT));
        ResultTable left = LeftTable.of("left", result.run(), result.train().lastPulseEnd());
        return new double[] {result.finalChangeRatio(), LeftTable.at(left, LATER)};
    }
}
