package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.NearestName;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.UsedRelations;
import java.util.ArrayList;
import java.util.List;

/** A statement about a relation that is not there. */
@AutoService(Rule.class)
public final class UnknownRelation implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unknown-relation",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement uses a table, view, index or sequence that is not there")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have made the relation.
    }
    if (step.statement() instanceof Drop drop && !drop.ifExists() && drop.kind().isRelation()) {
      return drop.objects().stream()
          .map(DroppedObject::name)
          .filter(name -> isAbsent(name, step.before()))
          .map(
              name ->
                  problem(
                      name,
                      "%s \"%s\" does not exist".formatted(drop.kind().words(), name.name()),
                      step.before()))
          .toList();
    }
    List<Problem> problems = new ArrayList<>();
    for (QualifiedName name : UsedRelations.in(step.statement())) {
      if (isAbsent(name, step.before()) && !isMadeHere(name, step) && !isType(name, step)) {
        problems.add(
            problem(name, "relation \"%s\" does not exist".formatted(name), step.before()));
      }
    }
    return problems;
  }

  /**
   * It certainly is not there, or it is a slip: nearly the name of something that is there, in a
   * history that made most of what it altered so far.
   */
  private static boolean isAbsent(QualifiedName name, Schema schema) {
    return schema.relation(name).isEmpty() && (schema.lacks(name) || isSlip(name, schema));
  }

  private static boolean isSlip(QualifiedName name, Schema schema) {
    return schema.supposingEmptyStart().lacks(name)
        && madeMost(schema)
        && NearestName.slip(name.name(), names(schema)).isPresent();
  }

  private static boolean madeMost(Schema schema) {
    long made = schema.tables().stream().filter(Table::columnsComplete).count();
    return schema.assumedRelations().size() <= made;
  }

  private static List<String> names(Schema schema) {
    return schema.relations().stream().map(relation -> relation.name().name()).toList();
  }

  /** CREATE TABLE may reference itself. */
  private static boolean isMadeHere(QualifiedName name, Step step) {
    return CreatedName.in(step.statement()).stream()
        .filter(created -> created.owner().isEmpty())
        .anyMatch(created -> created.name().name().equals(name.name()));
  }

  /** COMMENT ON COLUMN takes attributes of composite types, too. */
  private static boolean isType(QualifiedName name, Step step) {
    return step.statement() instanceof Comment && step.before().type(name).isPresent();
  }

  private static Problem problem(QualifiedName name, String words, Schema schema) {
    return Problem.refused(
        name.span(),
        words,
        NearestName.meant(name.name(), names(schema))
            + "Correct the name, or create it in an earlier migration: it was never created, or it"
            + " was dropped or renamed.");
  }
}
