package dev.miglint.migration.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auto.service.AutoService;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Language;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.Rendering;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drizzle: the scripts that {@code meta/_journal.json} lists, in its order. The runner sends
 * whatever stands between two {@code --> statement-breakpoint} and wraps all that is pending in one
 * transaction.
 */
@AutoService(Layout.class)
public final class Drizzle implements Layout {

  private static final String JOURNAL = "meta/_journal.json";
  private static final String BREAKPOINT = "--> statement-breakpoint";

  private static final Framework FRAMEWORK =
      new Framework(
          "drizzle",
          false,
          Set.of(),
          "Write COMMIT; and a statement-breakpoint before the statement: Drizzle itself knows no"
              + " other way out of its transaction.");

  private record Entry(int place, String tag) {}

  private record Journal(SourceFile file, Dialect dialect, List<Entry> entries) {

    /** Where an entry's tag stands. */
    Span place(Entry entry) {
      String tag = "\"%s\"".formatted(entry.tag());
      int start = file.text().indexOf(tag);
      return start < 0 ? Span.START_OF_FILE : new Span(start, start + tag.length());
    }
  }

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.ALL_PENDING;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    if (folder.scripts().isEmpty()) {
      return Optional.empty();
    }
    return folder.read(JOURNAL).flatMap(Drizzle::journal).map(j -> match(folder, j));
  }

  private Match match(Folder folder, Journal journal) {
    List<Migration> migrations = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Entry entry : journal.entries()) {
      String file = entry.tag() + ".sql";
      if (!listed.add(file)) {
        notes.add(
            new Note(
                Note.Kind.LISTED_TWICE,
                journal.file(),
                journal.place(entry),
                "%s is listed a second time.".formatted(entry.tag())));
      } else if (folder.holds(file)) {
        folder.read(file).map(text -> migration(entry, text, journal)).ifPresent(migrations::add);
      } else if (folder.holds(JOURNAL)) {
        notes.add(
            new Note(
                Note.Kind.MISSING_FILE,
                journal.file(),
                journal.place(entry),
                "%s is listed, but it is not there.".formatted(file)));
      }
    }
    List<LeftOut> leftOut = new ArrayList<>();
    for (String file : folder.scripts()) {
      if (!listed.contains(file)) {
        leftOut.add(new LeftOut(folder.locationOf(file), "is not listed in " + JOURNAL));
        folder
            .read(file)
            .map(
                text ->
                    Note.about(
                        Note.Kind.NEVER_RUNS,
                        text,
                        "It never runs: " + JOURNAL + " does not list it."))
            .ifPresent(notes::add);
      }
    }
    return new Match(
        Certainty.MARKER,
        new MigrationSet(
            FRAMEWORK,
            folder.location(),
            "%s lists %s scripts".formatted(JOURNAL, journal.entries().size()),
            migrations,
            notes),
        leftOut);
  }

  private Migration migration(Entry entry, SourceFile text, Journal journal) {
    Name name = Name.ofFolder(entry.tag());
    return new Migration(
            name.id(),
            name.version(),
            name.words(),
            Direction.UP,
            text,
            text.whole(),
            transaction(),
            Language.SQL,
            journal.dialect())
        .withRendering(rendering(text));
  }

  /** A breakpoint ends a statement, semicolon or not. */
  private static Rendering rendering(SourceFile text) {
    String semicolon = ";" + " ".repeat(BREAKPOINT.length() - 1);
    return text.text().contains(BREAKPOINT)
        ? new Rendering(
            new SourceFile(text.name(), text.text().replace(BREAKPOINT, semicolon)),
            List.of(),
            List.of())
        : Rendering.of(text);
  }

  /** The journal's entries by their place; empty when it is none of Drizzle's. */
  private static Optional<Journal> journal(SourceFile file) {
    try {
      JsonNode root = new ObjectMapper().readTree(file.text());
      List<Entry> entries = new ArrayList<>();
      for (JsonNode entry : root.path("entries")) {
        entries.add(new Entry(entry.path("idx").asInt(), entry.path("tag").asText()));
      }
      entries.sort(Comparator.comparingInt(Entry::place));
      Dialect dialect =
          Dialect.named(root.path("dialect").asText("postgresql")).orElse(Dialect.OTHER);
      return entries.isEmpty()
          ? Optional.empty()
          : Optional.of(new Journal(file, dialect, entries));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
