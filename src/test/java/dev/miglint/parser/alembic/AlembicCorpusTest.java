package dev.miglint.parser.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.migration.Histories;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Selection;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.sql.ParsedScript;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many operations of real histories are understood. Prints a line per corpus; run alone with
 * {@code mvn test -Dtest=AlembicCorpusTest}.
 */
class AlembicCorpusTest {

  private static final Path CORPORA = Path.of("../shared/corpora").toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pypi-warehouse-alembic",
        "single-cell-data-portal",
        "ltd-keeper",
        "balrog-alembic-mysql"
      })
  void nearlyEveryOperationIsUnderstood(String corpus) throws LibPgQueryUnavailable {
    assumeTrue(Files.isDirectory(CORPORA.resolve(corpus)), () -> corpus + " is not here");
    PostgresParser sql = new PostgresParser(LibPgQuery.load(Optional.empty()));
    int understood = 0;
    int skipped = 0;
    int refused = 0;
    for (MigrationSet set :
        new Histories().read(Selection.of(CORPORA, corpus), InputStream.nullInputStream()).sets()) {
      for (Migration migration : set.migrations()) {
        assertThat(migration.language()).isEqualTo(Language.ALEMBIC);
        ParsedScript parsed =
            new AlembicParser(sql, sql, "postgresql").parse(migration.file(), migration.range());
        understood += parsed.statements().size();
        skipped += parsed.skipped().size();
        refused += parsed.syntaxErrors().size();
      }
    }
    double share = 100.0 * understood / (understood + skipped + refused);
    System.out.printf(
        "%s: %d operations understood, %d not analysed, %d refused (%.2f%%)%n",
        corpus, understood, skipped, refused, share);
    assertThat(share).isGreaterThanOrEqualTo(95);
  }
}
