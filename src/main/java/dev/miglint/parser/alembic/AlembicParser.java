package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.SqlParser;
import java.util.List;
import java.util.Optional;

/**
 * Makes a revision's upgrade() or downgrade() into the SQL that Alembic would run, without running
 * it, and reads that. What cannot be seen without running it is skipped and said to be.
 */
public final class AlembicParser implements SqlParser {

  private final SqlParser operations;
  private final SqlParser sql;
  private final String dialect;
  private final Modules modules;

  /**
   * Reads each revision's file once.
   *
   * @param operations reads what operations were made into: PostgreSQL's SQL
   * @param sql reads what stands in strings: the SQL of the history's own database
   * @param dialect the database's name in SQLAlchemy: {@code postgresql}
   */
  public AlembicParser(SqlParser operations, SqlParser sql, String dialect) {
    this.operations = operations;
    this.sql = sql;
    this.dialect = dialect;
    this.modules = new Modules();
  }

  /**
   * Reads one function.
   *
   * @param range of its definition; an empty one stands for a function that is not there
   */
  @Override
  public ParsedScript parse(SourceFile file, Span range) {
    if (range.length() == 0) {
      return new ParsedScript(List.of(), List.of(), List.of());
    }
    PythonNode module;
    try {
      module = modules.of(file);
    } catch (LinkageError | RuntimeException e) {
      String reason = "Python cannot be read here (%s)".formatted(e.getMessage());
      return new ParsedScript(List.of(), List.of(), List.of(new Skipped(reason, range)));
    }
    Optional<PythonNode> function =
        module.parts().stream()
            .map(AlembicParser::definition)
            .filter(part -> part.is("function_definition"))
            .filter(part -> part.span().start() == range.start()) // Comments may stand behind it.
            .findFirst();
    if (function.isEmpty()) {
      Skipped skipped = new Skipped("Python that cannot be read", range);
      return new ParsedScript(List.of(), List.of(), List.of(skipped));
    }
    PythonNode definition = function.get();
    Span body = definition.child("body").orElse(definition).span();
    RevisionScript script =
        new RevisionScript(file, new Span(definition.span().start(), body.start()));
    new Interpreter(module, script, dialect).run(definition);
    return script.parsed(operations, sql);
  }

  private static PythonNode definition(PythonNode part) {
    return part.child("definition").orElse(part); // Behind its decorators.
  }
}
