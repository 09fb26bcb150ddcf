package photosynapse.experiments.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import photosynapse.experiments.catalog.ShippedSynapses;
import photosynapse.experiments.catalog.SynapseFile;
import photosynapse.experiments.catalog.SynapseStation;
import photosynapse.experiments.result.FileAccessException;

/**
 * Compact synapses by the device that they stand for: those that ship, and those that jobs have extracted, which are
 * kept in the lab's folder under the digest of their device.
 */
final class SynapseStore {
    private final LabFolder folder;
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, SynapseStation> stations = new ConcurrentHashMap<>();

    SynapseStore(LabFolder folder) {
        this.folder = folder;
    }

    /** Whether the synapse of a preset ships. */
    static boolean isShipped(String preset) {
        return ShippedSynapses.names().contains(preset);
    }

    /** The synapse of exactly this device on its station; empty when it must be extracted first. */
    Optional<SynapseStation> station(Subject subject) {
        String digest = subject.digest();
        return text(subject)
                .map(text -> stations.computeIfAbsent(
                        digest, key -> SynapseStation.of(subject.config(), SynapseFile.read(text))));
    }

    /** The text of the synapse of exactly this device. */
    Optional<String> text(Subject subject) {
        return texts.computeIfAbsent(subject.digest(), this::find);
    }

    private Optional<String> find(String digest) {
        return ShippedSynapses.ofDigest(digest).or(() -> kept(digest));
    }

    private Optional<String> kept(String digest) {
        Path file = file(digest);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    private Path file(String digest) {
        return folder.synapses().resolve(digest + ".json");
    }

    /** Keeps an extracted synapse. */
    void keep(Subject subject, String text) {
        String digest = subject.digest();
        Path file = file(digest);
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
        texts.put(digest, Optional.of(text));
        stations.remove(digest);
    }
}
