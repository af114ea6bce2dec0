package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name that the framework or the history is not used to. */
@AutoService(Rule.class)
public final class MigrationName implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "migration-name",
            Group.SET,
            Severity.WARNING,
            "a script's name is not one that the framework looks for, or not like the others")
        .onlyFor(Dialect.values());
  }

  /** Fewer migrations tell no habit. */
  private static final int FEW = 5;

  private static final int MANY = 20;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)*");

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (Note note : history.notes(Note.Kind.UNKNOWN_NAME)) {
      problems.add(
          history.problem(note, "Rename it, or move it out of the folder if it is no migration."));
    }
    for (Note note : history.notes(Note.Kind.NUMBERS_OUT_OF_ORDER)) {
      problems.add(
          history.problem(note, "Fill the numbers up with zeros, so that all are equally long."));
    }
    List<Migration> named =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() != Direction.DOWN)
            .filter(migration -> !migration.name().isEmpty())
            .toList();
    List<Migration> others = named.stream().filter(m -> !isSnakeCase(m)).toList();
    // The convention is the history's own: what one in twenty breaks is none.
    if (named.size() >= FEW && others.size() <= Math.max(1, named.size() / MANY)) {
      others.forEach(migration -> problems.add(problem(migration)));
    }
    problems.addAll(shorterNumbers(named));
    return problems;
  }

  /**
   * Numbers that were not filled up with zeros as smaller ones before them were. Those that grow
   * longer after 999 are no such ones.
   */
  private static List<Problem> shorterNumbers(List<Migration> named) {
    List<Problem> problems = new ArrayList<>();
    Optional<Migration> filledUp = Optional.empty();
    int alike = 0;
    for (Migration migration : named) {
      int length = migration.version().length();
      if (migration.version().startsWith("0")) {
        alike = filledUp.filter(f -> f.version().length() == length).isPresent() ? alike + 1 : 1;
        filledUp = Optional.of(migration);
      }
      if (alike >= FEW
          && filledUp.filter(f -> f.version().length() > length).isPresent()
          && DIGITS.matcher(migration.version()).matches()) {
        problems.add(shorter(migration, filledUp.get()));
      }
    }
    return problems;
  }

  private static Problem shorter(Migration migration, Migration other) {
    int zeros = other.version().length() - migration.version().length();
    return Problem.at(
            migration.start(),
            "The number of %s has fewer digits than that of %s: wherever names are sorted as words, %s stands in the wrong place."
                .formatted(migration.id(), other.id(), migration.version()),
            "Write %s%s before it is released: afterwards the name may be written down in databases."
                .formatted("0".repeat(zeros), migration.version()))
        .in(migration);
  }

  private static boolean isSnakeCase(Migration migration) {
    // Alembic cuts what it makes of a message after 40 letters, and an underscore stays.
    boolean cut = migration.language() == Language.ALEMBIC && migration.name().endsWith("_");
    String name = migration.name();
    return SNAKE_CASE.matcher(cut ? name.substring(0, name.length() - 1) : name).matches();
  }

  private static Problem problem(Migration migration) {
    return Problem.at(
            migration.start(),
            "The name \"%s\" is not in small letters with underscores, as the others here are."
                .formatted(migration.name()),
            "Rename it before it is released: afterwards the name is written down in databases.")
        .in(migration);
  }
}
