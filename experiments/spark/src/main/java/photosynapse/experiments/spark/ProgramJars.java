package photosynapse.experiments.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The jars that workers need: the program's on the class path, and those that their manifests name. Spark has its own.
 */
final class ProgramJars {
    private static final String PROGRAM = "photosynapse";

    private ProgramJars() {}

    /** Of a class path; empty when the program lies there in folders of classes. */
    static List<String> of(String classPath) {
        Set<String> jars = new LinkedHashSet<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry).toAbsolutePath().normalize();
            String name = String.valueOf(jar.getFileName());
            if (name.startsWith(PROGRAM) && name.endsWith(".jar") && Files.isRegularFile(jar)) {
                jars.add(jar.toString());
                jars.addAll(named(jar));
            }
        }
        return List.copyOf(jars);
    }

    private static List<String> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String named = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return named == null
                    ? List.of()
                    : List.of(named.split(" +", -1)).stream()
                            .map(jar::resolveSibling)
                            .filter(Files::isRegularFile)
                            .map(Path::toString)
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
