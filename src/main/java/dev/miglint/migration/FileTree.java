package dev.miglint.migration;

import dev.miglint.migration.Discovery.Unreadable;
import dev.miglint.migration.Match.LeftOut;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the names of the selected files, with the folders around them. */
final class FileTree {

  /** Folders of other people's files, and of files that a build makes. */
  private static final Set<String> FOREIGN_FOLDERS = Set.of("node_modules", "target");

  static final String EXCLUDED = "is excluded by the configuration";

  private final DisplayNames names;
  private final List<PathMatcher> excludes;
  private final Snapshot snapshot;
  private final Map<Path, TreeSet<String>> files = new TreeMap<>();
  private final Map<Path, TreeSet<String>> folders = new TreeMap<>();
  private final Set<Path> visited = new HashSet<>();
  private final Set<Path> scripts = new HashSet<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Set<String> otherFiles = new TreeSet<>();

  FileTree(DisplayNames names, List<String> excludes, Snapshot snapshot) {
    this.names = names;
    this.snapshot = snapshot;
    this.excludes = excludes.stream().map(FileTree::matcher).toList();
  }

  private static PathMatcher matcher(String glob) {
    String anywhere = glob.contains("/") ? glob : "{" + glob + ",**/" + glob + "}";
    return FileSystems.getDefault().getPathMatcher("glob:" + anywhere);
  }

  /** Adds what the user named: a file whatever its name is, or everything in a folder. */
  void select(Path path) {
    if (isExcluded(path)) {
      leftOut.add(new LeftOut(names.of(path), EXCLUDED));
    } else if (Files.isDirectory(path)) {
      walk(path);
    } else if (snapshot.isFile(path) || Files.exists(path)) {
      addScript(path);
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      unreadable.add(new Unreadable(names.of(path), brokenLink(path)));
    } else {
      unreadable.add(new Unreadable(names.of(path), "does not exist"));
    }
  }

  /** Adds a file that need not be on the disk. */
  void addScript(Path file) {
    add(file);
    scripts.add(file);
  }

  private void walk(Path folder) {
    try {
      if (!visited.add(folder.toRealPath())) {
        leftOut.add(new LeftOut(names.of(folder), "is a folder that was read already"));
        return;
      }
    } catch (IOException e) {
      unreadable.add(new Unreadable(names.of(folder), ReadErrors.message(e)));
      return;
    }
    for (Path entry : entries(folder)) {
      visit(folder, entry);
    }
    for (Path file : snapshot.missing(folder)) {
      if (!isExcluded(file)) {
        addFound(file, file.getFileName().toString());
      }
    }
  }

  private void visit(Path parent, Path entry) {
    if (snapshot.lacks(entry)) {
      return;
    }
    String name = entry.getFileName().toString();
    Optional<BasicFileAttributes> attributes = attributes(entry);
    boolean folder = attributes.filter(BasicFileAttributes::isDirectory).isPresent();
    if (isExcluded(entry)) {
      leftOut.add(new LeftOut(names.of(entry), EXCLUDED));
    } else if (folder && (name.startsWith(".") || FOREIGN_FOLDERS.contains(name))) {
      leftOut.add(
          new LeftOut(names.of(entry), "is a folder that holds no migrations of this project"));
    } else if (folder && leadsBack(parent, entry)) {
      unreadable.add(
          new Unreadable(
              names.of(entry), "is a symbolic link that leads back to a folder around it"));
    } else if (folder) {
      walk(entry);
    } else if (attributes.filter(BasicFileAttributes::isRegularFile).isPresent()) {
      addFound(entry, name);
    } else if (Folder.isSql(name)) {
      unreadable.add(new Unreadable(names.of(entry), notRegular(entry)));
    } else {
      otherFiles.add(names.of(entry));
    }
  }

  /** Of what a link leads to; empty where there is nothing. */
  private static Optional<BasicFileAttributes> attributes(Path entry) {
    try {
      return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty(); // Its name decides on what is said of it.
    }
  }

  private void addFound(Path file, String name) {
    add(file);
    if (Folder.isSql(name)) {
      scripts.add(file);
    } else {
      otherFiles.add(names.of(file));
    }
  }

  private void add(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    files.computeIfAbsent(folder, key -> new TreeSet<>()).add(file.getFileName().toString());
    while (folder.getParent() != null
        && folders
            .computeIfAbsent(folder.getParent(), key -> new TreeSet<>())
            .add(folder.getFileName().toString())) {
      folder = folder.getParent();
    }
  }

  private List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      unreadable.add(new Unreadable(names.of(folder), "cannot be read: " + e.getMessage()));
    } catch (IOException e) {
      unreadable.add(new Unreadable(names.of(folder), ReadErrors.message(e)));
    }
    Collections.sort(entries);
    return entries;
  }

  /** Whether a symbolic link points to a folder that the link itself lies in. */
  private static boolean leadsBack(Path parent, Path folder) {
    if (!Files.isSymbolicLink(folder)) {
      return false;
    }
    try {
      return parent.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      // It vanished or cannot be read; walking into it says so.
      return false;
    }
  }

  private static String notRegular(Path file) {
    if (Files.isSymbolicLink(file)) {
      return brokenLink(file);
    }
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? "is neither a file nor a folder"
        : "vanished before it could be read";
  }

  private static String brokenLink(Path link) {
    return Files.exists(link)
        ? "is a symbolic link to something that is neither a file nor a folder"
        : "is a symbolic link that leads to no file";
  }

  private boolean isExcluded(Path path) {
    if (excludes.isEmpty()) {
      return false;
    }
    Path shown = Path.of(names.of(path));
    return excludes.stream().anyMatch(exclude -> exclude.matches(shown));
  }

  /** The folder around everything that was selected; empty when nothing was. */
  List<Folder> roots(Texts texts) {
    List<Folder> roots = new ArrayList<>();
    Set<Path> all = new TreeSet<>(files.keySet());
    all.addAll(folders.keySet());
    for (Path folder : all) {
      if (folder.getParent() == null) {
        roots.add(folder(folder, texts));
      }
    }
    return roots;
  }

  private Folder folder(Path path, Texts texts) {
    List<Folder> below =
        folders.getOrDefault(path, new TreeSet<>()).stream()
            .map(name -> folder(path.resolve(name), texts))
            .toList();
    List<String> direct = List.copyOf(files.getOrDefault(path, new TreeSet<>()));
    List<String> directScripts =
        direct.stream().filter(name -> scripts.contains(path.resolve(name))).toList();
    return new Folder(path, names.of(path), direct, directScripts, below, texts);
  }

  /** Files that are read as SQL unless a framework knows better, in no order. */
  Set<Path> scripts() {
    return Collections.unmodifiableSet(scripts);
  }

  List<Unreadable> unreadable() {
    return List.copyOf(unreadable);
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Files of other kinds that were met, as they are shown to people. */
  Set<String> otherFiles() {
    return Collections.unmodifiableSet(otherFiles);
  }
}
