package photosynapse.experiments.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.result.ComponentName;

/**
 * Light as {@code photon_flux} or as {@code irradiance} with its {@code wavelength}.
 *
 * <p><b>Equation:</b> photon flux = irradiance / (h c / wavelength).
 *
 * @param constants h and c
 * @param mayBeDark whether neither of the two means darkness
 */
record LightSchema(PhysicalConstants constants, boolean mayBeDark) implements Schema {
    private static final RecordSchema WHOLE = RecordSchema.of(Light.class);
    private static final List<Slot> SLOTS = Stream.concat(
                    Stream.of(
                            slot("photonFlux", "photon_flux", "1/m2s"),
                            slot("irradiance", "irradiance", "W/m2"),
                            slot("wavelength", "wavelength", "m")),
                    WHOLE.furtherSlots(Set.of("photonFlux", "wavelength"), Light.DARK).stream())
            .toList();

    private static Slot slot(String component, String stem, String unit) {
        return Slot.optional(component, new ComponentName(stem, Optional.of(unit)), new Shape.Quantity());
    }

    /** The same where light is not the point: left out, it is dark. */
    LightSchema orDark() {
        return new LightSchema(constants, true);
    }

    @Override
    public Class<?> type() {
        return Light.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        Optional<Double> flux = Parts.number(values, "photonFlux");
        Optional<Double> irradiance = Parts.number(values, "irradiance");
        Optional<Double> wavelength = Parts.number(values, "wavelength");
        Parts.refuse(flux.filter(v -> v < 0), "photonFlux", "must be >= 0 1/m2s, was ");
        Parts.refuse(irradiance.filter(v -> v < 0), "irradiance", "must be >= 0 W/m2, was ");
        Parts.refuse(wavelength.filter(v -> v <= 0), "wavelength", "must be > 0 m, was ");
        if (mayBeDark && flux.isEmpty() && irradiance.isEmpty()) {
            return light(values, 0, wavelength.orElse(Light.DEFAULT_WAVELENGTH));
        }
        if (flux.isPresent() == irradiance.isPresent()) {
            throw new SchemaException(
                    flux.isPresent() ? ProblemCode.GIVEN_TWICE : ProblemCode.NOT_EXACTLY_ONE,
                    flux.isPresent() ? "irradiance" : "",
                    "needs light as either photon_flux_per_m2_s or irradiance_mW_per_cm2 with wavelength_nm"
                            + (flux.isPresent() ? ", not both" : "; darkness is photon_flux_per_m2_s: 0"));
        }
        if (flux.isPresent()) {
            return light(values, flux.get(), wavelength.orElse(Light.DEFAULT_WAVELENGTH));
        }
        if (wavelength.isEmpty()) {
            throw new SchemaException(
                    ProblemCode.MISSING_KEY, "irradiance", "needs wavelength_nm beside it to become a photon flux");
        }
        return light(values, irradiance.get() / constants.photonEnergy(wavelength.get()), wavelength.get());
    }

    private static Object light(Map<String, Object> values, double photonFlux, double wavelength) {
        Map<String, Object> parts = new HashMap<>(values);
        parts.put("photonFlux", photonFlux);
        parts.put("wavelength", wavelength);
        return WHOLE.build(parts);
    }

    @Override
    public Map<String, Object> take(Object value) {
        return RecordSchema.partsOf(value);
    }
}
