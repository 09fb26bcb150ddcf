package photosynapse.experiments.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.spark.TaskContext;
import photosynapse.experiments.sweep.PointTask;
import photosynapse.experiments.sweep.SweepSpec;
import scala.Function1;
import scala.collection.Iterator;

/** What a worker does: computes the point of its task. It is sent as text, so nothing of the program is serialised. */
final class PointsOfPartition implements Function1<Iterator<String>, String>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String sweep;

    /**
     * For the points of a sweep.
     *
     * @param sweep text of its file
     */
    PointsOfPartition(String sweep) {
        this.sweep = sweep;
    }

    @Override
    public String apply(Iterator<String> points) {
        TaskContext task = TaskContext.get();
        SweepSpec spec = SweepSpec.read(sweep.getBytes(StandardCharsets.UTF_8));
        PointTask work = new PointTask(spec, task::isInterrupted);
        return PointText.of(work.timed(PointText.point(points.next())));
    }
}
