package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * The HTML report as somebody sees it in Chromium. Pictures of it are left in {@code
 * target/screenshots} for people to look at.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class HtmlReportTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int MANY = 5_000;

  /** Far above what it takes on an idle machine, so that only work for each pair of them shows. */
  private static final double OPENED_SECONDS = 60;

  private static final double FILTERED_SECONDS = 60;
  private static final long PATIENCE_MILLIS = 30_000;

  private Path folder = Path.of("");
  private ChromeDriver browser;
  private ChromeDriver light;
  private Path demo;

  @BeforeAll
  void openBrowser(@TempDir Path temporary) {
    folder = temporary;
    assumeTrue(Browser.isThere(), Browser.ABSENT);
    light = Browser.open();
    browser = light;
    demo = folder.resolve("demo.html");
    CommandRun run =
        User.in(Path.of("").toAbsolutePath())
            .run("--report", "html=" + demo, "testdata/demo/migrations");
    assertThat(run.code()).isEqualTo(1);
  }

  @AfterAll
  void closeBrowser() {
    if (Browser.isThere()) {
      light.quit();
    }
  }

  @BeforeEach
  void openDemo() {
    browser = light;
    open(demo);
  }

  /** Nothing is fetched, and nothing goes wrong without a word. */
  @AfterEach
  void consoleIsEmpty() {
    assertThat(light.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void showsTheHistoryAndWhatWasFound() throws IOException {
    assertThat(text("h1")).contains("testdata/demo/migrations");
    assertThat(elements("li.migration")).hasSize(15);
    assertThat(elements("#timeline svg rect").size()).isGreaterThanOrEqualTo(15);
    WebElement rename = migration("0002_rename_note");
    assertThat(rename.getText())
        .contains("1 error", "rename-column", "Instead:", "ALTER TABLE orders ADD COLUMN remark");
    assertThat(rename.findElement(By.cssSelector("mark")).getText())
        .isEqualTo("ALTER TABLE orders RENAME COLUMN note TO remark");
    screenshot("demo-light");
  }

  @Test
  void showsWhatWaitsForWhat() {
    WebElement lock = migration("0003_order_channel").findElement(By.cssSelector("td .lock"));
    assertThat(lock.getAttribute("class")).contains("m7", "k1").doesNotContain("new");
    assertThat(lock.getText()).startsWith("AX scan");
    WebElement create = migration("0001_create_shop");
    create.findElement(By.cssSelector(".head")).click();
    await(() -> !create.findElements(By.cssSelector("td .lock.new")).isEmpty());
    assertThat(create.findElements(By.cssSelector("td .lock:not(.new)"))).isEmpty();
  }

  @Test
  void filtersBySeverityRuleAndText() {
    element("#severity0").click();
    String rest = said("m.findings.filter(f => f.severity > 0)");
    await(() -> text("#count").startsWith(rest + " findings"));
    element("#severity0").click();
    choose("rule", "rename-column");
    await(() -> text("#count").equals("1 finding, 1 of 15 migrations"));
    assertThat(shown()).containsExactly("0002_rename_note");
    choose("rule", "");
    element("#text").sendKeys("ORDER_CHANNEL");
    await(() -> text("#count").startsWith("1 finding,"));
    assertThat(shown()).containsExactly("0003_order_channel", "0003_order_channel");
    element("#text").clear();
    element("#only").click();
    String found = said("m.findings.length ? [m] : []");
    await(() -> text("#count").endsWith(" " + found + " of 15 migrations"));
    assertThat(shown()).doesNotContain("0001_create_shop");
  }

  @Test
  void saysAndFiltersWhenAMigrationCanBeApplied() {
    WebElement rename = migration("0002_rename_note");
    assertThat(rename.findElement(By.cssSelector(".risk")).getText())
        .isEqualTo("needs downtime or several deploys");
    assertThat(rename.getText())
        .contains("This migration needs downtime or several deploys, because");
    choose("risk", "safe-at-any-time");
    await(() -> !shown().contains("0002_rename_note"));
    assertThat(shown()).contains("0001_create_shop");
  }

  @Test
  void isUsedWithTheKeyboardAlone() {
    WebElement first = elements(".head").get(0);
    browser.executeScript("arguments[0].focus()", first);
    first.sendKeys(Keys.ARROW_RIGHT);
    assertThat(first.getAttribute("aria-expanded")).isEqualTo("true");
    first.sendKeys(Keys.ARROW_LEFT);
    assertThat(first.getAttribute("aria-expanded")).isEqualTo("false");
    first.sendKeys(Keys.ENTER);
    assertThat(first.getAttribute("aria-expanded")).isEqualTo("true");
    first.sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.switchTo().activeElement()).isEqualTo(elements(".head").get(1));
    browser.switchTo().activeElement().sendKeys(Keys.END);
    assertThat(browser.switchTo().activeElement()).isEqualTo(elements(".head").get(14));
    browser.switchTo().activeElement().sendKeys(Keys.HOME);
    assertThat(browser.switchTo().activeElement()).isEqualTo(elements(".head").get(0));
  }

  @Test
  void explainsARuleAndGivesTheFocusBack() throws IOException {
    WebElement rule = migration("0002_rename_note").findElement(By.cssSelector("button.rule"));
    browser.executeScript("arguments[0].focus()", rule);
    rule.sendKeys(Keys.ENTER);
    await(() -> element("#explain").isDisplayed());
    assertThat(text("#page")).contains("When it fires", "Six steps");
    screenshot("demo-rule");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await(() -> !element("#explain").isDisplayed());
    assertThat(browser.switchTo().activeElement()).isEqualTo(rule);
  }

  @Test
  void everyControlHasAName() {
    List<?> nameless =
        (List<?>)
            browser.executeScript(
                "return [...document.querySelectorAll('button, input, select, [tabindex]')]"
                    + ".filter(e => !(e.textContent.trim() || e.getAttribute('aria-label')"
                    + " || (e.labels && e.labels.length))).map(e => e.outerHTML)");
    assertThat(nameless).isEmpty();
  }

  @Test
  void isReadableInTheDark() throws IOException {
    ChromeDriver dark = Browser.open("--blink-settings=preferredColorScheme=0");
    try {
      browser = dark;
      open(demo);
      assertThat(dark.executeScript("return matchMedia('(prefers-color-scheme: dark)').matches"))
          .isEqualTo(true);
      assertThat(element("body").getCssValue("background-color")).contains("13, 17, 23");
      screenshot("demo-dark");
    } finally {
      browser = light;
      dark.quit();
    }
  }

  @Test
  void thousandsOfMigrationsOpenFluently() throws IOException {
    Path page = history(MANY);
    ChromeDriver own = Browser.open();
    try {
      browser = own;
      // Processor time, since the machine may be busy with something else.
      own.executeCdpCommand("Performance.enable", Map.of());
      open(page);
      double opened = processorSeconds();
      await(() -> elements("li.migration").size() == MANY);
      assertThat(elements("li.migration .body")).isEmpty();
      double before = processorSeconds();
      element("#text").sendKeys("4999");
      await(() -> text("#count").contains("1 of 5000 migrations"));
      assertThat(opened).isLessThan(OPENED_SECONDS);
      assertThat(processorSeconds() - before).isLessThan(FILTERED_SECONDS);
      screenshot("many");
    } finally {
      browser = light;
      own.quit();
    }
  }

  @SuppressWarnings("unchecked")
  private double processorSeconds() {
    var metrics =
        (List<Map<String, Object>>)
            Objects.requireNonNull(
                browser.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics"));
    return metrics.stream()
        .filter(metric -> "ThreadTime".equals(metric.get("name")))
        .mapToDouble(metric -> Double.parseDouble(String.valueOf(metric.get("value"))))
        .findFirst()
        .orElseThrow();
  }

  private Path history(int migrations) throws IOException {
    User user = User.in(folder);
    for (int i = 1; i <= migrations; i++) {
      String sql =
          i % 10 == 1
              ? "CREATE TABLE t%d (id bigint PRIMARY KEY, a int, b int);".formatted(i)
              : "CREATE INDEX i%d ON t%d (a);".formatted(i, i - (i - 1) % 10);
      user.file("many/%05d_step.sql".formatted(i), sql);
    }
    Path page = folder.resolve("many.html");
    user.run("-q", "--framework", "plain", "--report", "html=" + page, "many");
    return page;
  }

  private void open(Path page) {
    browser.get(page.toUri().toString());
    await(() -> !browser.findElements(By.cssSelector("html[data-ready]")).isEmpty());
  }

  private void choose(String select, String value) {
    browser.executeScript(
        "const s = document.getElementById(arguments[0]); s.value = arguments[1];"
            + " s.dispatchEvent(new Event('change'));",
        select,
        value);
  }

  /** How many things of all migrations {@code m} the embedded data has. */
  private String said(String expression) {
    return String.valueOf(
        browser.executeScript(
            "return JSON.parse(document.getElementById('data').textContent)"
                + ".migrations.flatMap(m => "
                + expression
                + ").length"));
  }

  private WebElement migration(String id) {
    return elements("li.migration").stream()
        .filter(li -> li.findElement(By.cssSelector(".id")).getText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> shown() {
    return elements("li.migration:not([hidden]) .id").stream().map(WebElement::getText).toList();
  }

  private List<WebElement> elements(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  private WebElement element(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private String text(String selector) {
    return element(selector).getText();
  }

  private void screenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static void await(Supplier<Boolean> condition) {
    long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
    while (!condition.get()) {
      assertThat(System.nanoTime()).as("waited for it in vain").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
