package photosynapse.experiments.spark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import photosynapse.experiments.sweep.SweepJob;
import photosynapse.experiments.sweep.SweepPoint;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** Some points as one job of Spark, a task each; every outcome is handed on as soon as it is there. */
final class SparkWave {
    private static final long LOOK_EVERY_MS = 20;

    private final SparkContext context;
    private final SweepJob job;
    private final List<SweepPoint> points;
    private final BitSet finished = new BitSet();
    private boolean over;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    SparkWave(SparkContext context, SweepJob job, List<SweepPoint> points) {
        this.context = context;
        this.job = job;
        this.points = List.copyOf(points);
    }

    void run() {
        Starts starts = new Starts();
        context.addSparkListener(starts);
        try {
            await(submit());
        } finally {
            context.removeSparkListener(starts);
        }
    }

    private SimpleFutureAction<BoxedUnit> submit() {
        List<String> texts = points.stream().map(PointText::of).toList();
        RDD<String> tasks = new JavaSparkContext(context)
                .parallelize(new ArrayList<>(texts), texts.size())
                .rdd();
        List<Object> numbers = new ArrayList<>();
        IntStream.range(0, texts.size()).forEach(numbers::add);
        Seq<Object> all = CollectionConverters.asScala(numbers).toSeq();
        return context.<String, String, BoxedUnit>submitJob(
                tasks, new PointsOfPartition(job.spec().json()), all, this::taken, () -> BoxedUnit.UNIT);
    }

    /** A task is over: the point's file is written before the next outcome is taken. */
    private BoxedUnit taken(Object number, String text) {
        if (!text.isEmpty()) {
            int index = (int) number;
            try {
                synchronized (finished) {
                    if (over) {
                        return BoxedUnit.UNIT;
                    }
                    finished.set(index);
                    job.results().finished(points.get(index), PointText.outcome(text), PointText.seconds(text));
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }
        return BoxedUnit.UNIT;
    }

    /** Until all tasks are over, or the sweep is to end. */
    private void await(SimpleFutureAction<BoxedUnit> action) {
        try {
            while (!action.isCompleted() && failure.get() == null && !job.stop().getAsBoolean()) {
                Thread.sleep(LOOK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean isOver = action.isCompleted();
        if (!isOver) {
            action.cancel();
        }
        // waits for the outcome that is being written, and takes no other
        synchronized (finished) {
            over = true;
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        if (isOver) {
            Try<BoxedUnit> end = action.value().get();
            if (end.isFailure()) {
                throw SparkEngine.failed(end.failed().get());
            }
        }
    }

    /** Tells that a worker begins with a point; Spark tells it with a delay, and sometimes after the end. */
    private final class Starts extends SparkListener {
        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            int index = start.taskInfo().index();
            try {
                synchronized (finished) {
                    if (index < points.size() && !finished.get(index)) {
                        job.results().started(points.get(index));
                    }
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
