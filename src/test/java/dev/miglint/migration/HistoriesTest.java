package dev.miglint.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miglint.migration.Discovery.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {

  @TempDir private Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Discovery read(String... paths) {
    return read(Selection.of(folder, paths));
  }

  private static Discovery read(Selection selection) {
    return new Histories().read(selection, InputStream.nullInputStream());
  }

  private static List<String> files(Discovery discovery) {
    return discovery.sets().stream()
        .flatMap(set -> set.migrations().stream())
        .map(migration -> migration.file().name())
        .toList();
  }

  private static List<String> sets(Discovery discovery) {
    return discovery.sets().stream()
        .map(set -> set.framework().id() + " " + set.location() + " " + set.migrations().size())
        .toList();
  }

  @Test
  void aFolderIsReadWithEverythingBelowIt() throws IOException {
    write("db/b.sql", "SELECT 2");
    write("db/a.sql", "SELECT 1");
    write("db/more/deep/c.sql", "SELECT 3");
    assertThat(files(read("db"))).containsExactly("db/a.sql", "db/b.sql", "db/more/deep/c.sql");
    assertThat(sets(read("."))).containsExactly("plain db 2", "plain db/more/deep/c.sql 1");
  }

  @Test
  void filesOfOneFolderAreOneHistoryWhateverOrderTheyAreNamedIn() throws IOException {
    write("db/a.sql", "SELECT 1");
    write("db/b.sql", "SELECT 2");
    write("db/c.sql", "SELECT 3");
    assertThat(sets(read("db/c.sql", "db/a.sql"))).containsExactly("plain db 2");
    assertThat(files(read("db/c.sql", "db/a.sql"))).containsExactly("db/a.sql", "db/c.sql");
  }

  @Test
  void aPathThatIsNamedTwiceIsReadOnce() throws IOException {
    write("db/a.sql", "SELECT 1");
    assertThat(files(read("db", "db/a.sql", "./db/../db/a.sql"))).containsExactly("db/a.sql");
  }

  @Test
  void eachPathCanBeAHistoryOfItsOwn() throws IOException {
    write("db/a.sql", "SELECT 1");
    write("db/b.sql", "SELECT 2");
    assertThat(sets(read(Selection.of(folder, "db/b.sql", "db/a.sql").withEach(true))))
        .containsExactly("plain db/b.sql 1", "plain db/a.sql 1");
  }

  @Test
  void oneTreeMayHoldSeveralFrameworks() throws IOException {
    write("service/migrations/1_a.up.sql", "SELECT 1");
    write("service/migrations/1_a.down.sql", "SELECT 1");
    write("scripts/x.sql", "SELECT 2");
    assertThat(sets(read(".")))
        .containsExactly("plain scripts/x.sql 1", "golang-migrate service/migrations 2");
  }

  @Test
  void foreignFoldersAreLeftOutAndNamed() throws IOException {
    write("a.sql", "SELECT 1");
    write(".git/b.sql", "SELECT 1");
    write("node_modules/p/c.sql", "SELECT 1");
    write("target/d.sql", "SELECT 1");
    Discovery discovery = read(".");
    assertThat(files(discovery)).containsExactly("a.sql");
    assertThat(discovery.leftOut())
        .extracting(Match.LeftOut::file)
        .containsExactly(".git", "node_modules", "target");
  }

  @Test
  void aForeignFolderIsReadWhenTheUserNamesIt() throws IOException {
    write("target/d.sql", "SELECT 1");
    assertThat(files(read("target"))).containsExactly("target/d.sql");
  }

  @Test
  void filesThatHoldNoSqlAreCounted() throws IOException {
    write("a.sql", "SELECT 1");
    write("README.md", "text");
    write("x/main.go", "text");
    assertThat(read(".").otherFiles()).isEqualTo(2);
  }

  @Test
  void aFileThatTheUserNamesIsSqlWhateverItsName() throws IOException {
    write("schema.ddl", "SELECT 1");
    assertThat(files(read("schema.ddl"))).containsExactly("schema.ddl");
  }

  @Test
  void excludedFilesAndFoldersAreLeftOut() throws IOException {
    write("db/a.sql", "SELECT 1");
    write("db/seed.sql", "SELECT 1");
    write("db/old/b.sql", "SELECT 1");
    Selection selection = Selection.of(folder, "db").withExcludes(List.of("seed.sql", "db/old"));
    Discovery discovery = read(selection);
    assertThat(files(discovery)).containsExactly("db/a.sql");
    assertThat(discovery.leftOut())
        .extracting(Match.LeftOut::file)
        .containsExactly("db/old", "db/seed.sql");
  }

  @Test
  void whatIsNotThereIsUnreadable() {
    assertThat(read("nowhere").unreadable())
        .containsExactly(new Unreadable("nowhere", "does not exist"));
  }

  @Test
  void aLoopOfSymbolicLinksIsReportedAndTheRestIsRead() throws IOException {
    write("db/a.sql", "SELECT 1");
    Files.createSymbolicLink(folder.resolve("db/again"), folder.resolve("db"));
    Discovery discovery = read("db");
    assertThat(files(discovery)).containsExactly("db/a.sql");
    assertThat(discovery.unreadable())
        .containsExactly(
            new Unreadable("db/again", "is a symbolic link that leads back to a folder around it"));
  }

  @Test
  void aLinkToItselfIsReported() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.sql"), Path.of("a.sql"));
    assertThat(read(".").unreadable())
        .containsExactly(new Unreadable("a.sql", "is a symbolic link that leads to no file"));
    assertThat(read("a.sql").unreadable())
        .containsExactly(new Unreadable("a.sql", "is a symbolic link that leads to no file"));
  }

  @Test
  void aFolderThatIsReachedTwiceIsReadOnce() throws IOException {
    write("a/x.sql", "SELECT 1");
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    Discovery discovery = read(".");
    assertThat(files(discovery)).containsExactly("a/x.sql");
    assertThat(discovery.leftOut()).extracting(Match.LeftOut::file).containsExactly("b");
  }

  @Test
  void aFolderNamedLikeAScriptIsAFolder() throws IOException {
    write("x.sql/a.sql", "SELECT 1");
    assertThat(files(read("."))).containsExactly("x.sql/a.sql");
  }

  @Test
  void anUnreadableFileCostsThatFileOnly() throws IOException {
    write("a.sql", "SELECT 1");
    Files.write(folder.resolve("b.sql"), new byte[] {'S', (byte) 0xff, (byte) 0xfe});
    Discovery discovery = read(".");
    assertThat(files(discovery)).containsExactly("a.sql");
    assertThat(discovery.unreadable()).extracting(Unreadable::file).containsExactly("b.sql");
  }

  @Test
  void aPathWithoutMigrationsIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    write("db/a.sql", "SELECT 1");
    assertThat(read("empty", "db").without()).containsExactly("empty");
    assertThat(read("db/a.sql", ".").without()).isEmpty();
  }

  @Test
  void standardInputHasTheNameThatTheUserGivesIt() {
    Selection selection = Selection.of(folder, "-").withStandardInputName("db/0002_b.up.sql");
    Discovery discovery =
        new Histories().read(selection, new ByteArrayInputStream("SELECT 1".getBytes(UTF_8)));
    assertThat(sets(discovery)).containsExactly("golang-migrate db 1");
    assertThat(files(discovery)).containsExactly("db/0002_b.up.sql");
    assertThat(discovery.sets().get(0).migrations().get(0).file().text()).isEqualTo("SELECT 1");
  }

  @Test
  void standardInputReplacesTheFileOfItsName() throws IOException {
    write("db/a.sql", "SELECT 1");
    write("db/b.sql", "on the disk");
    Selection selection = Selection.of(folder, "db", "-").withStandardInputName("db/b.sql");
    Discovery discovery =
        new Histories().read(selection, new ByteArrayInputStream("typed".getBytes(UTF_8)));
    assertThat(discovery.sets().get(0).migrations())
        .extracting(migration -> migration.file().text())
        .containsExactly("SELECT 1", "typed");
  }

  @Test
  void standardInputWithoutANameIsAScriptOfItsOwn() {
    Discovery discovery =
        new Histories()
            .read(Selection.of(folder, "-"), new ByteArrayInputStream("SELECT 1".getBytes(UTF_8)));
    assertThat(sets(discovery)).containsExactly("plain <stdin> 1");
  }

  @Test
  void pathsOutsideOfTheWorkingDirectoryAreShownAsTheyWereGiven() throws IOException {
    write("other/a.sql", "SELECT 1");
    Path working = Files.createDirectories(folder.resolve("here"));
    assertThat(files(read(Selection.of(working, "../other")))).containsExactly("../other/a.sql");
    String absolute = folder.resolve("other").toString();
    assertThat(files(read(Selection.of(working, absolute))))
        .containsExactly(absolute.replace('\\', '/') + "/a.sql");
  }

  @Test
  void anAbsolutePathBelowTheWorkingDirectoryIsShownRelativeToIt() throws IOException {
    write("db/a.sql", "SELECT 1");
    assertThat(files(read(folder.resolve("db").toString()))).containsExactly("db/a.sql");
  }

  @Test
  void theTransactionOfTheRunnerCanBeSaid() throws IOException {
    write("1_a.up.sql", "SELECT 1");
    Selection selection = Selection.of(folder, ".").withTransaction(TransactionMode.ALL_PENDING);
    assertThat(read(selection).sets().get(0).migrations())
        .extracting(Migration::transaction)
        .containsExactly(TransactionMode.ALL_PENDING);
  }

  @Test
  void aNamedFrameworkTakesOnlyItsOwnFiles() throws IOException {
    write("1_a.up.sql", "SELECT 1");
    write("x.sql", "SELECT 1");
    write("y.sql", "SELECT 1");
    write("z/w.sql", "SELECT 1");
    Discovery detected = read(".");
    assertThat(sets(detected)).containsExactly("plain . 3", "plain z/w.sql 1");
    Discovery named = read(Selection.of(folder, ".").withFramework("golang-migrate"));
    assertThat(sets(named)).containsExactly("golang-migrate . 1");
    assertThat(named.leftOut())
        .extracting(Match.LeftOut::file)
        .containsExactlyInAnyOrder("x.sql", "y.sql", "z/w.sql");
  }

  @Test
  void anUnknownFrameworkIsRefused() {
    assertThatThrownBy(() -> read(Selection.of(folder, ".").withFramework("rake")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rake");
  }

  @Test
  void foldersOfOtherDatabasesAreMarked() throws IOException {
    write("mysql/migrations/a.sql", "SELECT 1");
    write("migration_sqlite/a.sql", "SELECT 1");
    write("db/a.sql", "SELECT 1");
    assertThat(read(".").sets().stream().map(set -> set.migrations().get(0).dialect()).toList())
        .containsExactly(Dialect.POSTGRESQL, Dialect.SQLITE, Dialect.MYSQL);
    assertThat(
            read(Selection.of(folder, "mysql").withDialect(Dialect.POSTGRESQL)).sets().stream()
                .map(set -> set.migrations().get(0).dialect()))
        .containsExactly(Dialect.POSTGRESQL);
  }

  @Test
  void aScriptAboutSomethingGenericIsOneOfTheOthers() throws IOException {
    write("alter_generic.sql", "SELECT 1");
    write("alter_other.sql", "SELECT 2");
    assertThat(files(read("."))).containsExactly("alter_generic.sql", "alter_other.sql");
    assertThat(read(".").sets())
        .flatExtracting(MigrationSet::migrations)
        .extracting(Migration::dialect)
        .containsOnly(Dialect.POSTGRESQL);
  }

  @Test
  void tenThousandFilesTakeLessThanHalfAMinute() throws IOException {
    Files.createDirectories(folder.resolve("m"));
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(folder.resolve("m/" + i + "_x.up.sql"), "SELECT " + i);
    }
    long start = System.nanoTime();
    Discovery discovery = read("m");
    assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    assertThat(files(discovery))
        .containsExactlyElementsOf(
            IntStream.range(0, 10_000).mapToObj(i -> "m/" + i + "_x.up.sql").toList());
  }
}
