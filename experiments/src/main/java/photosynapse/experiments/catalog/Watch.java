package photosynapse.experiments.catalog;

import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;

/** A bench as the device solver sees it. */
record Watch(StopCondition stop, ProgressListener progress) {
    static Watch of(Bench bench) {
        return new Watch(bench.stop()::getAsBoolean, bench.progress()::accept);
    }
}
