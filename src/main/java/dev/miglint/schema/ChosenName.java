package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.IndexElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names that the server chooses: makeObjectName, ChooseRelationName, ChooseIndexName and
 * ChooseConstraintName of src/backend/commands/indexcmds.c and src/backend/catalog/pg_constraint.c.
 */
final class ChosenName {

  /** NAMEDATALEN - 1. */
  private static final int LONGEST = 63;

  private final Catalog catalog;
  private final RelationName table;

  private ChosenName(Catalog catalog, RelationName table) {
    this.catalog = catalog;
    this.table = table;
  }

  /** Names for what belongs to the table, in its schema. */
  static ChosenName in(Catalog catalog, RelationName table) {
    return new ChosenName(catalog, table);
  }

  /** For an index without a constraint. */
  String forIndex(List<IndexElement> elements, List<String> include) {
    return unused(joined(indexColumns(elements, include)), "idx", this::isRelation);
  }

  String forPrimaryKey() {
    return unused("", "pkey", this::isRelationOrConstraint);
  }

  String forUnique(List<IndexElement> elements, List<String> include) {
    return unused(joined(indexColumns(elements, include)), "key", this::isRelationOrConstraint);
  }

  String forExclusion(List<IndexElement> elements) {
    return unused(joined(indexColumns(elements, List.of())), "excl", this::isRelationOrConstraint);
  }

  String forSequence(String column) {
    return unused(column, "seq", this::isRelation);
  }

  /** Named after its column where the expression reads just one. */
  String forCheck(List<String> columns) {
    return unused(columns.size() == 1 ? columns.get(0) : "", "check", this::isConstraint);
  }

  /** All columns from PostgreSQL 12 on, the first one before. */
  String forForeignKey(List<String> columns, boolean allColumns) {
    List<String> named = allColumns || columns.isEmpty() ? columns : columns.subList(0, 1);
    return unused(joined(named), "fkey", this::isConstraint);
  }

  String forNotNull(String column) {
    return unused(column, "not_null", this::isConstraint);
  }

  /** For statistics of CREATE STATISTICS without a name. */
  String forStatistics(List<IndexElement> elements) {
    return unused(
        joined(indexColumns(elements, List.of())),
        "stat",
        name -> catalog.statistics().containsKey(table.sibling(name)));
  }

  private boolean isRelation(String name) {
    return catalog.relations().containsKey(table.sibling(name));
  }

  private boolean isConstraint(String name) {
    return catalog.constraintNames().containsKey(table.sibling(name));
  }

  private boolean isRelationOrConstraint(String name) {
    return isRelation(name) || isConstraint(name);
  }

  private String unused(String addition, String label, Predicate<String> used) {
    String name = objectName(table.name(), addition, label);
    for (int pass = 1; used.test(name); pass++) {
      name = objectName(table.name(), addition, label + pass);
    }
    return name;
  }

  /** {@code first_second_label}, the longer of the first two cut until it fits into 63 bytes. */
  static String objectName(String first, String second, String label) {
    int room = LONGEST - label.length() - 1 - (second.isEmpty() ? 0 : 1);
    int firstBytes = bytes(first);
    int secondBytes = bytes(second);
    while (firstBytes + secondBytes > room) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String middle = second.isEmpty() ? "" : "_" + clipped(second, secondBytes);
    return clipped(first, firstBytes) + middle + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** No more than so many bytes, and no character cut in two. */
  private static String clipped(String text, int limit) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += bytes(Character.toString(codePoint));
      if (used > limit) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  private static String joined(List<String> columns) {
    StringBuilder all = new StringBuilder();
    for (String column : columns) {
      if (all.length() > 0) {
        all.append('_');
      }
      all.append(column);
      if (bytes(all.toString()) > LONGEST) {
        break;
      }
    }
    return all.toString();
  }

  /** The names of the index's own columns: a repeated one gets a number. */
  static List<String> indexColumns(List<IndexElement> elements, List<String> include) {
    List<String> wanted = new ArrayList<>();
    for (IndexElement element : elements) {
      Optional<String> own = element.column();
      wanted.add(
          own.or(() -> element.expression().flatMap(ChosenName::ofExpression)).orElse("expr"));
    }
    wanted.addAll(include);
    List<String> names = new ArrayList<>();
    for (String name : wanted) {
      String unique = name;
      for (int number = 1; names.contains(unique); number++) {
        String suffix = Integer.toString(number);
        unique = clipped(name, LONGEST - suffix.length()) + suffix;
      }
      names.add(unique);
    }
    return names;
  }

  /** FigureIndexColname of src/backend/parser/parse_target.c. */
  private static Optional<String> ofExpression(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return reference.column();
    }
    if (expression instanceof FunctionCall call) {
      return Optional.of(call.name().name());
    }
    if (expression instanceof ValueFunction function) {
      return Optional.of(function.name());
    }
    if (expression instanceof TypeCast cast) {
      return ofExpression(cast.operand()).or(() -> Optional.of(cast.type().name()));
    }
    if (expression instanceof Operation operation && operation.operator().equals("NULLIF")) {
      return Optional.of("nullif");
    }
    return expression instanceof Composite composite ? ofComposite(composite) : Optional.empty();
  }

  private static Optional<String> ofComposite(Composite composite) {
    return switch (composite.kind()) {
      case "CoalesceExpr" -> Optional.of("coalesce");
      case "A_ArrayExpr" -> Optional.of("array");
      case "RowExpr" -> Optional.of("row");
      case "CaseExpr" -> Optional.of("case");
      case "CollateClause", "A_Indirection" ->
          composite.children().stream().findFirst().flatMap(ChosenName::ofExpression);
      default -> Optional.empty();
    };
  }
}
