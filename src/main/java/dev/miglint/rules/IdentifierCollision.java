package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenName;
import dev.miglint.server.NameClash;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two long names that are the same one to the server. */
@AutoService(Rule.class)
public final class IdentifierCollision implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "identifier-collision",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a name that is cut off after 63 bytes is the same as an earlier one")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or the earlier one may be gone.
    }
    List<Problem> problems = new ArrayList<>();
    Set<String> columns = new HashSet<>();
    for (CreatedName created : CreatedName.in(step.statement())) {
      boolean repeated =
          created.kind() == ObjectKind.COLUMN
              && created.owner().isPresent()
              && !columns.add(created.name().name());
      if (created.tolerant()
          || created.temporary()
          || !WrittenName.of(step.migration(), created.name()).isTruncated()) {
        continue;
      }
      Optional<String> words =
          repeated
              ? Optional.of(
                  "column \"%s\" specified more than once".formatted(created.name().name()))
              : NameClash.of(created, step.statement(), step.before(), step.target())
                  .map(NameClash::words);
      words.ifPresent(
          text ->
              problems.add(
                  Problem.refused(
                      created.name().span(),
                      text,
                      "Shorten the names so that they differ within 63 bytes.")));
    }
    return problems;
  }
}
