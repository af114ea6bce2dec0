package dev.miglint.parser.alembic;

import dev.miglint.source.Placement;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.ParsedScript.Newer;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.ParsedScript.SyntaxError;
import dev.miglint.sql.SqlParser;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SQL of one direction of a revision while it is put together. */
final class RevisionScript {

  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private final List<Placement> placements = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Newer> newer = new ArrayList<>();
  private final List<SyntaxError> refused = new ArrayList<>();
  private final Set<String> types = new HashSet<>();
  private final List<Span> own = new ArrayList<>();
  private final List<Span> outside = new ArrayList<>();
  private int outsideFrom = -1;
  private int unsure;
  private int elsewhere;

  /**
   * Begins a script.
   *
   * @param heading the function's first line: the whole script comes from there unless it is said
   */
  RevisionScript(SourceFile file, Span heading) {
    this.file = file;
    String title = "-- " + file.text(heading).lines().findFirst().orElse("") + "\n";
    append(Fragment.from(title, heading));
  }

  /** Adds CREATE TYPE for a table; in one run, Alembic makes each type for its tables once. */
  void addType(Fragment name, Fragment create) {
    if (types.add(name.text())) {
      add(create);
    }
  }

  /** Adds SQL that somebody wrote for the history's own database. */
  void addOwn(Fragment sql) {
    int start = text.length();
    add(sql);
    own.add(new Span(start, text.length()));
  }

  /** Adds a statement that an operation was made into. */
  void add(Fragment sql) {
    if (elsewhere > 0) {
      throw new NotUnderstood("it stands in a branch whose condition is only known at run time");
    }
    append(sql);
    append(Fragment.bare("\n;\n")); // The text may end with a comment.
  }

  /** Notes an operation that nobody should believe was read. */
  void skip(String reason, Span written) {
    int start = text.length();
    append(Fragment.from("-- not analysed", written));
    skipped.add(new Skipped(reason, new Span(start, text.length())));
    append(Fragment.bare("\n"));
  }

  /**
   * Notes an operation at which Alembic itself stops.
   *
   * @param message a clause that names Alembic first
   */
  void refuse(String message, Span written) {
    int start = text.length();
    append(Fragment.from("-- refused", written));
    Span place = new Span(start, text.length());
    refused.add(new SyntaxError(message, place, place));
    append(Fragment.bare("\n"));
  }

  private void append(Fragment fragment) {
    for (Placement placement : fragment.placements()) {
      placements.add(placement.shifted(text.length()));
    }
    text.append(fragment.text());
  }

  /** What follows runs outside of the runner's transaction. */
  void beginOutside() {
    outsideFrom = text.length();
  }

  /** What follows runs in the runner's next transaction. */
  void endOutside() {
    if (outsideFrom >= 0) {
      outside.add(new Span(outsideFrom, text.length()));
    }
    outsideFrom = -1;
  }

  /** Does something that may not happen, for a reason that only the running program knows. */
  void unsurely(Runnable work) {
    unsure++;
    work.run();
    unsure--;
  }

  /** Does something that will not happen if what was done before it does. */
  void elsewhere(Runnable work) {
    elsewhere++;
    work.run();
    elsewhere--;
  }

  boolean isSure() {
    return unsure == 0 && elsewhere == 0;
  }

  /**
   * Reads the SQL.
   *
   * @param operations reads what operations were made into
   * @param sql reads what stood in strings
   */
  ParsedScript parsed(SqlParser operations, SqlParser sql) {
    endOutside();
    SourceFile made = file.made(text.toString(), placements);
    List<Statement> statements = new ArrayList<>();
    List<SyntaxError> errors = new ArrayList<>(refused);
    int position = 0;
    for (Span written : own) {
      read(operations, made, new Span(position, written.start()), statements, errors);
      read(sql, made, written, statements, errors);
      position = written.end();
    }
    read(operations, made, new Span(position, text.length()), statements, errors);
    skipped.sort(Comparator.comparingInt(part -> part.span().start()));
    return new ParsedScript(statements, errors, skipped, newer, outside, Optional.of(made));
  }

  private void read(
      SqlParser parser,
      SourceFile made,
      Span range,
      List<Statement> statements,
      List<SyntaxError> errors) {
    ParsedScript part = parser.parse(made, range);
    statements.addAll(part.statements());
    errors.addAll(part.syntaxErrors());
    skipped.addAll(part.skipped());
    newer.addAll(part.newer());
  }
}
