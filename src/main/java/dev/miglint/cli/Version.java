package dev.miglint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which miglint this is. */
final class Version {

  /** Written by Maven into every jar; classes in a folder have none. */
  private static final String PROPERTIES = "/META-INF/maven/dev.miglint/miglint/pom.properties";

  private static final String UNPACKAGED = "0.0.0-development";

  private Version() {}

  static String text() {
    try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
      var properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", UNPACKAGED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
