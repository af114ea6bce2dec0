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
import dev.miglint.migration.RevisionGraph.Revision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two revisions that nothing comes after: the runner does not know which one is meant. */
@AutoService(Rule.class)
public final class MultipleHeads implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "multiple-heads",
        Group.SET,
        Severity.ERROR,
        "the history has several heads, so that \"upgrade head\" fails",
        "recommended",
        "alembic");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Optional<RevisionGraph> graph = history.set().revisions();
    if (graph.isEmpty() || !graph.get().complete()) {
      return List.of(); // What is not there may come after one of them.
    }
    List<Revision> heads = new ArrayList<>(graph.get().heads());
    heads.removeIf(head -> isBranchOfItsOwn(head, graph.get()));
    if (heads.size() < 2) {
      return List.of();
    }
    // The one that is new makes way for the one that was there; then the shorter one.
    heads.sort(
        Comparator.<Revision, Boolean>comparing(head -> isNew(head, history))
            .thenComparingInt(head -> -own(head, graph.get()).size()));
    Revision main = heads.get(0);
    boolean alembic = history.set().framework().id().equals("alembic");
    return heads.stream()
        .skip(1)
        .map(
            head ->
                alembic
                    ? problem(head, main, heads, graph.get())
                    : beside(head, main, heads, graph.get()))
        .toList();
  }

  private static boolean isNew(Revision head, History history) {
    return history.changes().filter(set -> set.isAdded(head.file().name())).isPresent();
  }

  /** Branches with labels are meant to live side by side, and are upgraded by their labels. */
  private static boolean isBranchOfItsOwn(Revision head, RevisionGraph graph) {
    return own(head, graph).stream().anyMatch(revision -> !revision.labels().isEmpty());
  }

  /** The revisions that lead to this head and to no other. */
  private static List<Revision> own(Revision head, RevisionGraph graph) {
    List<Revision> own = new ArrayList<>(graph.ancestors(head));
    own.add(head);
    for (Revision other : graph.heads()) {
      if (!other.equals(head)) {
        own.removeAll(graph.ancestors(other));
      }
    }
    return own;
  }

  private static Problem problem(
      Revision head, Revision main, List<Revision> heads, RevisionGraph graph) {
    return Problem.at(
            head.id().span(),
            "The history has %s heads, %s%s: \"alembic upgrade head\" fails because it does not know which one is meant."
                .formatted(heads.size(), names(heads), parting(head, main, graph)),
            "Set down_revision here to \"%s\", or join them: alembic merge -m \"merge\" %s %s."
                .formatted(main.id().text(), main.id().text(), head.id().text()))
        .in(head.migration());
  }

  /** Runners that apply every head leave it to chance which one comes first. */
  private static Problem beside(
      Revision head, Revision main, List<Revision> heads, RevisionGraph graph) {
    return Problem.at(
            head.id().span(),
            "The history has %s heads, %s%s: databases may run them in either order, since none names the other."
                .formatted(heads.size(), names(heads), parting(head, main, graph)),
            "Name %s among the parents of %s, or both in the next migration."
                .formatted(main.id().text(), head.id().text()))
        .as(Severity.WARNING)
        .in(head.migration());
  }

  private static String names(List<Revision> heads) {
    return heads.stream().map(other -> other.id().text()).collect(Collectors.joining(" and "));
  }

  private static String parting(Revision head, Revision main, RevisionGraph graph) {
    List<Revision> shared = new ArrayList<>(graph.ancestors(head));
    shared.retainAll(graph.ancestors(main));
    List<Revision> order = graph.revisions();
    return shared.stream()
        .max(Comparator.comparingInt(order::indexOf))
        .map(last -> ", which part after " + last.id().text())
        .orElse(", which have no revision in common");
  }
}
