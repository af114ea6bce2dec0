package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.InsertedValues;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.SensitiveText;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Data of people, and keys, in a file that many can read for ever. */
@AutoService(Rule.class)
public final class SensitiveData implements ScriptRule {

  /** What has a number that everybody may call. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)office|branch|store|station|facilit|location|agenc|department|hospital|airport");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "sensitive-data",
        Group.DATA,
        Severity.WARNING,
        "rows hold what belongs to a person or opens a door, for everybody who reads the"
            + " repository");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    Map<String, Set<Span>> found = new LinkedHashMap<>();
    for (Step step : script.steps()) {
      find(step, found);
    }
    List<Problem> problems = new ArrayList<>();
    found.forEach((kind, spans) -> problems.add(problem(kind, spans)));
    return problems;
  }

  /** Notes what is found in a statement: the places by kind, the first one first. */
  private static void find(Step step, Map<String, Set<Span>> found) {
    WrittenData written = WrittenData.of(step.statement());
    if (written.isNothing() && written.expressions().isEmpty()) {
      return;
    }
    Set<Span> lookedAt = new HashSet<>();
    for (InsertedValues value : InsertedValues.in(step)) {
      lookedAt.add(value.span());
      note(value.table().name(), value.column(), value.value(), value.span(), found);
    }
    if (step.statement() instanceof Update update) {
      for (Assignment assignment : update.assignments()) {
        if (assignment.value() instanceof Literal literal) {
          lookedAt.add(literal.span());
          String table = update.table().name();
          note(table, assignment.column().value(), literal.value(), literal.span(), found);
        }
      }
    }
    for (Literal literal : Expressions.all(Literal.class, written.expressions())) {
      if (literal.kind() == LiteralKind.STRING && lookedAt.add(literal.span())) {
        note("", "", literal.value(), literal.span(), found);
      }
    }
  }

  private static void note(
      String table, String column, String value, Span span, Map<String, Set<Span>> found) {
    if (SensitiveText.isPlainPassword(column, value)) {
      found.computeIfAbsent("a password", kind -> new LinkedHashSet<>()).add(span);
    }
    Optional<String> kind = SensitiveText.kind(value);
    if (kind.isPresent()
        && (!kind.get().equals(SensitiveText.TELEPHONE) || !PLACE.matcher(table).find())) {
      found.computeIfAbsent(kind.get(), k -> new LinkedHashSet<>()).add(span);
    }
  }

  /** The value is not repeated: reports are read by still more people. */
  private static Problem problem(String kind, Set<Span> places) {
    String more =
        switch (places.size()) {
          case 1 -> "";
          case 2 -> " So does one more value of this migration.";
          default -> " So do %s more values of this migration.".formatted(places.size() - 1);
        };
    return Problem.at(
        places.iterator().next(),
        "This looks like %s, and everybody who can read the repository, now or later, can read it.%s"
            .formatted(kind, more),
        "Load it from outside the repository, or write one that is obviously made up, such as"
            + " user@example.com; what was real has to be changed, since it stays in the history.");
  }
}
