package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** sa.Column as a part of CREATE TABLE and ALTER TABLE. */
final class ColumnSql {

  private static final Set<String> EXTRAS =
      Set.of(
          "ForeignKey",
          "CheckConstraint",
          "Computed",
          "Identity",
          "Sequence",
          "FetchedValue",
          "DefaultClause",
          "UniqueConstraint",
          "PrimaryKeyConstraint");

  private static final Map<String, String> SERIALS =
      Map.of("INTEGER", "SERIAL", "BIGINT", "BIGSERIAL", "SMALLINT", "SMALLSERIAL");

  private final Call call;
  private final Argument name;
  private final Argument type;
  private final List<Made> extras;
  private final Span span;

  private ColumnSql(Call call, Argument name, Argument type, List<Made> extras, Span span) {
    this.call = call;
    this.name = name;
    this.type = type;
    this.extras = List.copyOf(extras);
    this.span = span;
  }

  /** Reads a column; empty for anything else. */
  static Optional<ColumnSql> of(Argument argument) {
    if (!(argument.value() instanceof Made made) || !made.name().equals("Column")) {
      return Optional.empty();
    }
    Call call = made.call();
    if (call.written("**").isPresent()) {
      throw new NotUnderstood("a column in it is only known at run time");
    }
    Argument name =
        call.at(0, "name").orElseThrow(() -> new NotUnderstood("a column in it has no name"));
    Expect.text(name, "column");
    List<Made> extras = new ArrayList<>();
    Optional<Argument> type = call.named("type_");
    for (Argument part : call.from(1).positional()) {
      boolean extra = part.value() instanceof Made other && EXTRAS.contains(other.name());
      if (extra) {
        extras.add((Made) part.value());
      } else if (type.isEmpty()) {
        type = Optional.of(part);
      }
    }
    if (type.isEmpty()) {
      throw new NotUnderstood("a column in it has no type");
    }
    return Optional.of(new ColumnSql(call, name, type.get(), extras, argument.span()));
  }

  Argument nameArgument() {
    return name;
  }

  String plainName() {
    return Expect.text(name, "column").text();
  }

  Fragment name() {
    return Expect.name(name, "column");
  }

  Argument type() {
    return type;
  }

  Span span() {
    return span;
  }

  boolean isPrimaryKey() {
    return call.isTrue("primary_key");
  }

  boolean isUnique() {
    return call.isTrue("unique");
  }

  boolean isIndexed() {
    return call.isTrue("index");
  }

  Optional<Fragment> comment() {
    return call.text("comment");
  }

  private Optional<Made> extra(String kind) {
    return extras.stream().filter(extra -> extra.name().equals(kind)).findFirst();
  }

  /** Its foreign keys and checks, which stand for themselves in the table. */
  List<Fragment> constraints() {
    List<Fragment> constraints = new ArrayList<>();
    for (Made extra : extras) {
      if (extra.name().equals("ForeignKey")) {
        constraints.add(ConstraintSql.foreignKey(name, extra));
      } else if (extra.name().equals("CheckConstraint")) {
        constraints.add(ConstraintSql.of(extra));
      }
    }
    return constraints;
  }

  /** A key of one integer column counts up by itself, unless the column is told not to. */
  private boolean countsUp(List<String> primaryKey) {
    if (!primaryKey.contains(plainName())
        || call.isFalse("autoincrement")
        || standard().isPresent()
        || extra("Identity").isPresent()
        || extra("Computed").isPresent()) {
      return false;
    }
    boolean sequence = extra("Sequence").isPresent();
    boolean asked = call.isTrue("autoincrement");
    return !sequence && (asked || (primaryKey.size() == 1 && extra("ForeignKey").isEmpty()));
  }

  private Optional<Argument> standard() {
    Optional<Argument> clause = extra("DefaultClause").flatMap(made -> made.call().at(0, "arg"));
    return call.named("server_default").or(() -> clause);
  }

  /**
   * Its definition.
   *
   * @param primaryKey the names of the columns in the table's key
   * @param referencing columns whose foreign keys the table names for itself
   */
  Fragment definition(List<String> primaryKey, Set<String> referencing) {
    Fragment typeName = TypeSql.of(type);
    String serial = SERIALS.get(typeName.text());
    Object shown = typeName;
    Optional<Fragment> standard = standard().flatMap(ColumnSql::standard);
    if (serial != null && countsUp(primaryKey) && !referencing.contains(plainName())) {
      shown = Fragment.from(serial, type.span());
    }
    return Fragment.of(
            name(),
            " ",
            shown,
            standard.map(value -> Fragment.of(" DEFAULT ", value)).orElse(Fragment.EMPTY),
            generated(),
            isNotNull(primaryKey) ? " NOT NULL" : "")
        .within(span);
  }

  private static Optional<Fragment> standard(Argument argument) {
    return argument.value() instanceof Made made
            && (made.name().equals("Identity") || made.name().equals("Computed"))
        ? Optional.empty()
        : ExpressionSql.standard(argument);
  }

  private Fragment generated() {
    Optional<Made> made =
        extra("Computed")
            .or(() -> extra("Identity"))
            .or(
                () ->
                    call.named("server_default")
                        .flatMap(
                            a -> a.value() instanceof Made m ? Optional.of(m) : Optional.empty())
                        .filter(m -> m.name().equals("Identity") || m.name().equals("Computed")));
    if (made.isEmpty()) {
      return Fragment.EMPTY;
    }
    return Fragment.of(" ", generated(made.get()));
  }

  /** GENERATED … of sa.Computed and sa.Identity. */
  static Fragment generated(Made made) {
    Call call = made.call();
    if (made.name().equals("Computed")) {
      Fragment expression = ConstraintSql.condition(call.at(0, "sqltext").orElseThrow());
      return Fragment.of("GENERATED ALWAYS AS (", expression, ") STORED").within(made.span());
    }
    StringBuilder options = new StringBuilder();
    option(call, "increment", "INCREMENT BY", options);
    option(call, "minvalue", "MINVALUE", options);
    option(call, "maxvalue", "MAXVALUE", options);
    option(call, "start", "START WITH", options);
    option(call, "cache", "CACHE", options);
    String when = call.isTrue("always") ? "ALWAYS" : "BY DEFAULT";
    String list = options.isEmpty() ? "" : " (" + options + ")";
    return Fragment.from("GENERATED %s AS IDENTITY%s".formatted(when, list), made.span());
  }

  private static void option(Call call, String name, String words, StringBuilder options) {
    Optional<Argument> value = call.named(name);
    if (value.isPresent() && value.get().value() instanceof Numeral number) {
      options
          .append(options.isEmpty() ? "" : " ")
          .append(words)
          .append(' ')
          .append(number.digits());
    }
  }

  private boolean isNotNull(List<String> primaryKey) {
    if (call.isTrue("nullable") || extra("Identity").isPresent()) {
      return false; // An identity is never null, and SQLAlchemy does not say so.
    }
    return call.isFalse("nullable") || isPrimaryKey() || primaryKey.contains(plainName());
  }
}
