package photosynapse.experiments.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import photosynapse.experiments.report.SweepPage;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** Ten thousand points on the page of a sweep: what a hand does is answered at once. */
@Tag("campaign")
class SweepPageSpeedTest {
    private static final int POINTS = 10_000;
    private static final List<String> KEYS = List.of("thickness_nm", "depth_eV", "density_per_m3", "temperature_K");

    /** Work of the page in a frame while one draws along an axis: three quarters of the frames are below (ms). */
    private static final double MOST_OF_A_FRAME = 33;

    /** Until all points are drawn after the hand has let go, and after a click (ms). */
    private static final double MOST_OF_A_WHOLE_PICTURE = 400;

    private static String page() {
        SplittableRandom random = new SplittableRandom(5);
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column("point", IntStream.range(0, POINTS).asDoubleStream().toArray()));
        for (String key : KEYS) {
            columns.add(new Column(key, random.doubles(POINTS, 1, 100).toArray()));
        }
        for (int n = 0; n < 8; n++) {
            double[] values = new double[POINTS];
            for (int row = 0; row < POINTS; row++) {
                values[row] =
                        Math.exp(random.nextDouble(3) + columns.get(1 + n % 4).get(row) / 20);
            }
            columns.add(new Column("number_" + n + "_s", values));
        }
        List<String> names = IntStream.range(0, POINTS)
                .mapToObj(k -> String.format(Locale.ROOT, "%064x", k * 0x9E3779B97F4A7C15L))
                .toList();
        ResultTable points = new ResultTable(
                "points",
                List.of(
                        new TextColumn("status", Collections.nCopies(POINTS, "done")),
                        new TextColumn("reason", Collections.nCopies(POINTS, "")),
                        new TextColumn("name", names)),
                columns);
        ResultTable none = new ResultTable("importance", List.of(), List.of());
        List<SweepPage.Key> keys = KEYS.stream()
                .map(key -> new SweepPage.Key("device." + key, key, key + "=lin(1,100)", false))
                .toList();
        return new SweepPage(
                        new SweepPage.Head("x.yaml", List.of(), "photosynapse sweep x.yaml", "complete", "0"),
                        SweepPage.Story.NONE,
                        keys,
                        Map.of())
                .html(points, none, none);
    }

    @SuppressWarnings("unchecked") // a list of numbers of a script
    private static List<Number> numbers(Browser browser, String script) {
        return new ArrayList<>((List<Number>) browser.script(script));
    }

    private static double quantile(List<Number> values, double share) {
        List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    /** From here on the page notes how long its work in every frame takes, and when frames come. */
    private static void watch(Browser browser) {
        browser.script("window.work = []; window.ticks = []; const raf = window.requestAnimationFrame;"
                + "window.requestAnimationFrame = f => raf(t => { const a = performance.now(); f(t);"
                + " window.work.push(performance.now() - a); });"
                + "const tick = t => { window.ticks.push(t); raf(tick); }; raf(tick);");
    }

    private static List<Number> intervals(Browser browser) {
        return numbers(browser, "return window.ticks.slice(1).map((t, k) => t - window.ticks[k])");
    }

    @Test
    void ten_thousand_points_follow_the_hand() throws IOException {
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try (Browser browser = Browser.start()) {
            browser.script(
                    "location.href = arguments[0]",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            browser.until("the table", () -> browser.text("#sweep-kept").equals("all " + POINTS + " points"));
            measure(browser, page.length);
        } finally {
            server.stop(0);
        }
    }

    private static void measure(Browser browser, int bytes) {
        List<Number> load = numbers(
                browser,
                "const n = performance.getEntriesByType('navigation')[0];"
                        + "return [n.domContentLoadedEventEnd - n.responseEnd]");
        WebElement canvas = browser.find("#sweep-parallel canvas");
        browser.script("arguments[0].scrollIntoView({block: 'center'})", canvas);
        watch(browser);
        // along the first axis, 70 from the left edge of the canvas
        int left = 70 - canvas.getSize().width / 2;
        Actions hand = browser.hand().moveToElement(canvas, left, -110).clickAndHold();
        for (int k = 0; k < 40; k++) {
            hand = hand.pause(Duration.ofMillis(20)).moveByOffset(0, 3);
        }
        hand.perform();
        List<Number> work = numbers(browser, "return window.work");
        List<Number> frames = intervals(browser);
        browser.script("window.work = []; window.ticks = []");
        browser.hand().release().perform();
        browser.until(
                "the picture", () -> !numbers(browser, "return window.work").isEmpty());
        double whole = quantile(numbers(browser, "return window.work"), 1);
        browser.script("window.work = []");
        browser.script("document.querySelector('#sweep-table tbody tr').click()");
        browser.until("the point", () -> !numbers(browser, "return window.work").isEmpty());
        double chosen = quantile(numbers(browser, "return window.work"), 1);
        System.out.printf(
                "page %.1f MB, ready %.0f ms after its last byte; %d frames of drawing: work %.1f ms median, %.1f ms 95 %%,"
                        + " %.0f ms between frames median, %.0f ms 95 %%; all points %.0f ms, after a click %.0f ms%n",
                bytes / 1e6,
                load.get(0).doubleValue(),
                work.size(),
                quantile(work, 0.5),
                quantile(work, 0.95),
                quantile(frames, 0.5),
                quantile(frames, 0.95),
                whole,
                chosen);
        assertThat(browser.text("#sweep-kept")).matches("\\d+ of " + POINTS + " points");
        assertThat(work).hasSizeGreaterThan(20);
        assertThat(quantile(work, 0.75)).isLessThan(MOST_OF_A_FRAME);
        assertThat(Math.max(whole, chosen)).isLessThan(MOST_OF_A_WHOLE_PICTURE);
    }
}
