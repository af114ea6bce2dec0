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
import dev.miglint.sql.CreatedName;
import java.util.List;

/** A name that is longer than the server keeps. */
@AutoService(Rule.class)
public final class IdentifierTruncated implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "identifier-truncated",
        Group.WILL_FAIL,
        Severity.WARNING,
        "a name is longer than 63 bytes, and the server silently cuts it off");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return CreatedName.in(step.statement()).stream()
        .map(created -> WrittenName.of(step.migration(), created.name()))
        .filter(WrittenName::isTruncated)
        .map(
            written ->
                Problem.at(
                    written.span(),
                    "The server keeps 63 bytes of a name: %s becomes %s."
                        .formatted(written.text(), written.stored()),
                    "Choose a shorter name, so that it can be told from others and found again."))
        .toList();
  }
}
