package dev.miglint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.cli.FrontEnds;
import dev.miglint.configuration.Packs;
import dev.miglint.lint.History.Script;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Selection;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real repositories are linted without a crash, and nearly all that they say to their databases is
 * looked at. Prints a line per corpus; run alone with {@code mvn test -Dtest=CorpusLintTest}.
 */
class CorpusLintTest {

  private static final Path CORPORA = Path.of("../shared/corpora").toAbsolutePath().normalize();

  /** What of a corpus is counted. */
  private static final class Count {
    private int statements;
    private int notAnalysed;
    private int refused;
    private int programs;

    void add(Script script) {
      Migration migration = script.migration();
      if (migration.language() == Language.PROGRAM) {
        programs++;
      } else {
        statements += script.parsed().statements().size();
        refused += script.parsed().syntaxErrors().size();
        notAnalysed += Unseen.in(script).size();
      }
    }

    double share() {
      return 100.0 * (notAnalysed + refused) / (statements + notAnalysed + refused);
    }
  }

  /** The last number is the most that may stay unread, in percent; others than 3 have a reason. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "cas-cif-sqitch, schema, 3",
    "chainlink-fork-goose, ., 3",
    "chatbot-ui-supabase, ., 3",
    "concourse, ., 3",
    "conductor-flyway, ., 3",
    "crates.io-diesel, ., 3",
    "docs.rs-sqlx, ., 3",
    "elhub-flex-liquibase, ., 3",
    "feldera-refinery, ., 3",
    "kestra-flyway, ., 3",
    "kubeflow-model-registry, ., 3",
    "langfuse, ., 3",
    "ltd-keeper, ., 3",
    "mymove, ., 3",
    "openfga, ., 3",
    "ory-hydra, ., 3",
    "pg-index-health-demo-liquibase, ., 3",
    "pypi-warehouse-alembic, ., 3",
    "sim-drizzle, ., 3",
    "single-cell-data-portal, ., 3",
    "sourcegraph-2021, ., 3",
    "stellar-horizon, ., 3",
    "supabase-auth, ., 3",
    "supabase-postgres-dbmate, migrations/db/migrations, 3",
  })
  void nearlyEverythingIsLookedAt(String corpus, String folder, double most)
      throws LibPgQueryUnavailable {
    Path root = CORPORA.resolve(corpus);
    assumeTrue(Files.isDirectory(root), root + " is not there");
    Discovery discovery =
        new Histories().read(Selection.of(root, folder), InputStream.nullInputStream());
    assertThat(discovery.unreadable()).isEmpty();

    Linter.Run run = linter().lint(discovery.sets());

    assertThat(run.failures()).isEmpty();
    Count count = new Count();
    run.histories().forEach(history -> history.scripts().forEach(count::add));
    System.out.printf(
        "%s: %d statements, %d not analysed, %d refused (%.2f%%); apart from that %d programs%n",
        corpus, count.statements, count.notAnalysed, count.refused, count.share(), count.programs);
    assertThat(count.share()).isLessThan(most);
  }

  private static Linter linter() throws LibPgQueryUnavailable {
    RuleCatalogue catalogue = RuleCatalogue.registered();
    RulePolicy policy = new RulePolicy(List.of(), RuleLayer.NONE, new Packs(catalogue)::layer);
    LintOptions options =
        new LintOptions(
            PostgresVersion.DEFAULT,
            Map.of(),
            false,
            Schema.UNSEEN,
            set -> policy.selection(catalogue, set.framework()),
            1);
    return new Linter(
        new FrontEnds(new PostgresParser(LibPgQuery.load(Optional.empty()))), options);
  }
}
