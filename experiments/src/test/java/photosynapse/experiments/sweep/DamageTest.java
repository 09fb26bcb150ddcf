package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.AppendedLines;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.FolderCheck;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;

/** A bit that changes, a file that is cut: it is told, and never read as another number. */
class DamageTest {
    private static final SweepSpec SPEC =
            TinySweep.spec(TinySweep.DEPTH + "=0.7,0.8", TinySweep.THICKNESS + "=30,40,50");

    @TempDir
    private Path folder;

    /** Reads a file and fails when it is not as it was written. */
    private interface Reading {
        void read(byte[] content);
    }

    private Path sweep() {
        Path path = folder.resolve("sweep");
        TinySweep.carryThrough(path, SPEC, TinySweep.means(new TinySweep.Inventor(), 1), FileLayer.DISK);
        return path;
    }

    /** Damage in memory of every kind of file with a seal of its own; returns how many damages were tried. */
    private static int tryAll(byte[] content, int everyBit, int everyCut, Reading reading) {
        int tried = 0;
        for (int bit = 0; bit < 8 * content.length; bit += everyBit) {
            byte[] damaged = content.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            int place = bit;
            assertThatThrownBy(() -> reading.read(damaged)).as("bit " + place).isInstanceOf(JsonFormatException.class);
            tried++;
        }
        for (int length = 0; length < content.length; length += everyCut) {
            byte[] cut = Arrays.copyOf(content, length);
            assertThatThrownBy(() -> reading.read(cut)).isInstanceOf(JsonFormatException.class);
            tried++;
        }
        return tried;
    }

    private static Path onePoint(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path.resolve(SweepStore.POINTS))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void every_bit_and_every_cut_of_sealed_files_is_told() throws IOException {
        Path path = sweep();
        int tried = tryAll(Files.readAllBytes(onePoint(path)), 1, 1, bytes -> PointOutcome.read("point", bytes));
        tried += tryAll(Files.readAllBytes(path.resolve(RunManifest.FILE)), 3, 1, RunManifest::read);
        tried += tryAll(Files.readAllBytes(path.resolve(SweepSpec.FILE)), 5, 2, SweepSpec::read);
        tried += journal(Files.readAllBytes(path.resolve(RunFolder.JOURNAL)));
        assertThat(tried).isGreaterThan(20_000);
    }

    /** A journal whose damage is no torn end loses no event in silence; its last line may be cut off as torn. */
    private static int journal(byte[] content) {
        List<String> before = lines(AppendedLines.read("journal", content));
        int tried = 0;
        for (int bit = 0; bit < 8 * content.length; bit++) {
            byte[] damaged = content.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            AppendedLines.Content read = AppendedLines.read("journal", damaged);
            boolean lastEnd = bit / 8 == content.length - 1;
            assertThat(!read.damage().isEmpty() || lastEnd).as("bit " + bit).isTrue();
            List<String> kept = lines(read);
            assertThat(kept).isEqualTo(before.subList(0, kept.size()));
            tried++;
        }
        return tried;
    }

    private static List<String> lines(AppendedLines.Content content) {
        return content.events().stream().map(event -> event.line()).toList();
    }

    @Test
    void damage_on_the_disk_is_named_by_verify() throws IOException {
        Path path = sweep();
        assertThat(FolderCheck.of(path).problems()).isEmpty();
        assertThat(SweepCheck.of(path).problems()).isEmpty();
        List<String> names = new ArrayList<>(List.of("results/points.csv", "results/points.npz", "manifest.json"));
        names.add(path.relativize(onePoint(path)).toString());
        names.add("sweep.json");
        for (String name : names) {
            Path file = path.resolve(name);
            byte[] content = Files.readAllBytes(file);
            for (int place = 0; place < content.length; place += 1 + content.length / 20) {
                byte[] damaged = content.clone();
                damaged[place] ^= 4;
                Files.write(file, damaged);
                assertThat(FolderCheck.of(path).problems())
                        .as(name + " at " + place)
                        .isNotEmpty();
            }
            Files.write(file, Arrays.copyOf(content, content.length - 1));
            assertThat(FolderCheck.of(path).problems()).as(name + " cut").isNotEmpty();
            Files.delete(file);
            assertThat(name.equals("manifest.json")
                            || !FolderCheck.of(path).problems().isEmpty())
                    .isTrue();
            Files.write(file, content);
        }
        assertThat(FolderCheck.of(path).problems()).isEmpty();
    }

    @Test
    void a_point_put_in_the_place_of_another_is_told() throws IOException {
        Path path = sweep();
        Path file = onePoint(path);
        Files.writeString(file, TinySweep.invented("ab".repeat(32)).json(), StandardCharsets.UTF_8);
        assertThat(SweepCheck.of(path).problems())
                .anyMatch(problem -> problem.reason().contains("another point"));
    }

    @Test
    void a_damaged_point_is_computed_again_and_kept_aside() throws IOException {
        Path path = sweep();
        var expected = TinySweep.files(path);
        Path file = onePoint(path);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        SweepEnd end = TinySweep.carryThrough(path, SPEC, TinySweep.means(new TinySweep.Inventor(), 1), FileLayer.DISK);
        assertThat(end.computed()).isEqualTo(1);
        assertThat(TinySweep.files(path)).isEqualTo(expected);
        assertThat(path.resolve("damaged").resolve(file.getFileName().toString()))
                .hasBinaryContent(content);
    }

    @Test
    void a_damaged_journal_is_kept_aside_and_costs_no_point() throws IOException {
        Path path = sweep();
        var expected = TinySweep.files(path);
        Path journal = path.resolve(RunFolder.JOURNAL);
        byte[] content = Files.readAllBytes(journal);
        content[200] ^= 1;
        Files.write(journal, content);
        assertThat(SweepCheck.of(path).problems())
                .anyMatch(problem -> problem.file().equals(RunFolder.JOURNAL));
        SweepEnd end = TinySweep.carryThrough(path, SPEC, TinySweep.means(new TinySweep.Inventor(), 1), FileLayer.DISK);
        assertThat(end.computed()).isZero();
        assertThat(TinySweep.files(path)).isEqualTo(expected);
        assertThat(SweepCheck.of(path).problems()).isEmpty();
    }

    @Test
    @Tag("campaign")
    void a_million_damages_are_told() throws IOException {
        Path path = sweep();
        int tried = 0;
        byte[] spec = Files.readAllBytes(path.resolve(SweepSpec.FILE));
        byte[] manifest = Files.readAllBytes(path.resolve(RunManifest.FILE));
        while (tried < 1_000_000) {
            tried += tryAll(spec, 1, 1, SweepSpec::read);
            tried += tryAll(manifest, 1, 1, RunManifest::read);
            tried += journal(Files.readAllBytes(path.resolve(RunFolder.JOURNAL)));
            for (int k = 0; k < 40; k++) {
                byte[] point = TinySweep.invented(RunFolder.digest(new byte[] {(byte) k, (byte) tried}))
                        .json()
                        .getBytes(StandardCharsets.UTF_8);
                tried += tryAll(point, 1, 1, bytes -> PointOutcome.read("point", bytes));
            }
        }
    }
}
