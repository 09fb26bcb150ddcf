package photosynapse.network.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.network.training.WeightMap;

class ModelFileTest {
    private static final String GOOD_LAYER = "{\"inputs\":2,\"outputs\":2,\"rectified\":true,\"largest_weight\":0.5}";

    private static StoredModel model() {
        return new StoredModel(
                "small \"quoted\" \u00fcber",
                List.of(
                        new StoredLayer(
                                new WeightMap(3, 2, new float[] {1, -2, 3.5f, 0, 1e-30f, 7}),
                                List.of(0.5f, -1f),
                                true,
                                0.5),
                        new StoredLayer(new WeightMap(2, 1, new float[] {0.25f, 4}), List.of(0f), false, 1)),
                Map.of("seed", "17", "device", "cspbi3-swcnt"));
    }

    @Test
    void a_model_comes_back_as_it_was_and_is_always_the_same_bytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a" + ModelFile.ENDING);
        ModelFile.write(model(), file);
        ModelFile.write(model(), file);
        assertThat(ModelFile.read(file)).isEqualTo(model());
        assertThat(Files.readAllBytes(file)).isEqualTo(ModelFile.toBytes(model()));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void other_programs_see_an_ordinary_zip_file() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ModelFile.toBytes(model())))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("model.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("\"largest_weight\":0.5");
            assertThat(zip.getNextEntry().getName()).isEqualTo("weights.bin");
            assertThat(zip.getNextEntry().getName()).isEqualTo("manifest.json");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void a_model_of_zeros_is_written_so_that_it_can_be_read() throws IOException {
        var zeros = new StoredModel(
                "zeros",
                List.of(new StoredLayer(new WeightMap(500, 400, new float[200_000]), zeroes(400), false, 1)),
                Map.of());
        assertThat(ModelFile.fromBytes("zeros", ModelFile.toBytes(zeros))).isEqualTo(zeros);
    }

    private static List<Float> zeroes(int count) {
        Float[] zeros = new Float[count];
        Arrays.fill(zeros, 0f);
        return List.of(zeros);
    }

    @Test
    void every_flipped_bit_and_every_cut_is_noticed() {
        byte[] content = ModelFile.toBytes(model());
        for (int i = 0; i < content.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = content.clone();
                damaged[i] ^= (byte) (1 << bit);
                refuses(damaged);
            }
            refuses(Arrays.copyOf(content, i));
        }
        refuses(Arrays.copyOf(content, content.length + 1));
    }

    @Test
    void random_bytes_and_random_changes_are_refused_by_name() {
        SplittableRandom random = new SplittableRandom(4);
        byte[] content = ModelFile.toBytes(model());
        for (int n = 0; n < 5000; n++) {
            byte[] changed = content.clone();
            for (int k = 0; k <= n % 7; k++) {
                int at = random.nextInt(changed.length);
                changed[at] = (byte) (changed[at] + 1 + random.nextInt(255));
            }
            if (!Arrays.equals(changed, content)) {
                refuses(changed);
            }
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            refuses(noise);
        }
    }

    private static void refuses(byte[] content) {
        assertThatThrownBy(() -> ModelFile.fromBytes("hostile", content))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith("hostile");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void containers_of_other_programs_are_refused() throws IOException {
        refuses(zip("model.json", "{}", "weights.bin", "", "manifest.json", "{}"));
        refuses(zip("../model.json", "{}", "weights.bin", "", "manifest.json", "{}"));
        refuses(zip("configuration.json", "{}", "coefficients.bin", "", "preprocessor.bin", ""));
        refuses(zip("model.json", "{}"));
        refuses(zip("weights.bin", "", "model.json", "{}", "manifest.json", "{}"));
        refuses(new byte[0]);
    }

    @Test
    void sizes_that_lie_are_refused_before_memory_is_taken() {
        byte[] content = ModelFile.toBytes(model());
        for (int announced : new int[] {0, 1, 1 << 30, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            for (int field : new int[] {18, 22}) {
                byte[] lying = content.clone();
                ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(field, announced);
                refuses(lying);
            }
        }
    }

    @Test
    void a_bomb_is_refused_unopened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("model.json"));
            out.write(new byte[64 << 20]);
        }
        assertThat(bytes.size()).isLessThan(100_000);
        refuses(bytes.toByteArray());
        byte[] method = ModelFile.toBytes(model());
        method[8] = 8;
        refuses(method);
        byte[] encrypted = ModelFile.toBytes(model());
        encrypted[6] = 1;
        refuses(encrypted);
    }

    /** A container that is right but for what its entries say. */
    private static byte[] container(String model, byte[] weights, String manifest) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] json = model.getBytes(StandardCharsets.UTF_8);
        entries.put("model.json", json);
        entries.put("weights.bin", weights);
        String right = manifest.isEmpty()
                ? "{\"format\":1,\"model.json\":\"" + digest(json) + "\",\"weights.bin\":\"" + digest(weights) + "\"}"
                : manifest;
        entries.put("manifest.json", right.getBytes(StandardCharsets.UTF_8));
        return ZipContainer.write(entries);
    }

    private static String digest(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return content.length + " " + HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] tensors(int rank, long rows, long columns) {
        ByteBuffer buffer = ByteBuffer.allocate(20 + 16 + 12 + 8).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(rank).putLong(rows).putLong(columns);
        buffer.putFloat(1).putFloat(2).putFloat(3).putFloat(4);
        buffer.putInt(1).putLong(2).putFloat(0).putFloat(0);
        return buffer.array();
    }

    @Test
    void a_container_made_by_hand_that_keeps_all_rules_is_read() throws IOException {
        byte[] good = container("{\"name\":\"x\",\"layers\":[" + GOOD_LAYER + "],\"notes\":{}}", tensors(2, 2, 2), "");
        assertThat(ModelFile.fromBytes("good", good).layers().get(0).weights().weight(1, 0))
                .isEqualTo(3f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"name\":\"x\",\"layers\":[],\"notes\":{}}",
                "{\"name\":7,\"layers\":[LAYER],\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":{},\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":[7],\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":[LAYER],\"notes\":[]}",
                "{\"name\":\"x\",\"layers\":[LAYER],\"notes\":{\"a\":1}}",
                "{\"name\":\"x\",\"layers\":[LAYER],\"notes\":{},\"class\":\"java.lang.Runtime\"}",
                "{\"name\":\"x\",\"name\":\"x\",\"layers\":[LAYER],\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":[LAYER,LAYER],\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":[LAYER],\"notes\":{}} x",
                "{\"name\":null,\"layers\":[LAYER],\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":[LAYER],\"notes\":{}",
                "{\"name\":\"x\",\"layers\":[[[[[[[[[[[[1]]]]]]]]]]]],\"notes\":{}}",
                "{\"name\":\"\\ud8\",\"layers\":[LAYER],\"notes\":{}}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":2.5,\"outputs\":2,\"rectified\":true,\"largest_weight\":1}],\"notes\""
                        + ":"
                        + "{"
                        + "}"
                        + "}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":1e99,\"outputs\":2,\"rectified\":true,\"largest_weight\":1}],\"notes\""
                        + ":"
                        + "{"
                        + "}"
                        + "}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":-2,\"outputs\":2,\"rectified\":true,\"largest_weight\":1}],\"notes\""
                        + ":"
                        + "{"
                        + "}"
                        + "}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":2,\"outputs\":2,\"rectified\":1,\"largest_weight\":1}],\"notes\""
                        + ":"
                        + "{"
                        + "}"
                        + "}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":2,\"outputs\":2,\"rectified\":true,\"largest_weight\":-1}],\"notes\""
                        + ":"
                        + "{"
                        + "}"
                        + "}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":2,\"outputs\":2,\"rectified\":true,\"largest_weight\":1e999}],\"notes\""
                        + ":"
                        + "{"
                        + "}"
                        + "}",
                "{\"name\":\"x\",\"layers\":[{\"inputs\":2,\"outputs\":2}],\"notes\":{}}",
            })
    void descriptions_that_say_something_else_are_refused(String description) {
        refuses(container(description.replace("LAYER", GOOD_LAYER), tensors(2, 2, 2), ""));
    }

    @Test
    void arrays_that_announce_something_else_are_refused() {
        String description = "{\"name\":\"x\",\"layers\":[" + GOOD_LAYER + "],\"notes\":{}}";
        refuses(container(description, tensors(7, 2, 2), ""));
        refuses(container(description, tensors(-1, 2, 2), ""));
        refuses(container(description, tensors(1, 2, 2), ""));
        refuses(container(description, tensors(2, 1L << 62, 4), ""));
        refuses(container(description, tensors(2, 2, 3), ""));
        refuses(container(description, new byte[3], ""));
        refuses(container(description, Arrays.copyOf(tensors(2, 2, 2), 30), ""));
        refuses(container(description, Arrays.copyOf(tensors(2, 2, 2), 60), ""));
        byte[] infinite = tensors(2, 2, 2);
        ByteBuffer.wrap(infinite).order(ByteOrder.LITTLE_ENDIAN).putFloat(24, Float.NaN);
        refuses(container(description, infinite, ""));
        String large =
                description.replace("\"inputs\":2,\"outputs\":2", "\"inputs\":2147483647,\"outputs\":2147483647");
        refuses(container(large, tensors(2, Integer.MAX_VALUE, Integer.MAX_VALUE), ""));
    }

    @Test
    void manifests_that_do_not_match_are_refused() {
        String description = "{\"name\":\"x\",\"layers\":[" + GOOD_LAYER + "],\"notes\":{}}";
        for (String manifest : List.of(
                "{}",
                "{\"format\":2,\"model.json\":\"\",\"weights.bin\":\"\"}",
                "{\"format\":1,\"model.json\":\"\",\"weights.bin\":\"\"}",
                "{\"format\":1}",
                " ".repeat(2 << 20))) {
            refuses(container(description, tensors(2, 2, 2), manifest));
        }
    }

    @Test
    void models_beyond_the_limits_are_not_made() {
        StoredLayer layer = model().layers().get(0);
        assertThatThrownBy(() -> new StoredModel("x", List.of(layer, layer), Map.of()))
                .hasMessageContaining("3 inputs, but the one before it 2 outputs");
        assertThatThrownBy(() -> new StoredModel("x".repeat(1001), List.of(layer), Map.of()))
                .hasMessageContaining("1000 characters");
        assertThatThrownBy(() -> new StoredLayer(layer.weights(), List.of(1f), true, 1))
                .hasMessageContaining("2 biases");
    }
}
