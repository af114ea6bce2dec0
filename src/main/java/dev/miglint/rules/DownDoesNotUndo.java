package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History.RoundTrip;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.NameList;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Unseen;
import dev.miglint.schema.CatalogComparison;
import dev.miglint.schema.CatalogDifference;
import dev.miglint.schema.CatalogDifference.Outcome;
import dev.miglint.schema.Schema;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A way back that leads somewhere else. */
@AutoService(Rule.class)
public final class DownDoesNotUndo implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "down-does-not-undo",
            Group.SET,
            Severity.ERROR,
            "the catalog is another one after a migration and its way back")
        .alsoDown();
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    return script
        .roundTrip()
        .filter(trip -> !trip.conditional() && isSeen(trip)) // Else it may not have happened.
        .map(DownDoesNotUndo::problems)
        .orElse(List.of());
  }

  private static boolean isSeen(RoundTrip trip) {
    return isSeen(trip.up(), trip.before()) && isSeen(trip.down(), trip.between()) && acts(trip);
  }

  private static boolean isSeen(Script script, Schema schema) {
    return script.migration().isPostgresSql()
        && script.parsed().syntaxErrors().isEmpty()
        && Unseen.in(script).isEmpty()
        && script.parsed().statements().stream()
            .noneMatch(s -> callsOwnRoutine(s, schema) || Unseen.namesOtherwise(s, schema));
  }

  /** A function of the history's own may change the catalog. */
  private static boolean callsOwnRoutine(Statement statement, Schema schema) {
    return statement instanceof Select select
        && Expressions.all(FunctionCall.class, select.query().expressions()).stream()
            .anyMatch(call -> !schema.routines(call.name()).isEmpty());
  }

  /** A way back that does nothing, or only says that there is none, is another rule's. */
  private static boolean acts(RoundTrip trip) {
    return trip.down().parsed().statements().stream().anyMatch(DownDoesNotUndo::acts);
  }

  private static boolean acts(Statement statement) {
    return statement instanceof DoBlock block
        ? !block.body().statements().isEmpty()
        : !(statement instanceof SessionStatement || statement instanceof Select);
  }

  private static List<Problem> problems(RoundTrip trip) {
    List<CatalogDifference> all = CatalogComparison.of(trip.before(), trip.after(), trip.place());
    List<Problem> problems = new ArrayList<>();
    List<CatalogDifference> differences = of(Outcome.NOT_UNDONE, all);
    if (!differences.isEmpty()) {
      problems.add(notUndone(trip, differences));
    }
    List<String> emptied = words(of(Outcome.EMPTIED, all));
    if (!emptied.isEmpty()) {
      problems.add(
          Problem.at(
                  trip.down().migration().start(),
                  "The way back makes %s anew, but what was in it is lost: the up migration dropped it."
                      .formatted(new NameList(emptied)),
                  "Keep a copy of the data until nobody wants to go back any more.")
              .as(Severity.INFO));
    }
    List<String> kept = words(of(Outcome.IRREVERSIBLE, all));
    if (!kept.isEmpty()) {
      problems.add(
          Problem.at(
                  trip.down().migration().start(),
                  "%s stays after going back: the server cannot take a value out of an enum."
                      .formatted(new NameList(kept)),
                  "Leave it there, or make the type anew without it where nothing has the value"
                      + " yet.")
              .as(Severity.INFO));
    }
    return problems;
  }

  private static List<CatalogDifference> of(Outcome outcome, List<CatalogDifference> all) {
    return all.stream().filter(difference -> difference.outcome() == outcome).toList();
  }

  private static List<String> words(List<CatalogDifference> differences) {
    return differences.stream().map(CatalogDifference::words).toList();
  }

  private static Problem notUndone(RoundTrip trip, List<CatalogDifference> differences) {
    return Problem.at(
            trip.down().migration().start(),
            "After %s and its way back the catalog is not as it was: %s."
                .formatted(trip.up().migration().id(), new NameList(words(differences))),
            "Undo in the down migration all that the up migration does, in the opposite order.")
        .withSafeSql(
            differences.stream()
                .map(CatalogDifference::undo)
                .filter(sql -> !sql.isEmpty())
                .collect(Collectors.joining("\n")));
  }
}
