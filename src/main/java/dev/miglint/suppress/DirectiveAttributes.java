package dev.miglint.suppress;

import dev.miglint.lint.NearestName;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Severity;
import dev.miglint.suppress.Directive.NamedRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a directive says besides its rules: {@code until=2027-01-31}, {@code owner=payments}.
 *
 * @param problems of words that cannot be understood; the directive then silences nothing
 */
record DirectiveAttributes(
    Optional<LocalDate> until, Optional<String> owner, List<Problem> problems) {

  private static final List<String> NAMES = List.of("until", "owner");

  DirectiveAttributes {
    problems = List.copyOf(problems);
  }

  /**
   * Reads them.
   *
   * @param words each with an equals sign
   */
  static DirectiveAttributes of(List<NamedRule> words) {
    Optional<LocalDate> until = Optional.empty();
    Optional<String> owner = Optional.empty();
    List<Problem> problems = new ArrayList<>();
    for (NamedRule word : words) {
      String name = word.id().substring(0, word.id().indexOf('='));
      String value = word.id().substring(name.length() + 1);
      boolean twice =
          (name.equals("until") && until.isPresent())
              || (name.equals("owner") && owner.isPresent());
      if (twice) {
        problems.add(wrong(word, name + "= stands twice", "Leave one of the two."));
      } else if (name.equals("until")) {
        until = date(value);
        if (until.isEmpty()) {
          problems.add(
              wrong(
                  word,
                  "\"%s\" is no day".formatted(value),
                  "Write the last day on which it holds as year-month-day: until=2027-01-31."));
        }
      } else if (name.equals("owner") && !value.isEmpty()) {
        owner = Optional.of(value);
      } else if (name.equals("owner")) {
        problems.add(wrong(word, "owner= names nobody", "Write who answers for it."));
      } else {
        problems.add(
            wrong(
                word,
                NearestName.unknown("word", name, NAMES),
                "Besides rules there may be until=2027-01-31 and owner=name."));
      }
    }
    return new DirectiveAttributes(until, owner, problems);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Problem wrong(NamedRule word, String what, String help) {
    return Problem.at(
            word.span(),
            "The directive silences nothing: %s%s".formatted(what, what.endsWith("?") ? "" : "."),
            help)
        .as(Severity.ERROR);
  }
}
