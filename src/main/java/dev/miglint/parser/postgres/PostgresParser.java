package dev.miglint.parser.postgres;

import dev.miglint.parser.Piece;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.ParsedScript.Newer;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.ParsedScript.SyntaxError;
import dev.miglint.sql.SqlParser;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own grammar. The text is split first and each statement is parsed by itself, so that
 * one error costs one statement.
 *
 * <p>Deeply nested statements need a deep stack: call it on threads with tens of megabytes. Where
 * the stack does not suffice, the statement is skipped and said to be.
 */
public final class PostgresParser implements SqlParser {

  /** Characters of a statement whose tree would be too large to be worth its memory. */
  private static final int LARGE = 1 << 20;

  private final RawParser library;
  private final TreeReader trees = new TreeReader();

  public PostgresParser(RawParser library) {
    this.library = library;
  }

  /** The version of the grammar: {@code 17.4}. */
  public String grammarVersion() {
    return library.grammarVersion();
  }

  @Override
  public ParsedScript parse(SourceFile file, Span range) {
    List<Statement> statements = new ArrayList<>();
    List<SyntaxError> errors = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    List<Newer> newer = new ArrayList<>();
    for (Piece piece : StatementSplitter.split(file, range)) {
      switch (piece.kind()) {
        case META_COMMAND -> skipped.add(new Skipped("psql meta-command", piece.span()));
        case COPY_DATA -> attachData(statements, piece.span());
        case STATEMENT -> {
          Parsed parsed = parse(PlacedText.of(file, piece.span()).with(piece.sql(file)));
          parsed.statement().ifPresent(statements::add);
          if (parsed.error().isPresent() && !piece.variables().isEmpty()) {
            String variable = file.text(piece.variables().get(0));
            skipped.add(
                new Skipped(
                    "only psql knows what %s stands for".formatted(variable), piece.span()));
          } else {
            parsed.error().ifPresent(errors::add);
          }
          parsed.skipped().ifPresent(skipped::add);
          parsed.newer().ifPresent(newer::add);
        }
      }
    }
    return new ParsedScript(statements, errors, skipped, newer, List.of(), Optional.empty());
  }

  /** The rows after COPY … FROM stdin belong to it. */
  private static void attachData(List<Statement> statements, Span data) {
    int last = statements.size() - 1;
    if (last >= 0 && statements.get(last) instanceof Copy copy) {
      statements.set(
          last,
          new Copy(
              copy.table(),
              copy.columns(),
              copy.query(),
              copy.from(),
              copy.program(),
              Optional.of(data),
              copy.span()));
    }
  }

  /**
   * Exactly one of the first three is present.
   *
   * @param newer of a statement that the bundled grammar does not read
   */
  record Parsed(
      Optional<Statement> statement,
      Optional<SyntaxError> error,
      Optional<Skipped> skipped,
      Optional<Newer> newer) {

    static Parsed of(Statement statement) {
      return new Parsed(
          Optional.of(statement), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Parsed failed(SyntaxError error) {
      return new Parsed(Optional.empty(), Optional.of(error), Optional.empty(), Optional.empty());
    }

    static Parsed skipped(String reason, Span span) {
      return new Parsed(
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Skipped(reason, span)),
          Optional.empty());
    }

    Parsed since(int major, SyntaxError before) {
      return statement.isEmpty()
          ? this
          : new Parsed(statement, error, skipped, Optional.of(new Newer(major, before)));
    }
  }

  /** One statement, wherever it comes from. */
  Parsed parse(PlacedText sql) {
    if (sql.text().length() > LARGE) {
      Optional<Statement> insert = new LargeInsert(sql, part -> parse(part).statement()).read();
      if (insert.isPresent()) {
        return Parsed.of(insert.get());
      }
    }
    StatementText text = new StatementText(sql);
    RawParse parse = library.parse(sql.text());
    if (parse.error().isPresent()) {
      return refused(parse.error().get(), text);
    }
    return parsed(parse, text);
  }

  private Parsed parsed(RawParse parse, StatementText text) {
    try {
      Raw tree = trees.read(parse.json());
      List<Raw> all = tree.list("stmts");
      if (all.isEmpty()) {
        return Parsed.skipped("nothing but comments", text.whole());
      }
      int grammar = tree.number("version") / 10_000;
      Mapping mapping = new Mapping(text, new BodyReader(this), grammar);
      return Parsed.of(mapping.statement(all.get(0).at("stmt")));
    } catch (StackOverflowError e) {
      return Parsed.skipped("nested too deeply to be analysed", text.whole());
    }
  }

  private Parsed refused(RawError error, StatementText text) {
    if (!error.asked()) {
      return Parsed.skipped(error.message(), text.whole());
    }
    boolean newest = library.versionNumber() >= NewerGrammar.VERSION_NUMBER;
    if (!newest && NewerGrammar.maySuffice(text.sql(), unit(error, text.sql()))) {
      return WebAssemblyParser.load()
          .map(newer -> newer(newer.parse(text.sql()), text).since(18, syntaxError(error, text)))
          .orElseGet(
              () -> Parsed.skipped("needs the grammar of PostgreSQL 18", place(error, text)));
    }
    return Parsed.failed(syntaxError(error, text));
  }

  /** What the grammar of 18 makes of a text. */
  private Parsed newer(RawParse parse, StatementText text) {
    Optional<RawError> error = parse.error();
    if (error.isEmpty()) {
      return parsed(parse, text);
    }
    return error.get().asked()
        ? Parsed.failed(syntaxError(error.get(), text))
        : Parsed.skipped(error.get().message(), text.whole());
  }

  private static SyntaxError syntaxError(RawError error, StatementText text) {
    return new SyntaxError(error.message(), place(error, text), text.whole());
  }

  private static Span place(RawError error, StatementText text) {
    if (error.cursorPosition() == 0) {
      return text.whole();
    }
    int unit = unit(error, text.sql());
    Tokens tokens = Tokens.of(text.sql());
    int index = tokens.indexAt(unit);
    if (index < tokens.size() && tokens.start(index) <= unit) {
      return text.places(unit, tokens.end(index));
    }
    return text.places(unit, Math.min(unit + 1, text.sql().length()));
  }

  /** The unit at which the server points, whose count is of characters. */
  private static int unit(RawError error, String sql) {
    int characters = Math.max(0, error.cursorPosition() - 1);
    return characters >= sql.codePointCount(0, sql.length())
        ? sql.length()
        : sql.offsetByCodePoints(0, characters);
  }
}
