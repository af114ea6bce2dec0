package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.ParsedScript.SyntaxError;
import dev.miglint.sql.Statement;
import java.util.List;

/**
 * What is kept of a script when the rules have looked at it: where its parts stand, and no longer
 * what they say.
 *
 * @param migration its file is the SQL that was read, which may have been made of another language
 * @param written the migration as it stands in its file
 * @param statements where each stands, in the order of the text
 * @param unseen what nobody should believe was checked
 * @param made the SQL was made of another language
 */
public record ScriptOutline(
    Migration migration,
    Migration written,
    List<Span> statements,
    List<SyntaxError> syntaxErrors,
    List<Skipped> skipped,
    List<Unseen> unseen,
    boolean made) {

  public ScriptOutline {
    statements = List.copyOf(statements);
    syntaxErrors = List.copyOf(syntaxErrors);
    skipped = List.copyOf(skipped);
    unseen = List.copyOf(unseen);
  }

  /** What is to be kept of a script. */
  public static ScriptOutline of(Script script) {
    return new ScriptOutline(
        script.migration(),
        script.written(),
        script.parsed().statements().stream().map(Statement::span).toList(),
        script.parsed().syntaxErrors(),
        script.parsed().skipped(),
        Unseen.in(script),
        script.parsed().made().isPresent());
  }

  /** Where a part of what was read stands in the file that people wrote. */
  public Span place(Span span) {
    return migration.file().written(span);
  }
}
