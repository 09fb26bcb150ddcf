package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.result.ResultTable;

/** Tables of a synapse for tests of other packages. */
public final class SynapseTableWriter {
    private SynapseTableWriter() {}

    /** The tables that an extraction gives to networks. */
    public static List<ResultTable> of(SynapseParameters parameters) {
        return SynapseTables.of(parameters);
    }
}
