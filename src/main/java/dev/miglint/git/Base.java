package dev.miglint.git;

import dev.miglint.git.Git.Answer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a checkout is compared with.
 *
 * @param top the outermost folder of the checkout, without symbolic links
 * @param commit the full id
 */
record Base(Path top, String commit) {

  /**
   * The common ancestor of a reference and HEAD. Seen from outside of a submodule, it is the commit
   * that the repository around it had recorded there at its own common ancestor.
   *
   * @param folder in the checkout
   * @param seenFrom where the user stands
   * @throws GitException if there is none, or git does not know
   */
  static Base of(String reference, Path folder, Path seenFrom) throws GitException {
    Path top = top(folder);
    Git git = new Git(top);
    String outer = git.ask("rev-parse", "--show-superproject-working-tree").line();
    if (!outer.isEmpty() && !seenFrom.startsWith(top)) {
      Base around = of(reference, Path.of(outer), seenFrom);
      Optional<String> recorded = around.recorded(top);
      if (recorded.isPresent()) {
        return new Base(top, recorded.get());
      }
    }
    return new Base(top, commonAncestor(git, reference));
  }

  /** The outermost folder of the checkout around a folder. */
  static Path top(Path folder) throws GitException {
    Answer top = new Git(folder).ask("rev-parse", "--show-toplevel");
    if (top.failed() && top.error().contains("not a git repository")) {
      throw new GitException("%s is in no git repository".formatted(folder));
    }
    if (top.failed() || top.line().isEmpty()) {
      throw new GitException("git cannot read %s: %s".formatted(folder, top.complaint()));
    }
    return Path.of(top.line());
  }

  private static String commonAncestor(Git git, String reference) throws GitException {
    boolean isOption = reference.startsWith("-");
    if (isOption || git.ask("rev-parse", "--verify", "--quiet", reference + "^{commit}").failed()) {
      throw new GitException(
          ("git knows no commit \"%s\" in %s; name a branch, tag or commit, and fetch it first"
                  + " where only the remote has it")
              .formatted(reference, git.folder()));
    }
    if (git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").failed()) {
      throw new GitException("%s has no commit yet".formatted(git.folder()));
    }
    Answer ancestor = git.ask("merge-base", reference + "^{commit}", "HEAD");
    if (!ancestor.failed() && !ancestor.line().isEmpty()) {
      return ancestor.line();
    }
    if (git.ask("rev-parse", "--is-shallow-repository").line().equals("true")) {
      throw new GitException(
          ("the clone in %s is shallow: the history in which %s and HEAD meet is missing; fetch it"
                  + " (git fetch --unshallow, or fetch-depth: 0 where CI checks out)")
              .formatted(git.folder(), reference));
    }
    throw new GitException(
        "%s and HEAD have no common ancestor in %s".formatted(reference, git.folder()));
  }

  /** The commit of a submodule; empty where there was none yet. */
  private Optional<String> recorded(Path submodule) throws GitException {
    String path = top.relativize(submodule).toString().replace('\\', '/');
    Answer tree = new Git(top).ask("ls-tree", commit, "--", path);
    String[] words = tree.line().split("\\s+", 4);
    return !tree.failed() && words.length > 2 && words[1].equals("commit")
        ? Optional.of(words[2])
        : Optional.empty();
  }
}
