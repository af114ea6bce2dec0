package dev.miglint.parser.jsqlparser;

import java.util.List;

/** The values that an expression of MySQL may have, as far as its own text says so. */
final class ValueReader {

  private final Lexemes lexemes;
  private final Variables variables;
  private final Grammar grammar;

  ValueReader(Lexemes lexemes, Variables variables, Grammar grammar) {
    this.lexemes = lexemes;
    this.variables = variables;
    this.grammar = grammar;
  }

  /** Of the tokens from one index up to another. */
  Possible read(int from, int to) {
    if (from >= to) {
      return Possible.UNKNOWN;
    }
    if (lexemes.isSymbol(from, '(') && lexemes.closing(from) == to - 1) {
      return read(from + 1, to - 1);
    }
    if (to - from == 1) {
      return word(from);
    }
    if (lexemes.isSymbol(from + 1, '(') && lexemes.closing(from + 1) == to - 1) {
      return call(from, to - 1);
    }
    if (lexemes.is(from, "select")) {
      return read(from + 1, selected(from + 1, to));
    }
    if (lexemes.is(from, "case") && lexemes.is(to - 1, "end")) {
      return branches(from + 1, to - 1);
    }
    return Possible.UNKNOWN;
  }

  private Possible word(int index) {
    return switch (lexemes.kind(index)) {
      case STRING -> Possible.of(lexemes.string(index, grammar.backslashEscapes()));
      case NUMBER -> Possible.of(lexemes.text(index));
      case WORD, QUOTED_NAME -> variables.value(lexemes.name(index));
      default -> Possible.UNKNOWN;
    };
  }

  /** CONCAT, and what picks one of its arguments. */
  private Possible call(int name, int close) {
    List<int[]> arguments = lexemes.parts(name + 2, close);
    if (lexemes.is(name, "concat") && !arguments.isEmpty()) {
      return arguments.stream().map(this::part).reduce(Possible.of(""), Possible::then);
    }
    if (lexemes.is(name, "if") && arguments.size() == 3) {
      return part(arguments.get(1)).or(part(arguments.get(2)));
    }
    if (lexemes.is(name, "ifnull") || lexemes.is(name, "coalesce")) {
      return arguments.stream().map(this::part).reduce(Possible::or).orElse(Possible.UNKNOWN);
    }
    return Possible.UNKNOWN;
  }

  private Possible part(int[] part) {
    return read(part[0], part[1] + 1);
  }

  /** The end of the only expression of a SELECT; it has nothing where there are several. */
  private int selected(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += lexemes.isSymbol(i, '(') ? 1 : lexemes.isSymbol(i, ')') ? -1 : 0;
      if (depth == 0 && lexemes.isSymbol(i, ',')) {
        return from;
      }
      if (depth == 0 && (lexemes.is(i, "from") || lexemes.is(i, "as"))) {
        return i;
      }
    }
    return to;
  }

  /** What stands behind THEN and ELSE. */
  private Possible branches(int from, int to) {
    Possible values = new Possible(List.of(), false);
    int start = -1;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      depth += lexemes.isSymbol(i, '(') ? 1 : lexemes.isSymbol(i, ')') ? -1 : 0;
      if (depth == 0 && lexemes.is(i, "case")) {
        return Possible.UNKNOWN;
      }
      boolean ends = i == to || (depth == 0 && (lexemes.is(i, "when") || lexemes.is(i, "else")));
      if (ends && start >= 0) {
        values = values.or(read(start, i));
        start = -1;
      }
      if (depth == 0 && (lexemes.is(i, "then") || lexemes.is(i, "else"))) {
        start = i + 1;
      }
    }
    return values;
  }
}
