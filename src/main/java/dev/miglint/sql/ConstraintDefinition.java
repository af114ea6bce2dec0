package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A constraint as it is written, in a column's definition or on its own. What stands in a column's
 * definition lists that column in {@code columns}.
 */
public sealed interface ConstraintDefinition extends Node {

  /** The constraint's own name where one was written. */
  Optional<Identifier> name();

  /**
   * What a constraint demands, and when.
   *
   * @param notEnforced NOT ENFORCED, from PostgreSQL 18; it is not said to be NOT VALID besides
   * @param temporal from PostgreSQL 18: WITHOUT OVERLAPS of a key, PERIOD of a foreign key
   */
  record Attributes(
      boolean notValid,
      boolean notEnforced,
      boolean deferrable,
      boolean initiallyDeferred,
      boolean temporal) {
    public static final Attributes NONE = new Attributes(false, false, false, false, false);
  }

  /** NOT NULL; {@code columns} has one element. */
  record NotNull(
      Optional<Identifier> name,
      List<Identifier> columns,
      boolean noInherit,
      Attributes attributes,
      Span span)
      implements ConstraintDefinition {
    public NotNull {
      columns = List.copyOf(columns);
    }
  }

  /** The word NULL in a column's definition: no constraint. */
  record Nullable(Span span) implements ConstraintDefinition {
    @Override
    public Optional<Identifier> name() {
      return Optional.empty();
    }
  }

  /** DEFAULT expression. */
  record Default(Expression expression, Span span) implements ConstraintDefinition {
    @Override
    public Optional<Identifier> name() {
      return Optional.empty();
    }
  }

  /** CHECK (expression). */
  record Check(
      Optional<Identifier> name,
      Expression expression,
      boolean noInherit,
      Attributes attributes,
      Span span)
      implements ConstraintDefinition {}

  /** A constraint that an index enforces. */
  sealed interface IndexBacked extends ConstraintDefinition permits PrimaryKey, Unique, Exclude {
    Attributes attributes();
  }

  /** PRIMARY KEY; {@code columns} is empty with USING INDEX. */
  record PrimaryKey(
      Optional<Identifier> name,
      List<Identifier> columns,
      List<Identifier> include,
      Optional<Identifier> usingIndex,
      Attributes attributes,
      Span span)
      implements IndexBacked {
    public PrimaryKey {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
    }
  }

  /** UNIQUE; {@code columns} is empty with USING INDEX. */
  record Unique(
      Optional<Identifier> name,
      List<Identifier> columns,
      List<Identifier> include,
      boolean nullsNotDistinct,
      Optional<Identifier> usingIndex,
      Attributes attributes,
      Span span)
      implements IndexBacked {
    public Unique {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
    }
  }

  /** EXCLUDE USING method (element WITH operator, …) WHERE (predicate). */
  record Exclude(
      Optional<Identifier> name,
      String method,
      List<IndexElement> elements,
      List<String> operators,
      Optional<Expression> predicate,
      Attributes attributes,
      Span span)
      implements IndexBacked {
    public Exclude {
      elements = List.copyOf(elements);
      operators = List.copyOf(operators);
    }
  }

  /** What happens to referencing rows. */
  enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
  }

  /**
   * FOREIGN KEY (columns) REFERENCES table (columns).
   *
   * @param referencedColumns empty where the referenced primary key is meant
   */
  record ForeignKey(
      Optional<Identifier> name,
      List<Identifier> columns,
      QualifiedName referencedTable,
      List<Identifier> referencedColumns,
      ReferentialAction onUpdate,
      ReferentialAction onDelete,
      Attributes attributes,
      Span span)
      implements ConstraintDefinition {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  /** GENERATED ALWAYS AS (expression) STORED or, from PostgreSQL 18, VIRTUAL. */
  record Generated(Expression expression, boolean stored, Span span)
      implements ConstraintDefinition {
    @Override
    public Optional<Identifier> name() {
      return Optional.empty();
    }
  }

  /** GENERATED … AS IDENTITY; options as in CREATE SEQUENCE. */
  record Identity(boolean always, Map<String, String> options, Span span)
      implements ConstraintDefinition {
    public Identity {
      options = Map.copyOf(options);
    }

    @Override
    public Optional<Identifier> name() {
      return Optional.empty();
    }
  }
}
