package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.stream.Stream;

/** A serial column becomes bigint, and its sequence still ends where integer ends. */
@AutoService(Rule.class)
public final class SerialSequenceStaysInteger implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "serial-sequence-stays-integer",
        Group.COMPATIBILITY,
        Severity.WARNING,
        "a serial column becomes bigint while its sequence stays integer");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)) {
      return List.of();
    }
    return alter.actions().stream()
        .filter(AlterColumnType.class::isInstance)
        .map(AlterColumnType.class::cast)
        .filter(change -> change.type().name().equals("int8") && !change.type().isArray())
        .flatMap(change -> check(step, alter, change))
        .toList();
  }

  private static Stream<Problem> check(Step step, AlterTable alter, AlterColumnType change) {
    RelationName table = step.before().resolve(alter.name());
    return step.before().sequencesOwnedBy(table, change.column().value()).stream()
        .filter(sequence -> !sequence.identity()) // The server changes these along.
        .filter(sequence -> isShort(sequence))
        .filter(
            sequence ->
                step.afterMigration()
                    .sequence(sequence.name())
                    .filter(SerialSequenceStaysInteger::isShort)
                    .isPresent()) // Changed or dropped in the same migration otherwise.
        .map(sequence -> problem(alter, change, sequence));
  }

  private static boolean isShort(Sequence sequence) {
    return sequence.type().equals("int4") || sequence.type().equals("int2");
  }

  private static Problem problem(AlterTable alter, AlterColumnType change, Sequence sequence) {
    boolean small = sequence.type().equals("int2");
    return Problem.at(
            change.span(),
            "%s.%s becomes bigint, but its sequence %s stays %s: INSERTs fail after %s rows all the same"
                    .formatted(
                        alter.name(),
                        change.column(),
                        sequence.name(),
                        small ? "smallint" : "integer",
                        small ? "32,767" : "2,147,483,647")
                + " (nextval: reached maximum value of sequence).",
            "Change the sequence too.")
        .withSafeSql("ALTER SEQUENCE %s AS bigint;".formatted(sequence.name().sql()));
  }
}
