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
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expressions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A stand-in that seems to be what it stands for. */
@AutoService(Rule.class)
public final class SecureMigrationContent implements ScriptRule {

  /** So many addresses or numbers are nobody's examples any more. */
  private static final int MANY = 3;

  /** What people make up for tests, too. */
  private static final Set<String> WEAK = Set.of("somebody's e-mail address", "a telephone number");

  /** What was found in one file so far. */
  private static final class Content {

    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private Optional<Span> first = Optional.empty();

    private void add(String kind, String value, Span span) {
      values.computeIfAbsent(kind, k -> new TreeSet<>()).add(value);
      first = first.or(() -> Optional.of(span));
    }

    private boolean isReal() {
      return values.keySet().stream().anyMatch(kind -> !WEAK.contains(kind))
          || values.keySet().containsAll(WEAK)
          || values.values().stream().anyMatch(found -> found.size() >= MANY);
    }
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "secure-migration-content",
        Group.SET,
        Severity.ERROR,
        "a stand-in for a secure migration seems to hold the real rows",
        "pop");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    if (!isSecure(script.migration())) {
      return List.of();
    }
    Content content = new Content();
    for (Step step : script.steps()) {
      find(step, content);
    }
    return content.isReal() ? List.of(problem(script.migration(), content)) : List.of();
  }

  private static boolean isSecure(Migration migration) {
    String[] path = migration.file().name().split("/", -1);
    return path.length > 1 && path[path.length - 2].equals("secure");
  }

  private static void find(Step step, Content content) {
    Set<Span> lookedAt = new HashSet<>();
    for (InsertedValues value : InsertedValues.in(step)) {
      lookedAt.add(value.span());
      if (SensitiveText.isPlainPassword(value.column(), value.value())) {
        content.add("a password", value.value(), value.span());
      }
      find(value.value(), value.span(), content);
    }
    for (Literal literal :
        Expressions.all(Literal.class, WrittenData.of(step.statement()).expressions())) {
      if (literal.kind() == LiteralKind.STRING && lookedAt.add(literal.span())) {
        find(literal.value(), literal.span(), content);
      }
    }
  }

  private static void find(String value, Span span, Content content) {
    SensitiveText.kind(value).ifPresent(kind -> content.add(kind, value, span));
  }

  /** The values are not repeated: reports are read by still more people. */
  private static Problem problem(Migration migration, Content content) {
    return Problem.at(
        content.first.orElse(migration.start()),
        "%s stands in for a migration that is kept elsewhere, but its rows look real (%s): whoever can read the repository can read them, now and later."
            .formatted(
                migration.file().name().substring(migration.file().name().lastIndexOf('/') + 1),
                String.join(", ", content.values.keySet())),
        "Put made-up rows of the same form in its place, and treat what was committed as known:"
            + " it stays in the history of the repository.");
  }
}
