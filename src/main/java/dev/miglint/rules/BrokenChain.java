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
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.RevisionGraph.Reference;
import dev.miglint.migration.RevisionGraph.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A revision whose way back to the beginning is cut off, or leads in a circle. */
@AutoService(Rule.class)
public final class BrokenChain implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "broken-chain",
        Group.SET,
        Severity.ERROR,
        "a revision names one before it that is not there, or comes after itself",
        "recommended",
        "alembic");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Optional<RevisionGraph> graph = history.set().revisions();
    if (graph.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Set<Revision> circled = new HashSet<>();
    boolean alembic = history.set().framework().id().equals("alembic");
    String missing =
        alembic
            ? "which is in no file of the history, so that Alembic cannot load it: every command"
                + " fails."
            : "which is not there, so that it never gets its turn.";
    String outcome =
        alembic
            ? "so that Alembic cannot load the history: every command fails."
            : "so that it never gets its turn.";
    for (Revision revision : graph.get().revisions()) {
      if (graph.get().complete()) { // Otherwise what is named may just not have been picked.
        revision
            .parents()
            .forEach(p -> missing(p, revision, graph.get(), "comes after", missing, problems));
        revision
            .dependencies()
            .forEach(d -> missing(d, revision, graph.get(), "depends on", missing, problems));
      }
    }
    // Only what cannot be put in order is looked at closely: most histories have nothing of that.
    for (Revision revision : graph.get().withoutOrder()) {
      circle(revision, graph.get(), circled, outcome, problems);
    }
    return problems;
  }

  private static void missing(
      Reference named,
      Revision revision,
      RevisionGraph graph,
      String how,
      String outcome,
      List<Problem> problems) {
    if (graph.named(named).isPresent()) {
      return;
    }
    problems.add(
        Problem.at(
                named.span(),
                "%s %s %s, %s".formatted(revision.id().text(), how, named.text(), outcome),
                "Name one that is there, or bring back %s.".formatted(named.text()))
            .in(revision.migration()));
  }

  private static void circle(
      Revision revision,
      RevisionGraph graph,
      Set<Revision> circled,
      String outcome,
      List<Problem> problems) {
    List<Revision> before = graph.ancestors(revision);
    if (!before.contains(revision) || !circled.add(revision)) {
      return;
    }
    List<Revision> circle =
        before.stream().filter(other -> graph.ancestors(other).contains(revision)).toList();
    circled.addAll(circle);
    String others =
        circle.stream()
            .filter(other -> !other.equals(revision))
            .map(other -> other.id().text())
            .collect(Collectors.joining(", "));
    problems.add(
        Problem.at(
                revision.parents().stream().findFirst().orElse(revision.id()).span(),
                "%s comes after itself%s, %s"
                    .formatted(
                        revision.id().text(),
                        others.isEmpty() ? "" : " by way of " + others,
                        outcome),
                "Let it name the one that really ran before.")
            .in(revision.migration()));
  }
}
