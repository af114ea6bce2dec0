package dev.miglint.lint;

import dev.miglint.schema.Routine;
import dev.miglint.source.Span;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a statement adds to a table and that refuses rows.
 *
 * @param what in words: {@code CHECK}, {@code unique index}
 * @param columns whose values decide; empty where that is not known
 */
public record Restriction(Span span, String what, QualifiedName table, List<String> columns) {

  private static final Pattern REJECTS =
      Pattern.compile("(?i)\\braise\\s+(?!notice|warning|info|log|debug)");

  public Restriction {
    columns = List.copyOf(columns);
  }

  /**
   * Constraints on columns that are there already, unique indexes, and triggers whose function
   * raises an exception.
   */
  public static List<Restriction> in(Step step) {
    List<Restriction> found = new ArrayList<>();
    for (AddedConstraint<ConstraintDefinition> added :
        AddedConstraint.of(step, ConstraintDefinition.class)) {
      if (added.column().isEmpty()) {
        of(added.constraint(), added.change().alter().name()).ifPresent(found::add);
      }
    }
    for (EnforcedForeignKey enforced : EnforcedForeignKey.of(step)) {
      found.add(
          new Restriction(
              enforced.change().action().span(),
              "foreign key",
              enforced.change().alter().name(),
              enforced.key().columns()));
    }
    if (step.statement() instanceof CreateIndex create && create.unique()) {
      List<String> columns =
          create.elements().stream().flatMap(element -> element.column().stream()).toList();
      found.add(new Restriction(create.span(), "unique index", create.table(), columns));
    }
    if (step.statement() instanceof CreateTrigger create
        && !isThere(create, step)
        && step.before().routines(create.function()).stream().anyMatch(Restriction::rejects)) {
      found.add(new Restriction(create.span(), "trigger", create.table(), List.of()));
    }
    return found;
  }

  /** OR REPLACE changes a trigger that has refused rows before. */
  private static boolean isThere(CreateTrigger create, Step step) {
    return step.before().table(create.table()).stream()
        .flatMap(table -> table.triggers().stream())
        .anyMatch(trigger -> trigger.name().equals(create.name().value()));
  }

  private static boolean rejects(Routine routine) {
    return routine.body().filter(body -> REJECTS.matcher(body.text()).find()).isPresent();
  }

  private static Optional<Restriction> of(ConstraintDefinition constraint, QualifiedName table) {
    if (constraint instanceof Unique unique && unique.usingIndex().isEmpty()) {
      // An index that is there already has refused such rows until now.
      return Optional.of(new Restriction(unique.span(), "UNIQUE", table, names(unique.columns())));
    }
    if (constraint instanceof Check check && !check.attributes().notEnforced()) {
      List<String> columns =
          Expressions.all(ColumnReference.class, check.expression()).stream()
              .flatMap(reference -> reference.column().stream())
              .toList();
      return Optional.of(new Restriction(check.span(), "CHECK", table, columns));
    }
    if (constraint instanceof ForeignKey key && !key.attributes().notEnforced()) {
      return Optional.of(new Restriction(key.span(), "foreign key", table, names(key.columns())));
    }
    return constraint instanceof Exclude exclude
        ? Optional.of(new Restriction(exclude.span(), "exclusion constraint", table, List.of()))
        : Optional.empty();
  }

  private static List<String> names(List<Identifier> columns) {
    return columns.stream().map(Identifier::value).toList();
  }
}
