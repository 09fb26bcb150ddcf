package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.units.UnitSuffix;

/** The table of parameters: every value of the device with words, its unit and its source. */
final class ParameterRows {
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("temperature", "T"),
            Map.entry("dielectric_thickness", "t_{ox}"),
            Map.entry("dielectric_relative_permittivity", "\u03b5_{ox}"),
            Map.entry("flat_band_voltage", "V_{FB}"),
            Map.entry("state_density", "N_{s}"),
            Map.entry("acceptor_density", "N_{A}"),
            Map.entry("drain_voltage", "V_{D}"),
            Map.entry("hole_transfer_velocity", "S_{h}"),
            Map.entry("electron_recombination", "k_{n}"),
            Map.entry("tunnelling_rate", "k_{tun}"),
            Map.entry("tunnelling_length", "a_{tun}"),
            Map.entry("electron_extraction_velocity", "S_{e}"),
            Map.entry("relative_permittivity", "\u03b5_{r}"),
            Map.entry("band_gap", "E_{g}"),
            Map.entry("valence_band_offset", "\u0394E_{v}"),
            Map.entry("conduction_state_density", "N_{c}"),
            Map.entry("valence_state_density", "N_{v}"),
            Map.entry("electron_mobility", "\u00b5_{n}"),
            Map.entry("radiative_coefficient", "B_{rad}"),
            Map.entry("absorption_coefficient", "\u03b1"),
            Map.entry("generation_yield", "\u03b7"),
            Map.entry("maximum_density", "c_{max}"),
            Map.entry("diffusivity", "D_{c}"),
            Map.entry("depth", "E_{t}"),
            Map.entry("electron_capture", "c_{n}"),
            Map.entry("hole_capture", "c_{p}"),
            Map.entry("displacement", "D_{top}"));

    private ParameterRows() {}

    /** The values of the device and the solver. */
    static List<ParameterRow> of(StoredRun run) {
        List<ParameterRow> rows = new ArrayList<>();
        run.values().forEach((path, value) -> {
            boolean shown =
                    path.startsWith("device.") || path.startsWith("vertical_device.") || path.startsWith("solver.");
            if (shown && !path.endsWith(".name") && !path.contains("device.constants.")) {
                rows.add(row(run, path, value));
            }
        });
        return rows;
    }

    private static ParameterRow row(StoredRun run, String path, String value) {
        Optional<String> source = Optional.ofNullable(run.sources().get(path));
        return new ParameterRow(
                path,
                meaning(path),
                written(path, value),
                source.map(ParameterRows::origin).orElse(ParameterRow.Origin.ASSUMED),
                source.map(ParameterRows::withoutOrigin)
                        .orElse(
                                path.startsWith("solver.")
                                        ? "setting of the computation; its effect is measured under"
                                                + " \u201cHow sure are we\u201d"
                                        : "the configuration gives no source, or it is the program's default"));
    }

    private static ParameterRow.Origin origin(String source) {
        String word = source.toLowerCase(Locale.ROOT);
        if (word.startsWith("paper")) {
            return ParameterRow.Origin.PAPER;
        }
        if (word.startsWith("measured")) {
            return ParameterRow.Origin.MEASURED;
        }
        if (word.startsWith("fitted")) {
            return ParameterRow.Origin.FITTED;
        }
        return word.startsWith("set by the user") ? ParameterRow.Origin.USER : ParameterRow.Origin.ASSUMED;
    }

    private static String withoutOrigin(String source) {
        String rest = source.replaceFirst("^(paper|measured|fitted): *", "").replaceFirst("^assumed, *", "");
        return rest.isBlank() ? source : rest;
    }

    private static String meaning(String path) {
        String stem = UnitSuffix.stem(path.substring(path.lastIndexOf('.') + 1));
        String key = stem.replaceFirst("_(ratio|fraction|count)$", "");
        String words = key.replace('_', ' ');
        boolean hole = key.equals("hole_mobility");
        String symbol = hole
                ? (path.startsWith("device.channel") ? "\u00b5_{ch}" : "\u00b5_{p}")
                : key.equals("density") ? densitySymbol(path) : SYMBOLS.getOrDefault(key, "");
        return symbol.isEmpty() ? words : words + " " + symbol;
    }

    private static String densitySymbol(String path) {
        return path.contains(".traps") ? "N_{t}" : path.contains(".vacancies") ? "c_{0}" : "";
    }

    private static String written(String path, String value) {
        Optional<UnitSuffix> suffix = UnitSuffix.atEndOf(path.substring(path.lastIndexOf('.') + 1));
        if (suffix.isEmpty()) {
            return value;
        }
        try {
            return Amounts.of(Double.parseDouble(value), suffix.get().unit());
        } catch (NumberFormatException e) {
            return value + " " + suffix.get().unit();
        }
    }
}
