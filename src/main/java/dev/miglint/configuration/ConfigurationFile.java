package dev.miglint.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the configuration is. Knows nothing of YAML, which most runs never load. */
public final class ConfigurationFile {

  private static final List<String> NAMES = List.of(".miglint.yml", ".miglint.yaml");

  private ConfigurationFile() {}

  /**
   * The nearest configuration file in a folder or above it.
   *
   * @param start a file or folder, which need not exist
   */
  public static Optional<Path> above(Path start) {
    for (Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
