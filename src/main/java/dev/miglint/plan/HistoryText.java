package dev.miglint.plan;

import dev.miglint.lint.History;
import dev.miglint.lint.Step;
import dev.miglint.schema.Moment;
import dev.miglint.source.Span;
import dev.miglint.sql.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The text of what earlier statements of a history have defined. */
final class HistoryText {

  private final Map<Integer, Step> steps = new HashMap<>();

  HistoryText(History history) {
    history.steps().stream()
        .filter(step -> step.enclosing().isEmpty())
        .forEach(step -> steps.put(step.moment().statement(), step));
  }

  /** The statement that did something, unless it was done before the history or inside a block. */
  Optional<Step> step(Moment moment) {
    return Optional.ofNullable(steps.get(moment.statement()));
  }

  /** A part of the statement that did something, as it was written. */
  Optional<String> of(Moment moment, Node part) {
    Span span = part.span();
    return step(moment)
        .filter(step -> span.length() > 0 && step.statement().span().contains(span))
        .map(step -> step.migration().file().text(span));
  }
}
