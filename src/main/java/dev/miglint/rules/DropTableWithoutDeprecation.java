package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Bookkeeping;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.Deprecation;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableRebuild;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** DROP TABLE of what running code may still use. */
@AutoService(Rule.class)
public final class DropTableWithoutDeprecation implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-table-without-deprecation",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a table is dropped that no earlier release took out of use")
        .withOptions(Conventions.DEPRECATION_PREFIX, Conventions.DEPRECATION_COMMENT)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || !holdsRows(drop.kind())) {
      return List.of();
    }
    Deprecation deprecation = Deprecation.of(settings);
    return drop.objects().stream()
        .filter(object -> isUsed(object, step, deprecation))
        .map(object -> problem(drop, object, step, deprecation))
        .toList();
  }

  private static boolean holdsRows(ObjectKind kind) {
    return kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE;
  }

  private static boolean isUsed(DroppedObject object, Step step, Deprecation deprecation) {
    RelationName name = step.before().resolve(object.name());
    if (step.before().presence(name) == Presence.ABSENT || step.before().isNewInRelease(name)) {
      return false; // Nothing is dropped, or nothing that running code knows.
    }
    if (step.transaction().mayBeShared()
        && step.afterMigration().presence(name) == Presence.PRESENT) {
      return false; // Made anew before anybody else can look.
    }
    Optional<Relation> relation = step.before().relation(name);
    if (relation.filter(r -> TableRebuild.putAside(r, step)).isPresent()) {
      return false; // Put aside in this very migration, for another table of its name.
    }
    if (relation
        .filter(r -> r instanceof Table t && (t.isTemporary() || t.isPartition()))
        .isPresent()) {
      return false; // Code names the partitioned table; what the session made is its own.
    }
    return !Bookkeeping.isTable(name.name())
        && !deprecation.happened(
            name.name(),
            relation.flatMap(Relation::renamed),
            relation.flatMap(Relation::comment),
            step.moment());
  }

  private static Problem problem(
      Drop drop, DroppedObject object, Step step, Deprecation deprecation) {
    String name = object.name().toString();
    String spare = deprecation.nameFor(object.name().name());
    String word = drop.kind().words();
    Wording wording = Wording.of(step);
    String fate = "; its rows are gone for good.";
    return deprecation.isDeprecated(object.name().name())
        ? Problem.at(
            object.span(),
            "%s got its name in this very release: code that is still running uses the name"
                    .formatted(name)
                + " before it%s%s".formatted(fate, alsoGone(drop, object, step)),
            "Drop the %s in a later release than the one that renames it.".formatted(word))
        : Problem.at(
                object.span(),
                "Code that is still running and names %s fails %s: %s%s%s"
                    .formatted(
                        name,
                        wording.atOnce(),
                        wording.noTable(object.name()),
                        fate,
                        alsoGone(drop, object, step)),
                "Rename the %s to %s in one release, and drop it in a later one, once nothing"
                        .formatted(word, spare)
                    + " has missed it.")
            .withSafeSql(safe(drop, object, spare, wording));
  }

  private static String safe(Drop drop, DroppedObject object, String spare, Wording wording) {
    return """
    -- this release: the deployed code no longer names %2$s
    ALTER %1$s %2$s RENAME TO %3$s;
    -- a later release
    DROP %1$s %4$s%3$s;
    """
        .formatted(
            drop.kind().words().toUpperCase(Locale.ROOT),
            wording.quoted(object.name()),
            wording.quoted(spare),
            object.name().schema().map(schema -> wording.quoted(schema) + ".").orElse(""))
        .strip();
  }

  private static String alsoGone(Drop drop, DroppedObject object, Step step) {
    String list =
        step.before().dependents(step.before().resolve(object.name())).stream()
            .filter(dependent -> drop.cascade() && !dependent.automatic())
            .map(Dependent::toString)
            .distinct()
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "" : " With it goes " + list + ".";
  }
}
