package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TRUNCATE of a table that a foreign key points to, even if nothing is in the other one. */
@AutoService(Rule.class)
public final class TruncateReferenced implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "truncate-referenced",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a table that a foreign key references cannot be truncated by itself")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Truncate truncate)
        || truncate.cascade()
        || step.conditional()
        || step.before().hasGaps()) {
      return List.of();
    }
    Set<RelationName> together = new LinkedHashSet<>();
    for (QualifiedName name : truncate.tables()) {
      RelationName table = step.before().resolve(name);
      together.add(table);
      if (!truncate.only()) {
        step.before().descendants(table).forEach(child -> together.add(child.name()));
      }
    }
    return together.stream()
        .flatMap(table -> step.before().foreignKeysReferencing(table).stream())
        .filter(key -> !together.contains(key.table()))
        .filter(key -> key.constraint().enforced()) // Without triggers nothing refuses it.
        .limit(1)
        .map(key -> problem(truncate, key))
        .toList();
  }

  private static Problem problem(Truncate truncate, TableConstraint key) {
    String all =
        Stream.concat(
                truncate.tables().stream().map(name -> quoted(name)),
                Stream.of(key.table().toString()))
            .collect(Collectors.joining(", "));
    return Problem.refused(
            truncate.span(),
            "cannot truncate a table referenced in a foreign key constraint",
            "Truncate %s along with it (its %s is the foreign key), or DELETE the rows."
                .formatted(key.table(), key.constraint().name()))
        .withSafeSql("TRUNCATE %s;".formatted(all));
  }
}
