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
public final class SecureMigrationContent implements SetRule {

  /** So many addresses or numbers are nobody's examples any more. */
  private static final int MANY = 3;

  /** What people make up for tests, too. */
  private static final Set<String> WEAK = Set.of("somebody's e-mail address", "a telephone number");

  /** What was found in one file, by kind. */
  private record Content(Map<String, Set<String>> values, Optional<Span> first) {

    boolean isReal() {
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
  public List<Problem> check(History history, Settings settings) {
    Map<Migration, Content> contents = new LinkedHashMap<>();
    for (Step step : history.steps()) {
      if (isSecure(step.migration())) {
        contents.merge(step.migration(), content(step), SecureMigrationContent::and);
      }
    }
    return contents.entrySet().stream()
        .filter(entry -> entry.getValue().isReal())
        .map(entry -> problem(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isSecure(Migration migration) {
    String[] path = migration.file().name().split("/", -1);
    return path.length > 1 && path[path.length - 2].equals("secure");
  }

  private static Content content(Step step) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    Optional<Span> first = Optional.empty();
    Set<Span> lookedAt = new HashSet<>();
    for (InsertedValues value : InsertedValues.in(step)) {
      lookedAt.add(value.span());
      if (SensitiveText.isPlainPassword(value.column(), value.value())) {
        values.computeIfAbsent("a password", kind -> new TreeSet<>()).add(value.value());
        first = first.or(() -> Optional.of(value.span()));
      }
      first = note(value.value(), value.span(), values, first);
    }
    for (Literal literal :
        Expressions.all(Literal.class, WrittenData.of(step.statement()).expressions())) {
      if (literal.kind() == LiteralKind.STRING && lookedAt.add(literal.span())) {
        first = note(literal.value(), literal.span(), values, first);
      }
    }
    return new Content(values, first);
  }

  private static Optional<Span> note(
      String value, Span span, Map<String, Set<String>> values, Optional<Span> first) {
    Optional<String> kind = SensitiveText.kind(value);
    kind.ifPresent(words -> values.computeIfAbsent(words, k -> new TreeSet<>()).add(value));
    return first.or(() -> kind.map(words -> span));
  }

  private static Content and(Content one, Content other) {
    Map<String, Set<String>> values = new LinkedHashMap<>(one.values());
    other
        .values()
        .forEach((kind, found) -> values.computeIfAbsent(kind, k -> new TreeSet<>()).addAll(found));
    return new Content(values, one.first().or(other::first));
  }

  /** The values are not repeated: reports are read by still more people. */
  private static Problem problem(Migration migration, Content content) {
    return Problem.at(
            content.first().orElse(migration.start()),
            "%s stands in for a migration that is kept elsewhere, but its rows look real (%s): whoever can read the repository can read them, now and later."
                .formatted(
                    migration.file().name().substring(migration.file().name().lastIndexOf('/') + 1),
                    String.join(", ", content.values().keySet())),
            "Put made-up rows of the same form in its place, and treat what was committed as known:"
                + " it stays in the history of the repository.")
        .in(migration);
  }
}
