package dev.miglint.peers;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.RulePolicy;
import dev.miglint.lint.RuleSelection;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.suppress.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lints a peer's case with every rule on that does not belong to one framework. */
final class PeerRun {

  static final RuleCatalogue CATALOGUE = RuleCatalogue.registered();

  private final PostgresParser parser;

  PeerRun() throws LibPgQueryUnavailable {
    this.parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
  }

  static Set<String> ids() {
    return CATALOGUE.ids();
  }

  static List<Rule> rules() {
    return CATALOGUE.rules();
  }

  /** Every pack, and where the peer draws its lines: options by rule and name. */
  private static RuleSelection strict(Map<String, Map<String, Object>> lines) {
    return RuleSelection.of(
        CATALOGUE,
        List.of(
            RuleLayer.pack(RulePolicy.RECOMMENDED),
            RuleLayer.pack(RulePolicy.STRICT),
            new RuleLayer("the peer", "", Map.of(), lines, Map.of(), Map.of())));
  }

  List<Finding> findings(PeerCase one, Map<String, Map<String, Object>> lines) {
    RuleSelection selection = strict(lines);
    List<Migration> migrations = new ArrayList<>();
    for (String text : one.scripts()) {
      String id = String.valueOf(migrations.size() + 1);
      SourceFile file = new SourceFile(id + ".sql", text);
      Span whole = new Span(0, file.text().length());
      migrations.add(new Migration(id, id, id, Direction.UP, file, whole, one.transaction()));
    }
    Framework framework = new Framework("plain", false, Set.of(), "");
    MigrationSet set = new MigrationSet(framework, one.toString(), "a test", migrations);
    LintOptions options =
        new LintOptions(one.target(), Map.of(), false, Schema.UNSEEN, any -> selection, 1);
    Linter.Run run = new Linter(parser, options).lint(List.of(set));
    LintResult result =
        Results.of(run, CATALOGUE.ids(), any -> selection, Optional.empty(), LocalDate.EPOCH);
    if (!result.failures().isEmpty()) {
      throw new IllegalStateException(one + ": " + result.failures());
    }
    return result.findings();
  }
}
