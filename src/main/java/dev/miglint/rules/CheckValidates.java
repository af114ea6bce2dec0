package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.AddedConstraint;
import dev.miglint.lint.Impact;
import dev.miglint.lint.NewColumnsTruth;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Work;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** A CHECK for which the server reads the whole table while nobody else can. */
@AutoService(Rule.class)
public final class CheckValidates implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "check-validates",
        Group.LOCKS,
        Severity.ERROR,
        "a new CHECK reads the whole table under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (AddedConstraint<Check> added : AddedConstraint.of(step, Check.class)) {
      Impact impact = added.impact();
      boolean refused = NewColumnsTruth.of(step).isFalse(added.constraint().expression());
      if (!added.constraint().attributes().notValid() && impact.does(Work.SCAN) && !refused) {
        problems.add(problem(added, impact));
      }
      // Otherwise the table is new, or the check is NOT VALID, or it is done while a new column
      // has the table rewritten anyway; or the first row ends it, which is another rule's.
    }
    return problems;
  }

  private static Problem problem(AddedConstraint<Check> added, Impact impact) {
    boolean inline = added.column().isPresent();
    return Problem.at(
            added.constraint().span(),
            "The new CHECK on %s %s%s"
                .formatted(
                    added.place(),
                    impact.words(),
                    inline && added.column().filter(ColumnDefinition::isVirtual).isEmpty()
                        ? " That holds for a new column too, though all its values are equal."
                        : ""),
            inline
                ? "Add the column first, then the check as NOT VALID, and validate it in a later"
                    + " transaction, while reads and writes go on."
                : "Add it as NOT VALID, and validate it in a later transaction, while reads and"
                    + " writes go on.")
        .withSafeSql(notValid(added));
  }

  private static String notValid(AddedConstraint<Check> added) {
    return added.columnFirst()
        + """
        ALTER TABLE %1$s ADD CONSTRAINT %2$s %3$s NOT VALID;
        -- in a later transaction
        ALTER TABLE %1$s VALIDATE CONSTRAINT %2$s;\
        """
            .formatted(
                added.change().name(),
                added.name(columns(added), "check"),
                added.textFrom("CHECK"));
  }

  /** The server names a check after its column where it reads one alone. */
  private static List<Identifier> columns(AddedConstraint<Check> added) {
    List<Identifier> read =
        Expressions.all(ColumnReference.class, added.constraint().expression()).stream()
            .flatMap(c -> c.column().map(name -> new Identifier(name, c.span())).stream())
            .toList();
    long names = read.stream().map(Identifier::value).distinct().count();
    return names == 1 ? read.subList(0, 1) : List.of();
  }
}
