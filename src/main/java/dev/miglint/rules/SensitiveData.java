package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.InsertedValues;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SensitiveText;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Data of people, and keys, in a file that many can read for ever. */
@AutoService(Rule.class)
public final class SensitiveData implements SetRule {

  /** What has a number that everybody may call. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)office|branch|store|station|facilit|location|agenc|department|hospital|airport");

  /** The places of one kind in one migration. */
  private record Kind(Migration migration, String words) {}

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
  public List<Problem> check(History history, Settings settings) {
    Map<Kind, Set<Span>> found = new LinkedHashMap<>();
    Map<Kind, Span> first = new HashMap<>();
    for (Step step : history.steps()) {
      for (Map.Entry<Span, String> value : kinds(step)) {
        Kind kind = new Kind(step.migration(), value.getValue());
        first.putIfAbsent(kind, value.getKey());
        found.computeIfAbsent(kind, k -> new HashSet<>()).add(value.getKey());
      }
    }
    List<Problem> problems = new ArrayList<>();
    found.forEach(
        (kind, spans) ->
            problems.add(
                problem(
                        kind.words(),
                        first.getOrDefault(kind, spans.iterator().next()),
                        spans.size())
                    .in(kind.migration())));
    return problems;
  }

  /** What is found in a statement, and where. */
  private static List<Map.Entry<Span, String>> kinds(Step step) {
    List<Map.Entry<Span, String>> found = new ArrayList<>();
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
    for (Literal literal :
        Expressions.all(Literal.class, WrittenData.of(step.statement()).expressions())) {
      if (literal.kind() == LiteralKind.STRING && lookedAt.add(literal.span())) {
        note("", "", literal.value(), literal.span(), found);
      }
    }
    return found;
  }

  private static void note(
      String table, String column, String value, Span span, List<Map.Entry<Span, String>> found) {
    if (SensitiveText.isPlainPassword(column, value)) {
      found.add(Map.entry(span, "a password"));
    }
    SensitiveText.kind(value)
        .filter(kind -> !kind.equals(SensitiveText.TELEPHONE) || !PLACE.matcher(table).find())
        .ifPresent(kind -> found.add(Map.entry(span, kind)));
  }

  /** The value is not repeated: reports are read by still more people. */
  private static Problem problem(String kind, Span first, int count) {
    String more =
        switch (count) {
          case 1 -> "";
          case 2 -> " So does one more value of this migration.";
          default -> " So do %s more values of this migration.".formatted(count - 1);
        };
    return Problem.at(
        first,
        "This looks like %s, and everybody who can read the repository, now or later, can read it.%s"
            .formatted(kind, more),
        "Load it from outside the repository, or write one that is obviously made up, such as"
            + " user@example.com; what was real has to be changed, since it stays in the history.");
  }
}
