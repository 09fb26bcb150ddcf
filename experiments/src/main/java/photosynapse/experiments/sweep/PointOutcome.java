package photosynapse.experiments.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.SealedJson;

/**
 * What came out of a point; a failed one is a result with a reason.
 *
 * @param name of the point
 * @param status how it ended
 * @param reason why it failed or what needs to be known; empty: nothing
 * @param numbers key numbers by column; NaN where there is none
 */
public record PointOutcome(String name, Status status, String reason, Map<String, Double> numbers) {
    private static final int FORMAT = 1;

    /** How a point ended. */
    public enum Status {
        /** All numbers are there. */
        DONE("done"),
        /** All numbers are there; the solver had to repeat steps. */
        WITH_HELP("done with help"),
        /** Some experiments failed. */
        PARTIAL("partial"),
        /** No numbers. */
        FAILED("failed");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** As it stands in files. */
        public String word() {
            return word;
        }

        /** Whether all numbers are there. */
        public boolean isGood() {
            return this == DONE || this == WITH_HELP;
        }

        private static Status of(String file, String word) {
            for (Status status : values()) {
                if (status.word.equals(word)) {
                    return status;
                }
            }
            throw new JsonFormatException(file, 0, "no status is called " + word);
        }
    }

    public PointOutcome {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** A point without numbers. */
    public static PointOutcome failed(String name, String reason) {
        return new PointOutcome(name, Status.FAILED, SweepPlan.shortened(reason), Map.of());
    }

    /** The text of its file. */
    public String json() {
        JsonValue.FieldsBuilder values = JsonValue.object();
        numbers.forEach((column, value) -> values.with(column, value.doubleValue()));
        return SealedJson.text(JsonValue.object()
                .with("format", FORMAT)
                .with("point", name)
                .with("status", status.word())
                .with("reason", reason)
                .with("numbers", values.done())
                .done());
    }

    /**
     * Reads the text of a file.
     *
     * @throws JsonFormatException when it is damaged
     */
    public static PointOutcome read(String file, byte[] json) {
        Members members = new Members(file, SealedJson.read(file, json));
        if (members.whole("format") != FORMAT) {
            throw new JsonFormatException(file, 0, "format " + members.whole("format") + " is not " + FORMAT);
        }
        return new PointOutcome(
                members.text("point"),
                Status.of(file, members.text("status")),
                members.text("reason"),
                members.below("numbers").numbers());
    }

    /** Reads its text. */
    public static PointOutcome read(String json) {
        return read("point", json.getBytes(StandardCharsets.UTF_8));
    }
}
