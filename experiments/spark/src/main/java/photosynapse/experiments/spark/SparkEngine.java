package photosynapse.experiments.spark;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import photosynapse.experiments.sweep.SweepEngine;
import photosynapse.experiments.sweep.SweepJob;
import photosynapse.experiments.sweep.SweepPoint;
import photosynapse.experiments.sweep.SweepProblem;

/**
 * Computes points on Apache Spark, on threads of this machine or on the cluster of a master.
 *
 * <p>Settings of Spark are taken from system properties that begin with {@code spark.}; without them a task of a lost
 * worker is tried again so often that losing workers does not end a sweep, and neither a page nor a log is made.
 */
public final class SparkEngine implements SweepEngine {
    /** Its word. */
    public static final String NAME = "spark";

    /** Points that are given to Spark at a time; more would only make its lists longer. */
    private static final int WAVE = 5000;

    private static final int TRIES = 16;

    private final Map<String, String> settings;
    private SparkContext context;

    /** The engine that is found; its settings are the system's properties. */
    public SparkEngine() {
        this(Map.of());
    }

    SparkEngine(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(SweepJob job) {
        if (context == null) {
            context = started(job);
        }
        List<SweepPoint> points = job.points();
        for (int begin = 0; begin < points.size() && !job.stop().getAsBoolean(); begin += WAVE) {
            List<SweepPoint> wave = points.subList(begin, Math.min(points.size(), begin + WAVE));
            new SparkWave(context, job, wave).run();
        }
    }

    private SparkContext started(SweepJob job) {
        SparkConf conf = new SparkConf(true)
                .setAppName("photosynapse sweep of " + job.spec().source().name())
                .setMaster(job.master().isEmpty() ? "local[" + job.workers() + "]" : job.master())
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.task.maxFailures", Integer.toString(TRIES))
                .setIfMissing("spark.executorEnv.OMP_NUM_THREADS", "1");
        settings.forEach(conf::set);
        if (!conf.get("spark.master").startsWith("local")) {
            sendProgram(conf);
        }
        try {
            return new SparkContext(conf);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SweepProblem(
                    "Spark does not start: " + e.getMessage(), "check --master; docs/spark.md says how it is begun");
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private static void sendProgram(SparkConf conf) {
        List<String> jars = ProgramJars.of(System.getProperty("java.class.path"));
        if (!jars.isEmpty()) {
            conf.setJars(jars.toArray(String[]::new));
        }
    }

    static SweepProblem failed(Throwable cause) {
        String reason = Stream.of(String.valueOf(cause.getMessage()).split("\n", -1))
                .findFirst()
                .orElse("");
        return new SweepProblem(
                (cause instanceof SparkException ? "Spark gave up: " : "Spark ended: ") + reason,
                "what is finished is kept; go on with `photosynapse resume DIR`, docs/spark.md says more");
    }

    @Override
    public void close() {
        if (context != null) {
            context.stop();
            context = null;
        }
    }
}
