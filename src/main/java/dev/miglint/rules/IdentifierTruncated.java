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
import dev.miglint.sql.AlterAction;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    List<QualifiedName> names = new ArrayList<>();
    for (CreatedName created : CreatedName.in(step.statement())) {
      if (WrittenName.mayBeTruncated(created.name().name())) {
        names.add(created.name());
      }
    }
    names.addAll(used(step));
    return names.isEmpty()
        ? List.of()
        : names.stream()
            .map(name -> WrittenName.of(step.migration(), name))
            .filter(WrittenName::isTruncated)
            .map(
                written ->
                    Problem.at(
                        written.span(),
                        "The server keeps 63 bytes of a name: %s becomes %s."
                            .formatted(written.text(), written.stored()),
                        "Choose a shorter name, so that it can be told from others and found"
                            + " again."))
            .toList();
  }

  /** Where the history shows how the name came to be, it was said there. */
  private static Set<QualifiedName> used(Step step) {
    Set<QualifiedName> names = new LinkedHashSet<>();
    for (QualifiedName relation : relations(step.statement())) {
      add(new Used(relation, relation), step, names);
    }
    for (Used member : members(step.statement())) {
      add(member, step, names);
    }
    return names;
  }

  private static void add(Used used, Step step, Set<QualifiedName> names) {
    if (WrittenName.mayBeTruncated(used.name().name())
        && step.before().presence(used.relation()) == Presence.UNSEEN) {
      names.add(used.name());
    }
  }

  /** A name, and the relation that shows whether the history knows it. */
  private record Used(QualifiedName relation, QualifiedName name) {

    static Used of(QualifiedName owner, Identifier member) {
      return new Used(owner, QualifiedName.of(member.value(), member.span()));
    }
  }

  private static List<QualifiedName> relations(Statement statement) {
    List<QualifiedName> relations = new ArrayList<>();
    if (statement instanceof Drop drop) {
      drop.objects().forEach(object -> relations.add(object.name()));
    } else if (statement instanceof AlterTable alter) {
      relations.add(alter.name());
    } else if (statement instanceof Rename rename) {
      relations.add(rename.object());
    } else if (statement instanceof Truncate truncate) {
      relations.addAll(truncate.tables());
    }
    relations.addAll(UsedRelations.in(statement));
    return relations;
  }

  private static List<Used> members(Statement statement) {
    List<Used> members = new ArrayList<>();
    if (statement instanceof AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof DropColumn drop) {
          members.add(Used.of(alter.name(), drop.column()));
        }
      }
    }
    for (UsedMember member : UsedMember.in(statement)) {
      members.add(Used.of(member.owner(), member.name()));
    }
    return members;
  }
}
