package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.ShortWait;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.LockMode;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CREATE TABLE … PARTITION OF, which locks the whole partitioned table. */
@AutoService(Rule.class)
public final class CreatePartitionOfBlocksParent implements StatementRule {

  /** The first version in which ATTACH PARTITION lets everybody go on. */
  private static final int WEAK_ATTACH_SINCE = 12;

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "create-partition-of-blocks-parent",
        Group.LOCKS,
        Severity.WARNING,
        "CREATE TABLE PARTITION OF locks the partitioned table against reads and writes");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateTable create) || create.partitionOf().isEmpty()) {
      return List.of();
    }
    Impact impact = step.impact();
    RelationName parent = step.before().resolve(create.partitionOf().get().parent());
    if (impact.atLeast(LockMode.ACCESS_EXCLUSIVE).stream()
        .noneMatch(lock -> lock.relation().equals(parent))) {
      return List.of(); // The partitioned table is new, or the partition is there already.
    }
    String message = "CREATE TABLE %s PARTITION OF %s".formatted(create.name(), impact.words());
    if (!step.target().atLeast(WEAK_ATTACH_SINCE)) {
      ShortWait wait = new ShortWait(step);
      return step.transaction().limitsWaiting()
          ? List.of()
          : List.of(
              Problem.at(
                      create.span(),
                      message,
                      "Set a short lock_timeout and try again until it succeeds: before PostgreSQL"
                          + " 12 ATTACH PARTITION locks as much.")
                  .withSafeSql(wait.sql()));
    }
    String rest =
        step.before().defaultPartition(parent).isPresent()
            ? ", apart from the default partition: a valid CHECK there that rules out the new"
                + " bounds spares its scan."
            : ".";
    return List.of(
        Problem.at(
                create.span(),
                message,
                "Create it as a table of its own and attach it, which lets everybody go on" + rest)
            .withSafeSql(attach(create, step)));
  }

  /** An identity column must come from the parent (refused from PostgreSQL 17 on). */
  private static String attach(CreateTable create, Step step) {
    String parent = quoted(create.partitionOf().orElseThrow().parent());
    String table = quoted(create.name());
    return """
    CREATE TABLE %1$s (LIKE %2$s INCLUDING ALL EXCLUDING IDENTITY);
    ALTER TABLE %2$s ATTACH PARTITION %1$s %3$s;\
    """
        .formatted(table, parent, bound(create, step));
  }

  private static String bound(CreateTable create, Step step) {
    Matcher bound =
        Pattern.compile(
                "(?is)\\b(FOR\\s+VALUES\\b.*?|DEFAULT)\\s*(PARTITION\\s+BY\\b.*|WITH\\s*\\(\\s*(?!modulus).*|TABLESPACE\\b.*)?$")
            .matcher(step.text().substring(step.text().indexOf(create.name().name())).strip());
    return bound.find() ? bound.group(1).strip() : "FOR VALUES …";
  }
}
