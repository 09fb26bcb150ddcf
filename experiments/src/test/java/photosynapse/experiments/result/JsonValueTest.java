package photosynapse.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonValueTest {

    @Test
    void members_keep_their_order_and_numbers_their_value() {
        JsonValue value = JsonValue.object()
                .with("z", 1L)
                .with("a", 0.1)
                .with("missing", Double.NaN)
                .with("none", JsonValue.ofOptional(Optional.empty()))
                .with("words", JsonValue.ofTexts(List.of("x", "y")))
                .with("rows", List.of(JsonValue.object().with("ok", true).done()))
                .with("empty", JsonValue.object().done())
                .done();
        assertThat(value.line())
                .isEqualTo("{\"z\": 1, \"a\": 0.1, \"missing\": null, \"none\": null, \"words\": [\"x\", \"y\"],"
                        + " \"rows\": [{\"ok\": true}], \"empty\": {}}");
        assertThat(value.text()).isEqualTo("""
                        {
                          "z": 1,
                          "a": 0.1,
                          "missing": null,
                          "none": null,
                          "words": ["x", "y"],
                          "rows": [
                            {
                              "ok": true
                            }
                          ],
                          "empty": {}
                        }
                        """);
    }

    @Property(seed = "1")
    void any_text_and_number_reads_back(@ForAll String text, @ForAll long whole, @ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        JsonValue value = JsonValue.object()
                .with("text " + text, text)
                .with("whole", whole)
                .with("number", Double.isFinite(number) ? number : 0)
                .done();
        assertThat(JsonReader.read("t", value.text())).isEqualTo(value);
        assertThat(JsonReader.read("t", value.line())).isEqualTo(value);
        JsonValue.Fields fields = (JsonValue.Fields) JsonReader.read("t", value.text());
        assertThat(((JsonValue.Numeral) fields.get("whole").orElseThrow()).toLong())
                .isEqualTo(whole);
    }

    @Test
    void text_cannot_steer_a_terminal() {
        assertThat(JsonText.quoted("\u001b[31m\u2028\u0000\ud800")).isEqualTo("\"\\u001B[31m\\u2028\\u0000\\uD800\"");
    }

    @Test
    void what_is_not_json_is_refused_with_its_place() {
        for (String text : List.of(
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "1.",
                "+1",
                "NaN",
                "Infinity",
                "1e999",
                "nul",
                "\"\\x\"",
                "\"\n\"",
                "{\"a\":1 \"b\":2}",
                "[1] 2",
                "\"\\u12g4\"",
                "'a'",
                "\"abc",
                "1".repeat(65))) {
            assertThatThrownBy(() -> JsonReader.read("t", text))
                    .as(text)
                    .isInstanceOf(JsonFormatException.class)
                    .hasMessageContaining("character ");
        }
    }

    @Test
    void limits_hold() {
        assertThat(JsonReader.read("t", "[".repeat(32) + "]".repeat(32))).isNotNull();
        assertThatThrownBy(() -> JsonReader.read("t", "[".repeat(1_000_000))).hasMessageContaining("32 deep");
        assertThatThrownBy(() -> JsonReader.read("t", "{\"a\":1,\"b\":2,\"a\":3}"))
                .hasMessageContaining("twice")
                .isInstanceOfSatisfying(
                        JsonFormatException.class, e -> assertThat(e.offset()).isEqualTo(13));
        assertThatThrownBy(() -> JsonReader.read("t", "\"" + "x".repeat((1 << 20) + 1) + "\""))
                .hasMessageContaining("longer than");
    }
}
