package dev.miglint.migration;

import dev.miglint.migration.Discovery.Unreadable;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.source.SourceFile;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Finds the histories at some paths. */
public final class Histories {

  private static final String STANDARD_INPUT = "-";

  private final List<Layout> layouts;

  /** With every layout on the class path. */
  public Histories() {
    this(ServiceLoader.load(Layout.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  Histories(List<Layout> layouts) {
    this.layouts =
        layouts.stream().sorted((a, b) -> a.framework().compareTo(b.framework())).toList();
  }

  /** The ids of all known frameworks, sorted. */
  public List<String> frameworks() {
    return layouts.stream().map(Layout::framework).toList();
  }

  /** Whether a framework would take a file for one of its migrations, by its name and its text. */
  boolean mayBeMigration(SourceFile file) {
    return Folder.isSql(file.name()) || layouts.stream().anyMatch(l -> l.mayBeMigration(file));
  }

  /**
   * Reads everything that the user selected.
   *
   * @param standardInput read to its end when {@code -} is among the paths
   * @throws IllegalArgumentException when the selection names a framework that is not known
   */
  public Discovery read(Selection selection, InputStream standardInput) {
    List<Layout> chosen = chosen(selection);
    if (!selection.each()) {
      return readTogether(selection, chosen, standardInput);
    }
    List<Discovery> parts =
        selection.paths().stream()
            .map(path -> readTogether(selection.withPaths(List.of(path)), chosen, standardInput))
            .toList();
    return new Discovery(
        parts.stream().flatMap(part -> part.sets().stream()).toList(),
        parts.stream().flatMap(part -> part.unreadable().stream()).toList(),
        parts.stream().flatMap(part -> part.leftOut().stream()).toList(),
        parts.stream().mapToInt(Discovery::otherFiles).sum(),
        parts.stream().flatMap(part -> part.without().stream()).toList());
  }

  private List<Layout> chosen(Selection selection) {
    if (selection.framework().isEmpty()) {
      return layouts;
    }
    String id = selection.framework().get();
    List<Layout> named = layouts.stream().filter(l -> l.framework().equals(id)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException("no such framework: " + id);
    }
    return named;
  }

  private static Discovery readTogether(
      Selection selection, List<Layout> layouts, InputStream standardInput) {
    DisplayNames names = new DisplayNames(selection.workingDirectory());
    FileTree tree = new FileTree(names, selection.excludes(), selection.snapshot());
    Texts texts = new Texts(names, selection.snapshot());
    List<Unreadable> unreadable = new ArrayList<>();
    List<Path> located = new ArrayList<>();
    for (String given : selection.paths()) {
      try {
        if (given.equals(STANDARD_INPUT)) {
          String name = selection.standardInputName().orElse("<stdin>");
          Path file = names.locate(name);
          texts.put(file, standardInput);
          tree.addScript(file);
          located.add(file);
        } else {
          Path path = names.locate(given);
          tree.select(path);
          located.add(path);
        }
      } catch (InvalidPathException e) {
        unreadable.add(new Unreadable(given, "is not a path: " + e.getReason()));
      }
    }
    texts.readAll(tree.scripts());

    List<MigrationSet> sets = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>(tree.leftOut());
    Detection detection = new Detection(layouts, selection, Texts.areMany(tree.scripts().size()));
    for (List<Match> matches : detection.detectEach(tree.roots(texts))) {
      for (Match match : matches) {
        if (!match.set().migrations().isEmpty() || !match.set().notes().isEmpty()) {
          sets.add(match.set());
        }
        leftOut.addAll(match.leftOut());
      }
    }
    unreadable.addAll(tree.unreadable());
    unreadable.addAll(texts.unreadable());
    leftOut.addAll(neverClaimed(selection, tree, names, sets, leftOut, unreadable));

    Set<String> files = new HashSet<>();
    sets.forEach(set -> set.migrations().forEach(m -> files.add(m.file().name())));
    Set<String> passedOver = new TreeSet<>(tree.otherFiles());
    passedOver.removeAll(files);
    return new Discovery(
        sets,
        unreadable,
        leftOut,
        passedOver.size(),
        without(located, names, files, unreadable, leftOut));
  }

  /** Scripts that no layout wanted, since the user named one, or no database. */
  private static List<LeftOut> neverClaimed(
      Selection selection,
      FileTree tree,
      DisplayNames names,
      List<MigrationSet> sets,
      List<LeftOut> leftOut,
      List<Unreadable> unreadable) {
    Set<String> accounted = new HashSet<>();
    sets.forEach(set -> set.migrations().forEach(m -> accounted.add(m.file().name())));
    leftOut.forEach(left -> accounted.add(left.file()));
    unreadable.forEach(file -> accounted.add(file.file()));
    return tree.scripts().stream()
        .sorted()
        .map(names::of)
        .filter(file -> !accounted.contains(file))
        .map(
            file ->
                new LeftOut(
                    file,
                    selection.framework().isPresent()
                        ? "is not part of a history of the named framework"
                        : "is for none of the databases whose SQL is read"))
        .toList();
  }

  private static List<String> without(
      List<Path> located,
      DisplayNames names,
      Set<String> files,
      List<Unreadable> unreadable,
      List<LeftOut> leftOut) {
    Set<String> known = new HashSet<>(files);
    // There is something, and it is said why it is no migration.
    leftOut.stream()
        .filter(left -> Folder.isSql(left.file()) || left.reason().equals(FileTree.EXCLUDED))
        .map(LeftOut::file)
        .forEach(known::add);
    unreadable.forEach(file -> known.add(file.file()));
    return located.stream()
        .map(names::of)
        .filter(path -> known.stream().noneMatch(file -> isAtOrBelow(file, path)))
        .toList();
  }

  private static boolean isAtOrBelow(String file, String path) {
    if (path.equals(".")) {
      return !file.startsWith("/") && !file.equals("..") && !file.startsWith("../");
    }
    return file.equals(path) || file.startsWith(path.endsWith("/") ? path : path + "/");
  }
}
