package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder as layouts see it: the names of what the user selected in it and below it, and the text
 * of any file on request.
 */
public final class Folder {

  private final Path path;
  private final String location;
  private final Dialect dialect;
  private final List<String> files;
  private final List<String> scripts;
  private final List<Folder> folders;
  private final Texts texts;

  /** What was read from here, by the name that it was asked for. */
  private final Map<String, Optional<SourceFile>> known;

  Folder(
      Path path,
      String location,
      List<String> files,
      List<String> scripts,
      List<Folder> folders,
      Texts texts) {
    this(
        path,
        location,
        Dialect.ofFolders(location).orElse(Dialect.POSTGRESQL),
        files,
        scripts,
        folders,
        texts,
        new ConcurrentHashMap<>());
  }

  private Folder(
      Path path,
      String location,
      Dialect dialect,
      List<String> files,
      List<String> scripts,
      List<Folder> folders,
      Texts texts,
      Map<String, Optional<SourceFile>> known) {
    this.path = path;
    this.location = location;
    this.dialect = dialect;
    this.files = List.copyOf(files);
    this.scripts = List.copyOf(scripts);
    this.folders = List.copyOf(folders);
    this.texts = texts;
    this.known = known;
  }

  /** The folder as it is shown to people: relative to the working directory if it is below it. */
  public String location() {
    return location;
  }

  /** Its own name; empty for the root of the file system. */
  public String name() {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  /** The names of the selected files that stand directly in it, sorted. */
  public List<String> files() {
    return files;
  }

  /**
   * The files among {@link #files()} that hold SQL unless a framework knows better: their names say
   * so, or the user named them.
   */
  public List<String> scripts() {
    return scripts;
  }

  /** Whether a name is among {@link #scripts()}. */
  public boolean isScript(String file) {
    return Collections.binarySearch(scripts, file) >= 0;
  }

  /** The folders directly in it that hold selected files, sorted by name. */
  public List<Folder> folders() {
    return folders;
  }

  public Optional<Folder> folder(String name) {
    return folders.stream().filter(folder -> folder.name().equals(name)).findFirst();
  }

  /**
   * Whether the user selected a file.
   *
   * @param file relative to this folder, here or below
   */
  public boolean holds(String file) {
    int slash = file.indexOf('/');
    return slash < 0
        ? Collections.binarySearch(files, file) >= 0
        : folder(file.substring(0, slash))
            .filter(below -> below.holds(file.substring(slash + 1)))
            .isPresent();
  }

  /** What the names of this folder and of those around it say; PostgreSQL when they say nothing. */
  public Dialect dialect() {
    return dialect;
  }

  /** This folder and all below it, outermost first. */
  public Stream<Folder> withBelow() {
    return Stream.concat(Stream.of(this), folders.stream().flatMap(Folder::withBelow));
  }

  /** A file in it as it is shown to people. */
  public String locationOf(String file) {
    return location.equals(".")
        ? file
        : location.endsWith("/") ? location + file : location + "/" + file;
  }

  /**
   * The text of a file, selected or not.
   *
   * @param file relative to this folder; {@code ../} leads out of it
   * @return empty when there is no such file, or when it cannot be read, which is reported
   *     elsewhere
   */
  public Optional<SourceFile> read(String file) {
    Optional<SourceFile> before = known.get(file);
    if (before != null) {
      return before;
    }
    Optional<SourceFile> text = texts.read(path.resolve(file).normalize());
    known.put(file, text);
    return text;
  }

  /**
   * A file of this name in this folder or the nearest one around it, up to the repository's root.
   */
  public Optional<SourceFile> readNearest(String file) {
    for (Path folder = path; folder != null; folder = folder.getParent()) {
      Optional<SourceFile> found = texts.read(folder.resolve(file));
      if (found.isPresent() || texts.isRepositoryRoot(folder)) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The same folder without some files, given as they are shown to people. */
  Folder without(Set<String> claimed) {
    List<Folder> leftFolders =
        folders.stream()
            .map(folder -> folder.without(claimed))
            .filter(folder -> !folder.isEmpty())
            .toList();
    return new Folder(
        path,
        location,
        dialect,
        unclaimed(files, claimed),
        unclaimed(scripts, claimed),
        leftFolders,
        texts,
        known);
  }

  private List<String> unclaimed(List<String> names, Set<String> claimed) {
    return names.stream().filter(name -> !claimed.contains(locationOf(name))).toList();
  }

  boolean isEmpty() {
    return files.isEmpty() && folders.isEmpty();
  }

  /** Whether a file's name is that of an SQL script. */
  public static boolean isSql(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return lower.endsWith(".sql") || lower.endsWith(".pgsql") || lower.endsWith(".psql");
  }

  @Override
  public String toString() {
    return location;
  }
}
