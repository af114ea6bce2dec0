package dev.miglint.sql;

import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.FireRule;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.DomainAction.DropDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ValidateDomainConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A constraint, trigger, policy or rule that must be there for the statement to run.
 *
 * @param owner the table, or the domain
 * @param words what the server says if it is not there
 * @param drops it is gone afterwards
 */
public record UsedMember(
    QualifiedName owner, Identifier name, Kind kind, String words, boolean drops) {

  /** What belongs to a table or domain and has a name there. */
  public enum Kind {
    CONSTRAINT,
    TRIGGER,
    POLICY,
    RULE,
    DOMAIN_CONSTRAINT
  }

  /** Each mention without IF EXISTS. */
  public static List<UsedMember> in(Statement statement) {
    List<UsedMember> found = new ArrayList<>();
    if (statement instanceof AlterTable alter && alter.kind() == ObjectKind.TABLE) {
      alter.actions().forEach(action -> of(action, alter).ifPresent(found::add));
    } else if (statement instanceof Drop drop && !drop.ifExists()) {
      drop.objects().forEach(object -> of(drop, object).ifPresent(found::add));
    } else if (statement instanceof Rename rename && !rename.ifExists()) {
      rename
          .member()
          .flatMap(member -> of(rename.kind(), rename.object(), member))
          .ifPresent(found::add);
    } else if (statement instanceof Comment comment) {
      comment
          .member()
          .flatMap(member -> of(comment.kind(), comment.object(), member))
          .ifPresent(found::add);
    } else if (statement instanceof AlterPolicy alter) {
      of(ObjectKind.POLICY, alter.table(), alter.name()).ifPresent(found::add);
    } else if (statement instanceof AlterDomain alter) {
      ofDomain(alter).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<UsedMember> of(AlterAction action, AlterTable alter) {
    if (action instanceof DropConstraint drop && !drop.ifExists()) {
      return Optional.of(ofRelation(alter.name(), drop.constraint(), true));
    }
    if (action instanceof FireTrigger fire) {
      return fire.trigger().flatMap(trigger -> of(ObjectKind.TRIGGER, alter.name(), trigger));
    }
    if (action instanceof FireRule fire) {
      return of(ObjectKind.RULE, alter.name(), fire.rule());
    }
    if (adds(alter)) {
      return Optional.empty(); // What is added comes before what is validated or altered.
    }
    if (action instanceof ValidateConstraint validate) {
      return Optional.of(ofRelation(alter.name(), validate.constraint(), false));
    }
    return action instanceof AlterConstraint change
        ? Optional.of(ofRelation(alter.name(), change.constraint(), false))
        : Optional.empty();
  }

  private static boolean adds(AlterTable alter) {
    return alter.actions().stream()
        .anyMatch(action -> action instanceof AddConstraint || action instanceof AddColumn);
  }

  private static UsedMember ofRelation(QualifiedName table, Identifier name, boolean drops) {
    String words =
        "constraint \"%s\" of relation \"%s\" does not exist".formatted(name.value(), table.name());
    return new UsedMember(table, name, Kind.CONSTRAINT, words, drops);
  }

  private static Optional<UsedMember> of(Drop drop, DroppedObject object) {
    Identifier name = new Identifier(object.name().name(), object.span());
    return object.table().flatMap(table -> of(drop.kind(), table, name));
  }

  private static Optional<UsedMember> of(ObjectKind kind, QualifiedName owner, Identifier name) {
    Optional<Kind> member =
        switch (kind) {
          case CONSTRAINT -> Optional.of(Kind.CONSTRAINT);
          case TRIGGER -> Optional.of(Kind.TRIGGER);
          case POLICY -> Optional.of(Kind.POLICY);
          case RULE -> Optional.of(Kind.RULE);
          case DOMAIN_CONSTRAINT -> Optional.of(Kind.DOMAIN_CONSTRAINT);
          default -> Optional.empty();
        };
    String format =
        switch (kind) {
          case RULE -> "rule \"%s\" for relation \"%s\" does not exist";
          case DOMAIN_CONSTRAINT -> "constraint \"%s\" for domain %s does not exist";
          default -> kind.words() + " \"%s\" for table \"%s\" does not exist";
        };
    return member.map(
        m -> new UsedMember(owner, name, m, format.formatted(name.value(), owner.name()), false));
  }

  private static Optional<UsedMember> ofDomain(AlterDomain alter) {
    Optional<Identifier> name = Optional.empty();
    if (alter.action() instanceof DropDomainConstraint drop && !drop.ifExists()) {
      name = Optional.of(drop.constraint());
    } else if (alter.action() instanceof ValidateDomainConstraint validate) {
      name = Optional.of(validate.constraint());
    }
    return name.map(
        constraint ->
            new UsedMember(
                alter.name(),
                constraint,
                Kind.DOMAIN_CONSTRAINT,
                "constraint \"%s\" of domain \"%s\" does not exist"
                    .formatted(constraint.value(), alter.name().name()),
                false));
  }
}
