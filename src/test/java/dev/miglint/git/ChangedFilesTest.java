package dev.miglint.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangedFilesTest {

  private static final String LONG =
      "CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  note text,\n  total numeric\n);\n";

  @TempDir private Path folder;
  private GitSandbox sandbox = new GitSandbox(Path.of(""));

  @BeforeEach
  void begin() throws IOException {
    folder = folder.toRealPath();
    sandbox =
        GitSandbox.create(folder.resolve("repo"))
            .write("db/1.sql", LONG)
            .write("db/2.sql", "SELECT 2;\n")
            .write("db/3.sql", "SELECT 3;\n")
            .write("db/4.sql", "SELECT 4;\n")
            .write("version.go", "1\n")
            .commit();
  }

  private static List<String> told(ChangeSet changes) {
    return changes.changes().stream().map(ChangedFilesTest::told).toList();
  }

  private static String told(FileChange change) {
    return change.kind()
        + " "
        + change.file()
        + change.before().map(before -> " from " + before.name()).orElse("");
  }

  private ChangeSet since(String reference) throws GitException {
    return new ChangedFiles(sandbox.folder(), List.of("db/1.sql", "db/2.sql")).since(reference);
  }

  @Test
  void commitsTheIndexTheWorkingTreeAndNewFilesAllCount() throws Exception {
    sandbox.git("switch", "-q", "-c", "topic");
    sandbox.write("db/2.sql", "SELECT 22;\n").commit();
    sandbox.write("db/5.sql", "SELECT 5;\n").git("add", "-A");
    sandbox.write("db/6.sql", "SELECT 6;\n").write("db/3.sql", "SELECT 33;\n");
    sandbox.write(".gitignore", "*.log\n").write("db/x.log", "no");
    Files.delete(sandbox.folder().resolve("db/4.sql"));
    sandbox.write("version.go", "2\n");
    ChangeSet changes = since("main");
    assertThat(told(changes))
        .containsExactly(
            "ADDED .gitignore",
            "MODIFIED db/2.sql from db/2.sql",
            "MODIFIED db/3.sql from db/3.sql",
            "DELETED db/4.sql from db/4.sql",
            "ADDED db/5.sql",
            "ADDED db/6.sql",
            "MODIFIED version.go");
    assertThat(changes.of("db/2.sql").flatMap(FileChange::before))
        .hasValueSatisfying(before -> assertThat(before.text()).isEqualTo("SELECT 2;\n"));
    assertThat(changes.base()).isEqualTo("main");
  }

  @Test
  void whatTheBaseDidMeanwhileIsNotOurs() throws Exception {
    sandbox.git("switch", "-q", "-c", "topic");
    sandbox.write("db/5.sql", "SELECT 5;\n").commit();
    sandbox.git("switch", "-q", "main");
    sandbox.write("db/6.sql", "SELECT 6;\n").write("db/2.sql", "SELECT 0;\n").commit();
    sandbox.git("switch", "-q", "topic");
    assertThat(told(since("main"))).containsExactly("ADDED db/5.sql");
  }

  @Test
  void aRenameIsOneChangeWhetherGitWasToldOrNot() throws Exception {
    sandbox.git("mv", "db/1.sql", "db/01.sql");
    sandbox.write("db/01.sql", LONG + "-- more\n");
    Files.move(sandbox.folder().resolve("db/2.sql"), sandbox.folder().resolve("db/02.sql"));
    assertThat(told(since("HEAD")))
        .containsExactly("RENAMED db/01.sql from db/1.sql", "RENAMED db/02.sql from db/2.sql");
  }

  @Test
  void namesWithSpacesQuotesAndLettersOfAllKindsSurvive() throws Exception {
    sandbox.write("db/5 \"ü\".sql", "SELECT 5;\n").write("db/2.sql", "SELECT 'ü';\n");
    assertThat(told(since("HEAD")))
        .containsExactly("MODIFIED db/2.sql from db/2.sql", "ADDED db/5 \"ü\".sql");
  }

  @Test
  void namesAreThoseThatTheUserSees() throws Exception {
    sandbox.write("db/2.sql", "SELECT 22;\n").write("version.go", "2\n");
    Path db = sandbox.folder().resolve("db");
    assertThat(told(new ChangedFiles(db, List.of("1.sql", "2.sql")).since("HEAD")))
        .containsExactly("MODIFIED ../version.go", "MODIFIED 2.sql from 2.sql");
    Path link = Files.createSymbolicLink(folder.resolve("link"), sandbox.folder());
    assertThat(told(new ChangedFiles(link, List.of("db/2.sql")).since("HEAD")))
        .containsExactly("MODIFIED db/2.sql from db/2.sql", "MODIFIED version.go");
    assertThat(told(new ChangedFiles(folder, List.of("link/db/2.sql")).since("HEAD")))
        .containsExactly("MODIFIED link/db/2.sql from link/db/2.sql", "MODIFIED repo/version.go");
  }

  @Test
  void aWorktreeHasItsOwnHead() throws Exception {
    sandbox.git("worktree", "add", "-q", "-b", "topic", "../tree");
    var tree = new GitSandbox(folder.resolve("tree"));
    tree.write("db/5.sql", "SELECT 5;\n").commit();
    assertThat(told(new ChangedFiles(tree.folder(), List.of("db/1.sql")).since("main")))
        .containsExactly("ADDED db/5.sql");
    assertThat(told(since("main"))).isEmpty();
  }

  @Test
  void aSubmoduleIsComparedWithWhatTheRepositoryAroundItHadRecorded() throws Exception {
    GitSandbox outer = GitSandbox.create(folder.resolve("outer"));
    outer.git("submodule", "--quiet", "add", sandbox.folder().toString(), "sub");
    outer.commit();
    var sub = new GitSandbox(outer.folder().resolve("sub"));
    sub.write("db/5.sql", "SELECT 5;\n").commit();
    sub.write("db/6.sql", "SELECT 6;\n");
    outer.write("own/1.sql", "SELECT 1;\n");
    ChangeSet seenFromOutside =
        new ChangedFiles(outer.folder(), List.of("sub/db/1.sql", "own/1.sql")).since("main");
    assertThat(told(seenFromOutside))
        .containsExactly("ADDED own/1.sql", "ADDED sub/db/5.sql", "ADDED sub/db/6.sql");
    assertThat(told(new ChangedFiles(sub.folder(), List.of("db/1.sql")).since("HEAD")))
        .containsExactly("ADDED db/6.sql");
  }

  @Test
  void aShallowCloneSaysThatHistoryIsMissing() throws Exception {
    sandbox.git("switch", "-q", "-c", "topic");
    sandbox.write("db/5.sql", "SELECT 5;\n").commit();
    sandbox.git("switch", "-q", "main");
    sandbox.write("db/2.sql", "SELECT 22;\n").commit();
    GitSandbox clone = GitSandbox.create(folder.resolve("clone"));
    String url = "file://" + sandbox.folder();
    clone.git("fetch", "-q", "--depth", "1", url, "main:base", "topic:topic");
    clone.git("switch", "-q", "topic");
    assertThatThrownBy(() -> new ChangedFiles(clone.folder(), List.of("db/1.sql")).since("base"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("shallow")
        .hasMessageContaining("git fetch --unshallow");
    clone.git("fetch", "-q", "--unshallow", url, "main", "topic");
    assertThat(told(new ChangedFiles(clone.folder(), List.of("db/1.sql")).since("base")))
        .containsExactly("ADDED db/5.sql");
  }

  @Test
  void whatCannotBeComparedIsSaidPlainly() {
    assertThatThrownBy(() -> since("no-such-branch"))
        .hasMessageContaining("git knows no commit \"no-such-branch\"");
    assertThatThrownBy(() -> since("--output=x")).hasMessageContaining("git knows no commit");
    assertThatThrownBy(() -> new ChangedFiles(folder, List.of("a.sql")).since("main"))
        .hasMessageContaining("is in no git repository");
    sandbox.git("switch", "-q", "--orphan", "other");
    assertThatThrownBy(() -> since("main")).hasMessageContaining("has no commit yet");
    sandbox.git("commit", "-q", "--allow-empty", "-m", "alone");
    assertThatThrownBy(() -> since("main")).hasMessageContaining("no common ancestor");
  }
}
