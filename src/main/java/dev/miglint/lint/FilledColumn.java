package dev.miglint.lint;

import dev.miglint.schema.Schema;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;

/** What a new column holds in the rows that are there. */
public final class FilledColumn {

  private FilledColumn() {}

  /** It has a value although no INSERT gives it one, which may not be NULL. */
  public static boolean fillsItself(ColumnDefinition column, Schema before) {
    return column.isSerial()
        || column.constraint(Identity.class).isPresent()
        || column.constraint(Generated.class).isPresent()
        || column.constraint(Default.class).filter(d -> !isNull(d.expression())).isPresent()
        || column
            .type()
            .filter(type -> !type.isArray())
            .flatMap(before::type)
            .filter(type -> type instanceof Domain domain && domain.defaultValue().isPresent())
            .isPresent();
  }

  private static boolean isNull(Expression expression) {
    if (expression instanceof TypeCast cast) {
      return isNull(cast.operand());
    }
    return expression instanceof Literal literal && literal.kind() == LiteralKind.NULL;
  }
}
