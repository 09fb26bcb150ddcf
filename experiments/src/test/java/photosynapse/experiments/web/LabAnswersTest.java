package photosynapse.experiments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.catalog.ShippedSynapses;
import photosynapse.experiments.catalog.SynapseFile;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.web.browser.MeasuredFlash;

/** What the lab says is what the program computes. */
class LabAnswersTest {
    private static final String FLASH = "\"pulses\":[{\"start_s\":1,\"width_s\":0.05,\"power_W_per_m2\":0.01}]";

    @TempDir
    private static Path folder;

    private static LabBench lab;

    @BeforeAll
    static void open() {
        lab = LabBench.in(folder);
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void it_says_what_there_is() {
        JsonValue.Fields about = lab.asked("/api/about");
        assertThat(LabBench.items(about, "presets")).hasSizeGreaterThan(10);
        assertThat(LabBench.items(about, "protocols")).hasSizeGreaterThan(5);
        assertThat(LabBench.items(about, "studies")).hasSizeGreaterThan(20);
    }

    @Test
    void every_sheet_device_that_ships_has_its_synapse_and_it_is_of_this_very_device() {
        for (String name : ShippedSynapses.names()) {
            String digest =
                    ShippedSynapses.digest(ConfigReader.preset(name, List.of()).config());
            assertThat(ShippedSynapses.digests())
                    .as(name + ": extract its synapse again")
                    .containsEntry(name, digest);
        }
        assertThat(ShippedSynapses.names()).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void a_configuration_goes_to_the_page_and_back_unchanged() {
        JsonValue.Fields preset = lab.asked("/api/presets/cspbi3-swcnt");
        String body = JsonValue.object()
                .with("config", LabBench.member(preset, "config"))
                .done()
                .line();
        JsonValue.Fields checked = lab.asked("/api/check", body);
        assertThat(LabBench.items(checked, "problems")).isEmpty();
        assertThat(LabBench.member(checked, "config")).isEqualTo(LabBench.member(preset, "config"));
        assertThat(LabBench.text(checked, "yaml"))
                .isEqualTo(ConfigReader.preset("cspbi3-swcnt", List.of()).resolved());
    }

    @Test
    void a_wrong_key_is_named_with_the_right_one() {
        JsonValue.Fields checked =
                lab.asked("/api/check", "{\"settings\":[\"device.films.nanocrystals.thikness_nm=80\"]}");
        JsonValue problem = LabBench.items(checked, "problems").get(0);
        assertThat(LabBench.text(problem, "message")).contains("thikness_nm");
        assertThat(LabBench.text(problem, "hint")).contains("thickness_nm");
    }

    @Test
    void the_live_trace_is_that_of_the_compact_synapse() {
        JsonValue.Fields live = lab.asked("/api/live", "{" + FLASH + ",\"until_s\":100}");
        double[] times = LabBench.numbers(live, "t_s");
        double[] currents = LabBench.numbers(live, "current_A");
        CompactSynapse synapse = CompactSynapse.of(
                SynapseFile.read(ShippedSynapses.text("cspbi3-swcnt").orElseThrow()));
        double[] state = new double[synapse.stateSize()];
        double flux = 0.01 / (6.62607015e-34 * 299792458 / 405e-9);
        synapse.advance(state, 0, 0, 0, 1);
        synapse.advance(state, 0, flux, 0, 0.05);
        int end = index(times, 1.05);
        assertThat(currents[end]).isCloseTo(-0.1 * synapse.conductance(state, 0), within(1e-12));
        synapse.advance(state, 0, 0, 0, 100 - 1.05);
        assertThat(currents[currents.length - 1]).isCloseTo(-0.1 * synapse.conductance(state, 0), within(2e-12));
        assertThat(LabBench.items(live, "warnings")).isEmpty();
    }

    private static int index(double[] times, double time) {
        for (int k = 0; k < times.length; k++) {
            if (Math.abs(times[k] - time) < 1e-12) {
                return k;
            }
        }
        throw new AssertionError("no reading at " + time);
    }

    @Test
    void the_energy_of_the_light_is_its_power_on_the_channel_for_its_time() {
        JsonValue.Fields live = lab.asked("/api/live", "{" + FLASH + ",\"until_s\":10}");
        assertThat(number(live, "light_energy_J")).isCloseTo(0.01 * 100e-6 * 20e-6 * 0.05, within(1e-18));
    }

    private static double number(JsonValue answer, String key) {
        return LabBench.items(answer, "numbers").stream()
                .filter(item -> LabBench.text(item, "key").equals(key))
                .mapToDouble(item -> LabBench.number(item, "value"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void light_beyond_the_fitted_range_is_said_and_marks_every_number() {
        JsonValue.Fields live = lab.asked(
                "/api/live", "{\"pulses\":[{\"start_s\":1,\"width_s\":0.05,\"power_W_per_m2\":50}],\"until_s\":10}");
        assertThat(LabBench.items(live, "warnings")).isNotEmpty();
        assertThat(LabBench.member(live, "inside_range")).isEqualTo(JsonValue.of(false));
        assertThat(LabBench.items(live, "numbers"))
                .allMatch(number -> LabBench.text(number, "trust").equals("outside the fitted range"));
    }

    @Test
    void a_changed_device_has_no_live_answer_before_its_synapse_is_extracted() {
        var response =
                lab.post("/api/live", "{" + FLASH + ",\"settings\":[\"device.films.nanocrystals.thickness_nm=70\"]}");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("extract");
    }

    @Test
    void retention_falls_and_its_best_form_fits_better_than_the_others() {
        JsonValue.Fields memory = lab.asked("/api/memory", "{\"rest_s\":1000}");
        double[] left = LabBench.numbers(memory, "retained");
        for (int k = 1; k < left.length; k++) {
            assertThat(left[k]).isLessThanOrEqualTo(left[k - 1]);
        }
        List<JsonValue> fits = LabBench.items(memory, "fits");
        assertThat(fits).hasSize(4);
        assertThat(LabBench.number(fits.get(0), "rms")).isLessThan(LabBench.number(fits.get(3), "rms"));
        JsonValue map = LabBench.member(memory, "state_map");
        double[] apart = LabBench.numbers(map, "separable");
        assertThat(apart[0]).isGreaterThanOrEqualTo(apart[apart.length - 1]);
        assertThat(apart[apart.length - 1]).isPositive();
    }

    @Test
    void plasticity_is_measured_by_the_protocols_of_the_device() {
        JsonValue.Fields pairs = lab.asked("/api/plasticity", "{\"kind\":\"ppf\"}");
        double[] index = LabBench.numbers(pairs, "index");
        assertThat(index[0]).isGreaterThan(100).isGreaterThan(index[index.length - 1]);
        JsonValue.Fields rates = lab.asked("/api/plasticity", "{\"kind\":\"rate\"}");
        double[] gains = LabBench.numbers(rates, "gain");
        assertThat(gains[gains.length - 1]).isGreaterThan(gains[0]);
        JsonValue.Fields cycles = lab.asked("/api/plasticity", "{\"kind\":\"cycles\",\"cycles\":1}");
        double[] levels = LabBench.numbers(cycles, "conductance_S");
        assertThat(levels).hasSize(42);
        assertThat(levels[20]).isGreaterThan(levels[0]);
        assertThat(levels[41]).isLessThan(levels[21]);
        JsonValue.Fields map = lab.asked("/api/plasticity", "{\"kind\":\"rate_map\"}");
        assertThat(LabBench.items(map, "change")).hasSize(8);
        JsonValue.Fields timing = lab.asked("/api/plasticity", "{\"kind\":\"stdp\"}");
        assertThat(LabBench.numbers(timing, "delay_s")).hasSize(28).isSorted();
    }

    @Test
    void the_bands_of_the_dark_are_flat_and_the_light_is_absorbed_as_the_optics_says() {
        JsonValue.Fields device = lab.asked("/api/device", "{\"power_W_per_m2\":0.01}");
        JsonValue dark = LabBench.member(LabBench.member(device, "bands"), "dark");
        for (double level : LabBench.numbers(dark, "electron_fermi_eV")) {
            assertThat(level).isCloseTo(0, within(1e-6));
        }
        assertThat(LabBench.items(device, "sensitive")).hasSize(6);
        JsonValue absorption = LabBench.member(device, "absorption");
        double[] x = LabBench.numbers(absorption, "x_m");
        double[] generation = LabBench.numbers(absorption, "generation_per_m3_s");
        double ratio = generation[generation.length - 1] / generation[0];
        assertThat(ratio).isCloseTo(Math.exp(1e7 * (x[x.length - 1] - x[0])), within(1e-6 * ratio));
    }

    @Test
    void a_stack_between_contacts_is_shown_too() {
        JsonValue.Fields device = lab.asked("/api/device", "{\"preset\":\"pn-diode\"}");
        assertThat(LabBench.items(device, "layers")).hasSize(4);
    }

    @Test
    void a_job_runs_through_and_its_run_is_in_the_index_with_report_tables_and_citations() {
        String job = LabBench.text(lab.asked("/api/jobs", LabBench.tinyRun()), "id");
        String events = lab.events(job);
        assertThat(events).contains("event: progress", "event: trace", "event: solver", "event: part", "event: end");
        assertThat(events.indexOf("event: end")).isGreaterThan(events.indexOf("event: trace"));
        String run = LabBench.text(lab.asked("/api/jobs/" + job), "run");
        JsonValue.Fields shown = lab.asked("/api/runs/" + run);
        assertThat(LabBench.text(shown, "status")).isEqualTo("green");
        assertThat(LabBench.items(shown, "numbers")).isNotEmpty();
        JsonValue.Fields table = lab.asked("/api/runs/" + run + "/tables/transient");
        assertThat(LabBench.items(table, "columns")).hasSizeGreaterThan(20);
        var report = lab.get("/api/runs/" + run + "/report");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        assertThat(report.body()).contains("<html");
        assertThat(LabBench.text(lab.asked("/api/cite?run=" + run), "bibtex")).contains("@misc");
        assertThat(LabBench.member(lab.asked("/api/runs/" + run + "/verify", "{}"), "ok"))
                .isEqualTo(JsonValue.of(true));
    }

    @Test
    void the_events_of_a_job_are_told_again_to_whoever_comes_later_and_from_where_they_left_off() {
        String job = LabBench.text(lab.asked("/api/jobs", LabBench.tinyRun()), "id");
        lab.events(job);
        String again = lab.events(job);
        assertThat(again).contains("event: trace", "event: end");
        String last = again.substring(again.lastIndexOf("id: ") + 4).split("\n", 2)[0];
        var rest = lab.send(lab.request("/api/jobs/" + job + "/events")
                .header("Last-Event-ID", Long.toString(Long.parseLong(last) - 1))
                .GET()
                .build());
        assertThat(rest.body()).contains("event: end").doesNotContain("event: trace");
    }

    @Test
    void what_a_job_cannot_do_is_said_in_words() {
        JsonValue.Fields job = lab.done("{\"kind\":\"run\",\"preset\":\"pn-diode\",\"protocols\":[\"pulse\"]}");
        assertThat(LabBench.text(job, "status")).isEqualTo("failed");
        assertThat(LabBench.text(job, "problem")).contains("another kind of device");
        assertThat(LabBench.files(folder.resolve(LabFolder.NAME))).noneMatch(name -> name.startsWith("fault"));
    }

    @Test
    void a_job_that_is_cancelled_ends_and_keeps_what_is_done() {
        String body =
                "{\"kind\":\"run\",\"preset\":\"cspbi3-swcnt\",\"protocols\":[\"retention\",\"rate_dependence\"]}";
        String job = LabBench.text(lab.asked("/api/jobs", body), "id");
        lab.asked("/api/jobs/" + job + "/cancel", "{}");
        lab.events(job);
        assertThat(LabBench.text(lab.asked("/api/jobs/" + job), "status")).isEqualTo("cancelled");
    }

    @Test
    void the_queue_refuses_the_twenty_first_job_that_waits(@TempDir Path other) {
        try (LabBench small = LabBench.in(other)) {
            int refused = 0;
            for (int k = 0; k < Jobs.RUNNING + Jobs.WAITING + 10; k++) {
                refused += small.post("/api/jobs", "{\"kind\":\"run\",\"preset\":\"cspbi3-swcnt\"}")
                                        .statusCode()
                                == 503
                        ? 1
                        : 0;
            }
            assertThat(refused).isBetween(1, 10);
        }
    }

    @Test
    void a_job_that_waits_ends_at_once_when_it_is_cancelled(@TempDir Path other) {
        try (LabBench small = LabBench.in(other)) {
            String long1 =
                    LabBench.text(small.asked("/api/jobs", "{\"kind\":\"synapse\",\"preset\":\"cspbi3-swcnt\"}"), "id");
            String long2 =
                    LabBench.text(small.asked("/api/jobs", "{\"kind\":\"synapse\",\"preset\":\"maps-swcnt\"}"), "id");
            String waits = LabBench.text(small.asked("/api/jobs", LabBench.tinyRun()), "id");
            small.asked("/api/jobs/" + waits + "/cancel", "{}");
            assertThat(LabBench.text(small.asked("/api/jobs/" + waits), "status"))
                    .isEqualTo("cancelled");
            assertThat(small.events(waits)).contains("event: end");
            for (String busy : List.of(long1, long2)) {
                assertThat(LabBench.text(small.asked("/api/jobs/" + busy), "status"))
                        .isEqualTo("running");
                small.asked("/api/jobs/" + busy + "/cancel", "{}");
                small.events(busy);
            }
            assertThat(LabBench.items(small.asked("/api/runs"), "runs"))
                    .as("folders of what had not begun")
                    .noneMatch(run -> LabBench.text(run, "id").equals("run"));
        }
    }

    @Test
    void the_points_of_a_sweep_are_told_with_what_each_key_explains() {
        SweptFolder.make(folder.resolve("depths"));
        JsonValue.Fields sweep = lab.asked("/api/runs/depths/sweep");
        List<JsonValue> keys = LabBench.items(sweep, "keys");
        assertThat(keys).extracting(key -> LabBench.text(key, "name")).containsExactly("depth", "thickness");
        assertThat(keys).extracting(key -> LabBench.text(key, "unit")).containsExactly("eV", "nm");
        assertThat(LabBench.numbers(keys.get(1), "values")).containsExactly(40, 80, 40, 80);
        assertThat(LabBench.items(sweep, "numbers"))
                .isNotEmpty()
                .allSatisfy(
                        number -> assertThat(LabBench.numbers(number, "values")).hasSize(4));
        assertThat(LabBench.items(sweep, "importance"))
                .allSatisfy(one -> assertThat(LabBench.number(one, "share")).isBetween(0.0, 1.0));
        String run = LabBench.text(lab.done(LabBench.tinyRun()), "run");
        assertThat(lab.get("/api/runs/" + run + "/sweep").statusCode()).isEqualTo(404);
        assertThat(lab.post("/api/runs/compare", "{\"runs\":[\"depths\",\"" + run + "\"]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void two_sweeps_are_laid_over_each_other() {
        SweptFolder.make(folder.resolve("first"));
        SweptFolder.make(folder.resolve("second"));
        JsonValue.Fields compared = lab.asked("/api/runs/compare", "{\"runs\":[\"first\",\"second\"]}");
        assertThat(LabBench.items(compared, "overlays")).isNotEmpty().allSatisfy(overlay -> {
            List<JsonValue> series = LabBench.items(overlay, "series");
            assertThat(LabBench.numbers(series.get(0), "y")).isEqualTo(LabBench.numbers(series.get(1), "y"));
        });
    }

    @Test
    void a_fit_is_judged_by_a_file_that_it_has_not_seen_and_tells_how_far_it_is() {
        byte[] trace = MeasuredFlash.csv().getBytes(StandardCharsets.UTF_8);
        String seen = LabBench.text(LabBench.good(lab.upload("seen.csv", trace)), "id");
        String unseen = LabBench.text(LabBench.good(lab.upload("unseen.csv", trace)), "id");
        String job = LabBench.text(
                lab.asked(
                        "/api/jobs",
                        "{\"kind\":\"fit\",\"upload\":\"" + seen + "\",\"hold_out\":[\"" + unseen
                                + "\"],\"options\":{\"free\":[\"reservoirs[0].write_rate\"],\"pulse_width_s\":0.5}}"),
                "id");
        String events = lab.events(job);
        assertThat(events).contains("event: fit", "refining, evaluation ", " of at most ", " rms off");
        String run = LabBench.text(lab.asked("/api/jobs/" + job), "run");
        JsonValue.Fields errors = lab.asked("/api/runs/" + run + "/tables/fit_errors");
        assertThat(errors.toString()).contains("fitted", "held out");
        assertThat(lab.get("/api/runs/" + run + "/yaml").body()).contains("pulse_width_s: 0.5");
    }

    @Test
    void two_runs_that_differ_in_one_key_are_compared_by_this_key() {
        String first = LabBench.text(lab.done(LabBench.tinyRun()), "run");
        String changed = JsonValue.object()
                .with("kind", "run")
                .with("yaml", LabBench.TINY)
                .with("settings", JsonValue.ofTexts(List.of("device.films.nanocrystals.traps[0].depth_eV=0.70")))
                .done()
                .line();
        String second = LabBench.text(lab.done(changed), "run");
        JsonValue.Fields compared = lab.asked("/api/runs/compare", "{\"runs\":[\"" + first + "\",\"" + second + "\"]}");
        List<JsonValue> differences = LabBench.items(compared, "differences");
        assertThat(differences).hasSize(1);
        assertThat(LabBench.text(differences.get(0), "key")).endsWith("traps[0].depth_eV");
        assertThat(LabBench.items(compared, "numbers")).isNotEmpty();
    }

    @Test
    void a_run_can_be_tagged_and_moved_to_the_trash() throws Exception {
        String run = LabBench.text(lab.done(LabBench.tinyRun()), "run");
        lab.asked("/api/runs/" + run + "/tag", "{\"tags\":[\"first light\"]}");
        assertThat(lab.get("/api/runs").body()).contains("first light");
        lab.asked("/api/runs/" + run + "/trash", "{}");
        assertThat(lab.get("/api/runs/" + run).statusCode()).isEqualTo(404);
        assertThat(Files.isDirectory(folder.resolve(".trash").resolve(run))).isTrue();
    }

    @Test
    void a_dropped_file_is_read_corrected_and_fitted() {
        String ambiguous = "t;I\n0;1,0e-9\n1;1,1e-9\n2;1,2e-9\n";
        JsonValue.Fields read = LabBench.good(lab.upload("spannung.csv", ambiguous.getBytes(StandardCharsets.UTF_8)));
        String id = LabBench.text(read, "id");
        JsonValue.Fields corrected = lab.asked(
                "/api/uploads/" + id + "/reading",
                "{\"flags\":{\"separator\":\"semicolon\",\"decimal\":\"comma\",\"columns\":[\"time_s\",\"current_nA\"]}"
                        + "}");
        assertThat(LabBench.items(corrected, "problems")).isEmpty();
        assertThat(LabBench.numbers(LabBench.member(corrected, "preview"), "current_A")[1])
                .isCloseTo(1.1e-18, within(1e-24));
        assertThat(LabBench.items(corrected, "flags")).contains(JsonValue.of("--decimal=comma"));
        String measured = LabBench.text(LabBench.good(lab.upload("trace.csv", measured())), "id");
        JsonValue.Fields job = lab.done("{\"kind\":\"fit\",\"upload\":\"" + measured
                + "\",\"options\":{\"free\":[\"reservoirs[3].write_rate\"],\"irradiance_mW_per_cm2\":0.001}}");
        assertThat(LabBench.text(job, "status")).as(job.line()).isEqualTo("done");
        JsonValue.Fields parameters = lab.asked("/api/runs/" + LabBench.text(job, "run") + "/tables/fit_parameters");
        assertThat(LabBench.items(parameters, "columns")).hasSizeGreaterThan(3);
    }

    /** A trace of the compact synapse under one flash, as an instrument would write it. */
    private static byte[] measured() {
        JsonValue.Fields live = lab.asked("/api/live", "{" + FLASH + ",\"until_s\":100,\"points\":100}");
        double[] times = LabBench.numbers(live, "t_s");
        double[] currents = LabBench.numbers(live, "current_A");
        StringBuilder text = new StringBuilder("time_s,current_A,irradiance_mW_per_cm2\n");
        for (int k = 0; k < times.length; k++) {
            boolean lit = times[k] > 1 && times[k] <= 1.05;
            text.append(String.format(Locale.ROOT, "%.9g,%.9g,%s%n", times[k], -currents[k], lit ? "0.001" : "0"));
        }
        return text.toString().replace("\r", "").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_synapse_is_exported_for_other_tools() {
        JsonValue.Fields exported =
                lab.asked("/api/export", "{\"preset\":\"cspbi3-swcnt\",\"to\":[\"spice\",\"verilog-a\",\"neurosim\"]}");
        List<JsonValue> files = LabBench.items(exported, "files");
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        assertThat(files).anyMatch(file -> LabBench.text(file, "text").contains("module"));
    }

    @Test
    void a_network_learns_forgets_and_recognises_a_drawn_one() {
        JsonValue.Fields job = lab.asked(
                "/api/jobs",
                "{\"kind\":\"network\",\"options\":{\"images\":2000,\"epochs\":1,\"hidden\":40,\"seed\":1}}");
        String events = lab.events(LabBench.text(job, "id"));
        assertThat(events).contains("event: training", "event: weights", "event: confusion");
        String id = LabBench.text(
                LabBench.items(lab.asked("/api/networks"), "networks").get(0), "id");
        JsonValue.Fields fresh = lab.asked("/api/network", "{\"id\":\"" + id + "\",\"rest_s\":1}");
        JsonValue.Fields rested = lab.asked("/api/network", "{\"id\":\"" + id + "\",\"rest_s\":10000}");
        assertThat(LabBench.number(fresh, "accuracy")).isGreaterThan(0.7);
        assertThat(LabBench.number(rested, "left")).isLessThan(0.5 * LabBench.number(fresh, "left"));
        assertThat(LabBench.number(rested, "accuracy")).isLessThan(LabBench.number(fresh, "accuracy"));
        JsonValue.Fields again = lab.asked("/api/network", "{\"id\":\"" + id + "\",\"rest_s\":1}");
        assertThat(LabBench.number(again, "accuracy")).isEqualTo(LabBench.number(fresh, "accuracy"));
        StringBuilder pixels = new StringBuilder();
        for (int k = 0; k < 784; k++) {
            boolean ink = k % 28 >= 13 && k % 28 <= 14 && k / 28 >= 5 && k / 28 < 23;
            pixels.append(k == 0 ? "" : ",").append(ink ? 1 : 0);
        }
        JsonValue.Fields answer = lab.asked(
                "/api/network/recognise", "{\"id\":\"" + id + "\",\"rest_s\":3600,\"pixels\":[" + pixels + "]}");
        double[] now = LabBench.numbers(LabBench.member(answer, "now"), "scores");
        assertThat(java.util.stream.IntStream.range(0, 10)
                        .boxed()
                        .max(java.util.Comparator.comparingDouble(k -> now[k])))
                .contains(1);
        double[] later = LabBench.numbers(LabBench.member(answer, "later"), "scores");
        assertThat(later[1]).isLessThan(now[1]);
    }
}
