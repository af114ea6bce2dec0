package dev.miglint.plan;

import dev.miglint.lint.History;
import dev.miglint.lint.Step;
import dev.miglint.migration.Migration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The way back of migrations, as the replay of their history tells it. */
public final class WayBack {

  private final History history;
  private final Undo undo;

  public WayBack(History history) {
    this.history = history;
    this.undo = new Undo(new HistoryText(history));
  }

  /** Statements without semicolons, and comments on what cannot be undone; the last done first. */
  public List<String> of(Migration migration) {
    List<Step> steps =
        new ArrayList<>(
            history.steps().stream()
                .filter(s -> s.migration().equals(migration) && s.enclosing().isEmpty())
                .toList());
    Collections.reverse(steps);
    return steps.stream().flatMap(step -> undo.of(step).stream()).toList();
  }
}
