package dev.miglint.lint;

import dev.miglint.migration.Dialect;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.IndexStatement;
import dev.miglint.sql.ObjectStatement;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.ViewStatement;
import java.util.List;
import java.util.Set;

/**
 * Statements before and after which MySQL and MariaDB commit, whatever transaction is open (MySQL
 * 8.0 manual, 13.3.3; MariaDB, SQL statements that cause an implicit commit).
 */
public final class ImplicitCommit {

  /** First words of what is not modelled. */
  private static final Set<String> COMMANDS =
      Set.of("CREATE", "ALTER", "DROP", "RENAME", "GRANT", "REVOKE", "LOCK", "ANALYZE", "OPTIMIZE");

  private ImplicitCommit() {}

  /** One RENAME TABLE gives several tables their names at once. */
  static boolean isPart(Statement statement, List<Statement> script) {
    return statement instanceof Rename
        && script.stream()
                .filter(other -> other instanceof Rename && other.span().equals(statement.span()))
                .count()
            > 1;
  }

  public static boolean isCausedBy(Statement statement, Dialect dialect) {
    if (dialect != Dialect.MYSQL) {
      return false;
    }
    if (statement instanceof CreateTable create) {
      return create.persistence() != Persistence.TEMPORARY;
    }
    if (statement instanceof Opaque opaque) {
      return COMMANDS.contains(opaque.command().split(" ", -1)[0]);
    }
    return statement instanceof TableStatement
        || statement instanceof IndexStatement
        || statement instanceof ViewStatement
        || statement instanceof ObjectStatement
        || statement instanceof Truncate;
  }
}
