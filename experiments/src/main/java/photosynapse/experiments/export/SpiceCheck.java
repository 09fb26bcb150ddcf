package photosynapse.experiments.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.ResultTable;

/**
 * Runs the exported subcircuit in the ngspice of this machine and compares it with our own synapse: ten flashes and a
 * long rest.
 */
public final class SpiceCheck {
    /** Share of the largest change by which the two may differ. */
    public static final double LIMIT = 0.01;

    private static final String PROGRAM = "ngspice";
    private static final long SECONDS = 120;
    private static final int PULSES = 10;
    private static final int READINGS = 30;
    private static final double FIRST = 0.01;

    private final SynapseParameters parameters;
    private final WriteProgramSpec program;

    /** Prepares the comparison for an export. */
    public SpiceCheck(ExportRequest request) {
        this.parameters = request.parameters();
        this.program = request.program();
    }

    /** Whether ngspice stands on the path. */
    public static boolean isPossible() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(java.io.File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder.isEmpty() ? "." : folder, PROGRAM))) {
                return true;
            }
        }
        return false;
    }

    /** Largest difference of a comparison, in units of the largest change. */
    public static double largest(ResultTable comparison) {
        double largest = 0;
        for (double value : comparison.column("difference_ratio").values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * Runs the test bench in the folder of the SPICE export.
     *
     * @return time, conductance of both, difference over the largest change
     * @throws IllegalStateException when ngspice fails or takes too long
     */
    public ResultTable run(Path folder) {
        List<double[]> spice = simulate(folder);
        CompactSynapse synapse = CompactSynapse.of(parameters).extrapolating();
        List<double[]> ours = ours(synapse);
        double dark = synapse.darkConductance();
        double change = ours.stream().mapToDouble(r -> r[1] - dark).max().orElseThrow();
        double[] time = ours.stream().mapToDouble(r -> r[0]).toArray();
        double[] own = ours.stream().mapToDouble(r -> r[1]).toArray();
        double[] other = new double[time.length];
        double[] difference = new double[time.length];
        for (int k = 0; k < time.length; k++) {
            other[k] = at(spice, time[k]);
            difference[k] = (other[k] - own[k]) / change;
        }
        return new ResultTable(
                "spice_check",
                List.of(
                        new Column("time_s", time),
                        new Column("synapse_S", own),
                        new Column("ngspice_S", other),
                        new Column("difference_ratio", difference)));
    }

    private List<double[]> simulate(Path folder) {
        Path log = folder.resolve("ngspice.log");
        try {
            Process process = new ProcessBuilder(PROGRAM, "-b", "bench.cir")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException("ngspice did not end within " + SECONDS + " s; see " + log);
            }
            Path data = folder.resolve("bench.data");
            if (!Files.isRegularFile(data)) {
                throw new IllegalStateException("ngspice wrote no " + data.getFileName() + "; see " + log);
            }
            return rows(data);
        } catch (IOException e) {
            throw FileAccessException.reading(folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the comparison with ngspice was interrupted", e);
        }
    }

    private List<double[]> rows(Path data) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(data, StandardCharsets.UTF_8)) {
            String[] cells = line.strip().split("\\s+", -1);
            rows.add(
                    new double[] {Double.parseDouble(cells[0]), -Double.parseDouble(cells[1]) / program.readVoltage()});
        }
        return rows;
    }

    private List<double[]> ours(CompactSynapse synapse) {
        double[] state = new double[synapse.stateSize()];
        double gate = parameters.channel().readGateVoltage();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < PULSES; k++) {
            double start = 1 + k * program.period();
            synapse.advance(state, 0, program.photonFlux(), gate, program.width());
            rows.add(new double[] {start + program.width(), synapse.conductance(state, 0)});
            if (k + 1 < PULSES) {
                synapse.advance(state, 0, 0, gate, program.period() - program.width());
                rows.add(new double[] {start + program.period(), synapse.conductance(state, 0)});
            }
        }
        double end = 1 + (PULSES - 1) * program.period() + program.width();
        double before = 0;
        for (int k = 0; k <= READINGS; k++) {
            double share = StrictMath.pow(SynapseExport.BENCH_REST / FIRST, (double) k / READINGS);
            double after = FIRST * share * (1 - 1e-9);
            synapse.advance(state, 0, 0, gate, after - before);
            before = after;
            rows.add(new double[] {end + after, synapse.conductance(state, 0)});
        }
        return rows;
    }

    private static double at(List<double[]> rows, double time) {
        for (int k = 1; k < rows.size(); k++) {
            if (rows.get(k)[0] >= time) {
                double[] a = rows.get(k - 1);
                double[] b = rows.get(k);
                double share = b[0] > a[0] ? (time - a[0]) / (b[0] - a[0]) : 1;
                return a[1] + share * (b[1] - a[1]);
            }
        }
        return Double.NaN;
    }
}
