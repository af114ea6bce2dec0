package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.Move;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Table;
import dev.miglint.sql.ObjectKind;
import java.util.List;
import java.util.Optional;

/** RENAME and SET SCHEMA of a table or view that running code names. */
@AutoService(Rule.class)
public final class RenameTable implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "rename-table",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a table or view is renamed or moved while running code still uses its old name")
        .withOptions(Conventions.DEPRECATION_PREFIX)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    Optional<Move> found = Move.of(step);
    if (found.isEmpty() || !holdsRows(found.get().kind())) {
      return List.of();
    }
    Move move = found.get();
    RelationName old = step.before().resolve(move.from());
    Optional<Relation> relation = step.before().relation(old);
    if (old.equals(move.to()) || !ColumnInUse.isInUse(step, move.from())) {
      return List.of(); // Nothing changes, or no running code knows the name.
    }
    if (relation.filter(RenameTable::isNeverNamed).isPresent()) {
      return List.of(); // ALTER TABLE takes indexes too; a partition is reached by its table.
    }
    boolean together = step.transaction().mayBeShared();
    if (together && step.afterMigration().presence(old) == Presence.PRESENT) {
      return List.of(); // A view, or the other table of a swap, has the name by then.
    }
    if (together && move.takesOver(step)) {
      return List.of(); // The second half of a swap: it is the other name that code uses.
    }
    String prefix = settings.value(Conventions.DEPRECATION_PREFIX);
    if (old.name().startsWith(prefix)) {
      return List.of(); // Its users were gone before it got that name.
    }
    return List.of(
        move.to().name().startsWith(prefix)
            ? deprecation(move, Wording.of(step))
            : problem(move, relation, step));
  }

  private static boolean holdsRows(ObjectKind kind) {
    return kind == ObjectKind.TABLE
        || kind == ObjectKind.FOREIGN_TABLE
        || kind == ObjectKind.VIEW
        || kind == ObjectKind.MATERIALIZED_VIEW;
  }

  private static boolean isNeverNamed(Relation relation) {
    return relation instanceof Index
        || relation instanceof Sequence
        || (relation instanceof Table table && table.isPartition());
  }

  private static Problem deprecation(Move move, Wording wording) {
    return Problem.at(
            move.span(),
            "Code that still names %s fails %s: %s."
                .formatted(move.from(), wording.atOnce(), wording.noTable(move.from())),
            "Make sure that the code in use before this release no longer names %s."
                .formatted(move.from()))
        .as(Severity.WARNING);
  }

  private static Problem problem(Move move, Optional<Relation> relation, Step step) {
    Wording wording = Wording.of(step);
    boolean block = step.transaction().isBlock(); // Which is there already.
    boolean table = relation.map(Table.class::isInstance).orElse(move.kind() == ObjectKind.TABLE);
    Problem problem =
        Problem.at(
            move.span(),
            "Code that is still running names %s and fails %s: %s."
                    .formatted(move.from(), wording.atOnce(), wording.noTable(move.from()))
                + " Code that already names %s fails until then.".formatted(move.to()),
            wording.dialect() == Dialect.MYSQL || wording.dialect().isReadAsGeneric()
                ? "Make a view of the new name first, and rename only once no code names the old"
                    + " one."
                : "Leave a view of the old name in the same transaction, and drop it once no code"
                    + " names it.");
    if (!wording.isPostgres()) {
      return problem.withSafeSql(move.beside(wording));
    }
    return problem.withSafeSql(
        "%s%s;\nCREATE VIEW %s AS SELECT * FROM %s;%s%s"
            .formatted(
                block ? "" : "BEGIN;\n",
                move.statement(),
                quoted(move.from()),
                move.to().sql(),
                table ? " -- takes INSERT, UPDATE and DELETE too" : "",
                block ? "" : "\nCOMMIT;"));
  }
}
