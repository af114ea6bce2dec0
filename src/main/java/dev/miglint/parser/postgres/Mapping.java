package dev.miglint.parser.postgres;

import dev.miglint.sql.Opaque;
import dev.miglint.sql.Query;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.Statement;

/** What the mappers of one statement share. */
final class Mapping {

  /** Reads the body of a routine; needs the parser again. */
  interface Bodies {

    /**
     * Reads a quoted body.
     *
     * @param literal the units of the statement's text where the quoted body stands
     * @param language in lower case
     */
    RoutineBody read(StatementText text, dev.miglint.parser.lexer.Token literal, String language);
  }

  private final Names names;
  private final Bodies bodies;
  private final QueryMapper scratch;
  private final ConstraintMapper constraints;

  /**
   * Prepares.
   *
   * @param grammar the major version that the tree says
   */
  Mapping(StatementText text, Bodies bodies, int grammar) {
    this.names = new Names(text);
    this.bodies = bodies;
    this.scratch = queries();
    this.constraints = new ConstraintMapper(names, scratch.expressions(), grammar);
  }

  Names names() {
    return names;
  }

  Bodies bodies() {
    return bodies;
  }

  /** For expressions outside of queries: defaults, checks, conditions. */
  ExpressionMapper expressions() {
    return scratch.expressions();
  }

  ConstraintMapper constraints() {
    return constraints;
  }

  /** A mapper for one query or data change. */
  QueryMapper queries() {
    return new QueryMapper(names, this::statement);
  }

  Query query(Raw select) {
    return queries().query(select);
  }

  Statement statement(Raw raw) {
    return StatementMapper.map(this, raw);
  }

  Opaque opaque(String command) {
    return new Opaque(command, names.whole());
  }
}
