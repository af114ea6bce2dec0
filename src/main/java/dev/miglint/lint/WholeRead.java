package dev.miglint.lint;

import dev.miglint.schema.RelationName;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import java.util.Set;

/** A query, and whether it reads tables from end to end. */
public record WholeRead(Step step) {

  /** The highest and the lowest key are found at once by their index. */
  private static final Set<String> QUICK = Set.of("max", "min", "setval");

  /** It has no condition, and a table that was there before. */
  public boolean takesLong() {
    return step.statement() instanceof Select select
        && !select.query().filtered()
        && select.query().expressions().stream().noneMatch(WholeRead::isQuick)
        && select.query().relations().stream()
            .map(reference -> step.before().resolve(reference.name()))
            .anyMatch(name -> !isCatalog(name) && Impact.hasRowsInUse(name, step));
  }

  private static boolean isQuick(Expression expression) {
    return (expression instanceof FunctionCall call && QUICK.contains(call.name().name()))
        || expression.children().stream().anyMatch(WholeRead::isQuick);
  }

  private static boolean isCatalog(RelationName name) {
    return name.schema().equals("pg_catalog")
        || name.schema().equals("information_schema")
        || name.name().startsWith("pg_");
  }
}
