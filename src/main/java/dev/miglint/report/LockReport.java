package dev.miglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.miglint.lint.Step;
import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** What statements lock, for people and as the JSON contract of {@code miglint locks}. */
public final class LockReport {

  private static final int VERSION = 1;

  /** So many characters of a statement are shown to people. */
  private static final int SHOWN = 100;

  private final List<Step> steps;

  public LockReport(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** One object per statement, with its whole text. */
  public void writeJson(Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("statements");
      for (Step step : steps) {
        Position place = place(step);
        json.writeStartObject();
        json.writeStringField("file", step.migration().file().name());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeStringField("sql", step.text());
        json.writeStringField("transaction", step.transaction().words());
        json.writeArrayFieldStart("locks");
        for (Lock lock : step.locks()) {
          lock(step, lock, json);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void lock(Step step, Lock lock, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", relation(step, lock));
    json.writeStringField("mode", lock.mode().words());
    json.writeArrayFieldStart("work");
    for (Work work : lock.work()) {
      json.writeString(work.words());
    }
    json.writeEndArray();
    json.writeBooleanField("new", LockRow.isNew(step, lock.relation()));
    json.writeEndObject();
  }

  /** One paragraph per statement. */
  public void writeText(Writer out) throws IOException {
    for (Step step : steps) {
      Position place = place(step);
      out.write(
          "%s:%s:%s: %s\n"
              .formatted(
                  Printable.line(step.migration().file().name()),
                  place.line(),
                  place.column(),
                  shown(step.text())));
      out.write("  transaction: " + step.transaction().words() + "\n");
      if (step.locks().isEmpty() && step.footprint().unknown().isEmpty()) {
        out.write("  no lock stronger than ACCESS SHARE\n");
      }
      for (Lock lock : step.locks()) {
        out.write("  " + text(step, lock) + "\n");
      }
      for (Footprint.Proof proof : step.footprint().proofs()) {
        out.write("  no scan of %s: proven by %s\n".formatted(proof.relation(), proof.by()));
      }
      if (step.footprint().unknown().isPresent()) {
        out.write("  incomplete: " + step.footprint().unknown().get() + "\n");
      }
      out.write("\n");
    }
    out.flush();
  }

  private static String text(Step step, Lock lock) {
    String work = lock.work().stream().map(Work::words).collect(Collectors.joining(", "));
    return Printable.line(
        lock.mode().words()
            + " on "
            + relation(step, lock)
            + (LockRow.isNew(step, lock.relation()) && !lock.reason().equals("new") ? " (new)" : "")
            + (work.isEmpty() ? "" : ": " + work)
            + (lock.reason().isEmpty() ? "" : " (" + lock.reason() + ")"));
  }

  /** Templates as they are written. */
  private static String relation(Step step, Lock lock) {
    return step.migration().rendering().inOwnWords(lock.relation().toString());
  }

  private static Position place(Step step) {
    return step.migration().file().position(step.statement().span().start());
  }

  private static String shown(String sql) {
    String start = sql.length() > 4 * SHOWN ? sql.substring(0, 4 * SHOWN) : sql;
    String line = Printable.line(start.replaceAll("\\s+", " "));
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
