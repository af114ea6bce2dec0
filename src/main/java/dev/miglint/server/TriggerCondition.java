package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TriggerStatement.Timing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What WHEN of a trigger cannot ask (manual, CREATE TRIGGER). */
final class TriggerCondition {

  private static final Set<String> ROWS = Set.of("old", "new");

  private static final Set<String> SYSTEM =
      Set.of("ctid", "tableoid", "xmin", "xmax", "cmin", "cmax");

  private TriggerCondition() {}

  static Optional<TriggerRefusal> refusal(CreateTrigger create, Schema before) {
    if (create.when().isEmpty()) {
      return Optional.empty();
    }
    Expression when = create.when().get();
    Optional<Table> table = before.table(create.table());
    return subquery(when)
        .or(() -> ConditionRefusal.aggregate(when, "trigger WHEN conditions", before))
        .or(() -> column(create, when, table))
        .or(() -> ConditionRefusal.type(when, "WHEN", table, before))
        .or(() -> rows(create, when, table))
        .map(
            refusal ->
                new TriggerRefusal(
                    refusal.words(),
                    refusal.span(),
                    "Ask in WHEN only for columns of the row that the event has, or test the"
                        + " condition in the function."));
  }

  private static Optional<ConditionRefusal> subquery(Expression when) {
    return Expressions.all(SubQuery.class, when).stream()
        .findFirst()
        .map(
            query ->
                new ConditionRefusal(
                    "cannot use subquery in trigger WHEN condition", query.span()));
  }

  /** A column that is not said to be of OLD or NEW could be of both. */
  private static Optional<ConditionRefusal> column(
      CreateTrigger create, Expression when, Optional<Table> table) {
    String name = create.table().name();
    for (ColumnReference reference : Expressions.all(ColumnReference.class, when)) {
      String first = reference.parts().isEmpty() ? "" : reference.parts().get(0);
      if (reference.parts().size() == 1
          && !reference.star()
          && !ROWS.contains(first)
          && table.flatMap(t -> t.column(first)).isPresent()) {
        return Optional.of(
            new ConditionRefusal(
                "column reference \"%s\" is ambiguous".formatted(first), reference.span()));
      }
      if (reference.parts().size() == 2 && !reference.star() && first.equals(name)) {
        return Optional.of(
            new ConditionRefusal(
                "invalid reference to FROM-clause entry for table \"%s\"".formatted(first),
                reference.span()));
      }
    }
    return ConditionRefusal.elsewhere(when, ROWS);
  }

  /** Rows that the event, or the moment, does not have. */
  private static Optional<ConditionRefusal> rows(
      CreateTrigger create, Expression when, Optional<Table> table) {
    for (ColumnReference reference : Expressions.all(ColumnReference.class, when)) {
      List<String> parts = reference.parts();
      String row = parts.isEmpty() ? "" : parts.get(0);
      if (ROWS.contains(row)) {
        Optional<String> column =
            parts.size() == 2 && !reference.star() ? reference.column() : Optional.empty();
        Optional<String> words = ofRow(create, row.equals("new"), column, table);
        if (words.isPresent()) {
          return words.map(said -> new ConditionRefusal(said, reference.span()));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code column} is absent for the whole row. */
  private static Optional<String> ofRow(
      CreateTrigger create, boolean fresh, Optional<String> column, Optional<Table> table) {
    if (!create.forEachRow()) {
      return Optional.of("statement trigger's WHEN condition cannot reference column values");
    }
    if (!fresh) {
      return create.events().contains("INSERT")
          ? Optional.of("INSERT trigger's WHEN condition cannot reference OLD values")
          : Optional.empty();
    }
    if (create.events().contains("DELETE")) {
      return Optional.of("DELETE trigger's WHEN condition cannot reference NEW values");
    }
    if (create.timing() != Timing.BEFORE) {
      return Optional.empty();
    }
    if (column.filter(SYSTEM::contains).isPresent()) {
      return Optional.of("BEFORE trigger's WHEN condition cannot reference NEW system columns");
    }
    boolean generated =
        table.stream()
            .flatMap(t -> t.columns().stream())
            .filter(c -> column.map(c.name()::equals).orElse(true))
            .map(Column::generated)
            .anyMatch(Optional::isPresent);
    return generated
        ? Optional.of("BEFORE trigger's WHEN condition cannot reference NEW generated columns")
        : Optional.empty();
  }
}
