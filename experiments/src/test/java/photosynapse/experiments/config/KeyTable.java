package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.spec.Graded;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.device.units.UnitSuffix;

/**
 * The page {@code docs/keys.md}: every key that the schema knows, from the schema itself and the comments of records.
 */
final class KeyTable {
    private static final String HEAD = """
            # Keys of a configuration

            Every key that a file may hold. A test compares this page with the program, so it is complete; it is
            written by that test and not by hand.

            A key of a quantity ends in its unit. The table shows the key with the unit that laboratories use, and
            beside it the other units that are read. A default is given in the unit of memory. *required* keys have
            no default; a group that is *optional* is not there when it is left out. Where a choice is offered, the
            group names its `kind`; a kind that needs no key may be written as its word alone. `options` and
            `constants` may also stand at the top of a file. `preset: NAME` at the top builds on a preset. There is
            no infinite number: a limit or velocity that is left out is infinite where the table says so. `sweep` stands
            at the top of a file that `photosynapse sweep` takes, and of no other.
            """;

    /** What the comments do not say, or say for programmers. */
    private static final Map<String, String> OWN_WORDS = Map.ofEntries(
            Map.entry("StructureSpec.device", "a phototransistor; a file has either this or `vertical_device`"),
            Map.entry("StructureSpec.vertical_device", "a stack of films between two contacts"),
            Map.entry("Light.photonFlux", "Phi, photons that enter the film; this or `irradiance` is needed"),
            Map.entry("Light.irradiance", "power that enters the film; needs `wavelength` beside it"),
            Map.entry("Light.wavelength", "vacuum wavelength; 405 nm beside a photon flux that names none"),
            Map.entry(
                    "DarkLight.photonFlux", "Phi, photons that enter the film; without it or `irradiance` it is dark"),
            Map.entry("PulseTimesConfig.starts", "when each pulse begins, growing; this or `file` is needed (s)"),
            Map.entry(
                    "PulseTimesConfig.file",
                    "table of pulses in a file beside this one: a line of names (`start_s`, and `width_s`,"
                            + " `photon_flux_per_m2_s`, `gate_voltage_V` where they differ, in any unit), then a line"
                            + " a pulse"),
            Map.entry(
                    "PulseTimesConfig.widths",
                    "duration of each pulse; all have the width of the pattern when left out (s)"),
            Map.entry(
                    "PulseTimesConfig.photonFluxes",
                    "Phi of each, 0 for a pulse of the gate alone; all have the light of the pattern when left out"
                            + " (1/m2s)"),
            Map.entry("PulseTimesConfig.gateVoltages", "V_G during each; the voltage of the pattern when left out (V)"),
            Map.entry(
                    "FilmSpec.nanocrystal",
                    "crystals and ligands of which the film is made; `band_gap`, `valence_band_offset`, both"
                            + " mobilities (and `vacancies.diffusivity`, `relative_permittivity`) follow and must not"
                            + " stand beside it"),
            Map.entry("Segment.gateVoltage", "V_G at the start of the segment; required for a `device`"),
            Map.entry("Segment.gateVoltageEnd", "V_G just before the end of the segment; without it V_G is constant"),
            Map.entry(
                    "Segment.photonFluxEnd",
                    "Phi of that light just before the end of the segment; without it the light is constant"),
            Map.entry("Segment.irradianceEnd", "the same as a power"),
            Map.entry("Stimulus.segments", "one after the other, from t = 0; this or `waveform` is needed"),
            Map.entry("Stimulus.waveform", "light and voltage by straight lines between samples"),
            Map.entry(
                    "Waveform.times",
                    "times of the samples, from 0; two samples at one time are an edge; this or `file` is needed (s)"),
            Map.entry("Waveform.photonFluxes", "Phi at each; this or `irradiances` is needed (1/m2s)"),
            Map.entry("Waveform.irradiances", "power that enters the film at each; needs `wavelength` (W/m2)"),
            Map.entry("Waveform.voltages", "V_G of a `device`, `voltages` of a `vertical_device`; 0 V without (V)"),
            Map.entry("Waveform.wavelength", "vacuum wavelength; 405 nm beside photon fluxes that name none"),
            Map.entry(
                    "Waveform.file",
                    "table in a file beside this one: a line of names (`time_s`, `photon_flux_per_m2_s` or"
                            + " `irradiance_mW_per_cm2`, and `gate_voltage_V` where it is not 0, in any unit), then a"
                            + " line a sample"),
            Map.entry(
                    "Segment.otherVoltage",
                    "voltage of the bottom contact against the top one, at the start of the segment; required for a"
                            + " `vertical_device`"),
            Map.entry("Segment.otherVoltageEnd", "the same just before the end of the segment; without it constant"),
            Map.entry(
                    "DensityOfStatesSpec.nanotubes", "states of nanotubes; a sheet has either this or `state_density`"),
            Map.entry("TrapSpec.distribution", "how the depths are distributed; one level when left out"),
            Map.entry("TrapSpec.depthEv", "Et, depth of the one level; needed without a `distribution`"),
            Map.entry("TrapSpec.density", "Nt, of all levels together"),
            Map.entry("TrapSpec.meanDepthEv", "centre of a gaussian distribution"),
            Map.entry("TrapSpec.spreadEv", "standard deviation of a gaussian distribution"),
            Map.entry("TrapSpec.edgeDepthEv", "shallowest depth of an exponential distribution"),
            Map.entry("TrapSpec.decayEv", "energy over which an exponential distribution falls to 1/e"),
            Map.entry("TrapSpec.levelsCount", "number of levels that stand for a distribution, 2 to 64"),
            Map.entry(
                    "OutputTimes.profiles",
                    "times of profiles; the sample times when these are at most 20, else none"));

    private final Schemas schemas = new Schemas(PhysicalConstants.CODATA_2018, Driving.GATE);
    private final RecordComments comments = new RecordComments();

    /** A group of keys, all places where it may stand, and the kind of a choice that it is, if it is one. */
    private record Section(Schema schema, List<String> places, Optional<String> kind) {
        String title() {
            return String.join(", ", places)
                    + kind.map(word -> " of kind `" + word + "`").orElse("");
        }
    }

    private final Map<String, Section> sections = new LinkedHashMap<>();

    /** The whole page. */
    String page() {
        collect(schemas.of(ExperimentConfig.class), "", Optional.empty());
        collect(schemas.of(SweepConfig.class), SweepFile.KEY, Optional.empty());
        StringBuilder page = new StringBuilder(HEAD);
        for (Section section : sections.values()) {
            page.append("\n## ").append(section.title()).append("\n\n");
            List<String> rows = rows(section.schema());
            page.append(
                    rows.isEmpty()
                            ? "No keys.\n"
                            : "| key | other units | value | default | meaning |\n|---|---|---|---|---|\n");
            rows.forEach(page::append);
        }
        return page.toString();
    }

    private void collect(Schema schema, String path, Optional<String> kind) {
        String identity = schema.type().getName() + kind.orElse("");
        boolean known = sections.containsKey(identity);
        List<String> places = sections.computeIfAbsent(identity, k -> new Section(schema, new ArrayList<>(), kind))
                .places();
        String place = path.isEmpty() ? "The file" : "`" + path + "`";
        if (!places.contains(place)) {
            places.add(place);
        }
        if (!known) {
            descend(schema, path);
        }
    }

    private void descend(Schema schema, String path) {
        for (Slot slot : schemas.keys(schema)) {
            String below = NodePaths.join(path, slot.name().stem()) + (slot.shape() instanceof Shape.Many ? "[]" : "");
            Shape shape = slot.shape() instanceof Shape.Many many ? many.item() : slot.shape();
            if (shape instanceof Shape.Choice choice) {
                schemas.choice(choice.type()).kinds().forEach((kind, keys) -> collect(keys, below, Optional.of(kind)));
            } else {
                schemas.below(shape).forEach(group -> collect(group, below, Optional.empty()));
            }
        }
    }

    private List<String> rows(Schema schema) {
        List<String> rows = new ArrayList<>();
        for (Slot slot : schema.slots()) {
            if (slot.isInlined()) {
                rows.addAll(rows(schemas.inlined(slot)));
            } else if (!slot.component().equals(ChoiceSchema.KIND)) {
                rows.add("| `" + slot.shownKey() + "` | " + otherUnits(slot) + " | " + value(slot.shape()) + " | "
                        + standard(slot) + " | " + meaning(schema, slot) + " |\n");
            }
        }
        return rows;
    }

    private static String otherUnits(Slot slot) {
        return String.join(
                ", ",
                slot.possibleKeys().stream()
                        .skip(1)
                        .map(key -> key.substring(slot.name().stem().length() + 1))
                        .toList());
    }

    private String value(Shape shape) {
        if (shape instanceof Shape.Many many) {
            return "list: " + value(many.item());
        }
        if (shape instanceof Shape.Table table) {
            return "group of names: " + value(table.value());
        }
        if (shape instanceof Shape.Word word) {
            return String.join(", ", word.words());
        }
        if (shape instanceof Shape.Choice choice) {
            return "kind: " + String.join(", ", schemas.choice(choice.type()).words());
        }
        if (shape instanceof Shape.Gradable) {
            return "number or {bottom, top}";
        }
        if (shape instanceof Shape.Count) {
            return "whole number";
        }
        if (shape instanceof Shape.Truth) {
            return "true, false";
        }
        return shape instanceof Shape.Quantity ? "number" : shape instanceof Shape.Text ? "text" : "group";
    }

    private String standard(Slot slot) {
        if (slot.isRequired()) {
            return "*required*";
        }
        if (!(slot.need() instanceof Slot.Need.Defaulted defaulted)) {
            return "*optional*";
        }
        Object value = defaulted.value();
        if (value.equals(Double.POSITIVE_INFINITY) || value.equals(Graded.uniform(Double.POSITIVE_INFINITY))) {
            return "infinite";
        }
        YamlNode written = slot.shape().write(value, schemas);
        if (written instanceof YamlNode.Scalar scalar) {
            return scalar.text() + unit(slot);
        }
        if (written instanceof YamlNode.Sequence list) {
            List<String> items = list.items().stream()
                    .map(item -> ((YamlNode.Scalar) item).text())
                    .toList();
            return items.isEmpty() ? "none" : String.join(", ", items) + unit(slot);
        }
        return slot.shape() instanceof Shape.Table ? "none" : "its own defaults";
    }

    private static String unit(Slot slot) {
        return slot.unit().map(u -> " " + UnitSuffix.canonical(u).suffix()).orElse("");
    }

    private String meaning(Schema schema, Slot slot) {
        boolean mayBeDark = schema instanceof LightSchema light && light.mayBeDark();
        String name = (mayBeDark ? "Dark" : "") + schema.type().getSimpleName() + "." + slot.component();
        return Optional.ofNullable(OWN_WORDS.get(name))
                .or(() -> Optional.ofNullable(OWN_WORDS.get(name.replaceFirst("^Dark", ""))))
                .or(() -> comments.of(schema.type(), slot.component()))
                .orElseThrow(() -> new AssertionError("nothing says what " + name + " means"))
                .replace("|", "\\|");
    }
}
