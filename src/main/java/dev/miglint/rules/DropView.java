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
import dev.miglint.schema.Presence;
import dev.miglint.schema.View;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import java.util.List;

/** DROP VIEW of what running code may still read. */
@AutoService(Rule.class)
public final class DropView implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-view",
            Group.COMPATIBILITY,
            Severity.WARNING,
            "a view is dropped while running code may still read it")
        .withOptions(Conventions.DEPRECATION_PREFIX, Conventions.DEPRECATION_COMMENT)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || !isView(drop.kind())) {
      return List.of();
    }
    return RelationDrop.in(drop, step, settings).stream()
        .filter(RelationDrop::isMissed)
        .filter(gone -> !isTemporary(gone))
        .filter(gone -> step.migration().dialect() != Dialect.CLICKHOUSE || isRead(gone, step))
        .map(gone -> gone.problem("."))
        .toList();
  }

  private static boolean isView(ObjectKind kind) {
    return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
  }

  /**
   * Most views of ClickHouse are triggers that fill another table: nobody reads from them. One that
   * the script makes anew is missed for a moment only.
   */
  private static boolean isRead(RelationDrop gone, Step step) {
    return gone.relation()
        .filter(relation -> relation instanceof View view && !view.materialized())
        .filter(view -> step.afterMigration().presence(view.name()) != Presence.PRESENT)
        .isPresent();
  }

  /** What the session made is its own. */
  private static boolean isTemporary(RelationDrop gone) {
    return gone.relation().filter(r -> r instanceof View view && view.temporary()).isPresent();
  }
}
