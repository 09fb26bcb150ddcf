package photosynapse.experiments.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.OutsideFittedRangeException;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.catalog.DrawnTrain;
import photosynapse.experiments.catalog.LiveTrace;
import photosynapse.experiments.catalog.NamedNumber;
import photosynapse.experiments.catalog.SynapseStation;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.JsonValue;

/** What follows a slider: answers from the compact synapse and from the device without a solve in time. */
final class LiveAnswers {
    private static final int MOST_POINTS = 4000;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final double NANOMETRES = 1e9;

    private final SynapseStore synapses;

    LiveAnswers(SynapseStore synapses) {
        this.synapses = synapses;
    }

    Answer answer(Request request) throws IOException {
        long start = System.nanoTime();
        Json body = Json.read(request.bytes(Guard.MOST_BODY));
        JsonValue.FieldsBuilder answer = switch (request.path().get(1)) {
            case "live" -> live(body);
            default -> throw Refusal.missing("path", "the lab has no such part");
        };
        return Answer.json(answer.with("milliseconds", (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND)
                .done());
    }

    private JsonValue.FieldsBuilder live(Json body) {
        SynapseStation station = station(body);
        DrawnTrain train = train(body);
        LiveTrace trace;
        try {
            trace = LiveTrace.of(station, train, body.count("points", 400, 2, MOST_POINTS), body.truth("log", false));
        } catch (OutsideFittedRangeException outside) {
            throw outside(outside);
        }
        return JsonValue.object()
                .with("t_s", array(trace.times()))
                .with("current_A", array(trace.currents()))
                .with("dark_current_A", trace.darkCurrent())
                .with("states", states(trace.states()))
                .with("numbers", numbers(trace.numbers()))
                .with("inside_range", trace.outside().isEmpty())
                .with("warnings", JsonValue.ofTexts(trace.outside()))
                .with("model", "compact synapse");
    }

    static Refusal outside(OutsideFittedRangeException outside) {
        return new Refusal(
                Refusal.UNPROCESSABLE,
                "synapse",
                outside.getMessage(),
                "what the synapse was compared with the device for",
                "stay inside, or run the device model");
    }

    /** The synapse of the configuration; refused with what to do when it has not been extracted. */
    SynapseStation station(Json body) {
        LoadedConfig loaded = Subject.of(body);
        SynapseStation found = synapses.station(loaded)
                .orElseThrow(() -> new Refusal(
                        Refusal.CONFLICT,
                        "synapse",
                        "the compact synapse of this device has not been extracted yet",
                        "a shipped device, or one that was extracted",
                        "extract it: a job of the kind synapse, about half a minute"));
        return body.optionalNumber("temperature_K")
                .map(temperature -> new SynapseStation(
                        loaded.config().device(), found.parameters().at(temperature)))
                .orElse(found);
    }

    /** The drawn pulses. */
    static DrawnTrain train(Json body) {
        List<DrawnTrain.Pulse> pulses = new ArrayList<>();
        for (Json pulse : body.objects("pulses", DrawnTrain.MOST_PULSES)) {
            pulse.only("start_s", "width_s", "power_W_per_m2", "wavelength_nm", "wavelength_m", "gate_V");
            pulses.add(new DrawnTrain.Pulse(
                    pulse.number("start_s", 0, 0, 1e7),
                    pulse.number("width_s", 0.05, 1e-6, 1e6),
                    light(pulse, 0.01),
                    pulse.number("gate_V", 0, -200, 200)));
        }
        try {
            return new DrawnTrain(pulses, body.number("until_s", 10, 1e-6, 1e7));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of("pulses", wrong.getMessage(), "pulses one after the other, then darkness");
        }
    }

    /** The light that a power (W/m2) and a wavelength describe. */
    static Light light(Json body, double standard) {
        double wavelength = body.has("wavelength_m")
                ? body.number("wavelength_m", Light.DEFAULT_WAVELENGTH, 1e-7, 2e-6)
                : body.number("wavelength_nm", Light.DEFAULT_WAVELENGTH * NANOMETRES, 100, 2000) / NANOMETRES;
        double power = body.number("power_W_per_m2", standard, 0, 1e5);
        return new Light(power / PhysicalConstants.CODATA_2018.photonEnergy(wavelength), wavelength);
    }

    private static List<JsonValue> states(List<double[]> rows) {
        List<JsonValue> states = new ArrayList<>();
        int count = rows.get(0).length;
        for (int k = 0; k < count; k++) {
            int index = k;
            boolean screened = k == count - 1;
            states.add(JsonValue.object()
                    .with("name", screened ? "screened" : "reservoir_" + (k + 1))
                    .with(
                            "label",
                            screened
                                    ? "screened by ions"
                                    : "trapped in reservoir " + (k + 1) + (k == 0 ? ", at the sheet" : ""))
                    .with(
                            "values",
                            array(rows.stream().mapToDouble(row -> row[index]).toArray()))
                    .done());
        }
        return states;
    }

    static List<JsonValue> numbers(List<NamedNumber> numbers) {
        return numbers.stream().map(LiveAnswers::number).toList();
    }

    private static JsonValue number(NamedNumber number) {
        JsonValue.FieldsBuilder object = JsonValue.object()
                .with("key", number.key())
                .with("name", number.name())
                .with("value", finite(number.value()))
                .with("unit", number.unit())
                .with("definition", number.definition());
        return number.trust().isEmpty()
                ? object.done()
                : object.with("trust", number.trust()).done();
    }

    static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    static JsonValue array(List<Double> values) {
        return array(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static JsonValue array(double[] values) {
        List<JsonValue> items = new ArrayList<>(values.length);
        for (double value : values) {
            items.add(JsonValue.of(finite(value)));
        }
        return new JsonValue.Array(items);
    }
}
