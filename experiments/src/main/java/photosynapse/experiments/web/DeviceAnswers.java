package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.catalog.DeviceSensitivities;
import photosynapse.experiments.catalog.DeviceView;
import photosynapse.experiments.config.ConfigTree;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;

/** The device to look at, and which of its numbers matter. */
final class DeviceAnswers {
    private static final int SHOWN = 6;
    private static final double FACTOR = 10;
    private static final double SHARE = 0.3;

    private DeviceAnswers() {}

    static JsonValue.FieldsBuilder answer(ExperimentConfig config, Light light, double gate) {
        DeviceView view = DeviceView.of(config, light, gate);
        JsonValue.FieldsBuilder bands = JsonValue.object().with("dark", bands(view.dark()));
        view.lit().ifPresentOrElse(lit -> bands.with("lit", bands(lit)), () -> bands.with("lit", new JsonValue.Null()));
        if (!view.channel().isEmpty()) {
            bands.with(
                    "channel",
                    JsonValue.object()
                            .with("valence_eV", view.channel().get(0))
                            .with("conduction_eV", view.channel().get(1))
                            .done());
        }
        bands.with("traps", view.traps().stream().map(DeviceAnswers::trap).toList());
        JsonValue.FieldsBuilder answer = JsonValue.object()
                .with("layers", view.layers().stream().map(DeviceAnswers::layer).toList())
                .with("bands", bands.done());
        view.absorption()
                .ifPresentOrElse(
                        table -> answer.with("absorption", columns(table)),
                        () -> answer.with("absorption", new JsonValue.Null()));
        return answer.with("sensitive", sensitive(config))
                .with("numbers", LiveAnswers.numbers(view.numbers()))
                .with("problems", JsonValue.ofTexts(view.problems()))
                .with(
                        "note",
                        "dark: equilibrium; lit: the steady state under this light, on a coarse"
                                + " grid, without a solve in"
                                + " time");
    }

    private static JsonValue layer(DeviceView.Layer layer) {
        return JsonValue.object()
                .with("name", layer.name())
                .with("kind", layer.kind())
                .with("thickness_m", layer.thickness())
                .with("band_gap_eV", layer.bandGapEv())
                .with("note", layer.note())
                .done();
    }

    private static JsonValue trap(DeviceView.Trap trap) {
        return JsonValue.object()
                .with("label", trap.label())
                .with("x_low_m", trap.from())
                .with("x_high_m", trap.to())
                .with("depth_eV", trap.depthEv())
                .done();
    }

    private static JsonValue bands(ResultTable table) {
        return JsonValue.object()
                .with("x_m", column(table, "x_m"))
                .with("conduction_eV", column(table, "conduction_edge_eV"))
                .with("valence_eV", column(table, "valence_edge_eV"))
                .with("fermi_eV", 0.0)
                .with("electron_fermi_eV", column(table, "electron_fermi_level_eV"))
                .with("hole_fermi_eV", column(table, "hole_fermi_level_eV"))
                .with("electron_density_per_m3", column(table, "electron_density_per_m3"))
                .with("vacancy_density_per_m3", column(table, "vacancy_density_per_m3"))
                .done();
    }

    private static JsonValue column(ResultTable table, String name) {
        return LiveAnswers.array(table.column(name).values());
    }

    private static JsonValue columns(ResultTable table) {
        JsonValue.FieldsBuilder columns = JsonValue.object();
        table.columns().forEach(column -> columns.with(column.name(), LiveAnswers.array(column.values())));
        return columns.done();
    }

    /** The numbers that matter most, as far as the device has them. */
    private static List<JsonValue> sensitive(ExperimentConfig config) {
        String name = config.deviceName();
        List<DeviceSensitivities.Row> rows =
                DeviceSensitivities.shipped(Presets.names().contains(name) ? name : Presets.DEFAULT);
        Map<String, Place> places = new LinkedHashMap<>();
        collect(ConfigTree.of(config), "", "", places);
        List<JsonValue> list = new ArrayList<>();
        for (DeviceSensitivities.Row row : rows) {
            Place place = places.get(row.key());
            if (place != null && list.size() < SHOWN) {
                list.add(sensitive(row, place));
            }
        }
        return list;
    }

    /**
     * Where a number stands.
     *
     * @param path in the tree, with numbers of items
     * @param value there
     */
    private record Place(String path, double value) {}

    /** Every number by its path with names, as settings address it. */
    private static void collect(JsonValue value, String named, String numbered, Map<String, Place> places) {
        if (value instanceof JsonValue.Fields fields) {
            fields.members().forEach((key, inner) -> {
                String dot = named.isEmpty() ? "" : ".";
                collect(inner, named + dot + key, numbered + dot + key, places);
            });
        } else if (value instanceof JsonValue.Array array) {
            for (int k = 0; k < array.items().size(); k++) {
                String step = name(array.items().get(k)).map(word -> "." + word).orElse("[" + k + "]");
                collect(array.items().get(k), named + step, numbered + "[" + k + "]", places);
            }
        } else if (value instanceof JsonValue.Numeral numeral) {
            places.put(named, new Place(numbered, numeral.toDouble()));
        }
    }

    private static Optional<String> name(JsonValue item) {
        return item instanceof JsonValue.Fields fields && fields.get("name").orElse(null) instanceof JsonValue.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static JsonValue sensitive(DeviceSensitivities.Row row, Place place) {
        String key = row.key();
        double value = place.value();
        boolean written = Math.abs(row.onWritten()) >= Math.abs(row.onLeft());
        return JsonValue.object()
                .with("key", place.path())
                .with("setting", key)
                .with("label", label(key))
                .with("unit", ColumnWords.unit(key))
                .with("value", value)
                .with("low", row.isWide() ? value / FACTOR : value * (1 - SHARE))
                .with("high", row.isWide() ? value * FACTOR : value * (1 + SHARE))
                .with("log", row.isWide())
                .with("effect", written ? row.onWritten() : row.onLeft())
                .with("effect_on", written ? "change after ten flashes" : "share left after 1000 s")
                .with("on_written", row.onWritten())
                .with("on_left", row.onLeft())
                .done();
    }

    /** The last words of a path. */
    private static String label(String key) {
        String[] parts = key.replace("device.", "").replace("films.", "").split("\\.", -1);
        String last = ColumnWords.name(parts[parts.length - 1]);
        String before = parts.length > 1 ? parts[parts.length - 2].replaceAll("\\[\\d+]", "") : "";
        String group = switch (before) {
            case "" -> last;
            case "traps" -> "trap " + last;
            case "vacancies" -> "vacancy " + last;
            default -> last + " of " + before;
        };
        return group.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + group.substring(1);
    }
}
