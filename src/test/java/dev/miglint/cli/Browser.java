package dev.miglint.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium and its driver, where they are installed; nothing is ever fetched. */
final class Browser {

  static final String ABSENT =
      "no chromium and chromedriver on the PATH (Debian: chromium, chromium-driver)";

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 1000;

  /** Selenium says at each start that it knows no newer protocol, which it is not asked for. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Browser() {}

  static boolean isThere() {
    return onPath("chromium").isPresent() && onPath("chromedriver").isPresent();
  }

  /** A window of its own, in which nothing is animated. */
  static ChromeDriver open(String... arguments) {
    SELENIUM.setLevel(Level.SEVERE);
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(onPath("chromium").orElseThrow().toFile());
    // Continuous integration often runs as root in a container, where Chromium has no sandbox.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion",
        "--window-size=" + WIDTH + "," + HEIGHT);
    options.addArguments(List.of(arguments));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
            .build();
    return new ChromeDriver(service, options);
  }

  static Optional<Path> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
