package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.server.Casts;
import dev.miglint.server.ExpressionTypes;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type that the old values do not become by themselves. */
@AutoService(Rule.class)
public final class TypeChangeNeedsUsing implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "type-change-needs-using",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a type change that the server does not convert without being told how")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || step.conditional()) {
      return List.of();
    }
    Optional<Table> table = step.before().table(alter.name());
    List<Problem> problems = new ArrayList<>();
    for (AlterAction action : alter.actions()) {
      if (action instanceof AlterColumnType change) {
        table
            .flatMap(t -> t.column(change.column().value()))
            .flatMap(column -> refusal(alter, change, column, table, step))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> refusal(
      AlterTable alter, AlterColumnType change, Column column, Optional<Table> table, Step step) {
    Casts casts = new Casts(step.before());
    String name = column.name();
    String to = casts.nameOf(change.type());
    if (isRefused(column.type(), change.type(), casts) && change.using().isEmpty()) {
      return Optional.of(
          Problem.refused(
                  change.span(),
                  "column \"%s\" cannot be cast automatically to type %s".formatted(name, to),
                  "Say with USING how a value becomes the new one.")
              .withSafeSql(
                  "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s;"
                      .formatted(
                          quoted(alter.name()),
                          quoted(name),
                          TableChange.sql(change.type()),
                          column.type().filter(type -> casts.casts(type, change.type())).isPresent()
                              ? quoted(name) + "::" + TableChange.sql(change.type())
                              : "…"))); // There is no cast that could be written.
    }
    Optional<TypeName> computed = change.using().flatMap(new ExpressionTypes(table)::of);
    if (isRefused(computed, change.type(), casts)) {
      return Optional.of(
          Problem.refused(
              change.span(),
              "result of USING clause for column \"%s\" cannot be cast automatically to type %s"
                  .formatted(name, to),
              "Cast the result of USING to %s.".formatted(change.type())));
    }
    boolean dropsDefault =
        alter.actions().stream()
            .anyMatch(a -> a instanceof DropDefault drop && drop.column().value().equals(name));
    if (!dropsDefault && isRefused(defaultType(column, table), change.type(), casts)) {
      return Optional.of(
          Problem.refused(
                  change.span(),
                  "default for column \"%s\" cannot be cast automatically to type %s"
                      .formatted(name, to),
                  "Drop the default before, and set it anew behind the type change.")
              .withSafeSql(
                  "ALTER TABLE %1$s ALTER COLUMN %2$s DROP DEFAULT, ALTER COLUMN %2$s TYPE %3$s"
                          .formatted(
                              quoted(alter.name()), quoted(name), TableChange.sql(change.type()))
                      + " USING %1$s, ALTER COLUMN %2$s SET DEFAULT …;"
                          .formatted(
                              change.using().map(e -> "…").orElse(quoted(name)), quoted(name))));
    }
    return Optional.empty();
  }

  private static boolean isRefused(Optional<TypeName> from, TypeName to, Casts casts) {
    return from.flatMap(type -> casts.assigns(type, to)).filter(assigns -> !assigns).isPresent();
  }

  /**
   * The type that a default has before it is made to fit its column: that of a cast in it, for
   * example. A bare string has the column's own; NULL is no default.
   */
  private static Optional<TypeName> defaultType(Column column, Optional<Table> table) {
    Optional<Expression> expression = column.defaultValue();
    if (expression.isPresent() && expression.get() instanceof Literal literal) {
      if (literal.kind() == LiteralKind.NULL) {
        return Optional.empty();
      }
      if (literal.kind() == LiteralKind.STRING) {
        return column.type();
      }
    }
    return expression.flatMap(new ExpressionTypes(table)::of);
  }
}
