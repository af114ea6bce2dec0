package dev.miglint.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How paths are shown: relative to the working directory, with forward slashes. */
final class DisplayNames {

  private final Path workingDirectory;
  private final List<Path> absolute = new ArrayList<>();

  DisplayNames(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /** Where a path that the user gave lies. */
  Path locate(String given) {
    Path path = Path.of(given);
    Path located = workingDirectory.resolve(path).normalize();
    if (path.isAbsolute() && !located.startsWith(workingDirectory)) {
      absolute.add(located);
    }
    return located;
  }

  /** Paths outside of the working directory stay absolute when they were given so. */
  String of(Path path) {
    boolean relative =
        path.startsWith(workingDirectory)
            || (absolute.stream()
                    .noneMatch(given -> given.startsWith(path) || path.startsWith(given))
                && java.util.Objects.equals(path.getRoot(), workingDirectory.getRoot()));
    String shown = (relative ? workingDirectory.relativize(path) : path).toString();
    return shown.isEmpty() ? "." : shown.replace('\\', '/');
  }
}
