package photosynapse.experiments.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.RunStatus;

/** A sweep of a device on a coarse grid, and an engine that invents numbers, for what is about files alone. */
final class TinySweep {
    static final String TEXT = """
            preset: cspbi3-swcnt
            stimulus:
              segments:
                - {until_s: 0.05, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0}
                - {until_s: 0.2, photon_flux_per_m2_s: 0, gate_voltage_V: 0}
            solver: {node_count: 20, relative_tolerance_ratio: 1e-3}
            output: {times_s: [0, 0.05, 0.2]}
            """;
    static final String DEPTH = "device.films.nanocrystals.traps[0].depth_eV";
    static final String THICKNESS = "device.films.nanocrystals.thickness_nm";
    private static final List<String> NOT_COMPARED = List.of("journal.log", "lock", "leases", "damaged");

    private TinySweep() {}

    static SweepSpec spec(String... axes) {
        return spec(Sampling.GRID, Search.NONE, axes);
    }

    static SweepSpec spec(Sampling sampling, Search search, String... axes) {
        return new SweepSpec(
                new SweepSpec.Source("tiny.yaml", TEXT, List.of()),
                Stream.of(axes).map(SweepAxis::of).toList(),
                sampling,
                1,
                SweepWork.OF_THE_FILE,
                search);
    }

    /** Numbers from the name of a point, at once. */
    static final class Inventor implements SweepEngine {
        @Override
        public String name() {
            return "inventor";
        }

        @Override
        public void run(SweepJob job) {
            for (SweepPoint point : job.points()) {
                if (job.stop().getAsBoolean()) {
                    return;
                }
                job.results().started(point);
                job.results().finished(point, invented(point.name()), 0);
            }
        }
    }

    static PointOutcome invented(String name) {
        double value = Integer.parseInt(name.substring(0, 6), 16);
        return new PointOutcome(
                name, PointOutcome.Status.DONE, "", Map.of("y_ratio", value / (1 << 24), "z_ratio", Double.NaN));
    }

    static SweepRun.Means means(SweepEngine engine, int workers) {
        return new SweepRun.Means(engine, workers, "", () -> false, progress -> {});
    }

    /** All of a sweep but its page, in a folder that is new or holds a part of it. */
    static SweepEnd carryThrough(Path path, SweepSpec spec, SweepRun.Means means, FileLayer layer) {
        SweepFolder folder = Files.exists(path.resolve(SweepSpec.FILE))
                ? SweepFolder.open(path, layer)
                : SweepFolder.create(path, true, spec, layer);
        try (SweepStore store = folder.store(false)) {
            SweepEnd end = new SweepRun(folder.spec(), store, means).run();
            if (end.status() != RunStatus.INTERRUPTED) {
                folder.write(end.tables());
                folder.end(end.status());
            }
            return end;
        }
    }

    /** Bytes of every file that must not depend on how a sweep came to its end. */
    static Map<String, String> files(Path path) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = path.relativize(file).toString();
                if (NOT_COMPARED.stream().noneMatch(name::startsWith)) {
                    files.put(name, new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
