package photosynapse.experiments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.cli.RealVerbs;
import photosynapse.experiments.run.RunListener;

/** A small sweep as the command line makes it. */
public final class SweptFolder {
    private SweptFolder() {}

    /** Two depths of the traps and two thicknesses. */
    public static void make(Path folder) {
        try {
            Path file = Files.writeString(Files.createTempFile("swept", ".yaml"), LabBench.TINY);
            Verbs.Ended ended = RealVerbs.verbs()
                    .run(
                            List.of(
                                    "sweep",
                                    file.toString(),
                                    "device.films.nanocrystals.traps[0].depth_eV=0.6,0.8",
                                    "device.films.nanocrystals.thickness_nm=40,80",
                                    "--out=" + folder),
                            RunListener.SILENT,
                            () -> false);
            Files.delete(file);
            assertThat(ended.exitCode()).as(ended.err()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
