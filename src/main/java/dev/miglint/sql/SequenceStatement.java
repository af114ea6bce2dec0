package dev.miglint.sql;

import dev.miglint.source.Span;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.Map;

/**
 * Sequences. Options are those of the manual in lower case: {@code as}, {@code increment}, {@code
 * owned_by} …
 */
public sealed interface SequenceStatement extends Statement {

  /** CREATE SEQUENCE. */
  record CreateSequence(
      QualifiedName name,
      Persistence persistence,
      boolean ifNotExists,
      Map<String, String> options,
      Span span)
      implements SequenceStatement {
    public CreateSequence {
      options = Map.copyOf(options);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER SEQUENCE. */
  record AlterSequence(QualifiedName name, boolean ifExists, Map<String, String> options, Span span)
      implements SequenceStatement {
    public AlterSequence {
      options = Map.copyOf(options);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
