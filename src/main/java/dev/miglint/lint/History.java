package dev.miglint.lint;

import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import java.util.List;
import java.util.Optional;

/**
 * A history that was gone through.
 *
 * @param outlines every migration of the set, in the set's order
 * @param kept what the rules looked at, unless it was let go
 * @param after the catalog at the end
 * @param sizes of the tables, as far as they are known
 * @param scope what is reported on, and what has changed where that is known
 * @param companions files that have to change with the migrations
 * @param created the tables that it made and kept
 */
public record History(
    MigrationSet set,
    List<ScriptOutline> outlines,
    Optional<Kept> kept,
    Schema after,
    PostgresVersion target,
    TableSizes sizes,
    Scope scope,
    List<Companion> companions,
    List<CreatedTable> created) {

  public History {
    outlines = List.copyOf(outlines);
    companions = List.copyOf(companions);
    created = List.copyOf(created);
  }

  /**
   * All of a history at once.
   *
   * @param scripts every migration of the set, in the set's order
   * @param steps those of all scripts
   */
  public record Kept(List<ReplayedScript> scripts, List<Step> steps) {
    public Kept {
      scripts = List.copyOf(scripts);
      steps = List.copyOf(steps);
    }

    static Kept of(List<ReplayedScript> scripts) {
      return new Kept(scripts, scripts.stream().flatMap(s -> s.steps().stream()).toList());
    }
  }

  /**
   * Every migration of the set as it was read and replayed, in the set's order.
   *
   * @throws IllegalStateException where they were not kept
   */
  public List<ReplayedScript> replayed() {
    return atHand().scripts();
  }

  /**
   * Every migration of the set as it was read, in the set's order.
   *
   * @throws IllegalStateException where they were not kept
   */
  public List<Script> scripts() {
    return atHand().scripts().stream().map(ReplayedScript::script).toList();
  }

  /**
   * The statements of the history in execution order.
   *
   * @throws IllegalStateException where they were not kept
   */
  public List<Step> steps() {
    return atHand().steps();
  }

  private Kept atHand() {
    return kept.orElseThrow(
        () -> new IllegalStateException("the steps were let go; ask the Linter to keep them"));
  }

  /**
   * Whether a finding is to be reported: not if the same statement stood in the file before the
   * changes that matter.
   */
  public boolean reports(Finding finding) {
    return scope.isWhole()
        || scope.isNew(finding.migration(), around(finding.migration(), finding.span()));
  }

  /** A file as a place for findings: the migration in it, or the file itself. */
  public Migration place(SourceFile file) {
    return set.migrations().stream()
        .filter(migration -> migration.file().name().equals(file.name()))
        .findFirst()
        .orElseGet(() -> Migration.beside(file));
  }

  /** What a note on the files says, in the place that it is about. */
  public Problem problem(Note note, String help) {
    return Problem.at(note.span(), note.message(), help).in(place(note.source()));
  }

  /** The notes of one kind. */
  public List<Note> notes(Note.Kind kind) {
    return set.notes().stream().filter(note -> note.kind() == kind).toList();
  }

  /**
   * The statement of a script that a place is in; in a file beside the scripts the place itself.
   */
  private Optional<Span> around(Migration migration, Span place) {
    if (!set.migrations().contains(migration) && place.length() > 0) {
      return Optional.of(place);
    }
    return outlines.stream()
        .filter(script -> script.written().equals(migration))
        .flatMap(script -> script.statements().stream().map(script::place))
        .filter(statement -> statement.contains(place))
        .findFirst();
  }

  /**
   * A migration and what was read of it.
   *
   * @param migration its file is the SQL that was read, which may have been made of another
   *     language
   * @param written the migration as it stands in its file
   */
  public record Script(Migration migration, ParsedScript parsed, Migration written) {

    static Script of(Migration written, ParsedScript parsed) {
      return new Script(
          parsed.made().map(sql -> written.madeInto(sql)).orElse(written), parsed, written);
    }

    /** Where a part of what was read stands in the file that people wrote. */
    public Span place(Span span) {
      return migration.file().written(span);
    }
  }

  /** What has changed since some base, where that was asked for. */
  public Optional<ChangeSet> changes() {
    return scope.changes();
  }

  /**
   * A migration that ran and was taken back.
   *
   * @param before the catalog before the migration
   * @param between the catalog between the two
   * @param after the catalog after the way back
   * @param place the migration's place in the set, as in {@link
   *     dev.miglint.schema.Moment#migration}
   * @param conditional a statement of either may not have run
   */
  public record RoundTrip(
      Script up,
      Script down,
      Schema before,
      Schema between,
      Schema after,
      int place,
      boolean conditional) {}
}
