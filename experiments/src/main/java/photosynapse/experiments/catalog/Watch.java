package photosynapse.experiments.catalog;

import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;

/** A bench as the device solver sees it. */
record Watch(StopCondition stop, ProgressListener progress) {
    static Watch of(Bench bench) {
        return new Watch(bench.stop()::getAsBoolean, new Told(bench));
    }

    /** Progress and points of a run as they go to a bench. */
    private record Told(Bench bench) implements ProgressListener {
        @Override
        public void progressed(double fraction) {
            bench.progress().accept(fraction);
        }

        @Override
        public void reached(double time, double value, double step, int repeated) {
            bench.trace().reached(new TracePoint(time, value, step, repeated));
        }
    }
}
