package dev.miglint.locks;

import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What MySQL 8.0 and MariaDB do to a table of InnoDB while one action of ALTER TABLE changes it
 * (MySQL 8.0 manual, 17.12.1, Online DDL Operations; measured with ALGORITHM and LOCK on MariaDB
 * 10.11). Only what holds for both and follows from what the history shows.
 *
 * @param way the cheapest that the server takes
 * @param blocksWrites while it lasts
 * @param reason as the end of "because …"
 */
public record OnlineDdl(Way way, boolean blocksWrites, String reason) {

  /** From cheap to dear. */
  public enum Way {
    /** The table and all its indexes are written anew, beside the one in use. */
    REBUILD,
    /** The table is copied row by row. */
    COPY
  }

  private static final String NOT_ONLINE = "a full-text or spatial index is not built online";

  private static final Set<String> OFF = Set.of("0", "off", "false");

  /** Empty where nothing of the table is written anew, or where that is not known. */
  public static Optional<OnlineDdl> of(
      AlterAction action, AlterTable alter, Optional<Table> table, Map<String, String> settings) {
    if (action instanceof AlterColumnType change) {
      return column(table, change.column().value())
          .flatMap(Column::type)
          .filter(from -> !isInstant(from, change.type()))
          .map(from -> copy(changed(change.column().value(), from, change.type())));
    }
    if (action instanceof AddColumn add) {
      return of(add.column());
    }
    if (action instanceof AddConstraint add) {
      return added(add, settings);
    }
    if (action instanceof SetNotNull set) {
      return column(table, set.column().value())
          .filter(column -> !column.notNull())
          .map(column -> rebuild("%s becomes NOT NULL".formatted(column.name())));
    }
    if (action instanceof DropNotNull drop) {
      return column(table, drop.column().value())
          .filter(column -> column.notNull() && !isKey(table, column))
          .map(column -> rebuild("%s is no longer NOT NULL".formatted(column.name())));
    }
    return action instanceof OtherAction other ? of(other, alter) : Optional.empty();
  }

  /** Of an index that is made by itself. */
  public static Optional<OnlineDdl> of(CreateIndex create) {
    return create.method().equals("fulltext")
        ? Optional.of(new OnlineDdl(Way.REBUILD, true, NOT_ONLINE))
        : Optional.empty();
  }

  private static Optional<Column> column(Optional<Table> table, String name) {
    return table.flatMap(t -> t.column(name));
  }

  /** It stays NOT NULL, whatever is left out. */
  private static boolean isKey(Optional<Table> table, Column column) {
    return table
        .flatMap(Table::primaryKey)
        .filter(key -> key.columns().contains(column.name()))
        .isPresent();
  }

  /** Lists of labels may be long. */
  private static String changed(String column, TypeName from, TypeName to) {
    return from.name().equals(to.name()) && isLabels(from)
        ? "the labels of %s change otherwise than by new ones at the end".formatted(column)
        : "%s becomes %s"
            .formatted(isLabels(from) ? from.name() : from, isLabels(to) ? to.name() : to);
  }

  private static boolean isLabels(TypeName type) {
    return type.name().equals("enum") || type.name().equals("set");
  }

  private static OnlineDdl copy(String reason) {
    return new OnlineDdl(Way.COPY, true, reason);
  }

  private static OnlineDdl rebuild(String reason) {
    return new OnlineDdl(Way.REBUILD, false, reason);
  }

  private static Optional<OnlineDdl> of(ColumnDefinition column) {
    String name = column.name().value();
    if (column.constraint(Generated.class).filter(Generated::stored).isPresent()) {
      return Optional.of(copy("%s is computed for every row and stored".formatted(name)));
    }
    return column.constraint(Identity.class).isPresent()
        ? Optional.of(
            new OnlineDdl(Way.REBUILD, true, "every row is numbered for %s".formatted(name)))
        : Optional.empty();
  }

  private static Optional<OnlineDdl> added(AddConstraint add, Map<String, String> settings) {
    if (add.constraint() instanceof PrimaryKey) {
      return Optional.of(rebuild("rows are stored in the order of their primary key"));
    }
    boolean unchecked = OFF.contains(settings.getOrDefault("foreign_key_checks", "1"));
    return add.constraint() instanceof ForeignKey && !unchecked
        ? Optional.of(copy("foreign_key_checks is on, so that every row is checked"))
        : Optional.empty();
  }

  private static Optional<OnlineDdl> of(OtherAction action, AlterTable alter) {
    String value = action.names().stream().map(n -> n.value()).findFirst().orElse("");
    return switch (action.name()) {
      case "DROP PRIMARY KEY" ->
          addsPrimaryKey(alter)
              ? Optional.of(rebuild("rows are stored in the order of their primary key"))
              : Optional.of(copy("no primary key takes the place of the one that goes"));
      case "CONVERT" -> Optional.of(copy("every text gets another character set"));
      case "ENGINE" ->
          value.toLowerCase(Locale.ROOT).equals("innodb")
              ? Optional.of(rebuild("ENGINE writes the table anew even where it names the same"))
              : Optional.of(copy("it goes to another storage engine"));
      case "FORCE" -> Optional.of(rebuild("FORCE asks for it"));
      case "ROW_FORMAT", "KEY_BLOCK_SIZE" ->
          Optional.of(rebuild("rows are laid out in another way"));
      case "ADD FULLTEXT INDEX", "ADD SPATIAL INDEX" ->
          Optional.of(new OnlineDdl(Way.REBUILD, true, NOT_ONLINE));
      default -> Optional.empty();
    };
  }

  private static boolean addsPrimaryKey(AlterTable alter) {
    return alter.actions().stream()
        .anyMatch(
            other ->
                (other instanceof AddConstraint add && add.constraint() instanceof PrimaryKey)
                    || (other instanceof AddColumn column
                        && column.column().constraint(PrimaryKey.class).isPresent()));
  }

  /** The same, a longer VARCHAR, or labels added at the end. */
  private static boolean isInstant(TypeName from, TypeName to) {
    String before = from.name().equals("bool") ? "tinyint" : from.name();
    String after = to.name().equals("bool") ? "tinyint" : to.name();
    if (!before.equals(after)) {
      return false;
    }
    if (from.modifiers().equals(to.modifiers())) {
      return true;
    }
    if (before.equals("varchar")) {
      return length(to) >= length(from);
    }
    int labels = from.modifiers().size();
    return isLabels(from)
        && to.modifiers().size() >= labels
        && to.modifiers().subList(0, labels).equals(from.modifiers());
  }

  private static int length(TypeName type) {
    String written = type.modifiers().isEmpty() ? "0" : type.modifiers().get(0);
    return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }
}
