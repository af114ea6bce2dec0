package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** Transactions, settings, locks and prepared statements. */
public sealed interface SessionStatement extends Statement {

  /** What TransactionControl does. */
  enum Control {
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO,
    PREPARE,
    COMMIT_PREPARED,
    ROLLBACK_PREPARED
  }

  /**
   * BEGIN, COMMIT, ROLLBACK, savepoints, two-phase commit.
   *
   * @param chain AND CHAIN
   * @param name of a savepoint or a prepared transaction
   */
  record TransactionControl(Control control, boolean chain, Optional<String> name, Span span)
      implements SessionStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * SET of a run-time parameter, SET ROLE and SET SESSION AUTHORIZATION included.
   *
   * @param name in lower case
   * @param values empty for DEFAULT
   */
  record SetVariable(String name, List<String> values, boolean local, Span span)
      implements SessionStatement {
    public SetVariable {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** RESET; the name is absent for ALL. */
  record ResetVariable(Optional<String> name, Span span) implements SessionStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** SET CONSTRAINTS; empty for ALL. */
  record SetConstraints(List<QualifiedName> constraints, boolean deferred, Span span)
      implements SessionStatement {
    public SetConstraints {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * LOCK TABLE.
   *
   * @param mode as in the manual: {@code ACCESS EXCLUSIVE}
   */
  record LockTable(List<QualifiedName> tables, String mode, boolean only, boolean nowait, Span span)
      implements SessionStatement {
    public LockTable {
      tables = List.copyOf(tables);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** PREPARE. */
  record Prepare(String name, Statement statement, Span span) implements SessionStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** EXECUTE of a prepared statement. */
  record Execute(String name, List<Expression> arguments, Span span) implements SessionStatement {
    public Execute {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
