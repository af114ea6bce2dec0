package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Language;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.TransactionMode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The histories that were found, for people and as the JSON contract of {@code migrations}. */
public final class MigrationReport {

  private static final int VERSION = 1;

  private final Discovery discovery;

  public MigrationReport(Discovery discovery) {
    this.discovery = discovery;
  }

  /** One object per history, its migrations in execution order. */
  public void writeJson(Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("sets");
      for (MigrationSet set : discovery.sets()) {
        set(set, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("leftOut");
      for (LeftOut left : discovery.leftOut()) {
        json.writeStartObject();
        json.writeStringField("file", left.file());
        json.writeStringField("reason", left.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void set(MigrationSet set, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("framework", set.framework().id());
    json.writeStringField("location", set.location());
    json.writeStringField("why", set.why());
    json.writeArrayFieldStart("heads");
    for (String head : heads(set)) {
      json.writeString(head);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("migrations");
    for (Migration migration : set.migrations()) {
      json.writeStartObject();
      json.writeStringField("id", migration.id());
      json.writeStringField("version", migration.version());
      json.writeStringField("name", migration.name());
      json.writeStringField("direction", word(migration.direction()));
      json.writeStringField("file", migration.file().name());
      json.writeNumberField("line", line(migration));
      json.writeStringField("transaction", word(migration.transaction()));
      json.writeStringField("language", word(migration.language()));
      json.writeStringField("dialect", migration.dialect().words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (Note note : set.notes()) {
      json.writeStartObject();
      json.writeStringField("kind", word(note.kind()));
      json.writeStringField("file", note.file());
      json.writeStringField("message", note.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A constant as the contracts write it: {@code per-migration}. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int line(Migration migration) {
    return migration.file().position(firstCharacter(migration)).line();
  }

  /** Where a migration begins that is a part of its file: blank lines before it are nobody's. */
  private static int firstCharacter(Migration migration) {
    String text = migration.file().text();
    int at = migration.range().start();
    while (at < Math.min(migration.range().end(), text.length())
        && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return Math.min(at, text.length());
  }

  /** What no other migration comes after. */
  private static List<String> heads(MigrationSet set) {
    if (set.revisions().isPresent()) {
      return set.revisions().get().heads().stream().map(head -> head.migration().id()).toList();
    }
    List<Migration> forth =
        set.migrations().stream()
            .filter(migration -> migration.direction() == Direction.UP)
            .toList();
    List<Migration> own = forth.stream().filter(m -> m.dialect() == Dialect.POSTGRESQL).toList();
    List<String> ups = (own.isEmpty() ? forth : own).stream().map(Migration::id).toList();
    return ups.isEmpty() ? List.of() : List.of(ups.get(ups.size() - 1));
  }

  /** A paragraph per history: a line per migration with its ways, then what is odd about it. */
  public void writeText(Writer out) throws IOException {
    for (MigrationSet set : discovery.sets()) {
      out.write(
          "%s: %s, since %s\n"
              .formatted(
                  Printable.line(set.location()), set.framework().id(), Printable.line(set.why())));
      List<List<Migration>> steps = steps(set);
      int widest = steps.stream().mapToInt(step -> step.get(0).id().length()).max().orElse(0);
      for (List<Migration> step : steps) {
        String id = Printable.line(step.get(0).id());
        out.write(
            ("  " + id + " ".repeat(Math.max(0, widest - id.length())) + "  " + words(step))
                    .stripTrailing()
                + "\n");
      }
      out.write(summary(set, steps.size()));
      for (Note note : set.notes()) {
        out.write(
            "  note: %s: %s\n"
                .formatted(Printable.line(note.file()), Printable.line(note.message())));
      }
      out.write("\n");
    }
    out.flush();
  }

  /** Each way back with its way forth. */
  private static List<List<Migration>> steps(MigrationSet set) {
    List<List<Migration>> steps = new ArrayList<>();
    for (Migration migration : set.migrations()) {
      List<Migration> last = steps.isEmpty() ? List.of() : steps.get(steps.size() - 1);
      boolean goesOn =
          migration.direction() == Direction.DOWN
              && !last.isEmpty()
              && last.get(0).direction() != Direction.DOWN
              && (last.get(0).id().equals(migration.id())
                  || last.get(0).version().equals(migration.version()));
      if (goesOn) {
        last.add(migration);
      } else {
        steps.add(new ArrayList<>(List.of(migration)));
      }
    }
    return steps;
  }

  private static String words(List<Migration> step) {
    Map<String, List<String>> directions = new LinkedHashMap<>();
    for (Migration migration : step) {
      directions
          .computeIfAbsent(transaction(migration.transaction()), key -> new ArrayList<>())
          .add(word(migration.direction()));
    }
    String ways =
        directions.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
            .collect(Collectors.joining("; "));
    Migration first = step.get(0);
    String language = first.language() == Language.PROGRAM ? "; a program" : "";
    String dialect =
        first.dialect() == Dialect.POSTGRESQL ? "" : "; for " + first.dialect().words();
    return ways + language + dialect;
  }

  private static String transaction(TransactionMode mode) {
    return switch (mode) {
      case AUTOCOMMIT -> "no transaction";
      case PER_MIGRATION -> "its own transaction";
      case ALL_PENDING -> "one transaction for all pending";
      case SIMPLE_QUERY -> "sent as one query";
      case UNKNOWN -> "transaction unknown";
    };
  }

  private static String summary(MigrationSet set, int steps) {
    long back = set.migrations().stream().filter(m -> m.direction() == Direction.DOWN).count();
    List<String> heads = heads(set);
    return "  %s migration%s, %s with a way back%s\n"
        .formatted(
            steps,
            steps == 1 ? "" : "s",
            back,
            heads.isEmpty()
                ? ""
                : (heads.size() == 1 ? "; the latest is " : "; heads are ")
                    + Printable.line(String.join(", ", heads)));
  }
}
