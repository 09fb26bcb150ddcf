package photosynapse.experiments.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.sweep.Sampling;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepEnd;
import photosynapse.experiments.sweep.SweepEngine;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepProgress;
import photosynapse.experiments.sweep.SweepRun;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepStore;
import photosynapse.experiments.sweep.SweepWork;

/** A sweep of a device on a coarse grid, carried through by any engine. */
final class SmallSweep {
    private static final String TEXT = """
            preset: cspbi3-swcnt
            stimulus:
              segments:
                - {until_s: 0.05, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0}
                - {until_s: 0.2, photon_flux_per_m2_s: 0, gate_voltage_V: 0}
            solver: {node_count: 20, relative_tolerance_ratio: 1e-3}
            output: {times_s: [0, 0.05, 0.2]}
            """;
    private static final List<String> NOT_COMPARED = List.of("journal.log", "lock", "leases");

    private final SweepSpec spec;
    private final int workers = 2;
    private String master = "";
    private BooleanSupplier stop = () -> false;
    private SweepProgress.Listener listener = progress -> {};

    SmallSweep(String... axes) {
        this(TEXT, SweepWork.OF_THE_FILE, axes);
    }

    SmallSweep(String text, SweepWork work, String... axes) {
        this.spec = new SweepSpec(
                new SweepSpec.Source("small.yaml", text, List.of()),
                Stream.of(axes).map(SweepAxis::of).toList(),
                Sampling.GRID,
                1,
                work,
                Search.NONE);
    }

    SmallSweep on(String url) {
        master = url;
        return this;
    }

    SmallSweep stoppedWhen(BooleanSupplier condition) {
        stop = condition;
        return this;
    }

    SmallSweep told(SweepProgress.Listener progress) {
        listener = progress;
        return this;
    }

    SweepEnd carryThrough(Path path, SweepEngine engine) {
        SweepFolder folder = Files.exists(path.resolve(SweepSpec.FILE))
                ? SweepFolder.open(path, FileLayer.DISK)
                : SweepFolder.create(path, false, spec, FileLayer.DISK);
        try (SweepEngine closed = engine;
                SweepStore store = folder.store(false)) {
            SweepEnd end = new SweepRun(
                            folder.spec(), store, new SweepRun.Means(closed, workers, master, stop, listener))
                    .run();
            if (end.status() != RunStatus.INTERRUPTED) {
                folder.write(end.tables());
                folder.end(end.status());
            }
            return end;
        }
    }

    /** Bytes of every file that must not depend on who computed a sweep. */
    static Map<String, String> files(Path path) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = path.relativize(file).toString();
                if (NOT_COMPARED.stream().noneMatch(name::startsWith)) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
