package dev.miglint.parser.jsqlparser;

/**
 * A definition as JSqlParser gets it: spelled as it knows it where its grammar has only one of
 * several spellings. Nothing but whether it can be read comes back, so places do not matter.
 */
final class GateText {

  private final Lexemes lexemes;
  private final int elements;
  private final int elementsEnd;
  private final StringBuilder sql = new StringBuilder();

  private GateText(Lexemes lexemes) {
    this.lexemes = lexemes;
    this.elements = elements();
    this.elementsEnd = elements < 0 ? -1 : lexemes.closing(elements);
  }

  static String of(Lexemes lexemes) {
    GateText text = new GateText(lexemes);
    int i = 0;
    while (i < lexemes.size()) {
      i = text.append(i);
    }
    return text.sql.toString();
  }

  /** Appends what stands at an index, and says where to go on. */
  private int append(int i) {
    if (i == elementsEnd) {
      sql.append(") ");
      return optionsEnd(i + 1);
    }
    if (lexemes.is(i, "drop", "foreign", "key")) {
      sql.append("DROP CONSTRAINT ");
      return i + 3;
    }
    if (lexemes.is(i, "drop", "check")) {
      sql.append("DROP CONSTRAINT ");
      return i + 2;
    }
    if (lexemes.is(i, "select") && lexemes.is(0, "create") && opensQuery(i)) {
      sql.append("AS SELECT ");
      return i + 1;
    }
    if (lexemes.is(i - 1, "index") && lexemes.is(i, "on") && lexemes.is(0, "create")) {
      sql.append("i ON "); // CockroachDB: without a name.
      return i + 1;
    }
    if (lexemes.isSymbol(i - 1, ')') && isIncluded(i)) {
      return lexemes.closing(i + 1) + 1; // CockroachDB: columns that an index keeps beside its own.
    }
    if (lexemes.is(i, "add", "check")) {
      sql.append("ADD CONSTRAINT c CHECK ");
      return i + 2;
    }
    if (lexemes.is(i, "alter", "primary", "key", "using", "columns")) {
      sql.append("DROP PRIMARY KEY "); // CockroachDB: another one in its place.
      return lexemes.closing(i + 5) + 1;
    }
    if (lexemes.is(i, "array") && lexemes.isSymbol(i - 1, ')')) {
      return i + 1; // H2: behind a type.
    }
    boolean ofColumn = !lexemes.isSymbol(i + 2, '=') && !lexemes.is(i - 1, "to");
    if (lexemes.is(i, "character", "set") && ofColumn) {
      return i + 3; // Of a column or a type: quotes around the name are not known.
    }
    if (lexemes.is(i, "column", "if", "not", "exists")) {
      sql.append("COLUMN "); // MariaDB.
      return i + 4;
    }
    if (lexemes.is(i, "column", "if", "exists")) {
      sql.append("COLUMN ");
      return i + 3;
    }
    boolean operator = i + 1 < lexemes.size() && lexemes.end(i) == lexemes.start(i + 1);
    sql.append(lexemes.forParser(i, i + 1)).append(operator ? "" : " ");
    if (isColumnWithoutType(i)) {
      sql.append(" BLOB "); // SQLite asks for none, and this is what it then takes it for.
    }
    return i + 1;
  }

  private boolean isIncluded(int i) {
    boolean word =
        lexemes.is(i, "storing") || lexemes.is(i, "covering") || lexemes.is(i, "include");
    return word && lexemes.isSymbol(i + 1, '(');
  }

  /** MySQL leaves out AS. */
  private boolean opensQuery(int select) {
    return lexemes.isSymbol(select - 1, ')') || (lexemes.is(1, "table") && select == 3);
  }

  /** The parenthesis before the elements of CREATE TABLE; -1 for anything else. */
  private int elements() {
    if (!lexemes.is(0, "create") || !(lexemes.is(1, "table") || lexemes.is(2, "table"))) {
      return -1;
    }
    for (int i = 2; i < lexemes.size(); i++) {
      if (lexemes.isSymbol(i, '(')) {
        return i;
      }
      if (lexemes.is(i, "as") || lexemes.is(i, "select")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isColumnWithoutType(int i) {
    boolean first = i - 1 == elements || lexemes.isSymbol(i - 1, ',');
    boolean last = i + 1 == elementsEnd || lexemes.isSymbol(i + 1, ',');
    return elements >= 0 && i > elements && i < elementsEnd && first && last && isTopLevel(i);
  }

  private boolean isTopLevel(int index) {
    int depth = 0;
    for (int i = elements; i < index; i++) {
      depth += lexemes.isSymbol(i, '(') ? 1 : lexemes.isSymbol(i, ')') ? -1 : 0;
    }
    return depth == 1;
  }

  /** Past ENGINE, CHARSET, COMMENT, partitions and their like, of which nothing is asked. */
  private int optionsEnd(int from) {
    int end = from;
    while (end < lexemes.size() && !lexemes.is(end, "as") && !lexemes.is(end, "select")) {
      end++;
    }
    return end;
  }
}
