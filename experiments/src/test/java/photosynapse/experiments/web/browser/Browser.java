package photosynapse.experiments.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of 1280 by 900 pixels. */
final class Browser implements AutoCloseable {
    /**
     * Longest wait for anything; what is waited for takes a fraction of it on a machine that has nothing else to do.
     */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long LOOK_NANOSECONDS = 50_000_000;

    private final ChromeDriver driver;
    private final List<String> complaints = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; skips the test, and says why, where Chromium or its driver is missing. */
    static Browser start() {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(chromium.isPresent(), "no chromium on this machine: the pages of the lab are not opened");
        assumeTrue(chromedriver.isPresent(), "no chromedriver on this machine: the pages of the lab are not opened");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--window-size=1280,900", "--force-device-scale-factor=1");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .withLogOutput(java.io.OutputStream.nullOutputStream())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens an address outside of the pages' own navigation. */
    void open(String address) {
        driver.get(address);
        until(
                "the first page",
                () -> !driver.findElements(By.cssSelector("[data-page][data-ready]"))
                        .isEmpty());
    }

    /** Goes to a page of the lab and waits until it is built. */
    void page(String id) {
        script("location.hash = '#/' + arguments[0]", id);
        until(
                "page " + id,
                () -> !driver.findElements(By.cssSelector("[data-page=" + id + "][data-ready]"))
                        .isEmpty());
    }

    /** Waits until the server has answered the page so many times more. */
    void answers(int more, Runnable action) {
        long before = answered();
        action.run();
        until("an answer", () -> answered() >= before + more);
    }

    /** How often the server has answered the open page. */
    long answered() {
        Object count = script("return Number(document.querySelector('[data-page]').dataset.answers || 0)");
        return ((Number) count).longValue();
    }

    Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    WebElement find(String selector) {
        until(selector, () -> !driver.findElements(By.cssSelector(selector)).isEmpty());
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The button that says this. */
    WebElement button(String words) {
        By by = By.xpath("//main//button[normalize-space()='" + words + "'] | //dialog//button[normalize-space()='"
                + words + "']");
        until("button " + words, () -> !driver.findElements(by).isEmpty());
        return driver.findElement(by);
    }

    /** Sets the system to dark or light; without motion, so that colours are there at once. */
    void dark(boolean dark) {
        List<Map<String, String>> wishes = List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", wishes));
    }

    /** Does something in another tab, which is closed afterwards. */
    void inAnotherTab(String address, Runnable action) {
        String own = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        try {
            open(address);
            action.run();
        } finally {
            driver.close();
            driver.switchTo().window(own);
        }
    }

    /** Presses a key so many times, wherever the focus is. */
    void press(CharSequence key, int times) {
        Actions keys = hand();
        for (int k = 0; k < times; k++) {
            keys.sendKeys(key);
        }
        keys.perform();
    }

    /** The beginning of the address of the page. */
    String origin() {
        return String.valueOf(script("return location.origin"));
    }

    Actions hand() {
        return new Actions(driver);
    }

    /** Waits until something is so; fails, with what the page says, when it takes too long. */
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what + "; the page says: "
                        + note() + "; its console: " + complaints());
            }
            LockSupport.parkNanos(LOOK_NANOSECONDS);
        }
    }

    /** What the page complains about on its top. */
    String note() {
        return String.valueOf(
                script("const n = document.getElementById('note'); return n && !n.hidden ? n.textContent : 'nothing'"));
    }

    /** Errors and warnings of the console until now. */
    List<String> complaints() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        }
        return List.copyOf(complaints);
    }

    /** Forgets the complaints until now. */
    void forget() {
        complaints();
        complaints.clear();
    }

    /** What an element says now; empty while there is none. */
    String text(String selector) {
        return String.valueOf(
                script("const e = document.querySelector(arguments[0]); return e ? e.textContent : ''", selector));
    }

    /** Clicks on an element as soon as there is one. */
    void click(String selector) {
        find(selector).click();
    }

    /** Asserts that nothing was complained about, on the page or in the console. */
    void isContent(String where) {
        assertThat(note()).as("what %s says", where).isEqualTo("nothing");
        assertThat(complaints()).as("console of %s", where).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
