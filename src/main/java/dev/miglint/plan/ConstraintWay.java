package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.TableChange;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A new constraint without anybody waiting for a scan or an index.
 *
 * @param change the action that adds it
 * @param constraint on its own, or in the definition of a column
 */
record ConstraintWay(TableChange<? extends AlterAction> change, ConstraintDefinition constraint) {

  /** The steps; none for a constraint that knows no other way. */
  List<PlanStep> steps() {
    String name = name();
    if (constraint instanceof ForeignKey key) {
      String columns = names(key.columns());
      return notValid(
          name, "FOREIGN KEY (" + columns + ") " + textFrom("REFERENCES", "references"));
    }
    if (constraint instanceof Check) {
      return notValid(name, textFrom("CHECK", "check"));
    }
    if (constraint instanceof Unique unique) {
      String key =
          "(%s)%s%s"
              .formatted(
                  names(unique.columns()),
                  include(unique.include()),
                  unique.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
      return usingIndex(name, key, "UNIQUE", unique);
    }
    if (constraint instanceof PrimaryKey primary) {
      List<PlanStep> steps = new ArrayList<>();
      for (Identifier column : primary.columns()) {
        if (!isNotNull(column)) {
          steps.addAll(
              new NotNullWay(change.alter().name(), column.value(), change.step().target())
                  .steps());
        }
      }
      String key = "(%s)%s".formatted(names(primary.columns()), include(primary.include()));
      steps.addAll(usingIndex(name, key, "PRIMARY KEY", primary));
      return steps;
    }
    return List.of();
  }

  private List<PlanStep> notValid(String name, String definition) {
    String alter = "ALTER TABLE " + change.name();
    return List.of(
        PlanStep.shared(
            "add_" + name,
            "%s ADD CONSTRAINT %s %s NOT VALID".formatted(alter, quoted(name), definition)),
        PlanStep.alone(
            "validate_" + name, "%s VALIDATE CONSTRAINT %s".formatted(alter, quoted(name))));
  }

  private List<PlanStep> usingIndex(String name, String key, String kind, IndexBacked backed) {
    String when =
        (backed.attributes().deferrable() ? " DEFERRABLE" : "")
            + (backed.attributes().initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    return List.of(
        PlanStep.outside(
            "create_" + name,
            "CREATE UNIQUE INDEX CONCURRENTLY %s ON %s %s"
                .formatted(quoted(name), change.name(), key)),
        PlanStep.shared(
            "add_" + name,
            "ALTER TABLE %1$s ADD CONSTRAINT %2$s %3$s USING INDEX %2$s%4$s"
                .formatted(change.name(), quoted(name), kind, when)));
  }

  private boolean isNotNull(Identifier column) {
    return change
        .table()
        .flatMap(table -> table.column(column.value()))
        .filter(Column::notNull)
        .isPresent();
  }

  private static String names(List<Identifier> columns) {
    return columns.stream().map(c -> quoted(c.value())).collect(Collectors.joining(", "));
  }

  private static String include(List<Identifier> columns) {
    return columns.isEmpty() ? "" : " INCLUDE (%s)".formatted(names(columns));
  }

  /** As it was written, or as the server has chosen it. */
  private String name() {
    return constraint
        .name()
        .map(Identifier::value)
        .or(this::chosen)
        .orElseGet(
            () -> change.alter().name().name() + "_" + kind().name().toLowerCase(Locale.ROOT));
  }

  private Optional<String> chosen() {
    return change.step().after().table(change.alter().name()).stream()
        .flatMap(table -> table.constraints().stream())
        .filter(c -> c.kind() == kind() && c.created().equals(change.step().moment()))
        .filter(c -> columns().isEmpty() || c.columns().equals(columns()))
        .map(Constraint::name)
        .findFirst();
  }

  private List<String> columns() {
    List<Identifier> columns = List.of();
    if (constraint instanceof ForeignKey key) {
      columns = key.columns();
    } else if (constraint instanceof Unique unique) {
      columns = unique.columns();
    } else if (constraint instanceof PrimaryKey primary) {
      columns = primary.columns();
    }
    return columns.stream().map(Identifier::value).toList();
  }

  private Constraint.Kind kind() {
    if (constraint instanceof ForeignKey) {
      return Constraint.Kind.FOREIGN_KEY;
    }
    if (constraint instanceof Unique) {
      return Constraint.Kind.UNIQUE;
    }
    return constraint instanceof PrimaryKey ? Constraint.Kind.PRIMARY_KEY : Constraint.Kind.CHECK;
  }

  /** Its text from a key word on, behind its name. */
  private String textFrom(String upper, String lower) {
    SourceFile file = change.step().migration().file();
    String text = file.text(constraint.span());
    int from = constraint.name().map(n -> n.span().end() - constraint.span().start()).orElse(0);
    int at = text.toLowerCase(Locale.ROOT).indexOf(lower, from);
    return at < 0
        ? upper + " " + text
        : file.text(new Span(constraint.span().start() + at, constraint.span().end()));
  }
}
