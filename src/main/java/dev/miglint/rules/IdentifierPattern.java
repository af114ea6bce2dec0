package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Option;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.ObjectKind;
import java.util.List;
import java.util.regex.Pattern;

/** Names that are not what the team has agreed on. */
@AutoService(Rule.class)
public final class IdentifierPattern implements StatementRule {

  /** Letters of either case: {@code identifier-case} speaks of capitals. */
  private static final Option<String> PATTERN =
      Option.pattern("pattern", "[A-Za-z_][A-Za-z0-9_]*", "what every new name has to match");

  private static final Option<String> TABLES =
      Option.pattern(
          "table-pattern", "", "what the names of tables and views have to match besides");

  private static final Option<String> COLUMNS =
      Option.pattern("column-pattern", "", "what the names of columns have to match besides");

  private static final Option<String> INDEXES =
      Option.pattern("index-pattern", "", "what the names of indexes have to match besides");

  private static final Option<String> CONSTRAINTS =
      Option.pattern(
          "constraint-pattern", "", "what the names of constraints have to match besides");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "identifier-pattern",
            Group.SCHEMA,
            Severity.INFO,
            "a new name does not match the pattern that names have to match",
            "style")
        .withOptions(PATTERN, TABLES, COLUMNS, INDEXES, CONSTRAINTS);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return CreatedName.in(step.statement()).stream()
        // Nobody but DROP POLICY speaks of a policy: many give it a sentence for a name.
        .filter(created -> !created.temporary() && created.kind() != ObjectKind.POLICY)
        .flatMap(created -> patterns(created.kind(), settings).stream().map(p -> check(created, p)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> patterns(ObjectKind kind, Settings settings) {
    String own =
        switch (kind) {
          case TABLE, VIEW, MATERIALIZED_VIEW -> settings.value(TABLES);
          case COLUMN -> settings.value(COLUMNS);
          case INDEX -> settings.value(INDEXES);
          case CONSTRAINT -> settings.value(CONSTRAINTS);
          default -> "";
        };
    return own.isEmpty() ? List.of(settings.value(PATTERN)) : List.of(settings.value(PATTERN), own);
  }

  private static List<Problem> check(CreatedName created, String pattern) {
    String name = created.name().name();
    if (Pattern.matches(pattern, name)) {
      return List.of();
    }
    return List.of(
        Problem.at(
            created.name().span(),
            "The name of the %s \"%s\" does not match %s."
                .formatted(created.kind().words(), name, pattern),
            "Choose a name that does, or change the pattern in the configuration."));
  }
}
