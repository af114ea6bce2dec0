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
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.UsedMember;
import dev.miglint.sql.UsedRelations;
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
    return Stream.concat(
            created.filter(name -> WrittenName.mayBeTruncated(name.name())), used(step))
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
    return Stream.concat(relations(step.statement()), members(step.statement()))
        .filter(used -> WrittenName.mayBeTruncated(used.name().name()))
        .filter(used -> step.before().presence(used.relation()) == Presence.UNSEEN)
        .map(Used::name)
        .distinct();
  }

  /** A name, and the relation that shows whether the history knows it. */
  private record Used(QualifiedName relation, QualifiedName name) {

    static Used of(QualifiedName relation) {
      return new Used(relation, relation);
    }

    static Used of(QualifiedName owner, Identifier member) {
      return new Used(owner, QualifiedName.of(member.value(), member.span()));
    }
  }

  private static Stream<Used> relations(Statement statement) {
    List<QualifiedName> tolerant = List.of();
    if (statement instanceof Drop drop) {
      tolerant = drop.objects().stream().map(object -> object.name()).toList();
    } else if (statement instanceof AlterTable alter) {
      tolerant = List.of(alter.name());
    } else if (statement instanceof Rename rename) {
      tolerant = List.of(rename.object());
    } else if (statement instanceof Truncate truncate) {
      tolerant = truncate.tables();
    }
    return Stream.concat(tolerant.stream(), UsedRelations.in(statement).stream()).map(Used::of);
  }

  private static Stream<Used> members(Statement statement) {
    Stream<Used> columns =
        statement instanceof AlterTable alter
            ? alter.actions().stream()
                .filter(DropColumn.class::isInstance)
                .map(action -> Used.of(alter.name(), ((DropColumn) action).column()))
            : Stream.empty();
    return Stream.concat(
        columns,
        UsedMember.in(statement).stream().map(member -> Used.of(member.owner(), member.name())));
  }
}
