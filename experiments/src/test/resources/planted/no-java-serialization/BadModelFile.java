package photosynapse.network.dl4j;

final class BadModelFile {
    Object read(java.io.File file) throws java.io.IOException {
        return org.deeplearning4j.util.ModelSerializer.restoreMultiLayerNetwork(file);
    }
}
