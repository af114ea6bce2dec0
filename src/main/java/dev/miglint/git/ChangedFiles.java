package dev.miglint.git;

import dev.miglint.git.Git.Answer;
import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.FileChange;
import dev.miglint.migration.FileChange.Kind;
import dev.miglint.source.SourceFile;
import dev.miglint.source.SourceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was added, changed, renamed or deleted since the common ancestor with a reference: in
 * commits, in the index, in the working tree, and files that git does not track yet.
 */
public final class ChangedFiles {

  private static final String SUBMODULE = "160000";

  private final Path workingDirectory;
  private final Map<Path, String> known = new HashMap<>();
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Map<Path, Path> real = new HashMap<>();

  /**
   * @param workingDirectory where the user stands
   * @param files those that matter, named as they are shown to people; texts of the past are read
   *     of what lies in their folders
   */
  public ChangedFiles(Path workingDirectory, Collection<String> files) {
    this.workingDirectory = real(workingDirectory);
    for (String name : files) {
      Path file = workingDirectory.resolve(name).normalize();
      Path folder = file.getParent() == null ? workingDirectory : file.getParent();
      Path realFolder = real.computeIfAbsent(folder, ChangedFiles::real);
      folders.add(realFolder);
      known.put(realFolder.resolve(file.getFileName()), name);
    }
  }

  /** A path without symbolic links, as git shows it. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // A folder that is not there: what is said about it can only be its name.
      return path.toAbsolutePath().normalize();
    }
  }

  /**
   * The changes in the repositories of all files.
   *
   * @throws GitException if git is absent, or there is nothing to compare with
   */
  public ChangeSet since(String reference) throws GitException {
    List<FileChange> changes = new ArrayList<>();
    Set<Path> done = new LinkedHashSet<>();
    for (Path folder : folders.isEmpty() ? Set.of(workingDirectory) : folders) {
      if (done.stream().noneMatch(folder::equals)) {
        Base base = Base.of(reference, existing(folder), workingDirectory);
        if (done.add(base.top())) {
          changes.addAll(changes(base));
        }
        folders.stream().filter(other -> isSameCheckout(other, base)).forEach(done::add);
      }
    }
    return ChangeSet.of(reference, changes);
  }

  /** The nearest folder that is there: a new file may only be on its way from an editor. */
  private static Path existing(Path folder) {
    Path existing = folder;
    while (!existing.toFile().isDirectory() && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }

  /** Whether no other checkout, such as a submodule, can lie between. */
  private static boolean isSameCheckout(Path folder, Base base) {
    if (!folder.startsWith(base.top())) {
      return false;
    }
    Path between = folder;
    while (between != null && !between.equals(base.top())) {
      if (between.resolve(".git").toFile().exists()) {
        return false;
      }
      between = between.getParent();
    }
    return true;
  }

  /** A line of {@code git diff --raw}. */
  private record Difference(Kind kind, String blob, String before, String now) {}

  private List<FileChange> changes(Base base) throws GitException {
    Git git = new Git(base.top());
    List<Difference> differences = new ArrayList<>(differences(git, base.commit()));
    for (String file : untracked(git)) {
      differences.add(new Difference(Kind.ADDED, "", file, file));
    }
    List<Difference> wanted =
        differences.stream()
            .filter(d -> d.kind() != Kind.ADDED && matters(base.top().resolve(d.before())))
            .toList();
    Map<String, SourceFile> texts = texts(git, base.top(), wanted);
    return changes(base.top(), differences, texts);
  }

  /** A file that was moved without telling git is deleted here and untracked there. */
  private List<FileChange> changes(
      Path top, List<Difference> differences, Map<String, SourceFile> texts) {
    Map<String, Difference> deleted = new HashMap<>();
    for (Difference difference : differences) {
      SourceFile before = texts.get(difference.before());
      if (difference.kind() == Kind.DELETED && before != null && !before.text().isBlank()) {
        deleted.put(before.text(), difference);
      }
    }
    Set<Difference> origins = new LinkedHashSet<>();
    Map<String, FileChange> changes = new LinkedHashMap<>();
    for (Difference difference : differences) {
      Path file = top.resolve(difference.now());
      Optional<Difference> origin =
          difference.kind() == Kind.ADDED && !deleted.isEmpty() && matters(file)
              ? text(file).flatMap(text -> Optional.ofNullable(deleted.remove(text)))
              : Optional.empty();
      origin.ifPresent(origins::add);
      changes.put(
          difference.now(),
          new FileChange(
              name(file),
              origin.isPresent() ? Kind.RENAMED : difference.kind(),
              Optional.ofNullable(texts.get(origin.orElse(difference).before()))));
    }
    origins.forEach(origin -> changes.remove(origin.now()));
    return List.copyOf(changes.values());
  }

  private static Optional<String> text(Path file) {
    return SourceReader.read(file, file.toString()) instanceof SourceReader.Text text
        ? Optional.of(text.file().text())
        : Optional.empty();
  }

  private boolean matters(Path file) {
    return folders.stream().anyMatch(folder -> file.startsWith(folder));
  }

  private String name(Path file) {
    String name = known.get(file);
    if (name != null) {
      return name;
    }
    Path shown =
        Objects.equals(file.getRoot(), workingDirectory.getRoot())
            ? workingDirectory.relativize(file)
            : file;
    return shown.toString().replace('\\', '/');
  }

  private static List<Difference> differences(Git git, String commit) throws GitException {
    Answer answer =
        git.ask("diff", "--raw", "-z", "-M", "--no-abbrev", "--no-ext-diff", commit, "--");
    if (answer.failed()) {
      throw new GitException(
          "git cannot compare with %s: %s".formatted(commit, answer.complaint()));
    }
    List<Difference> differences = new ArrayList<>();
    for (Iterator<String> pieces = answer.pieces().iterator(); pieces.hasNext(); ) {
      String[] words = pieces.next().substring(1).split(" ", -1); // modes, blobs, status
      String before = pieces.next();
      char status = words[4].charAt(0);
      String now = status == 'R' || status == 'C' ? pieces.next() : before;
      if (!words[0].equals(SUBMODULE) && !words[1].equals(SUBMODULE)) {
        differences.add(new Difference(kind(status), words[2], before, now));
      }
    }
    return differences;
  }

  private static Kind kind(char status) {
    return switch (status) {
      case 'A', 'C' -> Kind.ADDED;
      case 'D' -> Kind.DELETED;
      case 'R' -> Kind.RENAMED;
      default -> Kind.MODIFIED;
    };
  }

  private static List<String> untracked(Git git) throws GitException {
    return git.ask("ls-files", "--others", "--exclude-standard", "-z").pieces().stream()
        .filter(file -> !file.endsWith("/")) // Another repository.
        .toList();
  }

  /** What files were at the base, by their names there; those that are no text are left out. */
  private Map<String, SourceFile> texts(Git git, Path top, List<Difference> differences)
      throws GitException {
    if (differences.isEmpty()) {
      return Map.of();
    }
    String blobs = differences.stream().map(Difference::blob).collect(Collectors.joining("\n"));
    byte[] all =
        git.ask((blobs + "\n").getBytes(StandardCharsets.UTF_8), "cat-file", "--batch").bytes();
    Map<String, SourceFile> texts = new HashMap<>();
    int position = 0;
    for (Difference difference : differences) {
      int headEnd = position;
      while (headEnd < all.length && all[headEnd] != '\n') {
        headEnd++;
      }
      String head = new String(all, position, headEnd - position, StandardCharsets.UTF_8);
      position = headEnd + 1;
      if (head.contains(" blob ")) {
        int size = Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
        byte[] bytes = Arrays.copyOfRange(all, position, position + size);
        position += size + 1;
        var result =
            SourceReader.read(
                new ByteArrayInputStream(bytes), name(top.resolve(difference.before())));
        if (result instanceof SourceReader.Text text) {
          texts.put(difference.before(), text.file());
        }
      }
    }
    return texts;
  }
}
