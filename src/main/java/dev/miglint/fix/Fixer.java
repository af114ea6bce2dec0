package dev.miglint.fix;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fix;
import dev.miglint.lint.Fix.Edit;
import dev.miglint.lint.Fix.Safety;
import dev.miglint.lint.History;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Note;
import dev.miglint.plan.PlannedFile;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses fixes of the findings of a history that do not get in each other's way. */
public final class Fixer {

  private final boolean unsafe;

  /**
   * Prepares.
   *
   * @param unsafe also fixes that change what a migration means
   */
  public Fixer(boolean unsafe) {
    this.unsafe = unsafe;
  }

  /** What is done to one file. */
  private static final class Work {
    private final SourceFile file;
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    private Work(SourceFile file) {
      this.file = file;
    }

    private boolean takes(List<Edit> more) {
      return more.stream()
          .allMatch(
              edit ->
                  edits.stream()
                      .allMatch(
                          old ->
                              edit.span().end() < old.span().start()
                                  || old.span().end() < edit.span().start()
                                  || areRemovals(edit, old)));
    }

    /** Adds a line; several at one place stand in the order in which they came. */
    private void insert(int offset, String text) {
      Span place = new Span(offset, offset);
      String before = "";
      for (Edit edit : List.copyOf(edits)) {
        if (edit.span().equals(place)) {
          before = edit.replacement();
          edits.remove(edit);
        }
      }
      edits.add(new Edit(place, before + text));
    }

    /** What is removed may touch: it is the same whichever goes first. */
    private static boolean areRemovals(Edit edit, Edit old) {
      boolean apart =
          edit.span().end() <= old.span().start() || old.span().end() <= edit.span().start();
      return apart && edit.replacement().isEmpty() && old.replacement().isEmpty();
    }

    private FileChange change() {
      boolean windows = file.text().contains("\r\n");
      StringBuilder text = new StringBuilder(file.text());
      edits.stream()
          .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start()).reversed())
          .forEach(
              edit ->
                  text.replace(
                      edit.span().start(),
                      edit.span().end(),
                      windows ? windows(edit.replacement()) : edit.replacement()));
      return new FileChange(file.name(), Optional.of(file.text()), text.toString(), titles);
    }
  }

  private static String windows(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  /** The changed files in the order of the findings, then those that are made. */
  public List<FileChange> changes(History history, List<Finding> findings) {
    Set<Migration> scripts = new HashSet<>(history.set().migrations());
    Map<String, Work> works = new LinkedHashMap<>();
    List<FileChange> made = new ArrayList<>();
    MadeFixes makers = new MadeFixes(history);
    for (Finding finding : findings) {
      boolean beside = !scripts.contains(finding.migration());
      if (!finding.file().name().endsWith(".sql") && !beside) {
        continue; // A program that was read as the SQL that it sends.
      }
      Optional<MadeFix> found = makers.of(finding, unsafe).filter(fix -> isAllowed(fix.fix()));
      found
          .filter(fix -> work(works, fix).takes(fix.fix().edits()))
          .ifPresent(
              fix -> {
                if (!fix.fix().edits().isEmpty()) {
                  work(works, fix).edits.addAll(fix.fix().edits());
                  work(works, fix).titles.add(fix.fix().title());
                }
                for (Note.Addition line : fix.lines()) {
                  Work list =
                      works.computeIfAbsent(line.list().name(), name -> new Work(line.list()));
                  list.insert(line.offset(), line.text());
                  list.titles.add("List " + line.text().strip());
                }
                for (PlannedFile file : fix.files()) {
                  boolean taken = made.stream().anyMatch(m -> m.file().equals(file.path()));
                  if (!taken) {
                    made.add(
                        new FileChange(
                            file.path(),
                            Optional.empty(),
                            file.text(),
                            List.of(fix.fix().title())));
                  }
                }
                makers.took(fix);
              });
    }
    List<FileChange> changes = new ArrayList<>();
    works.values().stream()
        .filter(work -> !work.edits.isEmpty())
        .map(Work::change)
        .forEach(changes::add);
    changes.addAll(made);
    return changes;
  }

  private static Work work(Map<String, Work> works, MadeFix fix) {
    return works.computeIfAbsent(fix.target().name(), name -> new Work(fix.target()));
  }

  private boolean isAllowed(Fix fix) {
    return unsafe || fix.safety() == Safety.SAFE;
  }
}
