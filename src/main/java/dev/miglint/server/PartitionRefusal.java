package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Lineage;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.PartitionOf;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.Optional;

/**
 * Why the server does not make a table a partition, or does not part it from its parent, in its own
 * words (manual, section 5.12; ALTER TABLE). Tables that the history does not show whole are let
 * pass.
 */
public final class PartitionRefusal {

  private final Schema schema;
  private final PostgresVersion target;

  public PartitionRefusal(Schema schema, PostgresVersion target) {
    this.schema = schema;
    this.target = target;
  }

  /** Of CREATE TABLE … PARTITION OF, whose own name must be free. */
  public Optional<String> ofCreate(CreateTable create, PartitionOf place) {
    Optional<Table> parent = known(place.parent());
    if (parent.isEmpty()
        || parent.get().isTemporary()
        || create.persistence() == Persistence.TEMPORARY) {
      return Optional.empty();
    }
    String name = create.name().name();
    return bounds(parent.get())
        .map(bounds -> bounds.misfit(place.bound()).or(() -> bounds.conflict(name, place.bound())))
        .orElseGet(() -> Optional.of("\"%s\" is not partitioned".formatted(nameOf(parent.get()))));
  }

  /** Of ATTACH PARTITION. */
  public Optional<String> ofAttach(QualifiedName table, AttachPartition attach) {
    Optional<Table> parent = known(table);
    if (parent.isEmpty() || attach.bound().isEmpty()) {
      return Optional.empty();
    }
    PartitionBound bound = attach.bound().get();
    Optional<PartitionBounds> bounds = bounds(parent.get());
    if (bounds.isEmpty()) {
      return Optional.of(notPartitioned(parent.get(), "ATTACH PARTITION"));
    }
    Optional<Table> child = known(attach.partition());
    return bounds
        .get()
        .misfit(bound)
        .or(() -> child.flatMap(c -> ofLineage(parent.get(), c)))
        .or(() -> child.flatMap(c -> ofOwnColumns(parent.get(), c)))
        .or(() -> bounds.get().conflict(attach.partition().name(), bound))
        .or(() -> child.flatMap(c -> new ChildShape(schema, target).refusal(parent.get(), c)));
  }

  private Optional<String> ofLineage(Table parent, Table child) {
    Lineage lineage = child.lineage();
    if (child.isPartition()) {
      return Optional.of("\"%s\" is already a partition".formatted(nameOf(child)));
    }
    if (lineage.ofType().isPresent()) {
      return Optional.of("cannot attach a typed table as partition");
    }
    if (!lineage.inherits().isEmpty()) {
      return Optional.of("cannot attach inheritance child as partition");
    }
    if (!schema.inheritanceChildren(child.name()).isEmpty()) {
      return Optional.of("cannot attach inheritance parent as partition");
    }
    return child.name().equals(parent.name()) || schema.descendants(child.name()).contains(parent)
        ? Optional.of("circular inheritance not allowed")
        : Optional.empty();
  }

  private Optional<String> ofOwnColumns(Table parent, Table child) {
    for (Column column : child.columns()) {
      if (target.atLeast(17) && column.identity().isPresent()) {
        return Optional.of(
            "table \"%s\" being attached contains an identity column \"%s\""
                .formatted(nameOf(child), column.name()));
      }
      if (parent.column(column.name()).isEmpty()) {
        return Optional.of(
            "table \"%s\" contains column \"%s\" not found in parent \"%s\""
                .formatted(nameOf(child), column.name(), nameOf(parent)));
      }
    }
    return Optional.empty();
  }

  /** Of DETACH PARTITION. */
  public Optional<String> ofDetach(QualifiedName table, DetachPartition detach) {
    Optional<Table> parent = known(table);
    if (parent.isEmpty() || detach.finalizing()) {
      return Optional.empty();
    }
    if (!parent.get().isPartitioned()) {
      return Optional.of(notPartitioned(parent.get(), "DETACH PARTITION"));
    }
    RelationName name = parent.get().name();
    if (detach.concurrently() && schema.defaultPartition(name).isPresent()) {
      return Optional.empty(); // That is refused before.
    }
    return known(detach.partition())
        .filter(child -> !child.lineage().parents().contains(name))
        .map(
            child ->
                "relation \"%s\" is not a partition of relation \"%s\""
                    .formatted(nameOf(child), nameOf(parent.get())));
  }

  private String notPartitioned(Table table, String action) {
    return target.atLeast(18)
        ? "ALTER action %s cannot be performed on relation \"%s\"".formatted(action, nameOf(table))
        : "table \"%s\" is not partitioned".formatted(nameOf(table));
  }

  private Optional<PartitionBounds> bounds(Table parent) {
    return parent
        .partitionKey()
        .map(key -> new PartitionBounds(parent, key, schema.partitions(parent.name())));
  }

  private Optional<Table> known(QualifiedName name) {
    return schema.table(name).filter(Table::isWhole);
  }

  private static String nameOf(Table table) {
    return table.name().name();
  }
}
