package photosynapse.experiments.result;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON that tells when a single bit of it has changed: its last member, {@code seal}, is the SHA-256 of the text of the
 * object without that member, and only the very text that is written is read again.
 */
public final class SealedJson {
    private static final String SEAL = "seal";

    private SealedJson() {}

    /** The text of an object with its seal. */
    public static String text(JsonValue.Fields object) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.put(SEAL, JsonValue.of(Digest.of(object.text().getBytes(StandardCharsets.UTF_8))));
        return new JsonValue.Fields(members).text();
    }

    /**
     * Reads what was written by {@link #text}; the result has no seal.
     *
     * @param name of the file, for messages
     * @throws JsonFormatException when the content is not exactly as it was written
     */
    public static JsonValue.Fields read(String name, byte[] content) {
        if (!(JsonReader.read(name, decoded(name, content)) instanceof JsonValue.Fields sealed)) {
            throw new JsonFormatException(name, 0, "an object was expected");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(sealed.members());
        if (members.remove(SEAL) == null) {
            throw new JsonFormatException(name, 0, "the seal is missing");
        }
        JsonValue.Fields object = new JsonValue.Fields(members);
        if (!Arrays.equals(text(object).getBytes(StandardCharsets.UTF_8), content)) {
            throw new JsonFormatException(name, 0, "the content does not fit its seal");
        }
        return object;
    }

    private static String decoded(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonFormatException(name, 0, "the text is not UTF-8");
        }
    }
}
