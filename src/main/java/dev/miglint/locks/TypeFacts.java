package dev.miglint.locks;

import dev.miglint.schema.Index;
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.server.BuiltInTypes;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the catalog and the server's own types tell about types and their use. */
final class TypeFacts {

  private final Situation situation;

  TypeFacts(Situation situation) {
    this.situation = situation;
  }

  Optional<Domain> domain(TypeName type) {
    return situation.before().type(type).filter(Domain.class::isInstance).map(Domain.class::cast);
  }

  /** The domain, or one that it is built on, has a constraint. */
  boolean isConstrainedDomain(TypeName type) {
    Optional<Domain> domain = domain(type);
    return domain.isPresent()
        && (domain.get().isConstrained()
            || domain.get().base().filter(this::isConstrainedDomain).isPresent());
  }

  /** Made by the history, built in, or of a known extension. */
  boolean isKnown(TypeName type) {
    Optional<UserType> made = situation.before().type(type);
    if (made.isPresent()) {
      return !(made.get() instanceof UserType.OtherType);
    }
    return type.isArray()
        || BuiltInTypes.isKnown(type.name())
        || situation
            .before()
            .relation(new dev.miglint.sql.QualifiedName(type.schema(), type.name(), type.span()))
            .isPresent();
  }

  /** Values of both are compared by the same operators, so that an index on one fits the other. */
  boolean sameOperators(TypeName one, TypeName other) {
    TypeName first = base(one);
    TypeName second = base(other);
    return first.sameBase(second)
        || (!first.isArray()
            && !second.isArray()
            && operatorType(first.name()).equals(operatorType(second.name())));
  }

  private static String operatorType(String type) {
    return switch (type) {
      case "varchar" -> "text";
      case "cidr" -> "inet";
      // The types that name catalog entries compare as the numbers that they are.
      default -> type.startsWith("reg") ? "oid" : type;
    };
  }

  /** What the domain is built on in the end; any other type itself. */
  private TypeName base(TypeName type) {
    return domain(type).flatMap(Domain::base).map(this::base).orElse(type);
  }

  /** The index has the column in its key, INCLUDE, an expression or its predicate. */
  boolean uses(Index index, String column) {
    return index.keyColumns().contains(column)
        || index.include().contains(column)
        || usesInExpression(index, column);
  }

  private boolean usesInExpression(Index index, String column) {
    List<Expression> expressions = new ArrayList<>();
    index.elements().forEach(element -> element.expression().ifPresent(expressions::add));
    index.predicate().ifPresent(expressions::add);
    return reads(expressions, column);
  }

  static boolean reads(List<Expression> expressions, String column) {
    return Expressions.all(ColumnReference.class, expressions).stream()
        .anyMatch(reference -> reference.column().filter(column::equals).isPresent());
  }
}
