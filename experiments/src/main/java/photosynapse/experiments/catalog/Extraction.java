package photosynapse.experiments.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;

/** How the compact synapse of a device is found; tests put a quicker way in its place. */
@FunctionalInterface
interface Extraction {

    /** By {@link E08CompactSynapse}. */
    Extraction FIT = (config, random, bench) -> byName(new E08CompactSynapse().run(config, random, bench));

    /** Tables of the synapse by name, those of {@link SynapseTables} among them. */
    Map<String, ResultTable> of(ExperimentConfig config, RandomGenerator random, Bench bench);

    /** The synapse that was extracted earlier on the bench, else a new one. */
    static Map<String, ResultTable> earlierOrNew(ExperimentConfig config, RandomGenerator random, Bench bench) {
        return bench.earlier().containsKey("synapse_parameters")
                ? bench.earlier()
                : FIT.of(config, random, bench.part(0, 0.1));
    }

    /** Tables by name. */
    static Map<String, ResultTable> byName(List<ResultTable> tables) {
        Map<String, ResultTable> map = new LinkedHashMap<>();
        tables.forEach(table -> map.put(table.name(), table));
        return map;
    }
}
