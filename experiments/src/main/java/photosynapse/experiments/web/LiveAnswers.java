package photosynapse.experiments.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.OutsideFittedRangeException;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.WriteEraseCycles;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.catalog.DrawnTrain;
import photosynapse.experiments.catalog.LiveMemory;
import photosynapse.experiments.catalog.LivePlasticity;
import photosynapse.experiments.catalog.LiveTrace;
import photosynapse.experiments.catalog.NamedNumber;
import photosynapse.experiments.catalog.SynapseStation;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;

/** What follows a slider: answers from the compact synapse and from the device without a solve in time. */
final class LiveAnswers {
    private static final int MOST_POINTS = 4000;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final double NANOMETRES = 1e9;

    /** One microwatt per square centimetre (W/m2). */
    private static final double STANDARD_POWER = 0.01;

    private final Subject.Reader subjects;
    private final SynapseStore synapses;

    LiveAnswers(Subject.Reader subjects, SynapseStore synapses) {
        this.subjects = subjects;
        this.synapses = synapses;
    }

    Answer answer(Request request) throws IOException {
        long start = System.nanoTime();
        Json body = Json.read(request.bytes(Guard.MOST_BODY));
        JsonValue.FieldsBuilder answer = switch (request.path().get(1)) {
            case "device" ->
                DeviceAnswers.answer(
                        subjects.of(body).config(), light(body, STANDARD_POWER), body.number("gate_V", 0, -200, 200));
            case "live" -> live(body);
            case "memory" -> memory(body);
            case "plasticity" -> plasticity(body);
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

    private JsonValue.FieldsBuilder memory(Json body) {
        SynapseStation station = station(body);
        double rest = body.number("rest_s", 1000, 0.1, 1e7);
        DrawnTrain train = drawn(body, rest);
        LiveMemory memory;
        try {
            memory = LiveMemory.of(station, train, body.number("read_noise_ratio", 0.01, 1e-5, 1));
        } catch (OutsideFittedRangeException outside) {
            throw outside(outside);
        }
        String wanted = body.word("fit", "best", List.of("single", "double", "stretched", "power", "best"));
        return JsonValue.object()
                .with("t_s", array(memory.after()))
                .with("current_A", array(memory.currents()))
                .with("dark_current_A", memory.darkCurrent())
                .with("retained", array(memory.left()))
                .with("fits", fits(memory, wanted))
                .with("state_map", map(memory.map()))
                .with("numbers", numbers(memory.numbers()))
                .with("inside_range", memory.outside().isEmpty())
                .with("warnings", JsonValue.ofTexts(memory.outside()))
                .with("model", "compact synapse");
    }

    /** The drawn pulses, or ten usual ones, and so long a rest. */
    private static DrawnTrain drawn(Json body, double rest) {
        List<DrawnTrain.Pulse> pulses = new ArrayList<>(pulses(body));
        for (int k = 0; k < 10 && !body.has("pulses"); k++) {
            pulses.add(
                    new DrawnTrain.Pulse(k, body.number("width_s", 0.05, 1e-6, 0.9), light(body, STANDARD_POWER), 0));
        }
        double last = pulses.stream().mapToDouble(DrawnTrain.Pulse::end).max().orElse(0);
        return train(pulses, last + rest);
    }

    private static List<JsonValue> fits(LiveMemory memory, String wanted) {
        List<JsonValue> fits = new ArrayList<>();
        for (int k = 0; k < memory.fits().size(); k++) {
            LiveMemory.Fit fit = memory.fits().get(k);
            boolean chosen = wanted.equals("best") ? k == 0 : fit.form().startsWith(wanted);
            fits.add(JsonValue.object()
                    .with("model", fit.form().split(" ", 2)[0])
                    .with("label", fit.form())
                    .with("t_s", array(fit.times()))
                    .with("retained", array(fit.curve()))
                    .with("extrapolated_from_s", fit.lastReading())
                    .with("residual", array(fit.residuals()))
                    .with("parameters", numbers(fit.parameters()))
                    .with("rms", fit.rms())
                    .with("chosen", chosen)
                    .done());
        }
        return fits;
    }

    private static JsonValue map(LiveMemory.StateFading map) {
        List<JsonValue> states = new ArrayList<>();
        for (LiveMemory.State state : map.states()) {
            states.add(JsonValue.object()
                    .with("label", state.pulses() + (state.pulses() == 1 ? " pulse" : " pulses"))
                    .with("pulses", state.pulses())
                    .with("conductance_S", array(state.conductances()))
                    .with("sigma_S", array(state.sigmas()))
                    .done());
        }
        List<JsonValue> merges = new ArrayList<>();
        for (LiveMemory.Merge merge : map.merges()) {
            merges.add(JsonValue.object()
                    .with("lower", merge.lower())
                    .with("upper", merge.upper())
                    .with("time_s", merge.time())
                    .done());
        }
        return JsonValue.object()
                .with("t_s", array(map.times()))
                .with("states", states)
                .with(
                        "separable",
                        new JsonValue.Array(map.separable().stream()
                                .map(n -> JsonValue.of((long) n))
                                .toList()))
                .with("merges", merges)
                .done();
    }

    private JsonValue.FieldsBuilder plasticity(Json body) {
        SynapseStation station = station(body);
        String kind = body.word("kind", "ppf", List.of("ppf", "rate", "cycles", "rate_map", "stdp"));
        LivePlasticity found;
        try {
            found = plasticity(kind, body, station);
        } catch (OutsideFittedRangeException outside) {
            throw outside(outside);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of("plasticity", wrong.getMessage(), "pulses that the protocol can give");
        }
        JsonValue.FieldsBuilder answer = JsonValue.object().with("kind", kind);
        ResultTable main = found.tables().get(0);
        if (kind.equals("rate_map")) {
            answer.with("rate_Hz", array(main.column("rate_Hz").values()));
            answer.with("power_W_per_m2", array(powers(body)));
            answer.with(
                    "change",
                    main.columns().subList(1, main.columns().size()).stream()
                            .map(column -> array(column.values()))
                            .toList());
        } else {
            for (Column column : main.columns()) {
                answer.with(column.name(), column.name().equals("up") ? truths(column) : array(column.values()));
            }
        }
        if (found.tables().size() > 1) {
            JsonValue.FieldsBuilder fit = JsonValue.object().with("label", "double exponential");
            found.tables().get(1).columns().forEach(column -> fit.with(column.name(), array(column.values())));
            answer.with("fit", fit.done());
        }
        return answer.with("numbers", numbers(found.numbers()))
                .with("inside_range", found.outside().isEmpty())
                .with("warnings", JsonValue.ofTexts(found.outside()))
                .with("model", "compact synapse");
    }

    private static JsonValue truths(Column column) {
        List<JsonValue> truths = new ArrayList<>();
        for (double value : column.values()) {
            truths.add(JsonValue.of(value == 1));
        }
        return new JsonValue.Array(truths);
    }

    private static LivePlasticity plasticity(String kind, Json body, SynapseStation station) {
        double width = body.number("width_s", 0.05, 1e-5, 100);
        LivePlasticity.Flash flash = new LivePlasticity.Flash(light(body, STANDARD_POWER), width);
        int count = body.count("count", 10, 2, 200);
        return switch (kind) {
            case "ppf" -> LivePlasticity.pairs(station, flash, list(body, "gap_s", 0.05, 100, 14));
            case "rate" ->
                LivePlasticity.rates(station, flash, count, list(body, "rate_Hz", 0.05, Math.min(15, 0.9 / width), 10));
            case "cycles" -> LivePlasticity.cycles(station, cycles(body, flash));
            case "rate_map" ->
                LivePlasticity.rateMap(
                        station,
                        powers(body).stream()
                                .map(power -> new LivePlasticity.Flash(
                                        light(power, flash.light().wavelength()), width))
                                .toList(),
                        count,
                        list(body, "rate_Hz", 0.05, Math.min(15, 0.9 / width), 9));
            default -> {
                List<Double> delays = new ArrayList<>();
                List<Double> positive = list(body, "delay_s", Math.max(width / 5, 1e-4), 4, 14);
                positive.forEach(delay -> delays.add(0, -delay));
                delays.addAll(positive);
                yield LivePlasticity.timing(station, flash, body.number("gate_V", -40, -200, 200), delays);
            }
        };
    }

    private static WriteEraseCycles cycles(Json body, LivePlasticity.Flash flash) {
        int count = body.count("count", 20, 4, 200);
        return new WriteEraseCycles(
                body.count("cycles", 3, 1, 20),
                new WriteEraseCycles.Write(count, flash.width(), flash.light()),
                new WriteEraseCycles.Erase(count, flash.width(), body.number("gate_V", -40, -200, 200)),
                0.95,
                0.9,
                0);
    }

    private static List<Double> powers(Json body) {
        return list(body, "powers_W_per_m2", 1e-4, 0.3, 8);
    }

    /** A list that a page gives, growing, or a grid of equal factors. */
    private static List<Double> list(Json body, String name, double low, double high, int points) {
        List<Double> given = new ArrayList<>();
        for (double value : body.numbers(name, 100)) {
            given.add(value);
        }
        for (int k = 0; k < points && given.size() < points && !body.has(name); k++) {
            given.add(low * Math.pow(high / low, (double) k / (points - 1)));
        }
        if (given.isEmpty()) {
            throw Refusal.of(body.path(name), "it is empty", "growing numbers");
        }
        return given;
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
        Subject subject = subjects.of(body);
        SynapseStation found = synapses.station(subject)
                .orElseThrow(() -> new Refusal(
                        Refusal.CONFLICT,
                        "synapse",
                        "the compact synapse of this device has not been extracted yet",
                        "a shipped device, or one that was extracted",
                        "extract it: a job of the kind synapse, about half a minute"));
        return body.optionalNumber("temperature_K").map(found::at).orElse(found);
    }

    /** The drawn pulses with the end of the observation. */
    static DrawnTrain train(Json body) {
        return train(pulses(body), body.number("until_s", 10, 1e-6, 1e7));
    }

    private static DrawnTrain train(List<DrawnTrain.Pulse> pulses, double until) {
        try {
            return new DrawnTrain(pulses, until);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of("pulses", wrong.getMessage(), "pulses one after the other, then darkness");
        }
    }

    private static List<DrawnTrain.Pulse> pulses(Json body) {
        List<DrawnTrain.Pulse> pulses = new ArrayList<>();
        for (Json pulse : body.objects("pulses", DrawnTrain.MOST_PULSES)) {
            pulse.only("start_s", "width_s", "power_W_per_m2", "wavelength_nm", "wavelength_m", "gate_V");
            pulses.add(new DrawnTrain.Pulse(
                    pulse.number("start_s", 0, 0, 1e7),
                    pulse.number("width_s", 0.05, 1e-6, 1e6),
                    light(pulse, STANDARD_POWER),
                    pulse.number("gate_V", 0, -200, 200)));
        }
        return pulses;
    }

    private static Light light(double power, double wavelength) {
        return new Light(power / PhysicalConstants.CODATA_2018.photonEnergy(wavelength), wavelength);
    }

    /** The light that a power (W/m2) and a wavelength describe. */
    static Light light(Json body, double standard) {
        double wavelength = body.has("wavelength_m")
                ? body.number("wavelength_m", Light.DEFAULT_WAVELENGTH, 1e-7, 2e-6)
                : body.number("wavelength_nm", Light.DEFAULT_WAVELENGTH * NANOMETRES, 100, 2000) / NANOMETRES;
        double power = body.number("power_W_per_m2", standard, 0, 1e5);
        return light(power, wavelength);
    }

    private static List<JsonValue> states(List<List<Double>> columns) {
        List<JsonValue> states = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            boolean screened = k == columns.size() - 1;
            states.add(JsonValue.object()
                    .with("name", screened ? "screened" : "reservoir_" + (k + 1))
                    .with(
                            "label",
                            screened
                                    ? "screened by ions"
                                    : "trapped in reservoir " + (k + 1) + (k == 0 ? ", at the sheet" : ""))
                    .with("values", array(columns.get(k)))
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

    /**
     * Numbers of a curve. They read back exactly, but need not be the shortest text that does: the search for that took
     * two thirds of the time of a live answer.
     */
    static JsonValue array(double[] values) {
        List<JsonValue> items = new ArrayList<>(values.length);
        for (double value : values) {
            items.add(Double.isFinite(value) ? new JsonValue.Numeral(Double.toString(value)) : new JsonValue.Null());
        }
        return new JsonValue.Array(items);
    }
}
