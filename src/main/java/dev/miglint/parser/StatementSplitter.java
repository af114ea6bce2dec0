package dev.miglint.parser;

import dev.miglint.parser.lexer.Lexer;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a script into its statements, psql's meta-commands and COPY data, as psql does
 * (src/fe_utils/psqlscan.l of version 17): a semicolon ends a statement unless it is inside of a
 * quote, a comment, parentheses or a routine's BEGIN ATOMIC … END.
 *
 * <p>Every token of the text is in exactly one piece; empty statements are none. What is never
 * closed costs as little as can be: an open quote or comment goes to the end of the text and is
 * marked, after an open parenthesis or BEGIN the statement ends at its first semicolon.
 *
 * <p>A backslash is a meta-command where a statement could begin, at the start of a line, and where
 * its name is one that follows a query ({@code \gset}). Elsewhere it is left in the statement,
 * where the server refuses it.
 */
public final class StatementSplitter {

  /** Each costs a look at the rest of the text; beyond, parentheses are no longer believed. */
  private static final int UNCLOSED_STATEMENTS = 16;

  private final String text;
  private final int limit;
  private final int rangeStart;
  private final Lexer lexer;
  private final CopyData copyData;
  private final List<Piece> pieces = new ArrayList<>();
  private OpenStatement statement;
  private int unclosed;

  /** Where the rows of the COPY statements of this line begin, -1 when there is none. */
  private int rowsAt = -1;

  private int copies;

  private StatementSplitter(String text, Span range) {
    this.text = text;
    this.limit = range.end();
    this.rangeStart = range.start();
    this.lexer = new Lexer(text, range);
    this.copyData = new CopyData(text, range.end());
    this.statement = new OpenStatement(text);
  }

  public static List<Piece> split(SourceFile file) {
    return split(file, file.whole());
  }

  /**
   * Reads a part of a file as if nothing stood around it.
   *
   * @param range what to read; spans in the result are those of the whole file
   * @return the pieces in the order of their starts
   */
  public static List<Piece> split(SourceFile file, Span range) {
    StatementSplitter splitter = new StatementSplitter(file.text(), range);
    splitter.run();
    return List.copyOf(splitter.pieces);
  }

  private void run() {
    boolean more = true;
    while (more) {
      more = lexer.next();
      if (rowsAt >= 0 && (!more || lexer.start() >= rowsAt)) {
        rows();
        more = true;
      } else if (!more || lexer.unterminated()) {
        more = endOfText();
      } else {
        token();
      }
    }
  }

  private void token() {
    switch (lexer.kind()) {
      case LINE_COMMENT, BLOCK_COMMENT -> {
        // Comments belong to the statement that they are inside of, by its span.
      }
      case SEMICOLON -> semicolon();
      case BACKSLASH -> backslash();
      default -> statement.add(lexer);
    }
  }

  private void semicolon() {
    if (statement.isNested() && unclosed < UNCLOSED_STATEMENTS) {
      statement.addNestedSemicolon(lexer);
      return;
    }
    if (statement.copiesFromStandardInput()) {
      expectRows(lexer.end());
    }
    close();
  }

  private void close() {
    if (!statement.isEmpty()) {
      pieces.addAll(statement.close(true, Optional.empty()));
    }
    statement = new OpenStatement(text);
  }

  /** Rows begin at the next line, even when other statements follow on this one. */
  private void expectRows(int offset) {
    if (rowsAt < 0) {
      rowsAt = copyData.nextLine(offset);
    }
    copies++;
  }

  private void rows() {
    int from = rowsAt;
    int end = from;
    Optional<CopyData.Block> block = copyData.at(from);
    for (; copies > 0 && block.isPresent(); copies--) {
      Piece rows = Piece.copyData(block.get().rows());
      end = block.get().end();
      if (statement.isEmpty()) {
        pieces.add(rows);
      } else {
        statement.enclose(rows);
        statement.addGap(new Span(rows.span().end(), end));
      }
      block = copies > 1 ? copyData.at(end) : Optional.empty();
    }
    copies = 0;
    rowsAt = -1;
    lexer.continueAt(end);
  }

  private void backslash() {
    int offset = lexer.start();
    char next = offset + 1 < limit ? text.charAt(offset + 1) : '\0';
    if (next == ';') {
      // psql sends both statements together; each is one all the same.
      if (statement.isNested()) {
        statement.addGap(new Span(offset, offset + 1));
        lexer.continueAt(offset + 1);
      } else {
        lexer.continueAt(offset + 2);
        close();
      }
      return;
    }
    if (next == ':' && !statement.isEmpty()) {
      statement.addGap(new Span(offset, offset + 1));
      statement.addPlainColon(offset + 1);
      lexer.continueAt(offset + 2);
      return;
    }
    MetaCommand command = MetaCommand.at(text, offset, limit);
    if (statement.isEmpty() || isFirstOfLine(offset) || command.followsQuery()) {
      lexer.continueAt(command.end());
      metaCommand(command);
    } else {
      statement.add(lexer);
    }
  }

  private void metaCommand(MetaCommand command) {
    if (command.dropsQuery() && !statement.isEmpty()) {
      pieces.add(Piece.metaCommand(new Span(statement.start(), command.span().end())));
      statement = new OpenStatement(text);
      return;
    }
    Piece piece = Piece.metaCommand(command.span());
    if (command.sendsQuery()) {
      close();
    }
    if (statement.isEmpty()) {
      pieces.add(piece);
    } else {
      statement.enclose(piece);
    }
    if (command.copiesFromStandardInput(text)) {
      expectRows(command.span().end());
    }
  }

  private boolean isFirstOfLine(int offset) {
    int at = offset;
    while (at > rangeStart && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at == rangeStart || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
  }

  /** Whether there is more to read after all. */
  private boolean endOfText() {
    if (statement.firstSemicolon() >= 0 && statement.isNested()) {
      pieces.addAll(statement.closeAtFirstSemicolon());
      lexer.continueAt(statement.firstSemicolon() + 1);
      statement = new OpenStatement(text);
      unclosed++;
      return true;
    }
    if (lexer.unterminated()) {
      statement.add(lexer);
      pieces.addAll(statement.close(false, Optional.of(lexer.token())));
    } else if (!statement.isEmpty()) {
      pieces.addAll(statement.close(false, Optional.empty()));
    }
    return false;
  }
}
