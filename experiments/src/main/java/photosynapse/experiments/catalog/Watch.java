package photosynapse.experiments.catalog;

import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StateStore;
import photosynapse.device.numerics.StopCondition;

/** A bench as the device solver sees it. */
record Watch(StopCondition stop, ProgressListener progress) {
    static Watch of(Bench bench) {
        return new Watch(new Ending(bench), new Told(bench));
    }

    /** When to end, and where state is left, as a bench says. */
    private record Ending(Bench bench) implements StopCondition {
        @Override
        public boolean isReached() {
            return bench.stop().getAsBoolean();
        }

        @Override
        public StateStore states() {
            return bench.desk() == TrainingDesk.NONE ? StateStore.NONE : bench.desk();
        }
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
