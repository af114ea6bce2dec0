package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.git.GitSandbox;
import dev.miglint.git.InstalledProgram;
import dev.miglint.git.InstalledProgram.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits in real repositories with the hook that {@code miglint init --git-hook} writes. */
final class GitHookTest {

  private static final String TABLE =
      "CREATE TABLE orders (id bigint PRIMARY KEY, note text, sent date);\n";
  private static final String INDEX = "CREATE INDEX orders_note ON orders (note);\n";

  @TempDir private Path folder;
  private GitSandbox git;

  @BeforeEach
  void prepare() throws IOException {
    Path top = folder.toRealPath().resolve("shop");
    git = GitSandbox.create(top).write("db/1_orders.sql", TABLE);
    git.write("db/2_old.sql", INDEX).commit();
  }

  private Run commit(Path where) throws IOException, InterruptedException {
    InstalledProgram.run(where, Map.of(), "git", "add", "-A");
    return commit(where, ".");
  }

  /** Of what is staged where that is a dot, or of one file alone. */
  private Run commit(Path where, String file) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of(
            "MIGLINT",
            InstalledProgram.in(folder).toString(),
            "GIT_CONFIG_GLOBAL",
            "/dev/null",
            "GIT_CONFIG_NOSYSTEM",
            "1");
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.com"));
    command.addAll(List.of("commit", "-q", "-m", "change"));
    if (!file.equals(".")) {
      command.addAll(List.of("--", file));
    }
    return InstalledProgram.run(where, environment, command.toArray(String[]::new));
  }

  @Test
  void aCommitOfABadMigrationIsRefused() throws IOException, InterruptedException {
    CommandRun run = User.in(git.folder()).run("init", "--git-hook");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .startsWith(
            "miglint: wrote .git/hooks/pre-commit, which checks the migrations of every commit\n")
        .contains("there is no miglint on the PATH");
    assertThat(git.folder().resolve(".git/hooks/pre-commit")).isExecutable();

    git.write("README", "No migration.\n");
    assertThat(commit(git.folder()).code()).isZero();
    git.write(
        "db/3 it's \"ours\".sql", "CREATE INDEX CONCURRENTLY orders_sent ON orders (sent);\n");
    Run good = commit(git.folder());
    assertThat(good.code()).as(good.output()).isZero();
    git.write("db/4_index.sql", INDEX.replace("orders_note", "again"));
    Run bad = commit(git.folder());
    assertThat(bad.code()).isNotZero();
    assertThat(bad.output())
        .contains("db/4_index.sql:1:1: error index-not-concurrent")
        .doesNotContain("2_old.sql");
    assertThat(git.git("status", "--porcelain")).isEqualTo("A  db/4_index.sql");
    git.git("commit", "-q", "--no-verify", "-m", "in spite of it");
  }

  /** Then the commit has an index of its own, of which git tells the hook. */
  @Test
  void aCommitOfSomeFilesAloneIsCheckedForThoseAlone() throws IOException, InterruptedException {
    assertThat(User.in(git.folder()).run("init", "--git-hook").code()).isZero();
    git.write("db/3_good.sql", "COMMENT ON TABLE orders IS 'Orders.';\n")
        .write("db/4_index.sql", INDEX.replace("orders_note", "again"))
        .git("add", "-A");
    assertThat(commit(git.folder(), "db/3_good.sql").code()).isZero();
    assertThat(commit(git.folder(), "db/4_index.sql").output())
        .contains("db/4_index.sql:1:1: error index-not-concurrent");
  }

  @Test
  void theFirstCommitOfARepositoryIsCheckedToo() throws IOException, InterruptedException {
    Path fresh = Files.createDirectories(folder.toRealPath().resolve("fresh"));
    InstalledProgram.run(fresh, Map.of(), "git", "init", "-q");
    assertThat(User.in(fresh).run("init", "--git-hook").code()).isZero();
    User.in(fresh).file("1.sql", "ALTER TABLE a RENAME TO b;\n");
    Run first = commit(fresh);
    assertThat(first.code()).isNotZero();
    assertThat(first.output()).contains("1.sql:1:1: error rename-table");
  }

  @Test
  void theHookIsWrittenWhereTheRepositoryHasItsHooks() throws IOException, InterruptedException {
    git.git("config", "core.hooksPath", "tools/hooks");
    User deep = User.in(git.folder().resolve("db"));
    CommandRun run = deep.run("init", "--git-hook");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(git.folder().resolve("tools/hooks/pre-commit")).isExecutable();
    assertThat(git.folder().resolve(".git/hooks/pre-commit")).doesNotExist();
    git.write("db/3_index.sql", INDEX.replace("orders_note", "again"));
    assertThat(commit(git.folder()).output()).contains("db/3_index.sql:1:1: error");
  }

  @Test
  void worktreesShareTheHook() throws IOException, InterruptedException {
    Path other = folder.toRealPath().resolve("other");
    git.git("worktree", "add", "-q", other.toString());
    assertThat(User.in(other).run("init", "--git-hook").code()).isZero();
    assertThat(git.folder().resolve(".git/hooks/pre-commit")).isExecutable();
    User.in(other).file("db/3_index.sql", INDEX.replace("orders_note", "again"));
    assertThat(commit(other).output()).contains("db/3_index.sql:1:1: error");
  }

  @Test
  void aHookThatIsThereStaysAndCanTakeTheLines() throws IOException, InterruptedException {
    Path hook = git.folder().resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho mine\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    User user = User.in(git.folder());
    CommandRun refused = user.run("init", "--git-hook");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "miglint: .git/hooks/pre-commit is there already and stays as it is; this is what to"
                + " add to it:\n");
    assertThat(Files.readString(hook)).isEqualTo("#!/bin/sh\necho mine\n");
    assertThat(user.run("init", "--git-hook", "--force").code()).isEqualTo(2);

    Files.writeString(hook, Files.readString(hook) + refused.out());
    git.write("db/3_index.sql", INDEX.replace("orders_note", "again"));
    assertThat(commit(git.folder()).output())
        .startsWith("mine\n")
        .contains("db/3_index.sql:1:1: error");
    CommandRun again = user.run("init", "--git-hook");
    assertThat(again.code()).isZero();
    assertThat(again.err()).isEqualTo("miglint: .git/hooks/pre-commit checks migrations already\n");
  }

  @Test
  void itIsShownBeforeItIsWritten() {
    CommandRun run = User.in(git.folder()).run("init", "--git-hook", "--print");
    assertThat(run.out()).startsWith("#!/bin/sh\n").contains("lint --no-progress --staged");
    assertThat(git.folder().resolve(".git/hooks/pre-commit")).doesNotExist();
  }

  @Test
  void withoutARepositoryThereIsNoPlaceForIt() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    CommandRun run = User.in(outside).run("init", "--git-hook");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--git-hook: ").contains("is in no git repository");
  }
}
