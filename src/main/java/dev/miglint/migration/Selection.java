package dev.miglint.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user wants to have read.
 *
 * @param paths files and folders as they were given; {@code -} is standard input
 * @param workingDirectory absolute; names in reports are relative to it
 * @param standardInputName the name that standard input goes by, which also decides its framework
 * @param each every path is a history of its own
 * @param framework instead of what is detected
 * @param transaction what the runner really does, instead of what the framework usually does; the
 *     opt-outs of single migrations stay
 * @param dialect of every script, instead of what names and folders say
 * @param excludes glob patterns, relative to the working directory; one without a slash is about
 *     file and folder names anywhere
 * @param snapshot where files are not read as they lie on the disk
 */
public record Selection(
    List<String> paths,
    Path workingDirectory,
    Optional<String> standardInputName,
    boolean each,
    Optional<String> framework,
    Optional<TransactionMode> transaction,
    Optional<Dialect> dialect,
    List<String> excludes,
    Snapshot snapshot) {

  public Selection {
    paths = List.copyOf(paths);
    excludes = List.copyOf(excludes);
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** Some paths with everything else as it is detected. */
  public static Selection of(Path workingDirectory, String... paths) {
    return new Selection(
        List.of(paths),
        workingDirectory,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Snapshot.OF_THE_DISK);
  }

  public Selection withPaths(List<String> others) {
    return new Selection(
        others,
        workingDirectory,
        standardInputName,
        each,
        framework,
        transaction,
        dialect,
        excludes,
        snapshot);
  }

  public Selection withStandardInputName(String name) {
    return new Selection(
        paths,
        workingDirectory,
        Optional.of(name),
        each,
        framework,
        transaction,
        dialect,
        excludes,
        snapshot);
  }

  public Selection withEach(boolean separately) {
    return new Selection(
        paths,
        workingDirectory,
        standardInputName,
        separately,
        framework,
        transaction,
        dialect,
        excludes,
        snapshot);
  }

  public Selection withFramework(String id) {
    return new Selection(
        paths,
        workingDirectory,
        standardInputName,
        each,
        Optional.of(id),
        transaction,
        dialect,
        excludes,
        snapshot);
  }

  public Selection withTransaction(TransactionMode mode) {
    return new Selection(
        paths,
        workingDirectory,
        standardInputName,
        each,
        framework,
        Optional.of(mode),
        dialect,
        excludes,
        snapshot);
  }

  public Selection withDialect(Dialect other) {
    return new Selection(
        paths,
        workingDirectory,
        standardInputName,
        each,
        framework,
        transaction,
        Optional.of(other),
        excludes,
        snapshot);
  }

  public Selection withExcludes(List<String> globs) {
    return new Selection(
        paths,
        workingDirectory,
        standardInputName,
        each,
        framework,
        transaction,
        dialect,
        globs,
        snapshot);
  }

  public Selection withSnapshot(Snapshot other) {
    return new Selection(
        paths,
        workingDirectory,
        standardInputName,
        each,
        framework,
        transaction,
        dialect,
        excludes,
        other);
  }
}
