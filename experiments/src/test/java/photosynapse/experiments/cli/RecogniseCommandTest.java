package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.experiments.catalog.SynapseFile;

class RecogniseCommandTest {
    /** Decays in a time much shorter than a training of 20 s. */
    private static final String SHORT = "0.05";

    @TempDir
    Path place;

    /** Pulses up and down again; g = (1 - e^(-beta w))/(1 - e^(-beta)) either way. */
    private Path curve(String header, int pulses, double beta) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int k = 0; k <= 2 * pulses; k++) {
            double share = k <= pulses ? (double) k / pulses : (double) (k - pulses) / pulses;
            double g = beta == 0 ? share : Math.expm1(-beta * share) / Math.expm1(-beta);
            text.append(k)
                    .append(';')
                    .append(10 + 40 * (k <= pulses ? g : 1 - g))
                    .append('\n');
        }
        return Files.writeString(place.resolve("curve.csv"), text);
    }

    private static double percent(CommandLineCall call, String name) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(name) + "\\s+([0-9.]+) %").matcher(call.out());
        assertThat(matcher.find()).as(call.out() + call.err()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void a_curve_becomes_an_accuracy_and_what_it_does_not_say_is_not_made_up() throws IOException {
        Path file = curve("pulse number;conductance [nS]", 200, 1);
        CommandLineCall call = CommandLineCall.of("recognise", file.toString(), "--images", "500", "--seeds", "2");
        assertThat(call.exitCode()).as(call.err()).isZero();
        // 500 images seen four times teach a network more than half and less than nearly all
        assertThat(percent(call, "right after training")).isBetween(60.0, 92.0);
        assertThat(percent(call, "ideal: 1200 equal steps")).isBetween(70.0, 92.0);
        // 1135 of the 10,000 images are ones
        assertThat(percent(call, "chance")).isEqualTo(11.35);
        // NL of beta = 1: g - w is largest at w = -ln(1 - 1/e) = 0.4587, there 0.5820 - 0.4587, times 10.1015; the
        // branches
        // are furthest apart in the middle, by 2 g(1/2) - 1 = 0.2449
        assertThat(call.out())
                .contains("200 pulses up of NL 1.25", "200 pulses down of NL 1.25", "ratio 5, asymmetry 0.245")
                .contains("not known: no time in the file", "--memory-time")
                .contains("photons and energy not known")
                .doesNotContain("AT CHANCE LEVEL");
        assertThat(CommandLineCall.of("recognise", file.toString(), "--images", "500", "--seeds", "2")
                        .out())
                .isEqualTo(call.out());
    }

    @Test
    void a_memory_that_is_gone_at_once_leaves_chance_and_says_so() throws IOException {
        Path file = curve("pulse;conductance [nS]", 200, 0);
        String[] words = {"recognise", file.toString(), "--images", "500", "--seeds", "1", "--memory-time", SHORT};
        CommandLineCall call = CommandLineCall.of(words);
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(percent(call, "right after training")).isGreaterThan(60);
        // after 3600 s nothing is left of any weight but noise
        assertThat(call.out().lines().filter(line -> line.contains("after 1 h of rest")))
                .hasSize(2)
                .allMatch(line -> line.endsWith("AT CHANCE LEVEL"));
        String json = CommandLineCall.of(
                        "recognise",
                        file.toString(),
                        "--images",
                        "500",
                        "--seeds",
                        "1",
                        "--json",
                        "--memory-time",
                        SHORT)
                .out();
        assertThat(json.lines()).hasSize(1);
        assertThat(json)
                .contains("\"status\": \"complete\"", "\"is_at_chance\": true", "\"deviation_ratio\": null")
                .doesNotContain("photons_count");
    }

    @Test
    void a_stored_synapse_is_told_with_light_and_energy_and_where_it_is_extrapolated() throws IOException {
        SynapseParameters asIs = SynapseParameters.DEFAULT;
        Path file = Files.writeString(
                place.resolve("synapse.json"),
                SynapseFile.text(asIs.withValidity(new ValidityRange(2e18, -52.7, 0, 1.163, 1000))));
        CommandLineCall call = CommandLineCall.of("recognise", file.toString(), "--images", "500", "--seeds", "1");
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(percent(call, "right after training")).isBetween(60.0, 92.0);
        assertThat(percent(call, "forgetting in training")).isBetween(60.0, 92.0);
        assertThat(call.out())
                .contains("outside the fitted range: the rest of 3600 s", "1000 s")
                .contains(" photons, ", "J of light", "in 20 s");
    }

    /** Ten pulses of 50 ms; of each pulse's change some is lost in 8 s and the rest stays. */
    private Path trace(double change) throws IOException {
        List<Double> times = new ArrayList<>(List.of(0.0, 0.1, 0.2, 0.3, 0.4));
        for (int p = 0; p < 10; p++) {
            for (double after : new double[] {0.001, 0.025, 0.049, 0.051, 0.1, 0.5, 0.999}) {
                times.add(0.5 + p + after);
            }
        }
        for (int k = -4; k <= 24; k++) {
            times.add(10.5 + Math.pow(10, k / 8.0));
        }
        StringBuilder text = new StringBuilder("time [s];photon flux [1/m2s];ID [nA]\n");
        for (double t : times) {
            double sum = 0;
            boolean isLit = false;
            for (int p = 0; p < 10; p++) {
                double since = t - 0.5 - p;
                isLit |= since > 0 && since < 0.05;
                double share = Math.min(1, Math.max(0, since / 0.05));
                sum += share * (0.4 * Math.exp(-Math.max(0, since - 0.05) / 8) + 0.6);
            }
            text.append(t).append(isLit ? ";2e16;" : ";0;").append(-200 * (1 + change * sum));
            text.append('\n');
        }
        return Files.writeString(place.resolve("trace.csv"), text);
    }

    @Test
    void a_trace_says_itself_how_the_device_forgets() throws IOException {
        Path weak = trace(0.005);
        String[] words = {"recognise", weak.toString(), "--images", "500", "--seeds", "1", "--free"};
        CommandLineCall call = CommandLineCall.of(append(words, "reservoirs[1].write_rate,reservoirs[3].write_rate"));
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(percent(call, "right after training")).isBetween(60.0, 92.0);
        assertThat(percent(call, "forgetting in training")).isBetween(20.0, 92.0);
        // ten changes of at most 0.005 each
        assertThat(call.out())
                .contains("trace against time, fitted by the compact synapse")
                .contains("outside the fitted range: weights use changes up to 0.3 of the dark conductance")
                .contains("J of light");
        CommandLineCall said = CommandLineCall.of("recognise", weak.toString(), "--memory-time", "100");
        assertThat(said.exitCode()).isEqualTo(ExitCodes.INVALID_INPUT);
        assertThat(said.err()).contains("leave out --memory-time");
    }

    private static String[] append(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }

    @Test
    void an_interruption_before_the_first_seed_is_a_limit_and_says_so() throws IOException {
        Path file = curve("pulse;conductance [nS]", 50, 1);
        CommandLineCall call = CommandLineCall.with("", () -> true, "recognise", file.toString());
        assertThat(call.exitCode()).isEqualTo(ExitCodes.LIMIT);
        assertThat(call.err()).contains("stopped before the first seed was done");
    }

    @Test
    void a_file_that_says_too_little_is_refused_with_what_would_do() throws IOException {
        Path rising = Files.writeString(
                place.resolve("rising.csv"), "pulse;conductance [nS]\n0;10\n1;12\n2;14\n3;16\n4;18\n");
        CommandLineCall one = CommandLineCall.of("recognise", rising.toString());
        assertThat(one.exitCode()).isEqualTo(ExitCodes.INVALID_INPUT);
        assertThat(one.err()).contains("found 5 up and 0 down", "measure the way back");
        Path nameless = Files.writeString(
                place.resolve("nameless.csv"), "step;conductance [nS]\n0;10\n1;12\n2;14\n3;12\n4;10\n");
        CommandLineCall other = CommandLineCall.of("recognise", nameless.toString());
        assertThat(other.exitCode()).isEqualTo(ExitCodes.INVALID_INPUT);
        assertThat(other.err()).contains("--column time=NAME");
        assertThat(CommandLineCall.of("recognise", rising.toString(), "--images", "5")
                        .exitCode())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(CommandLineCall.of("recognise", place.resolve("none.csv").toString())
                        .exitCode())
                .isEqualTo(ExitCodes.FILES);
    }
}
