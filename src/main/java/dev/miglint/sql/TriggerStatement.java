package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** What fires or filters by itself: triggers, rules, policies. */
public sealed interface TriggerStatement extends Statement {

  /** When a trigger fires. */
  enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /**
   * One entry of REFERENCING.
   *
   * @param fresh NEW, and not OLD
   * @param table a transition table; a row has no name in PostgreSQL
   */
  record Transition(boolean fresh, boolean table, String name) {}

  /**
   * CREATE TRIGGER.
   *
   * @param events INSERT, UPDATE, DELETE, TRUNCATE
   * @param transitions of REFERENCING
   * @param referenced FROM of a constraint trigger
   */
  record CreateTrigger(
      Identifier name,
      QualifiedName table,
      boolean replace,
      boolean constraint,
      Timing timing,
      List<String> events,
      List<Identifier> columns,
      List<Transition> transitions,
      boolean forEachRow,
      QualifiedName function,
      Optional<QualifiedName> referenced,
      Optional<Expression> when,
      Span span)
      implements TriggerStatement {
    public CreateTrigger {
      events = List.copyOf(events);
      columns = List.copyOf(columns);
      transitions = List.copyOf(transitions);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE RULE. */
  record CreateRule(
      Identifier name,
      QualifiedName table,
      boolean replace,
      String event,
      boolean instead,
      List<Statement> actions,
      Span span)
      implements TriggerStatement {
    public CreateRule {
      actions = List.copyOf(actions);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE POLICY. */
  record CreatePolicy(
      Identifier name,
      QualifiedName table,
      boolean permissive,
      String command,
      List<String> roles,
      Optional<Expression> using,
      Optional<Expression> withCheck,
      Span span)
      implements TriggerStatement {
    public CreatePolicy {
      roles = List.copyOf(roles);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER POLICY. */
  record AlterPolicy(
      Identifier name,
      QualifiedName table,
      List<String> roles,
      Optional<Expression> using,
      Optional<Expression> withCheck,
      Span span)
      implements TriggerStatement {
    public AlterPolicy {
      roles = List.copyOf(roles);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
