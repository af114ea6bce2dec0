package dev.miglint.configuration;

import java.io.Serial;
import java.util.List;

/** A configuration that cannot be used; the message has a line for each mistake, with its place. */
public final class ConfigurationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  ConfigurationException(String mistake) {
    super(mistake);
  }

  ConfigurationException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
