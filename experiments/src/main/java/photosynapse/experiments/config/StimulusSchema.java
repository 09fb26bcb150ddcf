package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.stimulus.Waveform;
import photosynapse.experiments.result.ComponentName;

/**
 * A stimulus as a list of segments or as a waveform. What is written out are the segments, so that a resolved
 * configuration needs no second file.
 */
final class StimulusSchema implements Schema {
    private static final String SEGMENTS = "segments";
    private static final String WAVEFORM = "waveform";
    private static final RecordSchema WHOLE = RecordSchema.of(Stimulus.class);
    private static final List<Slot> SLOTS = List.of(
            Slot.optional(
                    SEGMENTS,
                    new ComponentName(SEGMENTS, Optional.empty()),
                    new Shape.Many(new Shape.Block(Segment.class))),
            Slot.optional(WAVEFORM, new ComponentName(WAVEFORM, Optional.empty()), new Shape.Block(Waveform.class)));

    @Override
    public Class<?> type() {
        return Stimulus.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        Optional<Waveform> waveform = Parts.part(values, WAVEFORM, Waveform.class);
        if (waveform.isPresent() == Parts.isGiven(values, SEGMENTS)) {
            throw new SchemaException(
                    waveform.isPresent() ? ProblemCode.GIVEN_TWICE : ProblemCode.NOT_EXACTLY_ONE,
                    waveform.isPresent() ? WAVEFORM : "",
                    "needs either segments or a waveform" + (waveform.isPresent() ? ", not both" : ""));
        }
        return waveform.map(Waveform::stimulus).orElseGet(() -> ofSegments(values));
    }

    private static Stimulus ofSegments(Map<String, Object> values) {
        List<Segment> segments = Parts.part(values, SEGMENTS, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Segment.class::cast)
                .toList();
        return (Stimulus) WHOLE.build(Map.of(SEGMENTS, segments));
    }

    @Override
    public Map<String, Object> take(Object value) {
        return Map.of(SEGMENTS, ((Stimulus) value).segments());
    }
}
