package photosynapse.experiments.result;

final class PlainFile {
    byte[] read(java.nio.file.Path path) throws java.io.IOException {
        return java.nio.file.Files.readAllBytes(path);
    }
}
