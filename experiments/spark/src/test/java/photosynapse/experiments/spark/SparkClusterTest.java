package photosynapse.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.sweep.LocalEngine;
import photosynapse.experiments.sweep.SweepEnd;
import photosynapse.experiments.sweep.SweepProgress;

/** A cluster of a master and two workers, in processes of their own on this machine; one worker is killed. */
class SparkClusterTest {
    private static final String[] AXES = {
        "device.films.nanocrystals.traps[0].depth_eV=lin(0.6,0.8,40)", "device.temperature_K=lin(280,320,5)"
    };
    private static final int KILL_AT = 60;
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            kill(process);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void a_sweep_of_200_points_survives_the_death_of_a_worker() throws IOException, InterruptedException {
        new SmallSweep(AXES).carryThrough(folder.resolve("local"), new LocalEngine());
        String master = startMaster();
        startWorker(master, "a");
        Process second = startWorker(master, "b");
        Killer killer = new Killer(second);
        SweepEnd end = new SmallSweep(AXES)
                .on(master)
                .told(killer)
                .carryThrough(folder.resolve("cluster"), new SparkEngine(settings()));
        assertThat(killer.executors.get())
                .as("executors of the worker when it was killed")
                .isPositive();
        assertThat(end.status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(end.points()).isEqualTo(200);
        assertThat(end.computed()).as("outcomes that were taken").isEqualTo(200);
        assertThat(SmallSweep.files(folder.resolve("cluster"))).isEqualTo(SmallSweep.files(folder.resolve("local")));
    }

    /** Kills a worker with all that it has started, in the middle. */
    private static final class Killer implements SweepProgress.Listener {
        private final Process worker;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger executors = new AtomicInteger();

        Killer(Process worker) {
            this.worker = worker;
        }

        @Override
        public void progressed(SweepProgress progress) {
            if (done.incrementAndGet() == KILL_AT) {
                executors.set((int) worker.descendants().count());
                try {
                    kill(worker);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** One core each, and the sweep begins when both workers are there. */
    private Map<String, String> settings() {
        return Map.of(
                "spark.driver.host", HOST,
                "spark.driver.bindAddress", HOST,
                "spark.cores.max", "2",
                "spark.executor.memory", "512m",
                "spark.scheduler.minRegisteredResourcesRatio", "1.0",
                "spark.scheduler.maxRegisteredResourcesWaitingTime", "600s",
                "spark.network.timeout", "600s",
                "spark.executor.heartbeatInterval", "20s",
                "spark.executor.extraClassPath", System.getProperty("java.class.path"));
    }

    private String startMaster() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String[] words = {"--host", HOST, "--port", Integer.toString(port)};
        awaitListening(start("master", "org.apache.spark.deploy.master.Master", words), port);
        return "spark://" + HOST + ":" + port;
    }

    private Process startWorker(String master, String name) throws IOException {
        String[] words = {
            "--host",
            HOST,
            "--cores",
            "1",
            "--memory",
            "600m",
            "--work-dir",
            folder.resolve(name).toString(),
            master
        };
        return start("worker-" + name, "org.apache.spark.deploy.worker.Worker", words);
    }

    private Process start(String name, String type, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                type,
                "--webui-port",
                "0"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** What a worker takes for the folder of a Spark distribution: its jars, linked. */
    private Path home() throws IOException {
        Path jars = folder.resolve("home/jars");
        if (!Files.isDirectory(jars)) {
            Files.createDirectories(jars);
            List<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path jar : entries) {
                Path link = jars.resolve(jar.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, jar.toAbsolutePath());
                }
            }
        }
        return folder.resolve("home");
    }

    private void awaitListening(Process master, int port) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(10));
        while (master.isAlive() && Instant.now().isBefore(end)) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the master does not listen: " + Files.readString(folder.resolve("master.log")));
    }
}
