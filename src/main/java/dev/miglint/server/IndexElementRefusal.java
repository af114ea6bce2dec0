package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an index method cannot do with one column (indexcmds.c, ComputeIndexAttrs).
 *
 * @param columns of the table
 */
record IndexElementRefusal(List<Column> columns, Schema schema, PostgresVersion target) {

  private static final Set<String> SYSTEM =
      Set.of("ctid", "tableoid", "xmin", "xmax", "cmin", "cmax");

  /** Arrays to the server, although their names do not say so. */
  private static final Set<String> VECTORS = Set.of("int2vector", "oidvector");

  private static final List<String> SERIALS = List.of("smallserial", "serial", "bigserial");
  private static final List<String> INTEGERS = List.of("int2", "int4", "int8");

  /** The first element that is refused. */
  Optional<IndexRefusal> first(String method, List<IndexElement> elements) {
    return elements.stream().flatMap(element -> of(method, element).stream()).findFirst();
  }

  Optional<IndexRefusal> ofKey(List<Identifier> key) {
    return key.stream()
        .flatMap(
            column ->
                type(column.value()).stream()
                    .flatMap(
                        type ->
                            noDefault("btree", type)
                                .map(words -> refusal(words, column.span()))
                                .stream()))
        .findFirst();
  }

  private Optional<IndexRefusal> of(String method, IndexElement element) {
    if (element.column().filter(SYSTEM::contains).isPresent()) {
      return Optional.of(
          refusal("index creation on system columns is not supported", element.span()));
    }
    Optional<TypeName> type =
        element
            .column()
            .flatMap(this::type)
            .or(
                () ->
                    element
                        .expression()
                        .filter(TypeCast.class::isInstance)
                        .map(cast -> ((TypeCast) cast).type()));
    return type.flatMap(known -> ofType(method, element, known))
        .or(() -> ofOrder(method, element))
        .map(words -> refusal(words, element.span()));
  }

  private Optional<String> ofType(String method, IndexElement element, TypeName type) {
    boolean plain = !type.isArray() && type.schema().isEmpty() && schema.type(type).isEmpty();
    if (element.collation().isPresent() && plain && BuiltInTypes.hasNoCollation(type.name())) {
      return Optional.of("collations are not supported by type " + nameOf(type));
    }
    return element.operatorClass().isPresent()
        ? ofClass(method, element.operatorClass().get(), type)
        : noDefault(method, type);
  }

  private Optional<String> noDefault(String method, TypeName type) {
    if (!type.isArray() && OperatorClasses.haveDefault(method, type.name())) {
      return Optional.empty(); // As nearly always.
    }
    Set<String> accepted = accepted(type);
    return !accepted.isEmpty() && OperatorClasses.hasNoDefault(method, accepted, schema, target)
        ? Optional.of(
            "data type %s has no default operator class for access method \"%s\""
                .formatted(nameOf(type), method))
        : Optional.empty();
  }

  private Optional<String> ofClass(String method, String name, TypeName type) {
    if (!target.atLeast(14)) {
      return Optional.empty(); // The table of classes begins there.
    }
    if (OperatorClasses.isAbsent(method, name, schema, target)) {
      return Optional.of(
          "operator class \"%s\" does not exist for access method \"%s\"".formatted(name, method));
    }
    Set<String> accepted = accepted(type);
    return !accepted.isEmpty() && OperatorClasses.refuses(method, name, accepted, schema, target)
        ? Optional.of(
            "operator class \"%s\" does not accept data type %s".formatted(name, nameOf(type)))
        : Optional.empty();
  }

  private static Optional<String> ofOrder(String method, IndexElement element) {
    if (method.equals("btree")) {
      return Optional.empty();
    }
    String lacks = "access method \"%s\" does not support ".formatted(method);
    if (element.descending()) {
      return Optional.of(lacks + "ASC/DESC options");
    }
    return element.nullsFirst().map(first -> lacks + "NULLS FIRST/LAST options");
  }

  private Optional<TypeName> type(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .flatMap(Column::type)
        .map(IndexElementRefusal::stored);
  }

  private static TypeName stored(TypeName type) {
    int serial = SERIALS.indexOf(type.name());
    return serial < 0 ? type : TypeName.of(INTEGERS.get(serial), type.span());
  }

  /**
   * The types whose operator classes take values of this one; empty where it is not known, or
   * another class of the history might take it.
   */
  private Set<String> accepted(TypeName type) {
    Optional<TypeName> base = base(type, 0);
    if (!target.atLeast(14) || base.isEmpty() || !schema.isComplete()) {
      return Set.of();
    }
    TypeName stored = base.get();
    Set<String> accepted = new HashSet<>();
    Optional<UserType> own = schema.type(stored);
    if (stored.isArray()) {
      accepted.add("anyarray");
      accepted.add("_" + stored.name());
    } else if (own.isPresent()) {
      if (own.get() instanceof EnumType) {
        accepted.add("anyenum");
      } else if (own.get() instanceof CompositeType) {
        accepted.add("record");
      }
    } else if (stored.schema().isEmpty() && BuiltInTypes.has(stored.name())) {
      accepted.add(stored.name());
      accepted.addAll(BuiltInCasts.takenFor(stored.name(), target));
      if (VECTORS.contains(stored.name())) {
        accepted.add("anyarray");
      }
      if (stored.name().endsWith("range")) {
        accepted.add(stored.name().endsWith("multirange") ? "anymultirange" : "anyrange");
      }
    }
    return accepted;
  }

  /** Of a domain the type below it. */
  private Optional<TypeName> base(TypeName type, int depth) {
    Optional<UserType> own = type.isArray() ? Optional.empty() : schema.type(type);
    if (own.isPresent() && own.get() instanceof Domain domain) {
      return depth > 20 ? Optional.empty() : domain.base().flatMap(below -> base(below, depth + 1));
    }
    return Optional.of(type);
  }

  private String nameOf(TypeName type) {
    return new Casts(schema).nameOf(type);
  }

  private static IndexRefusal refusal(String words, Span span) {
    return new IndexRefusal(
        words,
        span,
        "Take a method and an operator class that are made for the column's type, or index an"
            + " expression of it; an extension that brings the class has to be created before.");
  }
}
