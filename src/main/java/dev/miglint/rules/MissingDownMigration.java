package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;

/** A migration that cannot be taken back. */
@AutoService(Rule.class)
public final class MissingDownMigration implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "missing-down-migration",
            Group.SET,
            Severity.ERROR,
            "a migration has no way back, or an empty one")
        .alsoDown();
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    if (!history.set().framework().pairsDown()) {
      return List.of(); // Its migrations only ever go forward.
    }
    return history.scripts().stream()
        .filter(script -> script.migration().direction() == Direction.UP)
        .filter(script -> !goesBothWays(script.migration()))
        .filter(MissingDownMigration::doesSomething)
        .flatMap(up -> problem(up, history).stream())
        .toList();
  }

  /** A program that is not named for one way may well hold both. */
  private static boolean goesBothWays(Migration migration) {
    return migration.language() != Language.SQL && !migration.file().name().contains(".up.");
  }

  /** What could not be read counts as doing something. */
  private static boolean doesSomething(Script script) {
    return !script.migration().isReadSql()
        || !script.parsed().syntaxErrors().isEmpty()
        || !script.parsed().skipped().isEmpty()
        || script.parsed().statements().stream().anyMatch(MissingDownMigration::changesSomething);
  }

  /**
   * Settings, transactions, maintenance and plain queries leave nothing behind; a comment does no
   * harm, nor does it that a constraint is known to hold.
   */
  private static boolean changesSomething(Statement statement) {
    if (statement instanceof Select select) {
      return select.query().into().isPresent()
          || !select.query().dataChanges().isEmpty()
          || !Expressions.all(FunctionCall.class, select.query().expressions()).isEmpty();
    }
    if (statement instanceof AlterTable alter) {
      return !alter.actions().stream().allMatch(ValidateConstraint.class::isInstance);
    }
    return !(statement instanceof SessionStatement
        || statement instanceof Comment
        || statement instanceof MaintenanceStatement
        || statement instanceof Reindex
        || statement instanceof RefreshMaterializedView);
  }

  private static Optional<Problem> problem(Script up, History history) {
    Optional<Script> down = down(up.migration(), history);
    String id = up.migration().id();
    if (down.isEmpty()) {
      return Optional.of(
          Problem.at(
                  start(up.migration()),
                  "%s has no down migration, so a release that goes wrong cannot be taken back."
                      .formatted(id),
                  help(up.migration()))
              .in(up.migration()));
    }
    if (doesSomething(down.get())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
                start(down.get().migration()),
                "The down migration of %s does nothing, so going back leaves everything that the up"
                        .formatted(id)
                    + " migration did.",
                "Undo here what the up migration does, in the opposite order.")
            .in(down.get().migration()));
  }

  private static Optional<Script> down(Migration up, History history) {
    return history.scripts().stream()
        .filter(script -> script.migration().direction() == Direction.DOWN)
        .filter(script -> script.migration().dialect() == up.dialect())
        .filter(
            script ->
                up.version().isEmpty()
                    ? script.migration().id().equals(up.id())
                    : script.migration().version().equals(up.version()))
        .findFirst();
  }

  private static Span start(Migration migration) {
    return new Span(migration.range().start(), migration.range().start());
  }

  private static String help(Migration up) {
    String file = up.file().name();
    String own = file.substring(file.lastIndexOf('/') + 1);
    String undo = "that undoes it in the opposite order";
    if (own.contains(".up.")) {
      return "Add %s %s.".formatted(own.replace(".up.", ".down."), undo);
    }
    return own.startsWith("up.")
        ? "Add down%s beside it %s.".formatted(own.substring("up".length()), undo)
        : "Add a down migration %s.".formatted(undo);
  }
}
