package photosynapse.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.stimulus.Waveform;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.PulsePatternConfig.PulseTimesConfig;

/** The schemas of one reading; a record has the one that its components give, a few types have their own. */
final class Schemas {
    private static final int MOST_SHOWN = 12;

    private final Map<Class<?>, Schema> byType = new HashMap<>();
    private final Map<Class<?>, ChoiceSchema> choices = new HashMap<>();

    /**
     * Schemas of a file.
     *
     * @param constants with which an irradiance becomes a photon flux
     * @param driving what drives the device
     */
    Schemas(PhysicalConstants constants, Driving driving) {
        this(constants, driving, Optional.empty());
    }

    /**
     * Schemas of a file that may name others.
     *
     * @param constants with which an irradiance becomes a photon flux
     * @param driving what drives the device
     * @param folder where the file stands
     */
    Schemas(PhysicalConstants constants, Driving driving, Optional<Path> folder) {
        byType.put(Light.class, new LightSchema(constants, false));
        byType.put(Segment.class, new SegmentSchema(constants, driving));
        byType.put(Stimulus.class, new StimulusSchema());
        byType.put(Waveform.class, new WaveformSchema(constants, driving, folder));
        byType.put(OutputTimes.class, new OutputTimesSchema());
        byType.put(DensityOfStatesSpec.class, new DensityOfStatesSchema());
        byType.put(TrapSpec.class, new TrapSchema());
        byType.put(StructureSpec.class, new StructureSchema());
        byType.put(FilmSpec.class, new FilmSchema());
        byType.put(PulseTimesConfig.class, new PulseTimesSchema(folder));
    }

    /** Schemas that write a configuration; light is written as photon flux, so that the constants do not matter. */
    static Schemas writing(ExperimentConfig config) {
        return new Schemas(PhysicalConstants.CODATA_2018, Driving.of(config.structure()));
    }

    Schema of(Class<?> type) {
        Schema known = byType.get(type);
        if (known == null) {
            known = RecordSchema.of(type);
            byType.put(type, known);
        }
        return known;
    }

    /** The kinds of a sealed interface of records. */
    ChoiceSchema choice(Class<?> type) {
        return choices.computeIfAbsent(type, ChoiceSchema::of);
    }

    /** The schemas of the groups that may stand as a value; none for single values. */
    List<Schema> below(Shape shape) {
        if (shape instanceof Shape.Many many) {
            return below(many.item());
        }
        if (shape instanceof Shape.Choice choice) {
            return List.copyOf(choice(choice.type()).kinds().values());
        }
        return shape instanceof Shape.Block block ? List.of(of(block.type())) : List.of();
    }

    /** All keys of a group: those of the schema and of the schemas that stand in its place. */
    List<Slot> keys(Schema schema) {
        List<Slot> all = new ArrayList<>();
        for (Slot slot : schema.slots()) {
            if (slot.isInlined()) {
                all.addAll(keys(inlined(slot)));
            } else {
                all.add(slot);
            }
        }
        return all;
    }

    /** The schema of a slot whose keys stand in the group. */
    Schema inlined(Slot slot) {
        Shape.Block block = (Shape.Block) slot.shape();
        Schema schema = of(block.type());
        if (schema instanceof LightSchema light && slot.need() instanceof Slot.Need.Defaulted) {
            return light.orDark();
        }
        boolean restricted =
                schema instanceof RecordSchema && !block.tableKeys().isEmpty();
        return restricted ? ((RecordSchema) schema).withTableKeys(block.tableKeys()) : schema;
    }

    /** The first keys of a type, for messages. */
    String shownKeys(Class<?> type) {
        return Words.listed(keys(of(type)).stream().map(Slot::shownKey).toList(), MOST_SHOWN);
    }

    /** The entries that read back as a value, everything written out in units of memory. */
    List<YamlNode.Entry> write(Schema schema, Object value) {
        Map<String, Object> parts = schema.take(value);
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Slot slot : schema.slots()) {
            Object part = parts.get(slot.component());
            if (part instanceof Optional<?> optional) {
                part = optional.orElse(null);
            }
            if (part == null || slot.leavesOut(part)) {
                continue;
            }
            if (!slot.isInlined()) {
                String key = slot.unit().isPresent()
                        ? slot.name().canonical()
                        : slot.name().stem();
                entries.add(YamlText.entry(key, slot.shape().write(part, this)));
            } else if (!part.equals(ActivationSpec.NONE)) {
                entries.addAll(write(inlined(slot), part));
            }
        }
        return entries;
    }
}
