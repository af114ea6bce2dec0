package dev.miglint.plan;

import dev.miglint.lint.History;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Parsers;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives the steps of plans their numbers and their ways back. */
public final class PlanFiles {

  private final Parsers parsers;
  private final LintOptions options;

  public PlanFiles(Parsers parsers, LintOptions options) {
    this.parsers = parsers;
    this.options = options;
  }

  /**
   * The migrations that stand for one migration of a history.
   *
   * @param last the version that was given last; the first step of the last migration takes over
   *     that one's own
   */
  public List<PlannedMigration> of(History history, Plan plan, String last) {
    boolean own = plan.migration().version().equals(last);
    String version = last;
    List<PlannedMigration> planned = new ArrayList<>();
    List<List<String>> ways = waysBack(history, plan);
    for (int i = 0; i < plan.steps().size(); i++) {
      PlanStep step = plan.steps().get(i);
      boolean kept = last.isEmpty() || (own && i == 0);
      List<String> parents = kept ? parents(history, plan.migration()) : List.of(version);
      version = kept ? version : Numbering.after(version);
      String number = last.isEmpty() && plan.steps().size() > 1 ? "_" + (i + 1) : "";
      planned.add(
          new PlannedMigration(
              version,
              parents,
              plan.migration().name() + number + "_" + step.name(),
              step,
              ways.get(i),
              plan.wrapped()));
    }
    return planned;
  }

  /** What a migration says that it comes behind. */
  private static List<String> parents(History history, Migration migration) {
    return history.set().revisions().stream()
        .flatMap(graph -> graph.revisions().stream())
        .filter(revision -> revision.migration().equals(migration))
        .flatMap(revision -> revision.parents().stream())
        .map(RevisionGraph.Reference::text)
        .toList();
  }

  /** What each step changes is replayed behind what comes before the migration. */
  private List<List<String>> waysBack(History history, Plan plan) {
    MigrationSet set = history.set();
    List<Migration> migrations = new ArrayList<>();
    for (Migration migration : set.migrations()) {
      if (migration.equals(plan.migration())) {
        break;
      }
      if (migration.direction() != Direction.DOWN) {
        migrations.add(migration);
      }
    }
    List<Migration> added = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      added.add(migration("step " + i, plan.steps().get(i)));
    }
    migrations.addAll(added);
    MigrationSet planned = new MigrationSet(set.framework(), set.location(), set.why(), migrations);
    History replayed = new Linter(parsers, options).replay(List.of(planned)).histories().get(0);
    WayBack wayBack = new WayBack(replayed);
    List<List<String>> ways = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      List<String> undo = plan.steps().get(i).undo();
      List<String> way = new ArrayList<>(wayBack.of(added.get(i)));
      way.removeIf(sql -> !undo.isEmpty() && sql.startsWith("--")); // The plan knows better.
      way.addAll(undo);
      ways.add(way);
    }
    return ways;
  }

  private static Migration migration(String name, PlanStep step) {
    String text = step.statements().stream().map(sql -> sql + ";\n").collect(Collectors.joining());
    SourceFile file = new SourceFile(name, text);
    return new Migration(
        name,
        "",
        name,
        Direction.UP,
        file,
        file.whole(),
        step.setting() == PlanStep.Setting.OUTSIDE
            ? TransactionMode.AUTOCOMMIT
            : TransactionMode.PER_MIGRATION,
        Language.SQL,
        Dialect.POSTGRESQL);
  }
}
