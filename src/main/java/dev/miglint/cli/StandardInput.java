package dev.miglint.cli;

import dev.miglint.migration.Discovery;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text on standard input, which an editor may not have saved yet.
 *
 * @param file that it is the text of; empty where nothing is read from there or nobody has said
 */
record StandardInput(Optional<Path> file, Path workingDirectory) {

  private static final String SIGN = "-";

  static StandardInput of(Terminal terminal, InputOptions options) {
    Path folder = terminal.workingDirectory();
    try {
      Optional<Path> file =
          options
              .standardInputName()
              .filter(name -> options.paths().contains(SIGN))
              .map(name -> folder.resolve(name).normalize());
      return new StandardInput(file, folder);
    } catch (InvalidPathException e) {
      return new StandardInput(Optional.empty(), folder); // Reading it will say what is wrong.
    }
  }

  /**
   * Adds the history around the text, where it stands alone and the configuration knows one.
   *
   * @param roots the paths of the configuration
   */
  List<String> withHistory(List<String> paths, List<Path> roots) {
    Optional<Path> root =
        file.filter(text -> paths.size() == 1)
            .flatMap(
                text ->
                    roots.stream()
                        .map(path -> workingDirectory.resolve(path).normalize())
                        .filter(text::startsWith)
                        .findFirst());
    return root.map(path -> List.of(SIGN, path.toString())).orElse(paths);
  }

  /** The name by which reports know the file; empty where the text is all there is. */
  Set<String> files(Discovery discovery) {
    return discovery.sets().stream()
        .flatMap(set -> set.migrations().stream())
        .map(migration -> migration.file().name())
        .filter(name -> file.filter(workingDirectory.resolve(name).normalize()::equals).isPresent())
        .collect(Collectors.toSet());
  }
}
