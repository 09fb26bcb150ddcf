package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.result.ComponentName;

/**
 * A segment, in which light and voltage run linearly. The driving voltage is {@code gate_voltage} of a phototransistor
 * or {@code voltage} of a stack with two contacts; without {@code .._end} it is constant, and so is the light.
 */
final class SegmentSchema implements Schema {
    private static final String START = "gateVoltage";
    private static final String END = "gateVoltageEnd";
    private static final String FLUX_END = "photonFluxEnd";
    private static final String IRRADIANCE_END = "irradianceEnd";
    private static final String OTHER_START = "otherVoltage";
    private static final String OTHER_END = "otherVoltageEnd";
    private static final Segment STANDARD = Segment.constant(1, Light.DARK, 0);

    private final PhysicalConstants constants;
    private final Driving driving;
    private final RecordSchema whole = RecordSchema.of(Segment.class);
    private final List<Slot> slots = new ArrayList<>();

    SegmentSchema(PhysicalConstants constants, Driving driving) {
        this.constants = constants;
        this.driving = driving;
        Driving other = driving == Driving.GATE ? Driving.CONTACT : Driving.GATE;
        slots.add(Slot.required("until", new ComponentName("until", Optional.of("s")), new Shape.Quantity()));
        slots.add(Slot.required("light", new ComponentName("", Optional.empty()), new Shape.Block(Light.class)));
        slots.add(end(FLUX_END, "photon_flux_end", "1/m2s"));
        slots.add(end(IRRADIANCE_END, "irradiance_end", "W/m2"));
        slots.add(voltage(START, driving.stem()));
        slots.add(voltage(END, driving.stem() + "_end"));
        slots.addAll(whole.furtherSlots(Set.of("until", "light", FLUX_END, START, END), STANDARD));
        slots.add(voltage(OTHER_START, other.stem()));
        slots.add(voltage(OTHER_END, other.stem() + "_end"));
    }

    private static Slot voltage(String component, String stem) {
        return end(component, stem, "V");
    }

    private static Slot end(String component, String stem, String unit) {
        return Slot.optional(component, new ComponentName(stem, Optional.of(unit)), new Shape.Quantity());
    }

    @Override
    public Class<?> type() {
        return Segment.class;
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    @Override
    public Object build(Map<String, Object> values) {
        refuseOtherVoltage(values);
        double until = (double) values.get("until");
        Parts.refuse(Optional.of(until).filter(t -> t <= 0), "until", "must be > 0 s, was ");
        double start = Parts.number(values, START)
                .orElseThrow(() -> new SchemaException(ProblemCode.MISSING_KEY, "", "needs " + driving.stem() + "_V"));
        Map<String, Object> parts = new HashMap<>(values);
        parts.put(START, start);
        parts.put(END, Parts.number(values, END).orElse(start));
        parts.put(FLUX_END, fluxEnd(values, (Light) values.get("light")));
        return whole.build(parts);
    }

    private double fluxEnd(Map<String, Object> values, Light light) {
        Optional<Double> flux = Parts.number(values, FLUX_END);
        Optional<Double> irradiance = Parts.number(values, IRRADIANCE_END);
        Parts.refuse(flux.filter(v -> v < 0), FLUX_END, "must be >= 0 1/m2s, was ");
        Parts.refuse(irradiance.filter(v -> v < 0), IRRADIANCE_END, "must be >= 0 W/m2, was ");
        if (flux.isPresent() && irradiance.isPresent()) {
            throw new SchemaException(
                    ProblemCode.GIVEN_TWICE, IRRADIANCE_END, "stands beside photon_flux_end, which says the same");
        }
        if (light == null) {
            // told by the light itself
            return 0;
        }
        return irradiance
                .map(power -> power / constants.photonEnergy(light.wavelength()))
                .or(() -> flux)
                .orElse(light.photonFlux());
    }

    private void refuseOtherVoltage(Map<String, Object> values) {
        List<SchemaException.Reason> reasons = new ArrayList<>();
        for (String component : List.of(OTHER_START, OTHER_END)) {
            if (Parts.isGiven(values, component)) {
                reasons.add(new SchemaException.Reason(
                        ProblemCode.CONTRADICTION,
                        component,
                        driving == Driving.GATE
                                ? "belongs to a `vertical_device`; a `device` is driven by gate_voltage_V"
                                : "belongs to a `device`; a `vertical_device` has no gate and is driven by voltage_V,"
                                        + " its bottom contact against its top contact"));
            }
        }
        if (!reasons.isEmpty()) {
            throw new SchemaException(reasons);
        }
    }

    @Override
    public Map<String, Object> take(Object value) {
        Map<String, Object> parts = new HashMap<>(RecordSchema.partsOf(value));
        if (!((Segment) value).isLightRamp()) {
            parts.remove(FLUX_END);
        }
        return parts;
    }
}
