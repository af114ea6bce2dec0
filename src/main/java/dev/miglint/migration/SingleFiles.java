package dev.miglint.migration;

import dev.miglint.migration.Discovery.Unreadable;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.source.SourceReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the histories that single files are taken out of, as a hook does that hands over what has
 * changed: what comes before them has to be known, although nobody asks about it.
 */
public final class SingleFiles {

  /** Frameworks keep a migration in the folder of a history, or in a folder of its own there. */
  private static final int FOLDERS_ABOVE = 2;

  private final Histories histories;
  private final Selection selection;
  private final List<Path> roots;

  /**
   * @param roots where the configuration says that migrations are; may be empty
   * @param onlyMigrations files that are neither SQL nor migrations are passed over, as whoever
   *     hands them over has not looked into them
   */
  public SingleFiles(
      Histories histories, Selection selection, List<Path> roots, boolean onlyMigrations) {
    this.histories = histories;
    this.selection =
        onlyMigrations
            ? selection.withPaths(migrations(histories, selection, selection.paths()))
            : selection;
    this.roots = List.copyOf(roots);
  }

  private static List<String> migrations(
      Histories histories, Selection selection, List<String> paths) {
    return paths.parallelStream().filter(path -> mayBe(histories, selection, path)).toList();
  }

  /** What is no file is not passed over: reading it says what is wrong. */
  private static boolean mayBe(Histories histories, Selection selection, String path) {
    if (Folder.isSql(path)) {
      return true;
    }
    try {
      Path file = selection.workingDirectory().resolve(path).normalize();
      return !selection.snapshot().isFile(file)
          || (Texts.read(selection.snapshot(), file, path) instanceof SourceReader.Text text
              && histories.mayBeMigration(text.file()));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  /**
   * What was found.
   *
   * @param files the ones that were asked for; empty means all that was found
   */
  public record Found(Discovery discovery, Set<String> files) {
    public Found {
      files = Set.copyOf(files);
    }

    /** Whether somebody wants to know about the file, and not only about what comes after it. */
    public boolean asksFor(String file) {
      return files.isEmpty() || files.contains(file);
    }
  }

  /** Reads the paths, and where they are all single files the histories around them. */
  public Found read(InputStream standardInput) {
    boolean single =
        !selection.each()
            && !selection.paths().isEmpty()
            && selection.paths().stream().allMatch(this::isFile);
    if (!single) {
      return new Found(histories.read(selection, standardInput), Set.of());
    }
    Map<String, MigrationSet> around = new LinkedHashMap<>();
    List<String> alone = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>();
    Map<String, Discovery> read = new LinkedHashMap<>();
    for (String path : selection.paths()) {
      Optional<MigrationSet> set = setAround(path, read);
      if (set.isPresent()) {
        around.putIfAbsent(set.get().location(), set.get());
        files(set.get()).stream().filter(name -> isSame(name, path)).forEach(asked::add);
      } else {
        alone.add(path);
      }
    }
    if (around.isEmpty()) {
      return new Found(histories.read(selection, standardInput), Set.of());
    }
    Discovery rest =
        alone.isEmpty()
            ? new Discovery(List.of(), List.of(), List.of(), 0, List.of())
            : histories.read(selection.withPaths(alone), standardInput);
    rest.sets().forEach(set -> asked.addAll(files(set)));
    return new Found(joined(around, rest, asked, read), asked);
  }

  private boolean isFile(String path) {
    try {
      return selection.snapshot().isFile(located(path));
    } catch (InvalidPathException e) {
      return false; // Reading it says what is wrong.
    }
  }

  private Path located(String path) {
    return selection.workingDirectory().resolve(path).normalize();
  }

  private boolean isSame(String name, String path) {
    return located(name).equals(located(path));
  }

  private static List<String> files(MigrationSet set) {
    return set.migrations().stream().map(migration -> migration.file().name()).distinct().toList();
  }

  private Optional<MigrationSet> setAround(String path, Map<String, Discovery> read) {
    for (String folder : candidates(path)) {
      Discovery discovery =
          read.computeIfAbsent(
              folder,
              f -> histories.read(selection.withPaths(List.of(f)), InputStream.nullInputStream()));
      Optional<MigrationSet> set =
          discovery.sets().stream()
              .filter(s -> files(s).stream().anyMatch(name -> isSame(name, path)))
              .filter(SingleFiles::isHistory)
              .findFirst();
      if (set.isPresent()) {
        return set;
      }
    }
    return Optional.empty();
  }

  /** Scripts without a framework are a history only if all of them are numbered. */
  private static boolean isHistory(MigrationSet set) {
    return !set.framework().id().equals("plain")
        || set.migrations().stream().noneMatch(migration -> migration.version().isEmpty());
  }

  /** The folders that may hold the history, the outermost first: it knows of lists of scripts. */
  private List<String> candidates(String path) {
    Path file = located(path);
    for (Path root : roots) {
      if (file.startsWith(root)) {
        return List.of(root.toString());
      }
    }
    List<String> candidates = new ArrayList<>();
    Path given = Path.of(path);
    Optional<Path> folder = Optional.ofNullable(file.getParent());
    // Outside of a repository the folders may hold anything: a home, all temporary files.
    int folders = isInRepository(file) ? FOLDERS_ABOVE : 0;
    for (int i = 0; i < folders && folder.isPresent(); i++) {
      Path here = folder.get();
      boolean tooFar = here.getNameCount() == 0 || Files.exists(here.resolve(".git"));
      if (tooFar) {
        break; // A whole repository is too much to read for one file.
      }
      candidates.add(
          0,
          given.isAbsolute()
              ? here.toString()
              : selection.workingDirectory().relativize(here).toString());
      folder = Optional.ofNullable(here.getParent());
    }
    return candidates.stream().map(name -> name.isEmpty() ? "." : name).toList();
  }

  private Discovery joined(
      Map<String, MigrationSet> around,
      Discovery rest,
      Set<String> asked,
      Map<String, Discovery> read) {
    List<MigrationSet> sets = new ArrayList<>(around.values());
    sets.addAll(rest.sets());
    List<Unreadable> unreadable = new ArrayList<>(rest.unreadable());
    List<LeftOut> leftOut = new ArrayList<>(rest.leftOut());
    for (Discovery discovery : read.values()) {
      discovery.unreadable().stream()
          .filter(file -> asked.contains(file.file()) && !unreadable.contains(file))
          .forEach(unreadable::add);
    }
    return new Discovery(sets, unreadable, leftOut, rest.otherFiles(), rest.without());
  }

  private static boolean isInRepository(Path file) {
    for (Path here = file.getParent(); here != null; here = here.getParent()) {
      if (Files.exists(here.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }
}
