package dev.miglint.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one migration of a plan does.
 *
 * @param name words for its file name, with underscores
 * @param before what has to be done before it is applied; empty where nothing
 * @param setting in which transaction it runs, and with whom
 * @param statements without semicolons
 * @param undo what the replay cannot tell of the way back: that of a statement that is newer than
 *     the grammar
 */
public record PlanStep(
    String name, String before, Setting setting, List<String> statements, List<String> undo) {

  /** In which transaction a step runs. */
  public enum Setting {
    /** With its neighbours, where those are short as well. */
    SHARED,
    /** In a transaction of its own. */
    ALONE,
    /** In none: the server refuses it there, or it commits in between. */
    OUTSIDE
  }

  public PlanStep {
    statements = List.copyOf(statements);
    undo = List.copyOf(undo);
  }

  static PlanStep shared(String name, String... statements) {
    return shared(name, List.of(statements));
  }

  static PlanStep shared(String name, List<String> statements) {
    return new PlanStep(name, "", Setting.SHARED, statements, List.of());
  }

  static PlanStep alone(String name, String... statements) {
    return alone(name, List.of(statements));
  }

  static PlanStep alone(String name, List<String> statements) {
    return new PlanStep(name, "", Setting.ALONE, statements, List.of());
  }

  static PlanStep outside(String name, String... statements) {
    return new PlanStep(name, "", Setting.OUTSIDE, List.of(statements), List.of());
  }

  PlanStep after(String deed) {
    return new PlanStep(name, deed, setting, statements, undo);
  }

  PlanStep undoneBy(String statement) {
    return new PlanStep(name, before, setting, statements, List.of(statement));
  }

  PlanStep with(List<String> otherStatements) {
    return new PlanStep(name, before, setting, otherStatements, undo);
  }

  PlanStep named(String otherName) {
    return new PlanStep(otherName, before, setting, statements, undo);
  }

  /** Whether the next step may be done in the same migration. */
  boolean takes(PlanStep next) {
    return setting == Setting.SHARED && next.setting == Setting.SHARED && next.before.isEmpty();
  }

  PlanStep with(PlanStep next) {
    return new PlanStep(
        name,
        before,
        setting,
        Stream.concat(statements.stream(), next.statements.stream()).toList(),
        Stream.concat(next.undo.stream(), undo.stream()).toList());
  }
}
