package dev.miglint.suppress;

import java.nio.file.Path;

/**
 * A baseline names files from its own folder on, so that it holds wherever miglint is started.
 *
 * @param folder of the baseline, absolute
 * @param workingDirectory that findings name files from, absolute
 */
public record BaselineNames(Path folder, Path workingDirectory) {

  /** How the baseline names a file that findings name. */
  public String of(String shown) {
    Path file = workingDirectory.resolve(shown).normalize();
    boolean reachable = java.util.Objects.equals(file.getRoot(), folder.getRoot());
    return (reachable ? folder.relativize(file) : file).toString().replace('\\', '/');
  }
}
