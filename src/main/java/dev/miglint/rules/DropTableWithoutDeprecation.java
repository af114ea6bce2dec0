package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RelationDrop;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Bookkeeping;
import dev.miglint.schema.Table;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import java.util.List;

/** DROP TABLE of what running code may still use. */
@AutoService(Rule.class)
public final class DropTableWithoutDeprecation implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-table-without-deprecation",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a table is dropped that no earlier release took out of use")
        .withOptions(Conventions.DEPRECATION_PREFIX, Conventions.DEPRECATION_COMMENT)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || !holdsRows(drop.kind())) {
      return List.of();
    }
    return RelationDrop.in(drop, step, settings).stream()
        .filter(RelationDrop::isMissed)
        .filter(DropTableWithoutDeprecation::isCodesOwn)
        .map(gone -> gone.problem("; its rows are gone for good."))
        .toList();
  }

  private static boolean holdsRows(ObjectKind kind) {
    return kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE;
  }

  private static boolean isCodesOwn(RelationDrop gone) {
    if (gone.relation()
        .filter(r -> r instanceof Table t && (t.isTemporary() || t.isPartition()))
        .isPresent()) {
      return false; // Code names the partitioned table; what the session made is its own.
    }
    return !Bookkeeping.isTable(gone.name().name());
  }
}
