package dev.miglint.parser.jsqlparser;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.SqlParser;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL of other servers than PostgreSQL. The text is split first and each statement is parsed by
 * itself; what cannot be read is skipped and said to be, since JSqlParser is not the server: its
 * refusal is no syntax error.
 *
 * <p>Rows and expressions come from JSqlParser's tree. It keeps no places within definitions, so
 * their parts are read from the tokens, once JSqlParser has read the definition.
 */
public final class JSqlParserFrontEnd implements SqlParser {

  private final Grammar grammar;
  private final Library library;

  public JSqlParserFrontEnd(Grammar grammar) {
    this.grammar = grammar;
    this.library = new Library(grammar);
  }

  @Override
  public ParsedScript parse(SourceFile file, Span range) {
    List<Statement> statements = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    StatementReader reader = new StatementReader(library, grammar);
    MysqlSession session = new MysqlSession(reader, grammar);
    for (ScriptSplitter.Statement piece : ScriptSplitter.split(file, range, grammar)) {
      Lexemes lexemes = piece.lexemes();
      if (!piece.closed()) {
        skipped.add(new Skipped("a quote or comment that is never closed", lexemes.whole()));
        continue;
      }
      try {
        if (grammar == Grammar.MYSQL) {
          MysqlSession.Outcome outcome = session.next(lexemes);
          statements.addAll(outcome.statements());
          outcome.unread().forEach(reason -> skipped.add(new Skipped(reason, lexemes.whole())));
        } else {
          statements.addAll(reader.read(lexemes));
        }
      } catch (Unreadable e) {
        skipped.add(new Skipped(String.valueOf(e.getMessage()), lexemes.whole()));
      } catch (StackOverflowError e) {
        skipped.add(new Skipped("nested too deeply to be analysed", lexemes.whole()));
      }
    }
    return new ParsedScript(statements, List.of(), skipped);
  }
}
