package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Step;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index of a partitioned table, which is never built CONCURRENTLY: those of its partitions are,
 * and make it up (CREATE INDEX, Notes). All get the names that the server would have chosen.
 */
record PartitionedIndexWay(CreateIndex create, Step step) {

  /** The steps; none where partitions have partitions themselves, or the names are not known. */
  List<PlanStep> steps() {
    RelationName parent = step.before().resolve(create.table());
    List<Table> partitions = step.before().partitions(parent);
    Optional<String> whole = made(parent);
    boolean another =
        create.only() || create.ifNotExists() || partitions.isEmpty() || whole.isEmpty();
    if (another || partitions.stream().anyMatch(Table::isPartitioned)) {
      return List.of();
    }
    List<PlanStep> steps = new ArrayList<>();
    List<String> attached = new ArrayList<>();
    steps.add(
        PlanStep.shared("create_" + whole.get(), sql("", whole.get(), "ONLY " + parent.sql())));
    for (Table partition : partitions) {
      Optional<String> own = made(partition.name());
      if (own.isEmpty()) {
        return List.of();
      }
      steps.add(
          PlanStep.outside(
              "create_" + own.get(), sql("CONCURRENTLY ", own.get(), partition.name().sql())));
      attached.add(
          "ALTER INDEX %s ATTACH PARTITION %s"
              .formatted(beside(parent, whole.get()), beside(partition.name(), own.get())));
    }
    steps.add(
        PlanStep.alone("attach_" + whole.get(), attached)
            .after("give partitions that no migration has made such an index, and attach it, too")
            .undoneBy("DROP INDEX " + beside(parent, whole.get())));
    return steps;
  }

  /** An index is in the schema of its table. */
  private static String beside(RelationName table, String index) {
    return new RelationName(table.schema(), index).sql();
  }

  private Optional<String> made(RelationName table) {
    List<RelationName> before = step.before().indexes(table).stream().map(Index::name).toList();
    return step.after().indexes(table).stream()
        .map(Index::name)
        .filter(name -> !before.contains(name))
        .map(RelationName::name)
        .findFirst();
  }

  private String sql(String how, String name, String table) {
    SourceFile file = step.migration().file();
    int end = step.statement().span().end();
    String rest = file.text(new Span(create.table().span().end(), end));
    return "CREATE %sINDEX %s%s ON %s%s"
        .formatted(create.unique() ? "UNIQUE " : "", how, quoted(name), table, rest);
  }
}
