package io.github.seqfix.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window, with a report in it. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; the test that asks is skipped where there is none. */
    static Browser start() {
        Optional<File> browser = BROWSERS.stream().flatMap(Browser::find).findFirst();
        Optional<File> driver = find("chromedriver").findFirst();
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(),
                "chromium and chromedriver are not installed: nobody looks at the HTML report");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty("webdriver.chrome.driver", driver.orElseThrow().getPath());
        System.setProperty("webdriver.chrome.silentOutput", "true");
        return new Browser(new ChromeDriver(options));
    }

    private static Stream<File> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute);
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** As a reader who prefers dark pages sees it. */
    void preferDark() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /** As wide as a phone. */
    void shrink() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    void disableScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    WebElement find(By which) {
        return driver.findElement(which);
    }

    /** The text of each element that a selector means. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    String source() {
        return Objects.requireNonNull(driver.getPageSource());
    }

    /** What somebody sees who may not run scripts: that is not asked of a script. */
    String visibleText() {
        Map<String, Object> tree = driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        return ((List<?>) Objects.requireNonNull(tree.get("nodes")))
                .stream()
                        .map(node -> (Map<?, ?>) node)
                        .filter(node -> "StaticText".equals(value(node.get("role"))))
                        .map(node -> value(node.get("name")))
                        .collect(Collectors.joining());
    }

    private static String value(@Nullable Object property) {
        return property instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : "";
    }

    void click(String selector) {
        find(By.cssSelector(selector)).click();
    }

    Object run(String script) {
        return Objects.requireNonNull(driver.executeScript(script), "no result");
    }

    /** What the browser has to complain of since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What keeps somebody from using the page, as axe-core sees it: its rules that are broken seriously. */
    List<String> barriers() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object violations = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(results => done(results.violations
                    .filter(found => ['serious', 'critical'].includes(found.impact))
                    .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join('; '))));
                """);
        return ((List<?>) Objects.requireNonNull(violations))
                .stream().map(Object::toString).toList();
    }

    void photograph(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
