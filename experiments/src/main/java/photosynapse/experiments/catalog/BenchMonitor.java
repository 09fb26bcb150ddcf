package photosynapse.experiments.catalog;

import java.util.Optional;
import photosynapse.network.training.CheckpointStore;
import photosynapse.network.training.TrainingMonitor;
import photosynapse.network.training.TrainingProgress;

/**
 * A bench as a training sees it.
 *
 * @param bench told and asked
 * @param name in front of the names of all states that are kept
 */
record BenchMonitor(Bench bench, String name) implements TrainingMonitor {
    @Override
    public void progressed(TrainingProgress progress) {
        bench.progress().accept(progress.fraction());
        bench.desk().learned(progress.imagesDone(), progress.accuracy());
    }

    @Override
    public boolean isStopRequested() {
        return bench.stop().getAsBoolean();
    }

    @Override
    public CheckpointStore checkpoints() {
        return new Kept(bench.desk()).under(name);
    }

    /** A desk as a training sees it. */
    private record Kept(TrainingDesk desk) implements CheckpointStore {
        @Override
        public Optional<byte[]> saved(String name) {
            return desk.saved(name);
        }

        @Override
        public boolean isDue(String name) {
            return desk.isDue(name);
        }

        @Override
        public void save(String name, byte[] state) {
            desk.save(name, state);
        }
    }
}
