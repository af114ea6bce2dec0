package dev.miglint.parser.jsqlparser;

import dev.miglint.parser.jsqlparser.Scanner.TokenKind;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script into statements as the clients of these servers do: at semicolons or at what
 * DELIMITER says, outside of quotes, comments and the BEGIN … END of triggers and routines.
 */
final class ScriptSplitter {

  private static final String SEMICOLON = ";";

  private final String text;
  private final Scanner scanner;
  private final Grammar grammar;
  private final int limit;
  private final List<Statement> statements = new ArrayList<>();
  private String delimiter = SEMICOLON;
  private boolean whole;
  private Lexemes open;
  private int depth;

  /** A statement's tokens; {@code closed} is false where a quote or comment never ends. */
  record Statement(Lexemes lexemes, boolean closed) {}

  private ScriptSplitter(SourceFile file, Span range, Grammar grammar) {
    this.text = file.text();
    this.limit = range.end();
    this.grammar = grammar;
    this.scanner = new Scanner(text, range.start(), range.end(), grammar);
    this.open = new Lexemes(text);
  }

  static List<Statement> split(SourceFile file, Span range, Grammar grammar) {
    ScriptSplitter splitter = new ScriptSplitter(file, range, grammar);
    splitter.run();
    return splitter.statements;
  }

  private void run() {
    while (scanner.next()) {
      int start = scanner.start();
      if (!delimiter.equals(SEMICOLON) && text.startsWith(delimiter, start)) {
        scanner.continueAt(start + delimiter.length());
        close();
      } else if (scanner.kind() == TokenKind.COMMENT) {
        directive(text.substring(start, scanner.end()));
      } else if (isDelimiterCommand()) {
        readDelimiter();
      } else if (ends(start)) {
        close();
      } else {
        cutAtDelimiter(start);
        open.add(scanner.kind(), start, scanner.end());
        count(open.size() - 1);
      }
    }
    close();
  }

  /** {@code END$$}: a dollar sign may be part of a word. */
  private void cutAtDelimiter(int start) {
    if (!delimiter.equals(SEMICOLON) && scanner.kind() == TokenKind.WORD) {
      int found = text.indexOf(delimiter, start);
      if (found >= 0 && found < scanner.end()) {
        scanner.continueAt(found);
      }
    }
  }

  /** goose keeps what stands between these together. */
  private void directive(String comment) {
    if (comment.contains("+goose StatementBegin")) {
      whole = true;
    } else if (comment.contains("+goose StatementEnd")) {
      whole = false;
      close();
    }
  }

  private boolean isDelimiterCommand() {
    return grammar.delimiterCommand()
        && open.isEmpty()
        && scanner.kind() == TokenKind.WORD
        && text.substring(scanner.start(), scanner.end()).equalsIgnoreCase("delimiter");
  }

  private void readDelimiter() {
    int end = scanner.end();
    while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String word = text.substring(scanner.end(), end).strip();
    delimiter = word.isEmpty() ? SEMICOLON : word.split("\\s", -1)[0];
    scanner.continueAt(end);
  }

  private boolean ends(int start) {
    return delimiter.equals(SEMICOLON)
        && !whole
        && depth == 0
        && scanner.kind() == TokenKind.SYMBOL
        && text.charAt(start) == ';';
  }

  /** How deep the statement is in BEGIN … END; only a routine's body has statements inside. */
  private void count(int index) {
    if (!isRoutine()) {
      return;
    }
    if (open.is(index, "begin") || (open.is(index, "case") && !open.is(index - 1, "end"))) {
      depth++;
    } else if (open.is(index, "end")) {
      depth = Math.max(0, depth - 1);
    } else if (open.is(index - 1, "end") && isLoop(index)) {
      depth++; // END IF and its like close nothing that was counted.
    }
  }

  private boolean isLoop(int index) {
    return open.is(index, "if")
        || open.is(index, "loop")
        || open.is(index, "while")
        || open.is(index, "repeat");
  }

  private boolean isRoutine() {
    if (!open.is(0, "create")) {
      return false;
    }
    for (int i = 1; i < Math.min(open.size(), 12); i++) {
      if (open.is(i, "trigger")
          || open.is(i, "procedure")
          || open.is(i, "function")
          || open.is(i, "event")) {
        return true;
      }
      if (open.is(i, "table") || open.is(i, "view") || open.is(i, "index")) {
        return false;
      }
    }
    return false;
  }

  private void close() {
    if (!open.isEmpty()) {
      statements.add(new Statement(open, !scanner.unterminated()));
    }
    open = new Lexemes(text);
    depth = 0;
  }
}
