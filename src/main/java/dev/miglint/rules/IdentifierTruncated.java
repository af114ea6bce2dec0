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
import dev.miglint.schema.Presence;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.stream.Stream;

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
    Stream<QualifiedName> created =
        CreatedName.in(step.statement()).stream().map(CreatedName::name);
    return Stream.concat(created, used(step))
        .map(name -> WrittenName.of(step.migration(), name))
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

  /** Where the history shows how the name came to be, it was said there. */
  private static Stream<QualifiedName> used(Step step) {
    List<QualifiedName> names = List.of();
    if (step.statement() instanceof Drop drop) {
      names = drop.objects().stream().map(object -> object.name()).toList();
    } else if (step.statement() instanceof AlterTable alter) {
      names = List.of(alter.name());
    } else if (step.statement() instanceof Rename rename) {
      names = List.of(rename.object());
    } else if (step.statement() instanceof Truncate truncate) {
      names = truncate.tables();
    }
    return names.stream().filter(name -> step.before().presence(name) == Presence.UNSEEN);
  }
}
