package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that an enum does not have, or has already (manual, ALTER TYPE). */
@AutoService(Rule.class)
public final class UnknownEnumValue implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unknown-enum-value",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement uses a value that an enum does not have, or adds one that it has")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have added the value.
    }
    List<Problem> problems = new ArrayList<>();
    if (step.statement() instanceof AddEnumValue add) {
      whole(add.type(), step.before())
          .flatMap(labels -> added(add, labels))
          .ifPresent(words -> problems.add(problem(add.span(), words)));
    }
    if (step.statement() instanceof Rename rename && rename.kind() == ObjectKind.ENUM_VALUE) {
      whole(rename.object(), step.before())
          .flatMap(labels -> renamed(rename, labels))
          .ifPresent(words -> problems.add(problem(rename.span(), words)));
    }
    if (step.statement() instanceof AlterTable alter) {
      alter.actions().stream()
          .filter(SetDefault.class::isInstance)
          .map(SetDefault.class::cast)
          .forEach(set -> ofDefault(set, alter, step.before()).ifPresent(problems::add));
    }
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      if (placed.constraint() instanceof Default standard && !placed.ifNotExists()) {
        placed
            .column()
            .flatMap(column -> column.type())
            .flatMap(type -> value(standard.expression(), type, step.before()))
            .ifPresent(words -> problems.add(problem(standard.span(), words)));
      }
    }
    return problems;
  }

  private static Optional<Problem> ofDefault(SetDefault set, AlterTable alter, Schema schema) {
    return schema
        .table(alter.name())
        .flatMap(table -> table.column(set.column().value()))
        .flatMap(Column::type)
        .flatMap(type -> value(set.expression(), type, schema))
        .map(words -> problem(set.span(), words));
  }

  private static Optional<EnumType> whole(QualifiedName name, Schema schema) {
    return schema
        .type(name)
        .filter(EnumType.class::isInstance)
        .map(EnumType.class::cast)
        .filter(EnumType::complete);
  }

  private static Optional<String> added(AddEnumValue add, EnumType labels) {
    if (labels.label(add.label()).isPresent()) {
      return add.ifNotExists() ? Optional.empty() : Optional.of(exists(add.label()));
    }
    return add.neighbour().filter(label -> labels.label(label).isEmpty()).map(l -> isNone(l));
  }

  private static Optional<String> renamed(Rename rename, EnumType labels) {
    String to = rename.newName().value();
    return rename
        .member()
        .map(member -> member.value())
        .filter(label -> labels.label(label).isEmpty())
        .map(UnknownEnumValue::isNone)
        .or(() -> labels.label(to).map(label -> exists(to)));
  }

  private static String exists(String label) {
    return "enum label \"%s\" already exists".formatted(label);
  }

  private static String isNone(String label) {
    return "\"%s\" is not an existing enum label".formatted(label);
  }

  /** A text that is to be a value of the enum; with a cast of its own it may be another type's. */
  private static Optional<String> value(Expression expression, TypeName type, Schema schema) {
    if (!(expression instanceof Literal text)
        || text.kind() != LiteralKind.STRING
        || type.isArray()) {
      return Optional.empty();
    }
    return schema
        .type(type)
        .filter(EnumType.class::isInstance)
        .map(EnumType.class::cast)
        .filter(labels -> schema.searchPath().contains(labels.name().schema()))
        .filter(labels -> labels.complete() && labels.label(text.value()).isEmpty())
        .map(
            labels ->
                "invalid input value for enum %s: \"%s\""
                    .formatted(Identifiers.quoted(labels.name().name()), text.value()));
  }

  private static Problem problem(Span span, String words) {
    return Problem.refused(
        span, words, "Write a value that the enum has, or add it in an earlier migration.");
  }
}
