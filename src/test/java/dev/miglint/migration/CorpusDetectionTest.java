package dev.miglint.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real repositories are detected as what they are. They are not part of this one and lie in {@code
 * ../shared/corpora}.
 */
class CorpusDetectionTest {

  private static final Path CORPORA = Path.of("../shared/corpora").toAbsolutePath().normalize();

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "balrog-alembic-mysql, src, alembic, 1",
    "cas-cif-sqitch, schema, sqitch, 1",
    "chainlink-fork-goose, core, goose, 1",
    "chatbot-ui-supabase, supabase, supabase, 1",
    "concourse, atc, golang-migrate, 1",
    "conductor-flyway, ., flyway, 7",
    "atlas-testdata, cmd/atlas/internal/migrate, atlas, 2",
    "atlas-testdata, atlasexec/testdata, atlas, 2",
    "atlas-testdata, cmd/atlas/internal/cmdapi/testdata/import/liquibase, liquibase, 1",
    "crates.io-diesel, migrations, diesel, 1",
    "docs.rs-sqlx, crates, sqlx, 1",
    "elhub-flex-liquibase, db, liquibase, 1",
    "feldera-refinery, crates, refinery, 1",
    "kestra-flyway, ., flyway, 3",
    "kubeflow-model-registry, internal, golang-migrate, 2",
    "langfuse, packages/shared/clickhouse, golang-migrate, 2",
    "langfuse, packages/shared/prisma, prisma, 1",
    "ltd-keeper, migrations, alembic, 1",
    "mymove, migrations, manifest, 2",
    "openfga, assets, goose, 3",
    "pg-index-health-demo-liquibase, db-migrations, liquibase, 1",
    "ory-hydra, persistence, pop, 4",
    "ory-hydra, oryx/networkx, pop, 5",
    "pypi-warehouse-alembic, warehouse, alembic, 1",
    "sim-drizzle, packages, drizzle, 1",
    "single-cell-data-portal, ., alembic, 3",
    "sourcegraph-2021, migrations, golang-migrate, 3",
    "stellar-horizon, services, sql-migrate, 1",
    "supabase-auth, migrations, pop, 1",
    "supabase-postgres-dbmate, migrations/db/migrations, dbmate, 1",
  })
  void isDetected(String corpus, String folder, String framework, int sets) {
    Path root = CORPORA.resolve(corpus);
    assumeTrue(Files.isDirectory(root), root + " is not there");
    Discovery discovery =
        new Histories().read(Selection.of(root, folder), InputStream.nullInputStream());
    List<String> detected =
        discovery.sets().stream()
            .map(set -> set.framework().id())
            .filter(id -> !id.equals("plain"))
            .toList();
    assertThat(detected)
        .containsExactlyElementsOf(Stream.generate(() -> framework).limit(sets).toList());
    assertThat(discovery.unreadable()).isEmpty();
  }

  @Test
  void everyChangeOfAPlanHasItsScriptAndOneScriptHasNoChange() {
    Path root = CORPORA.resolve("cas-cif-sqitch");
    assumeTrue(Files.isDirectory(root), root + " is not there");
    Discovery discovery =
        new Histories().read(Selection.of(root, "schema"), InputStream.nullInputStream());
    assertThat(discovery.sets())
        .singleElement()
        .satisfies(
            set ->
                assertThat(set.notes())
                    .extracting(Note::file)
                    .containsExactly(
                        "schema/revert/mutations/"
                            + "create_user_from_session_002_create_after_cif_user_update.sql"));
  }

  @Test
  void theManifestsMissWhatTheCopyLeavesOutAndNothingElse() throws IOException {
    Path root = CORPORA.resolve("mymove");
    assumeTrue(Files.isDirectory(root), root + " is not there");
    Discovery discovery =
        new Histories().read(Selection.of(root, "migrations"), InputStream.nullInputStream());
    List<String> missing =
        discovery.sets().stream()
            .flatMap(set -> set.notes().stream())
            .filter(note -> note.kind() == Note.Kind.MISSING_FILE)
            .map(Note::message)
            .map(message -> message.replaceAll("(\\S+) is listed, but it is not there\\.", "$1"))
            .sorted()
            .toList();
    List<String> omitted =
        Files.readAllLines(root.resolve("OMITTED.txt")).stream()
            .map(line -> line.split("\t", -1)[0])
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .sorted()
            .toList();
    assertThat(missing).containsExactlyElementsOf(omitted);
  }

  @Test
  void aVersionThatIsTakenTwiceIsFound() {
    Path root = CORPORA.resolve("concourse");
    assumeTrue(Files.isDirectory(root), root + " is not there");
    Discovery discovery =
        new Histories().read(Selection.of(root, "atc"), InputStream.nullInputStream());
    assertThat(discovery.sets().get(0).notes())
        .isNotEmpty()
        .allSatisfy(note -> assertThat(note.kind()).isEqualTo(Note.Kind.DUPLICATE_VERSION))
        .allSatisfy(note -> assertThat(note.message()).contains("1626194317"));
  }
}
