package dev.miglint.parser.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that the server gives to output columns (FigureColname in parse_target.c). */
final class OutputNames {

  private OutputNames() {}

  /** The name of a ResTarget; empty for a star and for {@code ?column?}. */
  static Optional<String> of(Raw target) {
    return target.optional("name").or(() -> derived(target.at("val")));
  }

  private static Optional<String> derived(Raw value) {
    Raw node = value.body();
    return switch (value.type()) {
      case "ColumnRef" -> lastString(node.list("fields"));
      case "A_Indirection" ->
          lastString(node.list("indirection")).or(() -> derived(node.at("arg")));
      case "FuncCall" -> lastString(node.list("funcname"));
      case "TypeCast" ->
          derived(node.at("arg")).or(() -> lastString(node.at("typeName").list("names")));
      case "CollateClause" -> derived(node.at("arg"));
      case "CaseExpr" -> derived(node.at("defresult")).or(() -> Optional.of("case"));
      case "CoalesceExpr" -> Optional.of("coalesce");
      case "MinMaxExpr" -> Optional.of(node.text("op").equals("IS_LEAST") ? "least" : "greatest");
      case "A_ArrayExpr" -> Optional.of("array");
      case "RowExpr" -> Optional.of("row");
      case "GroupingFunc" -> Optional.of("grouping");
      case "SQLValueFunction" ->
          Optional.of(
              node.text("op")
                  .replaceFirst("^SVFOP_", "")
                  .replaceFirst("_N$", "")
                  .toLowerCase(Locale.ROOT));
      case "A_Expr" ->
          node.text("kind").equals("AEXPR_NULLIF") ? Optional.of("nullif") : Optional.empty();
      case "SubLink" -> subLink(node);
      default -> Optional.empty();
    };
  }

  private static Optional<String> subLink(Raw node) {
    return switch (node.text("subLinkType")) {
      case "EXISTS_SUBLINK" -> Optional.of("exists");
      case "ARRAY_SUBLINK" -> Optional.of("array");
      case "EXPR_SUBLINK" -> {
        List<Raw> targets = node.at("subselect").body().list("targetList");
        yield targets.isEmpty() ? Optional.empty() : of(targets.get(0).body());
      }
      default -> Optional.empty();
    };
  }

  private static Optional<String> lastString(List<Raw> parts) {
    if (parts.isEmpty() || !parts.get(parts.size() - 1).is("String")) {
      return Optional.empty();
    }
    return Optional.of(parts.get(parts.size() - 1).string());
  }
}
