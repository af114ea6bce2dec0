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
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Uniqueness across partitions holds only where the key says which partition a row is in. */
@AutoService(Rule.class)
public final class UniqueWithoutPartitionKey implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unique-without-partition-key",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a unique key of a partitioned table lacks columns of its partition key")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    if (step.statement() instanceof CreateIndex create) {
      boolean skipped =
          create.ifNotExists()
              && create.name().filter(n -> exists(step, create.table(), n)).isPresent();
      return create.unique() && !skipped
          ? problem(create.table(), columns(create.elements()), "UNIQUE", create.span(), step)
          : List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      if (!step.passesOver(placed)
          && placed.constraint() instanceof IndexBacked key
          && !usesIndex(key)) {
        problems.addAll(check(placed.table(), key, step));
      }
    }
    return problems;
  }

  private static boolean exists(Step step, QualifiedName table, Identifier index) {
    return step.before().relation(step.before().resolve(table).sibling(index.value())).isPresent();
  }

  private static boolean usesIndex(ConstraintDefinition key) {
    return (key instanceof PrimaryKey primary && primary.usingIndex().isPresent())
        || (key instanceof Unique unique && unique.usingIndex().isPresent());
  }

  private static List<Problem> check(QualifiedName table, IndexBacked key, Step step) {
    if (key instanceof Exclude) {
      boolean refused = !step.target().atLeast(17) && partitionKey(table, step).isPresent();
      return refused
          ? List.of(
              Problem.refused(
                  key.span(),
                  "exclusion constraints are not supported on partitioned tables",
                  "Add the constraint to each partition, or run PostgreSQL 17 or newer."))
          : List.of();
    }
    boolean primary = key instanceof PrimaryKey;
    List<Identifier> columns =
        key instanceof PrimaryKey p
            ? p.columns()
            : key instanceof Unique u ? u.columns() : List.of();
    List<String> names = columns.stream().map(Identifier::value).toList();
    return problem(table, names, primary ? "PRIMARY KEY" : "UNIQUE", key.span(), step);
  }

  private static List<String> columns(List<IndexElement> elements) {
    return elements.stream().flatMap(element -> element.column().stream()).toList();
  }

  private static List<Problem> problem(
      QualifiedName table, List<String> columns, String kind, Span span, Step step) {
    Optional<PartitionKey> key = partitionKey(table, step);
    if (key.isEmpty()) {
      return List.of(); // Not partitioned, as far as the history tells.
    }
    if (key.get().elements().stream().anyMatch(e -> e.expression().isPresent())) {
      return List.of(
          Problem.refused(
              span,
              "unsupported %s constraint with partition key definition".formatted(kind),
              "Make the key unique in each partition: the partition key has an expression."));
    }
    List<String> missing =
        columns(key.get().elements()).stream().filter(c -> !columns.contains(c)).toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Problem.refused(
                span,
                "unique constraint on partitioned table must include all partitioning columns",
                "Add %s to the key, or make it unique in each partition."
                    .formatted(String.join(", ", missing))));
  }

  private static Optional<PartitionKey> partitionKey(QualifiedName table, Step step) {
    return step.statement() instanceof CreateTable create
        ? create.partitionBy()
        : step.before().table(table).flatMap(Table::partitionKey);
  }
}
