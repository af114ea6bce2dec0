package dev.miglint.lint;

import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A relation that DROP takes from code that may still name it. */
public record RelationDrop(Drop drop, DroppedObject object, Step step, Deprecation deprecation) {

  /** Each of a statement. */
  public static List<RelationDrop> in(Drop drop, Step step, Settings settings) {
    Deprecation deprecation = Deprecation.of(settings);
    return drop.objects().stream()
        .map(object -> new RelationDrop(drop, object, step, deprecation))
        .toList();
  }

  public RelationName name() {
    return step.before().resolve(object.name());
  }

  /** As it was before the statement; empty where the history does not show it. */
  public Optional<Relation> relation() {
    return step.before().relation(name());
  }

  /**
   * Running code may name it: it was there, nothing has taken its place, no release put it aside.
   */
  public boolean isMissed() {
    RelationName name = name();
    if (step.before().presence(name) == Presence.ABSENT || step.before().isNewInRelease(name)) {
      return false; // Nothing is dropped, or nothing that running code knows.
    }
    if (step.transaction().mayBeShared()
        && step.afterMigration().presence(name) == Presence.PRESENT) {
      return false; // Made anew before anybody else can look.
    }
    Optional<Relation> relation = relation();
    if (relation.filter(r -> TableRebuild.putAside(r, step)).isPresent()) {
      return false; // Put aside in this very migration, for another table of its name.
    }
    return !deprecation.happened(
        name.name(),
        relation.flatMap(Relation::renamed),
        relation.flatMap(Relation::comment),
        step.moment());
  }

  /**
   * Says what fails.
   *
   * @param fate what else is lost, and a full stop
   */
  public Problem problem(String fate) {
    String name = object.name().toString();
    String spare = deprecation.nameFor(object.name().name());
    String word = drop.kind().words();
    Wording wording = Wording.of(step);
    return deprecation.isDeprecated(object.name().name())
        ? Problem.at(
            object.span(),
            "%s got its name in this very release: code that is still running uses the name"
                    .formatted(name)
                + " before it%s%s".formatted(fate, alsoGone()),
            "Drop the %s in a later release than the one that renames it.".formatted(word))
        : Problem.at(
                object.span(),
                "Code that is still running and names %s fails %s: %s%s%s"
                    .formatted(
                        name, wording.atOnce(), wording.noTable(object.name()), fate, alsoGone()),
                "Rename the %s to %s in one release, and drop it in a later one, once nothing"
                        .formatted(word, spare)
                    + " has missed it.")
            .withSafeSql(safe(spare, wording));
  }

  private String safe(String spare, Wording wording) {
    return """
    -- this release: the deployed code no longer names %2$s
    ALTER %1$s %2$s RENAME TO %3$s;
    -- a later release
    DROP %1$s %4$s%3$s%5$s;
    """
        .formatted(
            drop.kind().words().toUpperCase(Locale.ROOT),
            wording.quoted(object.name()),
            wording.quoted(spare),
            object.name().schema().map(schema -> wording.quoted(schema) + ".").orElse(""),
            drop.cascade() ? " CASCADE" : "")
        .strip();
  }

  private String alsoGone() {
    return TakenAlong.sentence(
        step.before().dependents(name()).stream()
            .filter(dependent -> drop.cascade() && !dependent.automatic()),
        step);
  }
}
