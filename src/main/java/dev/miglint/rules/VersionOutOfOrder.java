package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.RevisionGraph.Revision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A new migration that sorts before an old one. */
@AutoService(Rule.class)
public final class VersionOutOfOrder implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "version-out-of-order",
            Group.SET,
            Severity.WARNING,
            "a new migration sorts before one that was merged earlier")
        .onlyFor(Dialect.values());
  }

  @Override
  public boolean looksAtChanges() {
    return true;
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    if (history.changes().isEmpty()) {
      return List.of();
    }
    ChangeSet changes = history.changes().get();
    if (history.set().revisions().isPresent()) {
      return branched(history.set().revisions().get(), changes);
    }
    List<Migration> ups =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() == Direction.UP)
            .filter(migration -> !migration.version().isEmpty())
            .toList();
    List<Problem> problems = new ArrayList<>();
    Optional<Migration> latest = Optional.empty();
    for (int i = ups.size() - 1; i >= 0; i--) {
      Migration migration = ups.get(i);
      boolean added = changes.isAdded(migration.file().name());
      if (added && latest.isPresent() && !latest.get().version().equals(migration.version())) {
        problems.add(0, problem(migration, latest.get(), changes));
      } else if (!added && latest.isEmpty()) {
        latest = Optional.of(migration);
      }
    }
    return problems;
  }

  /**
   * Where migrations name the ones before them, a new one may stand beside those that were merged,
   * but not before them: whoever has run these takes it for done.
   */
  private static List<Problem> branched(RevisionGraph graph, ChangeSet changes) {
    Map<String, List<Revision>> followers = new HashMap<>();
    for (Revision revision : graph.revisions()) {
      Stream.concat(revision.parents().stream(), revision.dependencies().stream())
          .flatMap(before -> graph.named(before).stream())
          .forEach(
              b -> followers.computeIfAbsent(b.id().text(), id -> new ArrayList<>()).add(revision));
    }
    List<Problem> problems = new ArrayList<>();
    for (Revision revision : graph.revisions()) {
      if (changes.isAdded(revision.file().name())) {
        firstMerged(revision, followers, changes)
            .map(other -> between(revision, other, changes))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** The nearest one behind a new revision that the base has. */
  private static Optional<Revision> firstMerged(
      Revision revision, Map<String, List<Revision>> followers, ChangeSet changes) {
    Set<String> seen = new HashSet<>();
    Deque<Revision> todo = new ArrayDeque<>(List.of(revision));
    while (!todo.isEmpty()) {
      Revision next = todo.remove();
      if (!changes.isAdded(next.file().name())) {
        return Optional.of(next);
      }
      if (seen.add(next.id().text())) {
        todo.addAll(followers.getOrDefault(next.id().text(), List.of()));
      }
    }
    return Optional.empty();
  }

  private static Problem between(Revision revision, Revision other, ChangeSet changes) {
    return Problem.at(
            revision.id().span(),
            "%s comes before %s, which %s has already: databases that are at %s take the new one for done and never run it."
                .formatted(
                    revision.id().text(), other.id().text(), changes.base(), other.id().text()),
            "Let it come after the last revision, and leave %s where it was."
                .formatted(other.id().text()))
        .in(revision.migration());
  }

  private static Problem problem(Migration migration, Migration latest, ChangeSet changes) {
    return Problem.at(
            migration.start(),
            "%s comes before %s, which %s has already: databases that are past it never run the new one, or"
                    .formatted(migration.id(), latest.id(), changes.base())
                + " refuse to go on, and new ones run the two in another order.",
            "Give it a version after %s.".formatted(latest.version()))
        .in(migration);
  }
}
