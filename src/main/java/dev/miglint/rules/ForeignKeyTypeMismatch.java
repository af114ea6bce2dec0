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
import dev.miglint.schema.Table;
import dev.miglint.server.ForeignKeyRefusal;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign keys whose columns are not of the types that they refer to. */
@AutoService(Rule.class)
public final class ForeignKeyTypeMismatch implements StatementRule {

  /** The same values, compared in the same way, up to the length. */
  private static final Set<String> TEXT = Set.of("text", "varchar");

  /** From the narrowest to the widest. */
  private static final List<String> INTEGERS = List.of("int2", "int4", "int8");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "foreign-key-type-mismatch",
        Group.SCHEMA,
        Severity.WARNING,
        "a foreign key has another type than the column that it refers to");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      boolean refused =
          placed.constraint() instanceof ForeignKey key
              && new ForeignKeyRefusal(step.before(), step.after())
                  .of(placed.table(), key)
                  .isPresent();
      if (placed.constraint() instanceof ForeignKey key && !refused) {
        problems.addAll(check(placed, key, step));
      }
      // What the server refuses is said as such.
    }
    return problems;
  }

  private static List<Problem> check(PlacedConstraint placed, ForeignKey key, Step step) {
    Optional<Table> from = step.after().table(placed.table());
    Optional<Table> to = step.after().table(key.referencedTable());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    List<String> referenced = referenced(key, to.get());
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < Math.min(referenced.size(), key.columns().size()); i++) {
      Identifier column = key.columns().get(i);
      String target = referenced.get(i);
      Optional<TypeName> own = from.get().column(column.value()).flatMap(Column::type);
      Optional<TypeName> other = to.get().column(target).flatMap(Column::type);
      if (own.isPresent() && other.isPresent() && differ(own.get(), other.get())) {
        problems.add(
            problem(
                key,
                placed.table() + "." + column,
                own.get(),
                key.referencedTable() + "." + target,
                other.get()));
      }
    }
    return problems;
  }

  private static List<String> referenced(ForeignKey key, Table to) {
    return key.referencedColumns().isEmpty()
        ? to.primaryKey().map(primary -> primary.columns()).orElse(List.of())
        : key.referencedColumns().stream().map(Identifier::value).toList();
  }

  private static boolean differ(TypeName own, TypeName other) {
    if (own.schema().isPresent() || other.schema().isPresent() || own.sameAs(other)) {
      return false; // A domain may stand for the same type.
    }
    return isNarrower(own, other) || !isSameKind(own, other);
  }

  /** The server compares them as they are; a wider column refers to everything that is there. */
  private static boolean isSameKind(TypeName own, TypeName other) {
    return isOf(TEXT, own, other)
        || isOf(Set.copyOf(INTEGERS), own, other)
        || (own.sameBase(other) && !own.name().equals("bpchar"));
  }

  private static boolean isOf(Set<String> kind, TypeName own, TypeName other) {
    return kind.contains(own.name()) && kind.contains(other.name());
  }

  private static boolean isNarrower(TypeName own, TypeName other) {
    if (isOf(Set.copyOf(INTEGERS), own, other)) {
      return INTEGERS.indexOf(own.name()) < INTEGERS.indexOf(other.name());
    }
    return isOf(TEXT, own, other) && length(own) < length(other);
  }

  private static int length(TypeName type) {
    return type.modifiers().stream().findFirst().map(Integer::parseInt).orElse(Integer.MAX_VALUE);
  }

  private static Problem problem(
      ForeignKey key, String column, TypeName own, String target, TypeName other) {
    String consequence =
        isNarrower(own, other)
            ? "no row can refer to a value of %s that %s does not hold, and every INSERT of one fails."
                .formatted(target, own)
            : "every check of the key converts one into the other, and values that look equal may"
                + " differ.";
    return Problem.at(
        key.span(),
        "%s is %s and refers to %s, which is %s: %s"
            .formatted(column, own, target, other, consequence),
        "Give %s the type %s.".formatted(column, other));
  }
}
