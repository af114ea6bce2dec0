package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.server.ConflictRefusal;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.ConflictTarget;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** ON CONFLICT about something that no unique index or constraint enforces. */
@AutoService(Rule.class)
public final class OnConflictWithoutUnique implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "on-conflict-without-unique",
            Group.WILL_FAIL,
            Severity.ERROR,
            "ON CONFLICT names columns that no unique index is on, or a constraint that is none")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    ConflictRefusal refusals = new ConflictRefusal(step.before());
    List<Insert> inserts = DataChange.of(step.statement(), Insert.class);
    if (inserts.isEmpty()) {
      return List.of();
    }
    return inserts.stream()
        .flatMap(insert -> refusals.of(insert).map(words -> problem(insert, words)).stream())
        .toList();
  }

  private static Problem problem(Insert insert, String words) {
    Span span =
        insert.conflictTarget().flatMap(OnConflictWithoutUnique::place).orElse(insert.span());
    return Problem.refused(
        span,
        words,
        "Name exactly the columns of a unique index or constraint of %s, or create one in an earlier"
                .formatted(insert.table())
            + " migration.");
  }

  private static Optional<Span> place(ConflictTarget target) {
    return target
        .constraint()
        .map(Identifier::span)
        .or(() -> target.elements().stream().map(element -> element.span()).findFirst());
  }
}
