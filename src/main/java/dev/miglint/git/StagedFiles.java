package dev.miglint.git;

import dev.miglint.git.Git.Answer;
import dev.miglint.migration.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the next commit brings.
 *
 * @param files that it adds or changes, absolute, under the names that they have from now on
 * @param index all files as they are after it
 */
public record StagedFiles(List<Path> files, Snapshot index) {

  /** Where a commit of some files alone has its index (githooks(5), pre-commit). */
  private static final String INDEX = "GIT_INDEX_FILE";

  /** What links and submodules have is no text. */
  private static final String FILE_MODE = "100";

  private static final String IGNORED = "--ignore-submodules=all";

  public StagedFiles {
    files = List.copyOf(files);
  }

  /**
   * Asks git.
   *
   * @param workingDirectory where the user stands, in a checkout
   * @param environment of the process, in which a hook is told of its index
   * @throws GitException if git is absent, or the folder is in no checkout
   */
  public static StagedFiles in(Path workingDirectory, Map<String, String> environment)
      throws GitException {
    Path top = Base.top(workingDirectory);
    Git git = new Git(top, Optional.ofNullable(environment.get(INDEX)));
    // The way up leaves symbolic links in the user's own path alone.
    Path shown =
        workingDirectory
            .resolve(new Git(workingDirectory).ask("rev-parse", "--show-cdup").line())
            .normalize();
    List<Path> files =
        answered(git, "diff", "--cached", "--name-only", "--diff-filter=ACMR", IGNORED, "-z")
            .pieces()
            .stream()
            .map(shown::resolve)
            .toList();
    return new StagedFiles(files, snapshot(git, shown));
  }

  /**
   * Files that have not been staged, or have changed since, are not in the working tree's state.
   */
  private static Snapshot snapshot(Git git, Path top) throws GitException {
    Map<Path, Snapshot.Content> others = new HashMap<>();
    Set<Path> absent = new HashSet<>();
    Answer changed =
        answered(
            git, "diff", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", IGNORED);
    for (Iterator<String> pieces = changed.pieces().iterator(); pieces.hasNext(); ) {
      String[] words = pieces.next().substring(1).split(" ", -1); // modes, blobs, status
      Path file = top.resolve(pieces.next());
      String blob = words[2];
      if (words[4].startsWith("A")) {
        absent.add(file); // Its name alone is staged.
      } else if (words[0].startsWith(FILE_MODE) && !blob.matches("0+")) {
        others.put(file, () -> open(git, blob));
      }
    }
    for (String file : answered(git, "ls-files", "--others", "--exclude-standard", "-z").pieces()) {
      absent.add(top.resolve(file));
    }
    return new Snapshot(others, absent);
  }

  private static InputStream open(Git git, String blob) throws IOException {
    try {
      return new ByteArrayInputStream(answered(git, "cat-file", "blob", blob).bytes());
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Answer answered(Git git, String... arguments) throws GitException {
    Answer answer = git.ask(arguments);
    if (answer.failed()) {
      throw new GitException(
          "git cannot read the index of %s: %s".formatted(git.folder(), answer.complaint()));
    }
    return answer;
  }
}
