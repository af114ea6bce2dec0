package dev.miglint.parser.jsqlparser;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;

/** Calls JSqlParser: one statement or expression at a time, never for long. */
final class Library {

  private static final long MILLISECONDS = 5000;

  /** Its recursion is as deep as the statement. */
  private static final long STACK_BYTES = 64L << 20;

  /** It interrupts itself on a thread of its own; these end with the program. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(null, task, "miglint-jsqlparser", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  private final Grammar grammar;

  Library(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The statement, if JSqlParser can read it. */
  Optional<Statement> statement(String sql) {
    try {
      return Optional.ofNullable(CCJSqlParserUtil.parse(sql, threads, this::configure));
    } catch (JSQLParserException e) {
      return Optional.empty();
    }
  }

  /** The expression, if JSqlParser can read it. */
  Optional<Expression> expression(String sql) {
    try {
      return Optional.ofNullable(CCJSqlParserUtil.parseExpression(sql, true, this::configure));
    } catch (JSQLParserException e) {
      return Optional.empty();
    }
  }

  private void configure(CCJSqlParser parser) {
    parser
        .withDialect(grammar == Grammar.MYSQL ? Dialect.MYSQL : Dialect.ANSI_SQL)
        .withDoubleQuotedStrings(false)
        .withTimeOut(MILLISECONDS);
  }
}
