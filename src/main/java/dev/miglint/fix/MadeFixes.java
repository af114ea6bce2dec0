package dev.miglint.fix;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fix;
import dev.miglint.lint.Fix.Edit;
import dev.miglint.lint.Fix.Safety;
import dev.miglint.lint.History;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Note;
import dev.miglint.plan.FileStyle;
import dev.miglint.plan.PlannedFile;
import dev.miglint.plan.PlannedMigration;
import dev.miglint.plan.SplitConstraint;
import dev.miglint.plan.WayBack;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fixes that rules write down themselves, and those that need the history or new files. */
final class MadeFixes {

  private static final Pattern RANDOM_UUID =
      Pattern.compile("(?i)(\\w+\\.)?(uuid_generate_v4|gen_random_uuid|uuidv4)\\s*\\(\\s*\\)");

  private final History history;
  private final FileStyle style;
  private String last;

  MadeFixes(History history) {
    this.history = history;
    this.style = new FileStyle(history.set());
    this.last =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() == Direction.UP)
            .map(Migration::version)
            .filter(version -> !version.isEmpty())
            .reduce("", (first, next) -> next);
  }

  /** The fix of a finding, if there is one. */
  Optional<MadeFix> of(Finding finding, boolean unsafe) {
    Optional<MadeFix> written =
        finding.fixes().stream()
            .filter(fix -> unsafe || fix.safety() == Safety.SAFE)
            .findFirst()
            .map(fix -> MadeFix.of(fix, finding.file()));
    if (written.isPresent()) {
      return written;
    }
    return switch (finding.rule()) {
      case "missing-down-migration" -> wayBack(finding);
      case "foreign-key-validates", "check-validates" -> notValid(finding);
      case "random-uuid-in-data" -> literal(finding);
      case "not-in-manifest" -> line(finding);
      default -> Optional.empty();
    };
  }

  /** A version that is taken is not given again. */
  void took(MadeFix fix) {
    if (!fix.version().isEmpty()) {
      last = fix.version();
    }
  }

  private Optional<MadeFix> wayBack(Finding finding) {
    Migration up = finding.migration();
    if (up.direction() != Direction.UP) {
      return Optional.empty(); // One that is there and does nothing was written by somebody.
    }
    List<String> statements = new WayBack(history).of(up);
    if (statements.stream().allMatch(sql -> sql.startsWith("--"))) {
      return Optional.empty();
    }
    return style
        .wayBack(up, statements)
        .map(
            file ->
                file.path().equals(up.file().name())
                    ? MadeFix.of(
                        new Fix(
                            "Add the way back",
                            Safety.SAFE,
                            List.of(
                                new Edit(
                                    new Span(up.file().text().length(), up.file().text().length()),
                                    file.text()))),
                        up.file())
                    : new MadeFix(
                        new Fix("Add the way back", Safety.SAFE, List.of()),
                        up.file(),
                        List.of(file),
                        List.of(),
                        ""));
  }

  /** NOT VALID here, VALIDATE in a migration that comes right after: only the last can have one. */
  private Optional<MadeFix> notValid(Finding finding) {
    if (!isLast(finding.migration())) {
      return Optional.empty();
    }
    for (Step step : stepsAround(finding)) {
      for (TableChange<AddConstraint> change : TableChange.of(step, AddConstraint.class)) {
        Span place = change.action().constraint().span();
        Optional<PlannedMigration> later =
            place.equals(finding.span())
                ? SplitConstraint.of(change, last, finding.migration().name())
                : Optional.empty();
        if (later.isPresent()) {
          List<PlannedFile> files =
              style.files(later.get()).stream()
                  .map(f -> new PlannedFile(style.beside(finding.migration(), f.path()), f.text()))
                  .toList();
          Optional<List<Note.Addition>> lines = lines(finding.file(), files);
          if (lines.isEmpty()) {
            return Optional.empty(); // Nobody would run them.
          }
          Edit edit = new Edit(new Span(place.end(), place.end()), " NOT VALID");
          return Optional.of(
              new MadeFix(
                  new Fix(
                      "Validate the constraint in a migration of its own",
                      Safety.SAFE,
                      List.of(edit)),
                  finding.file(),
                  files,
                  lines.get(),
                  later.get().version()));
        }
      }
    }
    return Optional.empty();
  }

  /** The lines that new files need to be run; absent where miglint does not know them. */
  private Optional<List<Note.Addition>> lines(SourceFile before, List<PlannedFile> files) {
    if (!style.isListed()) {
      return Optional.of(List.of());
    }
    List<Note.Addition> lines =
        files.stream()
            .map(file -> file.path().substring(file.path().lastIndexOf('/') + 1))
            .flatMap(file -> history.set().lineBehind(own(before), file).stream())
            .toList();
    return lines.size() == files.size() ? Optional.of(lines) : Optional.empty();
  }

  private static String own(SourceFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  private boolean isLast(Migration asked) {
    return history.set().migrations().stream()
        .filter(migration -> migration.direction() == Direction.UP)
        .reduce((first, next) -> next)
        .filter(asked::equals)
        .isPresent();
  }

  private List<Step> stepsAround(Finding finding) {
    return history.steps().stream()
        .filter(step -> step.migration().equals(finding.migration()))
        .filter(step -> step.enclosing().isEmpty())
        .filter(step -> step.statement().span().contains(finding.span()))
        .toList();
  }

  /** A call in a row that is written out stands for one value; in a query it stands for many. */
  private Optional<MadeFix> literal(Finding finding) {
    Span place = finding.span();
    boolean inRow =
        stepsAround(finding).stream()
            .map(Step::statement)
            .filter(Insert.class::isInstance)
            .flatMap(insert -> ((Insert) insert).source().stream())
            .map(Query::rows)
            .flatMap(List::stream)
            .flatMap(List::stream)
            .anyMatch(value -> value.span().equals(place));
    Matcher call = RANDOM_UUID.matcher(finding.file().text()); // Its span may be the name alone.
    call.region(place.start(), finding.file().text().length());
    if (!inRow || !call.lookingAt()) {
      return Optional.empty();
    }
    String uuid = "'" + UUID.randomUUID() + "'";
    return Optional.of(
        MadeFix.of(
            new Fix(
                "Write the UUID " + uuid + " out",
                Safety.UNSAFE,
                List.of(new Edit(new Span(place.start(), call.end()), uuid))),
            finding.file()));
  }

  /** It runs from then on: whether it shall, nobody but the user knows. */
  private Optional<MadeFix> line(Finding finding) {
    return history.notes(Note.Kind.NEVER_RUNS).stream()
        .filter(note -> note.file().equals(finding.file().name()))
        .flatMap(note -> note.addition().stream())
        .map(
            line ->
                MadeFix.of(
                    new Fix(
                        "List %s in %s".formatted(own(finding.file()), own(line.list())),
                        Safety.UNSAFE,
                        List.of(new Edit(new Span(line.offset(), line.offset()), line.text()))),
                    line.list()))
        .findFirst();
  }
}
