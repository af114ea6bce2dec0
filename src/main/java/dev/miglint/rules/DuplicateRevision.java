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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two files that say they are the same revision: only one of them ever runs. */
@AutoService(Rule.class)
public final class DuplicateRevision implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "duplicate-revision",
        Group.SET,
        Severity.ERROR,
        "two files have the same revision id, so that one of them never runs",
        "recommended",
        "alembic");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Revision> first = new LinkedHashMap<>();
    List<Revision> revisions =
        history.set().revisions().map(RevisionGraph::revisions).orElse(List.of());
    for (Revision revision : revisions) {
      Revision other = first.putIfAbsent(revision.id().text(), revision);
      if (other != null) {
        problems.add(
            Problem.at(
                    revision.id().span(),
                    "Revision %s is in %s already: Alembic keeps one of the two files and never runs the other."
                        .formatted(revision.id().text(), own(other.file().name())),
                    "Give this one an id of its own, and name that id in the revision after it.")
                .in(revision.migration()));
      }
    }
    return problems;
  }

  private static String own(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
