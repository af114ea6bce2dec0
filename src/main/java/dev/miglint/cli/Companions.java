package dev.miglint.cli;

import dev.miglint.configuration.Configuration.CompanionFile;
import dev.miglint.lint.Companion;
import dev.miglint.migration.ChangeSet;
import dev.miglint.source.SourceFile;
import dev.miglint.source.SourceReader;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;

/** Reads the files that have to change with the migrations. */
final class Companions {

  private final Path workingDirectory;
  private final Path folder;

  /**
   * @param folder of the configuration
   */
  Companions(Path workingDirectory, Path folder) {
    this.workingDirectory = workingDirectory;
    this.folder = folder;
  }

  List<Companion> read(List<CompanionFile> files, Optional<ChangeSet> changes) {
    return files.stream().map(file -> companion(file, changes)).toList();
  }

  private Companion companion(CompanionFile companion, Optional<ChangeSet> changes) {
    PathMatcher matcher =
        FileSystems.getDefault()
            .getPathMatcher("glob:" + folder.resolve(companion.file()).normalize());
    boolean changed =
        changes
            .filter(
                set ->
                    set.changes().stream()
                        .map(change -> workingDirectory.resolve(change.file()).normalize())
                        .anyMatch(matcher::matches))
            .isPresent();
    return new Companion(
        companion.file(),
        companion.version().isPresent() ? text(companion.file()) : Optional.empty(),
        companion.version(),
        changed);
  }

  private Optional<SourceFile> text(String name) {
    return SourceReader.read(folder.resolve(name), name) instanceof SourceReader.Text text
        ? Optional.of(text.file())
        : Optional.empty();
  }
}
