package photosynapse.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.stimulus.Waveform;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.result.ComponentName;

/**
 * Light and voltage by straight lines between samples, as lists or as a table in a file of its own.
 *
 * @param constants h and c, with which an irradiance becomes a photon flux
 * @param driving which voltage drives the device
 * @param folder where the file of the configuration stands; empty when it is none
 */
record WaveformSchema(PhysicalConstants constants, Driving driving, Optional<Path> folder) implements Schema {
    private static final String FILE = "file";
    private static final String TIMES = "times";
    private static final String FLUXES = "photonFluxes";
    private static final String IRRADIANCES = "irradiances";
    private static final String VOLTAGES = "voltages";
    private static final String WAVELENGTH = "wavelength";
    private static final int MOST_SAMPLES = 100_000;
    private static final Waveform STANDARD = new Waveform(
            List.of(new Waveform.Sample(0, 0, 0), new Waveform.Sample(1, 0, 0)),
            Light.DEFAULT_WAVELENGTH,
            Polarisation.UNPOLARISED);

    @Override
    public Class<?> type() {
        return Waveform.class;
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(List.of(
                list(TIMES, "s"),
                list(FLUXES, "1/m2s"),
                list(IRRADIANCES, "W/m2"),
                Slot.optional(
                        VOLTAGES,
                        new ComponentName(driving.stem() + "s", Optional.of("V")),
                        new Shape.Many(new Shape.Quantity())),
                Slot.optional(WAVELENGTH, new ComponentName(WAVELENGTH, Optional.of("m")), new Shape.Quantity())));
        slots.addAll(RecordSchema.of(Waveform.class).furtherSlots(Set.of("samples", WAVELENGTH), STANDARD));
        slots.add(Slot.optional(FILE, new ComponentName(FILE, Optional.empty()), new Shape.Text()));
        return slots;
    }

    private static Slot list(String component, String unit) {
        return Slot.optional(
                component,
                new ComponentName(ComponentName.snakeCase(component), Optional.of(unit)),
                new Shape.Many(new Shape.Quantity()));
    }

    /** The courses of a waveform, each as long as the times or empty. */
    private record Courses(List<Double> times, List<Double> fluxes, List<Double> irradiances, List<Double> voltages) {}

    @Override
    public Object build(Map<String, Object> values) {
        Optional<String> file = Parts.part(values, FILE, String.class);
        if (file.isPresent() == Parts.isGiven(values, TIMES)) {
            throw new SchemaException(
                    file.isPresent() ? ProblemCode.GIVEN_TWICE : ProblemCode.NOT_EXACTLY_ONE,
                    file.isPresent() ? FILE : "",
                    "needs either times_s or a file with a column time_s" + (file.isPresent() ? ", not both" : ""));
        }
        Optional<Double> wavelength = Parts.number(values, WAVELENGTH);
        Parts.refuse(wavelength.filter(v -> v <= 0), WAVELENGTH, "must be > 0 m, was ");
        Courses courses = file.isPresent() ? read(file.get(), values) : written(values);
        Polarisation polarisation = (Polarisation) values.get("polarisation");
        requireForm(courses, wavelength, file.isPresent());
        try {
            return new Waveform(
                    samples(courses, wavelength), wavelength.orElse(Light.DEFAULT_WAVELENGTH), polarisation);
        } catch (IllegalArgumentException e) {
            throw new SchemaException(
                    ProblemCode.OUT_OF_BOUNDS, file.isPresent() ? FILE : TIMES, "is refused: " + e.getMessage());
        }
    }

    private static Courses written(Map<String, Object> values) {
        return new Courses(
                numbers(values, TIMES),
                numbers(values, FLUXES),
                numbers(values, IRRADIANCES),
                numbers(values, VOLTAGES));
    }

    private static List<Double> numbers(Map<String, Object> values, String component) {
        return Parts.part(values, component, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Double.class::cast)
                .toList();
    }

    private Courses read(String file, Map<String, Object> values) {
        for (String list : List.of(FLUXES, IRRADIANCES, VOLTAGES)) {
            if (Parts.isGiven(values, list)) {
                throw new SchemaException(
                        ProblemCode.CONTRADICTION, list, "does not stand beside a file, which may have such a column");
            }
        }
        if (folder.isEmpty()) {
            throw new SchemaException(
                    ProblemCode.UNREADABLE_FILE, FILE, "can only be named in a file, was named in a preset");
        }
        NumberColumns.Form form = new NumberColumns.Form(
                Map.of("time", "s", "photon_flux", "1/m2s", "irradiance", "W/m2", driving.stem(), "V"),
                "time",
                true,
                "sample",
                "time_s, photon_flux_per_m2_s or irradiance_mW_per_cm2, " + driving.stem() + "_V");
        Map<String, List<Double>> columns = new NumberColumns(folder.get().resolve(file), form).read();
        return new Courses(
                columns.get("time"),
                columns.get("photon_flux"),
                columns.get("irradiance"),
                columns.get(driving.stem()));
    }

    private static void requireForm(Courses courses, Optional<Double> wavelength, boolean isFile) {
        int count = courses.times().size();
        requireLength(TIMES, count <= MOST_SAMPLES, "must be at most " + MOST_SAMPLES + ", was " + count);
        requireLength(courses.fluxes(), FLUXES, count);
        requireLength(courses.irradiances(), IRRADIANCES, count);
        requireLength(courses.voltages(), VOLTAGES, count);
        if (courses.fluxes().isEmpty() == courses.irradiances().isEmpty()) {
            throw new SchemaException(
                    courses.fluxes().isEmpty() ? ProblemCode.NOT_EXACTLY_ONE : ProblemCode.GIVEN_TWICE,
                    isFile ? FILE : "",
                    "needs the light as either photon fluxes or irradiances");
        }
        if (courses.fluxes().isEmpty() && wavelength.isEmpty()) {
            throw new SchemaException(
                    ProblemCode.MISSING_KEY,
                    isFile ? FILE : IRRADIANCES,
                    "needs wavelength_nm beside it to become a photon flux");
        }
    }

    private List<Waveform.Sample> samples(Courses courses, Optional<Double> wavelength) {
        double photonEnergy = constants.photonEnergy(wavelength.orElse(Light.DEFAULT_WAVELENGTH));
        List<Waveform.Sample> samples = new ArrayList<>();
        for (int k = 0; k < courses.times().size(); k++) {
            double flux = courses.fluxes().isEmpty()
                    ? courses.irradiances().get(k) / photonEnergy
                    : courses.fluxes().get(k);
            double voltage =
                    courses.voltages().isEmpty() ? 0 : courses.voltages().get(k);
            samples.add(new Waveform.Sample(courses.times().get(k), flux, voltage));
        }
        return samples;
    }

    private static void requireLength(List<Double> values, String component, int count) {
        requireLength(
                component,
                values.isEmpty() || values.size() == count,
                "must be as many as times (" + count + "), was " + values.size());
    }

    private static void requireLength(String component, boolean holds, String message) {
        if (!holds) {
            throw new SchemaException(ProblemCode.OUT_OF_BOUNDS, component, message);
        }
    }

    /** A waveform is written out as the segments of its stimulus. */
    @Override
    public Map<String, Object> take(Object value) {
        throw new IllegalStateException("a waveform is written as segments");
    }
}
