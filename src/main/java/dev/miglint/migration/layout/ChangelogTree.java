package dev.miglint.migration.layout;

import dev.miglint.migration.Folder;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Note;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A changelog with everything that it includes, in the order in which Liquibase runs it. */
final class ChangelogTree {

  private static final Pattern CHANGELOG =
      Pattern.compile(".*\\.(ya?ml|xml|json)", Pattern.CASE_INSENSITIVE);

  /** How far above a changelog the root of its paths may lie. */
  private static final int LEVELS_ABOVE = 12;

  private final Folder folder;
  private final boolean readsUnselected;
  private final List<Migration> migrations = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();
  private final Set<String> included = new HashSet<>();

  /**
   * Begins a history.
   *
   * @param readsUnselected whether files that the user did not select belong to it
   */
  ChangelogTree(Folder folder, boolean readsUnselected) {
    this.folder = folder;
    this.readsUnselected = readsUnselected;
  }

  /** Whether a file may be a changelog, by its name. */
  static boolean mayBeChangelog(String file) {
    return !file.endsWith(".sql") && CHANGELOG.matcher(file).matches();
  }

  /** Reads a changelog; empty when the file is none. */
  static Optional<ChangelogElement> changelog(SourceFile file) {
    if (!file.text().contains("databaseChangeLog")) {
      return Optional.empty();
    }
    return file.name().toLowerCase(Locale.ROOT).endsWith(".xml")
        ? XmlChangelog.read(file)
        : YamlChangelog.read(file);
  }

  /** Follows a file, relative to the folder, and what it includes. */
  void follow(String file) {
    if (!visited.add(file)) {
      return;
    }
    Optional<SourceFile> source = folder.read(file);
    if (source.isEmpty()) {
      return;
    }
    if (!mayBeChangelog(file)) {
      if (readsUnselected || folder.holds(file)) {
        script(source.get());
      }
      return;
    }
    changelog(source.get()).ifPresent(root -> entries(file, source.get(), root));
  }

  private void script(SourceFile source) {
    if (FormattedSql.isFormatted(source)) {
      migrations.addAll(FormattedSql.migrations(source, folder.dialect()));
      return;
    }
    // A script without changesets is one.
    Name name = Name.ofFile(Path.of(source.name()).getFileName().toString());
    migrations.add(
        new Migration(
            name.id(),
            "",
            name.words(),
            dev.miglint.migration.Direction.UP,
            source,
            source.whole(),
            TransactionMode.PER_MIGRATION,
            dev.miglint.migration.Language.SQL,
            folder.dialect()));
  }

  private void entries(String changelog, SourceFile source, ChangelogElement root) {
    boolean own = readsUnselected || folder.holds(changelog);
    ChangeSets changeSets =
        new ChangeSets(
            folder,
            source,
            change ->
                Optional.of(
                        resolved(
                            changelog,
                            change.attribute("path"),
                            change.is("relativeToChangelogFile")))
                    .filter(file -> isThere(source, file))
                    .filter(file -> readsUnselected || folder.holds(file)));
    int first = migrations.size();
    for (ChangelogElement entry : root.children()) {
      switch (entry.name()) {
        case "include" -> include(changelog, source, entry);
        case "includeAll" -> includeAll(changelog, entry);
        case "changeSet" -> {
          List<Migration> read = changeSets.read(entry);
          read.stream()
              .filter(migration -> own || migration.file() != source)
              .forEach(migrations::add);
        }
        default -> {
          // Properties and preconditions run nothing.
        }
      }
    }
    migrations.subList(first, migrations.size()).replaceAll(changeSets::rendered);
  }

  private void include(String changelog, SourceFile source, ChangelogElement entry) {
    String file = resolved(changelog, entry.attribute("file"), entry.is("relativeToChangelogFile"));
    included.add(file);
    if (isThere(source, file)) {
      follow(file);
    }
  }

  private boolean isThere(SourceFile changelog, String file) {
    if (folder.holds(file) || folder.read(file).isPresent()) {
      return true;
    }
    notes.add(
        new Note(
            Note.Kind.MISSING_FILE,
            changelog.name(),
            "It includes %s, which is not there.".formatted(file)));
    return false;
  }

  private void includeAll(String changelog, ChangelogElement entry) {
    String path = resolved(changelog, entry.attribute("path"), entry.is("relativeToChangelogFile"));
    Optional<Folder> start = folderAt(path);
    if (start.isEmpty()) {
      return;
    }
    String ending = entry.attribute("endsWithFilter");
    int deepest = number(entry.attribute("maxDepth"), Integer.MAX_VALUE);
    int least = number(entry.attribute("minDepth"), 0);
    boolean reverse = entry.attribute("resourceComparator").contains("reverse");
    List<String> files =
        filesBelow(start.get(), path.isEmpty() || path.equals(".") ? "" : path + "/", 1, deepest)
            .filter(file -> file.endsWith(ending))
            .filter(file -> file.substring(path.length()).split("/", -1).length >= least)
            .filter(file -> !file.equals(changelog))
            .filter(file -> mayBeChangelog(file) || Folder.isSql(file))
            .sorted(reverse ? Comparator.reverseOrder() : Comparator.naturalOrder())
            .toList();
    included.addAll(files);
    files.forEach(this::follow);
  }

  private static int number(String digits, int otherwise) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
  }

  private static Stream<String> filesBelow(Folder place, String prefix, int depth, int deepest) {
    Stream<String> here = place.files().stream().map(prefix::concat);
    return depth >= deepest
        ? here
        : Stream.concat(
            here,
            place.folders().stream()
                .flatMap(
                    below -> filesBelow(below, prefix + below.name() + "/", depth + 1, deepest)));
  }

  private Optional<Folder> folderAt(String path) {
    Optional<Folder> place = Optional.of(folder);
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        place = place.flatMap(around -> around.folder(part));
      }
    }
    return place;
  }

  /** A path as it is seen from the folder; from the root of the paths where it is none of those. */
  private String resolved(String changelog, String written, boolean relative) {
    String path = written.replace('\\', '/').replaceFirst("^classpath\\*?:", "");
    path = path.startsWith("/") ? path.substring(1) : path;
    Path own = Path.of(changelog).getParent();
    Path beside = (own == null ? Path.of("") : own).resolve(path).normalize();
    if (!relative && !isFileOrFolder(slashes(beside))) {
      Path above = Path.of("");
      for (int i = 0; i < LEVELS_ABOVE; i++) {
        String candidate = slashes(rootedAt(above, path));
        if (isFileOrFolder(candidate)) {
          return candidate;
        }
        above = above.resolve("..");
      }
    }
    return slashes(beside);
  }

  /** The folder's own path ends as such a path begins: it does not lead out and in again. */
  private Path rootedAt(Path above, String path) {
    int levels = above.toString().isEmpty() ? 0 : above.getNameCount();
    Path own = Path.of(folder.location()).toAbsolutePath().normalize();
    Path target = Path.of(path).normalize();
    if (levels == 0 || levels > own.getNameCount()) {
      return target;
    }
    Path tail = own.subpath(own.getNameCount() - levels, own.getNameCount());
    return target.startsWith(tail) && target.getNameCount() > levels
        ? target.subpath(levels, target.getNameCount())
        : above.resolve(target);
  }

  private boolean isFileOrFolder(String path) {
    return folder.holds(path)
        || folderAt(path).isPresent()
        || (!path.isEmpty() && folder.read(path).isPresent());
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  List<Migration> migrations() {
    return List.copyOf(migrations);
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }

  /** The files that the changelogs name, relative to the folder. */
  Set<String> included() {
    return Set.copyOf(included);
  }

  /** The changelogs that hold no changeset of their own, which nobody else needs to look at. */
  List<LeftOut> changelogs() {
    Set<String> used = new HashSet<>();
    migrations.forEach(migration -> used.add(migration.file().name()));
    return visited.stream()
        .filter(ChangelogTree::mayBeChangelog)
        .map(folder::locationOf)
        .filter(file -> !used.contains(file))
        .sorted()
        .map(file -> new LeftOut(file, "is a changelog"))
        .toList();
  }
}
