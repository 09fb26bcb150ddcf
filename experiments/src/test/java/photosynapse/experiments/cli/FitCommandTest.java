package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.extraction.DeviceFit;
import photosynapse.device.extraction.ObservedTrace;
import photosynapse.device.extraction.SynapseFit;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;

class FitCommandTest {
    private static final double START = 0.5;
    private static final double NOISE = 0.005;

    @TempDir
    Path place;

    /** Half a second of darkness, then pulses, then rest. */
    private static Stimulus stimulus(int count, double rest) {
        PulseTrain train = new PulseTrain(count, 0.05, 1, new Light(2e16, 405 / 1e9), 0, rest);
        List<Segment> segments = new ArrayList<>(List.of(Segment.constant(START, Light.DARK, 0)));
        for (Segment s : train.stimulus().segments()) {
            segments.add(Segment.constant(START + s.until(), s.light(), 0));
        }
        return new Stimulus(segments);
    }

    /** Readings just before and after every edge, so that the light column gives the edges exactly, and between. */
    private static List<Double> times(Stimulus stimulus) {
        TreeSet<Double> times = new TreeSet<>(List.of(0.1, 0.2, 0.3, 0.4));
        for (int k = 0; k < stimulus.segments().size(); k++) {
            double from = stimulus.start(k);
            double length = stimulus.segments().get(k).until() - from;
            for (double share : new double[] {1e-3 / length, 0.1, 0.3, 0.7, 1 - 1e-3 / length}) {
                times.add(from + share * length);
            }
        }
        return List.copyOf(times);
    }

    private Path write(String name, Stimulus stimulus, double[] changes) throws IOException {
        Random random = new Random(3);
        double peak = java.util.Arrays.stream(changes).max().orElseThrow();
        StringBuilder text = new StringBuilder("time [s];photon flux [1/m2s];ID [nA]\n0;0;-200\n");
        List<Double> times = times(stimulus);
        for (int k = 0; k < changes.length; k++) {
            int segment = 0;
            while (times.get(k) > stimulus.segments().get(segment).until()) {
                segment++;
            }
            // the baseline is a mean of few readings, so its noise would shift everything: it has none here
            double noise = times.get(k) < START ? 0 : NOISE * peak * random.nextGaussian();
            text.append(times.get(k))
                    .append(';')
                    .append(stimulus.segments().get(segment).light().photonFlux())
                    .append(';')
                    .append(-200 * (1 + changes[k] + noise))
                    .append('\n');
        }
        return Files.writeString(place.resolve(name), text.toString().replace('.', ','), StandardCharsets.UTF_8);
    }

    private Path compact(String name, int count, double rest) throws IOException {
        Stimulus stimulus = stimulus(count, rest);
        CompactSynapse synapse = CompactSynapse.of(SynapseParameters.DEFAULT.withValidity(ValidityRange.UNLIMITED));
        return write(name, stimulus, StimulusResponse.changes(synapse, stimulus, times(stimulus)));
    }

    /** A run folder with a page that is made again from what is stored, and exported from. */
    private void assertRunFolder(Path out, Path train) throws IOException {
        RunFolder folder = RunFolder.open(out);
        assertThat(folder.manifest().status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(folder.manifest().inputs()).containsKey(train.toString());
        assertThat(folder.manifest().files())
                .containsKeys("run.yaml", "report.html", "synapse.json", "figures/fit-1.svg");
        assertThat(Files.readString(out.resolve("run.yaml"))).contains("ions.screening_time", "wavelength_nm: 405");
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("Fit of the compact synapse to measured traces", "What moves together", "95 % of the fit")
                .contains("those that were held out within");
        CommandLineCall report = CommandLineCall.of("report", out.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(page);
        CommandLineCall exported = CommandLineCall.of(
                "export",
                out.toString(),
                "--to",
                "csv",
                "--out",
                place.resolve("ex").toString());
        assertThat(exported.exitCode()).as(exported.err()).isZero();
    }

    @Test
    void numbers_of_the_compact_synapse_come_out_with_intervals_that_hold_the_truth() throws IOException {
        Path train = compact("train.csv", 10, 1000);
        Path single = compact("single.csv", 2, 100);
        Path out = place.resolve("fit");
        CommandLineCall call = CommandLineCall.of(
                "fit",
                train.toString(),
                "--hold-out",
                single.toString(),
                "--free",
                "reservoirs[1].tunnelling_rate=0.01..10,ions.screening_time",
                "--out",
                out.toString());
        assertThat(call.exitCode()).as(call.err() + call.out()).isZero();
        assertThat(call.out()).contains("held out", "rms");
        List<String> rows = Files.readAllLines(out.resolve("results/fit_parameters.csv"));
        assertThat(rows.get(0)).isEqualTo("\"parameter\",\"unit\",value,low,high");
        double[] truth = {0.29527, 1.6622};
        for (int k = 0; k < 2; k++) {
            String[] cells = rows.get(k + 1).split(",", -1);
            // 99.9 % of the intervals, widened twice, hold the truth
            double value = Double.parseDouble(cells[2]);
            double half = Double.parseDouble(cells[4]) - value;
            assertThat(truth[k]).isBetween(value - 2 * half, value + 2 * half);
            assertThat(half).isLessThan(0.3 * value);
        }
        assertThat(Files.readString(out.resolve("figures/fit-1.svg")))
                .contains("<svg", "Data, fit and residuals of train.csv");
        assertThat(Files.readString(out.resolve("figures/fit-2.svg"))).contains("held out");
        assertRunFolder(out, train);
        assertThat(Files.readString(out.resolve("synapse.json"))).contains("\"screening_time_s\"");
        // what was fitted is a start for the next fit
        CommandLineCall again = CommandLineCall.of(
                "fit",
                train.toString(),
                "--synapse",
                out.resolve("synapse.json").toString(),
                "--free",
                "screening_time",
                "--json",
                "--out",
                place.resolve("again").toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("\"name\": \"ions.screening_time\"");
    }

    @Test
    void a_number_of_the_device_comes_out_by_the_end_of_its_path() throws IOException {
        var base = ConfigReader.preset("cspbi3-swcnt", List.of("device.films.nanocrystals.traps[0].depth_eV=0.70"));
        Stimulus stimulus = stimulus(2, 300);
        List<Double> times = times(stimulus);
        double[] changes = new DeviceFit(v -> base.config().device(), SynapseFit.DEVICE_OPTIONS, StopCondition.NEVER)
                .changes(new double[0], List.of(new ObservedTrace("x", stimulus, times, times)))
                .get(0);
        Path out = place.resolve("device");
        CommandLineCall call = CommandLineCall.of(
                "fit",
                write("device.csv", stimulus, changes).toString(),
                "--device",
                "cspbi3-swcnt",
                "--free",
                "traps[0].depth_eV",
                "--out",
                out.toString());
        assertThat(call.exitCode()).as(call.err() + call.out()).isZero();
        String value = Files.readAllLines(out.resolve("results/fit_parameters.csv"))
                .get(1)
                .split(",", -1)[2];
        assertThat(Double.parseDouble(value)).isBetween(0.69, 0.71);
        assertThat(ConfigReader.read(out.resolve("fitted.yaml"), List.of())
                        .config()
                        .device()
                        .films())
                .hasSize(1);
    }

    @Test
    void what_cannot_be_fitted_is_said_by_name() throws IOException {
        String file = compact("t.csv", 2, 10).toString();
        String out = place.resolve("no").toString();
        assertThat(CommandLineCall.of("fit", file, "--out", out).err()).contains("nothing is free");
        CommandLineCall several = CommandLineCall.of("fit", file, "--free", "write_rate", "--out", out);
        assertThat(several.exitCode()).isEqualTo(3);
        assertThat(several.err()).contains("--free write_rate may mean reservoirs[0].write_rate or");
        CommandLineCall unknown = CommandLineCall.of("fit", file, "--free", "mass", "--out", out);
        assertThat(unknown.err()).contains("names no number that can be fitted");
        Path late = Files.writeString(place.resolve("late.csv"), "t [s],I [A]\n0,3\n1,2\n2,1.5\n3,1.4\n");
        assertThat(CommandLineCall.of("fit", late.toString(), "--free", "screening_time", "--out", out)
                        .err())
                .contains("dark current");
    }
}
