package photosynapse.experiments.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;

class SpiceSubcircuitTest {
    private static final SynapseParameters P = SynapseParameters.DEFAULT;
    private static final WriteProgramSpec PROGRAM = WriteProgramSpec.DEFAULT;
    private static final double REST = 10_000;

    @TempDir
    Path place;

    private static boolean isThere(String program) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder.isEmpty() ? "." : folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** Time and conductance that ngspice prints. */
    private List<double[]> ngspice() throws IOException, InterruptedException {
        SpiceSubcircuit circuit = new SpiceSubcircuit(P);
        String name = SpiceSubcircuit.word(P.name());
        Files.writeString(place.resolve(name + ".lib"), circuit.text(List.of("test")), StandardCharsets.UTF_8);
        Files.writeString(place.resolve("bench.cir"), circuit.bench(PROGRAM, REST, "out.data"), StandardCharsets.UTF_8);
        Process process = new ProcessBuilder("ngspice", "-b", "bench.cir")
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String log = Files.readString(place.resolve("log.txt"), StandardCharsets.UTF_8);
        assertThat(place.resolve("out.data")).as(log).exists();
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(place.resolve("out.data"), StandardCharsets.UTF_8)) {
            String[] cells = line.strip().split("\\s+", -1);
            double conductance = -Double.parseDouble(cells[1]) / PROGRAM.readVoltage();
            rows.add(new double[] {Double.parseDouble(cells[0]), conductance});
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

    /** Ten flashes and a rest of 10,000 s: within 1 % of the largest change, at every pulse end and over the rest. */
    @Test
    void a_real_ngspice_follows_our_synapse_within_one_percent_of_the_change() throws Exception {
        if (!isThere("ngspice")) {
            System.err.println("SKIPPED: ngspice is not installed, the SPICE export is not run");
        }
        assumeTrue(isThere("ngspice"), "ngspice is not installed");
        List<double[]> rows = ngspice();
        CompactSynapse synapse = CompactSynapse.of(P);
        double[] state = new double[synapse.stateSize()];
        double dark = synapse.darkConductance();
        double largest = 0;
        double worst = 0;
        List<double[]> ours = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            double start = 1 + k * PROGRAM.period();
            synapse.advance(state, 0, PROGRAM.photonFlux(), 0, PROGRAM.width());
            ours.add(new double[] {start + PROGRAM.width(), synapse.conductance(state, 0)});
            largest = Math.max(largest, synapse.conductance(state, 0) - dark);
            if (k < 9) {
                synapse.advance(state, 0, 0, 0, PROGRAM.period() - PROGRAM.width());
                ours.add(new double[] {start + PROGRAM.period(), synapse.conductance(state, 0)});
            }
        }
        double end = 1 + 9 * PROGRAM.period() + PROGRAM.width();
        double before = 0;
        for (int k = 0; k <= 30; k++) {
            double after = 0.01 * Math.pow(REST / 0.01, k / 30.0) * (1 - 1e-9);
            synapse.advance(state, 0, 0, 0, after - before);
            before = after;
            ours.add(new double[] {end + after, synapse.conductance(state, 0)});
        }
        for (double[] reading : ours) {
            worst = Math.max(worst, Math.abs(at(rows, reading[0]) - reading[1]) / largest);
        }
        assertThat(worst).isLessThan(0.01);
        System.err.println("ngspice against our synapse: at most " + worst + " of the change");
    }

    @Test
    void the_subcircuit_names_light_and_states_and_balances_its_brackets() {
        String text = new SpiceSubcircuit(P).text(List.of("source: a paper"));
        assertThat(text).startsWith("* source: a paper\n").contains(".subckt ps_cspbi3_swcnt d s g l", ".ends");
        assertThat(text.lines()
                        .filter(line -> line.matches("cq\\d q\\d 0 1 ic=0"))
                        .count())
                .isEqualTo(4);
        text.lines()
                .forEach(line -> assertThat(line.chars().filter(c -> c == '(').count())
                        .as(line)
                        .isEqualTo(line.chars().filter(c -> c == ')').count()));
    }
}
