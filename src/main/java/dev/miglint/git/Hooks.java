package dev.miglint.git;

import dev.miglint.git.Git.Answer;
import java.nio.file.Path;

/**
 * Where a repository has its hooks.
 *
 * @param folder which need not be there yet
 */
public record Hooks(Path folder) {

  /**
   * The hooks of the repository around a folder: of all its worktrees, and wherever its
   * configuration says.
   *
   * @throws GitException if it is in none, or git does not know
   */
  public static Hooks of(Path inside) throws GitException {
    Path top = Base.top(inside);
    // A core.hooksPath that is relative is so to where hooks run, which is the top.
    Answer path = new Git(top).ask("rev-parse", "--git-path", "hooks");
    if (path.failed() || path.line().isEmpty()) {
      throw new GitException("git does not say where its hooks are: " + path.complaint());
    }
    return new Hooks(top.resolve(path.line()).normalize());
  }
}
